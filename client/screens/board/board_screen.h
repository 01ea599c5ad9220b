// The caseload board: the tray of what nobody has, a column per professional, cards that move between them by
// mouse, finger, keyboard or menu.
#pragma once

#include "client/screens/desk.h"
#include "client/views/board_fit.h"
#include "client/views/case_table.h"
#include "client/views/map_view.h"
#include "client/views/pending_view.h"
#include "client/widgets/ui.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenload::ui {

struct BoardScreen {
    const BoardView& view;
    std::uint64_t stamp = 0; // changes whenever the view does
    const Route& route;
    const PendingView& pending;
    std::function<BoardFits(const std::vector<std::string>& case_ids)> fits_of;
    bool can_undo = false;
    bool can_redo = false;
    std::string undo_text;            // "Moved C-1042 to Beth Lindqvist"
    const CaseTable* table = nullptr; // shown instead of the columns
    const MapView* map = nullptr;     // likewise
};

// Where the cards of one column lie, kept while the view and the width stay.
struct ColumnLayout {
    float width = 0;
    std::vector<float> tops; // one more than cards: the last is the height of all
};

// What lives from frame to frame and is no business of the address.
struct BoardState {
    std::vector<std::string> selected;             // case ids
    std::string anchor;                            // where a Shift-click begins
    std::optional<BoardFits> fits;                 // of what is in the air or in the open menu
    std::uint64_t stamp = 0;                       // of the view that the layouts are of
    std::unordered_map<int, ColumnLayout> layouts; // by column, −1 the tray
    std::string shown_person;                      // the column that was scrolled to
    // Which columns are in sight, for the bar to say and to turn.
    int first_column = 0;
    int columns_in_sight = 0;
    float column_step = 0; // from one column to the next, pixels
};

inline constexpr int tray_column = -1;

// True when "Balance caseloads" was pressed.
bool draw_board(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state, Desk& desk);

} // namespace evenload::ui
