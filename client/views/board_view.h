// The caseload board: the unallocated tray, then a column per professional with their load, each with its
// cases sorted by when they are due. Holds compact rows; the words of a card are made when it is shown
// (board_card.h), because ten thousand cases are on the board and sixty on the screen.
#pragma once

#include "client/views/due.h"
#include "client/views/viewpoint.h"
#include "common/rules/travel.h"

#include <string>
#include <vector>

namespace evenload {

struct Caseload;

// Joined by "and"; an empty text lets everything through.
struct BoardFilter {
    std::string zone;    // first half of the postcode: "CO7"
    std::string need;    // a code of Case::needs: "wound"
    std::string urgency; // "two_hour"
    bool on() const { return !zone.empty() || !need.empty() || !urgency.empty(); }
    bool operator==(const BoardFilter&) const = default;
};

struct BoardCase {
    std::string id;
    std::string reference;
    std::string name; // "Mrs J. Adeyemi"
    std::string reason;
    std::string needs; // codes, separated by spaces
    std::string zone;
    std::string birth_date; // "1945-03-04", or empty
    int column = -1;        // of BoardView::columns; −1: unallocated
    Urgency urgency = Urgency::routine;
    CaseStatus status = CaseStatus::waiting;
    bool new_to_owner = false;
    int asked_of = -1; // of BoardView::columns: who is asked to take it over; −1: nobody
    bool has_plan = false;
    bool time_critical = false;
    int staff = 1;
    int visits = 1;
    int period_days = 7;
    int minutes = 0;
    int load_minutes = 0; // a week; 0 when it does not count
    int open_comments = 0;
    int unread = 0; // comments on it and its visits, to the viewer
    Stop stop;      // where the patient lives
    Due due;
};

// The order of every list of cases.
bool comes_before(const BoardCase& one, const BoardCase& other);

struct BoardColumn {
    Id<Professional> professional_id;
    Id<Caseload> caseload_id; // the current one; none: no caseload was made
    std::string name;
    std::string initials;
    std::string role;   // "District nurse · B6"
    std::string amount; // "24 h 40 of 30 h"
    std::string note;   // "Away until Fri 27 Nov"
    int load_minutes = 0;
    int available_minutes = 0;
    int percent = 0;
    Tone tone = Tone::ok;
    int case_count = 0; // also of what the filter hides
    std::string count;  // "14", "3 of 14"
    std::vector<int>
        cases;          // indexes into BoardView::cases, soonest first; only what passes the filter
    std::string spoken; // the head in a sentence
};

struct UnallocatedTray {
    int case_count = 0;
    int load_minutes = 0;
    std::string summary; // "3 cases · 6 h"
    std::string warning; // "Mr Lowell's 2-hour response ends at 15:42"
    Tone warning_tone = Tone::warning;
    std::vector<int> cases;
};

struct FilterOption {
    std::string value;
    std::string label; // "CO7", "wound care"
    int cases = 0;
};

struct BoardView {
    std::string team_name;
    std::string period; // "Week of 23 Nov 2026"
    LocalTime now;
    BoardFilter filter;
    std::vector<BoardCase> cases; // in no order
    UnallocatedTray tray;
    std::vector<BoardColumn> columns; // by name; who has left keeps a column while they have cases
    std::vector<FilterOption> zones;
    std::vector<FilterOption> needs;
    std::vector<FilterOption> urgencies;
    int open_comments = 0;
    int shown = 0;                               // cases that pass the filter
    std::optional<std::string> why_not_move;     // why this person may not move cases
    std::optional<std::string> why_not_open;     // … may not open new ones
    std::optional<std::string> why_not_caseload; // … may not make, share or delete caseloads

    const BoardCase* find(const std::string& case_id) const;
    const BoardColumn*
    column_of(const std::string& case_id) const; // null: unallocated, or not here
};

BoardView board_view(Database& database, const Viewpoint& viewpoint, const BoardFilter& filter);

} // namespace evenload
