// Cases as a table: those of one professional, or all of a team, sorted by any column. The rows are numbers into the
// board's cases and what a table shows besides; words are made for the rows that are on the screen, because a team
// has ten thousand.
#pragma once

#include "client/views/board_view.h"
#include "client/views/comments_view.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

enum class TableColumn {
    patient,
    reference,
    urgency,
    status,
    owner, // of a team's table only
    next_visit,
    last_contact,
    load,
    pathway,
    review,
    locality
};
inline constexpr std::size_t table_column_count = 11;

std::string_view title_of(TableColumn column); // "Next visit"

// In an address: "load" ascending, "-load" descending. Anything else is the order of the board.
struct TableOrder {
    std::optional<TableColumn> column;
    bool descending = false;
    bool operator==(const TableOrder&) const = default;
};
TableOrder order_from(std::string_view text);
std::string to_text(const TableOrder& order);

struct TableRow {
    int item = 0; // of BoardView::cases
    std::optional<Date> last_contact;
    std::optional<Date> review;
    int pathway = -1; // of CaseTable::pathways
    int unread = 0;
};

struct CaseTable {
    std::vector<TableRow> rows; // in order; only what passes the board's filter
    std::vector<std::string> pathways;
    bool of_team = false; // has the column of owners
    TableOrder order;
    int all = 0;      // also of what the filter hides
    std::string sums; // "34 of 212 cases · 25 h 10 a week · 3 reviews overdue"
};

struct TableQuestion {
    Id<Professional> professional_id; // none: the whole team, with what nobody owns
    TableOrder order;
};

CaseTable case_table(Database& database, const Viewpoint& viewpoint, const BoardView& board,
                     const TableQuestion& question);

// One row in words, in the order of TableColumn.
struct TableWords {
    std::array<std::string, table_column_count> cells;
    Tone due = Tone::neutral;    // of the next visit
    Tone review = Tone::neutral; // danger: overdue
    Tone urgency = Tone::neutral;
    Tone status = Tone::neutral;
    std::string spoken; // the row in a sentence
};
TableWords words_of(const CaseTable& table, const TableRow& row, const BoardView& board);

} // namespace evenload
