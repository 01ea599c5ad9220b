// What can be done with a caseload, as a menu: on the list of caseloads, over a column of the board and on its page.
#pragma once

#include "client/screens/desk.h"
#include "client/widgets/ui.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct CaseloadMenu {
    Id<Caseload> id; // none: the professional has none yet
    Id<Professional> professional_id;
    std::string name;
    std::optional<std::string> why_not_change;
    bool open_too = true; // "Open the caseload" is among them
};

void open_caseload_menu(Ui& ui, const CaseloadMenu& of, Rect anchor);
// Call once a frame for each caseload in sight.
void draw_caseload_menu(Ui& ui, const CaseloadMenu& of, const Route& route, Desk& desk);

// One case a page; without a caseload, of whose cases the column is.
std::string print_address(const CaseloadMenu& of, const Route& route);

void open_caseload(const Id<Caseload>& id, const Route& from, Desk& desk);

} // namespace evenload::ui
