// What the address says: which screen, of which team, on which day, with what chosen and filtered. The address
// is the state (a link opens the same view for a colleague who may see it), so everything here is public:
// references and codes, never a name.
#pragma once

#include "common/base/civil_time.h"
#include "common/base/id.h"
#include "common/reports/report_question.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

struct Team;
struct Contact;
struct Caseload;
struct Professional;

enum class Page {
    board,
    timetable,
    cases,
    caseloads,
    not_recorded,
    tasks,
    pathways,
    settings,
    reports,
    comments,
    attention,
    my_day,
    caseload,
    kiosk,
    unknown
};

inline constexpr int most_zoom = 6;

struct Route {
    Page page = Page::board;
    Id<Team> team_id;        // none: the person's own
    std::optional<Date> day; // of the timetable and of My day; none: today
    std::string span;        // of the timetable: "week", "month" (four weeks); empty: a day
    int zoom = 1; // of a day on the timetable: how many times as wide as the window, 1 to most_zoom
    std::string case_reference;       // chosen on the board, or the open case
    std::string tab;                  // of the open case: "contacts", "comments", "history"
    Id<Contact> contact_id;           // chosen on the timetable
    Id<Professional> professional_id; // the one column that a phone shows
    Id<Caseload> caseload_id;         // the one that is open
    std::string view;                 // "table": the board as a table
    std::string sort;                 // of a table: "load", "-load" (case_table.h)
    std::string pathway;              // code of the chosen pathway
    std::string zone;                 // filters of the board, joined by "and"
    std::string need;
    std::string urgency;
    ReportQuestion report; // of the reports only: the whole state of a report
    bool operator==(const Route&) const = default;

    bool is_filtered() const { return !zone.empty() || !need.empty() || !urgency.empty(); }
    // The same screen without what was chosen on it: what Back returns to from a panel.
    Route without_panel() const;
};

Route route_from(std::string_view address); // "/timetable?day=2026-11-23"
std::string to_address(const Route& route);
std::string_view title_of(Page page); // "Caseload board"

} // namespace evenload
