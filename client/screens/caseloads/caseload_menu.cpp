#include "client/screens/caseloads/caseload_menu.h"

#include "client/widgets/menu.h"

namespace evenload::ui {
namespace {

std::string key_of(const CaseloadMenu& of) {
    return "caseload:menu:" + of.professional_id.text + of.id.text;
}

} // namespace

std::string print_address(const CaseloadMenu& of, const Route& route) {
    return "/print/cases?team=" + route.team_id.text +
           (of.id ? "&caseload=" + of.id.text : "&owner=" + of.professional_id.text);
}

void open_caseload(const Id<Caseload>& id, const Route& from, Desk& desk) {
    Route route;
    route.page = Page::caseloads;
    route.team_id = from.team_id;
    route.caseload_id = id;
    desk.go(route);
}

void open_caseload_menu(Ui& ui, const CaseloadMenu& of, Rect anchor) {
    open_menu(ui, key_of(of), anchor);
}

void draw_caseload_menu(Ui& ui, const CaseloadMenu& of, const Route& route, Desk& desk) {
    if (!menu_is_open(ui, key_of(of))) return;
    const bool may = !of.why_not_change;
    const std::string why = of.why_not_change.value_or("");
    std::vector<MenuItem> items;
    std::vector<FormRequest::Kind> forms;
    const auto add = [&](const char* label, Icon icon, FormRequest::Kind kind) {
        items.push_back({.key = std::string("caseload:") + label,
                         .label = label,
                         .icon = icon,
                         .enabled = may,
                         .why_not = why});
        forms.push_back(kind);
    };
    const bool opens = of.open_too && of.id;
    if (opens)
        items.push_back(
            {.key = "caseload:open", .label = "Open caseload", .icon = Icon::folder_open});
    if (of.id) {
        add("Share…", Icon::share_2, FormRequest::Kind::share_caseload);
        add("Amend…", Icon::pencil, FormRequest::Kind::amend_caseload);
        add("Delete…", Icon::trash_2, FormRequest::Kind::delete_caseload);
    } else {
        add("New caseload…", Icon::plus, FormRequest::Kind::new_caseload);
    }
    items.push_back({.key = "caseload:print",
                     .label = "Print the cases…",
                     .icon = Icon::printer,
                     .separated = true});
    const auto chosen = menu(ui, key_of(of), of.name, items);
    if (!chosen) return;
    auto index = static_cast<std::size_t>(*chosen);
    if (index + 1 == items.size()) return desk.leave_to(print_address(of, route));
    if (opens && index == 0) return open_caseload(of.id, route, desk);
    if (opens) --index;
    desk.open({forms[index], of.id ? of.id.text : of.professional_id.text});
}

} // namespace evenload::ui
