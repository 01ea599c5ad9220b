// The blue bar across the top: the product, the team, search, what is saved and who is here.
#pragma once

#include "client/screens/desk.h"
#include "client/screens/frame/views_menu.h"
#include "client/views/save_state.h"
#include "client/views/search_view.h"
#include "client/widgets/ui.h"

#include <string>
#include <vector>

namespace evenload::ui {

struct TeamChoice {
    Id<Team> id;
    std::string name;
};

struct HeaderBar {
    const Route& route;
    std::string team_name;
    const std::vector<TeamChoice>& teams; // more than one: the name is a menu
    std::string user_name;
    std::string user_role;
    SaveState saved;
    const SearchView& search;
    ViewsMenu views;
};

// What was asked of the frame itself and not of a command.
struct HeaderResult {
    std::optional<std::string> search_text; // changed
    bool open_shortcuts = false;
    bool sign_out = false;
    bool toggle_shortcuts = false;
    std::optional<int> theme; // 0 as the device says, 1 light, 2 dark, 3 high contrast
};

inline constexpr float header_height = 48;

struct HeaderState {
    std::string search_text;
    bool searching = false;   // the list of hits is open
    bool search_only = false; // on a phone the search takes the whole bar
    int theme = 0;
    bool letters_work = true; // single-letter shortcuts
};

HeaderResult draw_header(Ui& ui, Rect area, const HeaderBar& bar, HeaderState& state, Desk& desk);

} // namespace evenload::ui
