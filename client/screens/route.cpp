#include "client/screens/route.h"

#include "common/base/text.h"

#include <array>

namespace evenload {
namespace {

struct PageName {
    Page page;
    std::string_view path;
    std::string_view title;
};
constexpr std::array page_names{
    PageName{Page::board, "board", "Caseload board"},
    PageName{Page::timetable, "timetable", "Contact schedule"},
    PageName{Page::cases, "cases", "Cases"},
    PageName{Page::caseloads, "caseloads", "Caseloads"},
    PageName{Page::not_recorded, "not-recorded", "Not recorded as done"},
    PageName{Page::tasks, "tasks", "Tasks"},
    PageName{Page::pathways, "pathways", "Pathways"},
    PageName{Page::settings, "settings", "Settings"},
    PageName{Page::reports, "reports", "Reports"},
    PageName{Page::comments, "comments", "Comments"},
    PageName{Page::attention, "attention", "Waiting and refused changes"},
    PageName{Page::my_day, "my-day", "My day"},
    PageName{Page::caseload, "my-caseload", "My caseload"},
    PageName{Page::kiosk, "kiosk", "Wall display"},
};

Page page_of(std::string_view path) {
    if (path.empty()) return Page::board;
    for (const PageName& name : page_names)
        if (name.path == path) return name.page;
    return Page::unknown;
}

std::string_view path_of(Page page) {
    for (const PageName& name : page_names)
        if (name.page == page) return name.path;
    return "";
}

// Only what an id, a reference, a code or a date is made of passes; the rest of an address is not ours.
std::string plain(std::string_view text) {
    for (const char c : text)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '-' || c == '_'))
            return {};
    return std::string(text);
}

void read_parameter(Route& route, std::string_view name, std::string_view text) {
    const std::string value = plain(text);
    if (name == "team") route.team_id = Id<Team>(value);
    if (route.page == Page::reports) return read_parameter(route.report, name, value);
    if (name == "day") route.day = date_from_text(value);
    if (name == "span") route.span = value;
    if (name == "zoom" && value.size() == 1 && value[0] >= '1' && value[0] <= '0' + most_zoom)
        route.zoom = value[0] - '0';
    if (name == "case") route.case_reference = value;
    if (name == "tab") route.tab = value;
    if (name == "visit") route.contact_id = Id<Contact>(value);
    if (name == "person") route.professional_id = Id<Professional>(value);
    if (name == "view") route.view = value;
    if (name == "sort") route.sort = value;
    if (name == "pathway") route.pathway = value;
    if (name == "zone") route.zone = value;
    if (name == "need") route.need = value;
    if (name == "urgency") route.urgency = value;
}

} // namespace

Route Route::without_panel() const {
    Route route = *this;
    route.contact_id = {};
    if (page == Page::board) route.case_reference.clear();
    route.report.row.clear();
    route.report.month.clear();
    if (page == Page::timetable && !tab.empty()) { // the comments on somebody's schedule
        route.tab.clear();
        route.professional_id = {};
    }
    return route;
}

Route route_from(std::string_view address) {
    Route route;
    const std::size_t question = address.find('?');
    std::string_view path = address.substr(0, question);
    while (!path.empty() && path.front() == '/')
        path.remove_prefix(1);
    while (!path.empty() && path.back() == '/')
        path.remove_suffix(1);
    const std::size_t slash = path.find('/');
    route.page = page_of(path.substr(0, slash));
    if (slash != std::string_view::npos) {
        const std::string opened = plain(path.substr(slash + 1));
        if (route.page == Page::cases)
            route.case_reference = opened;
        else if (route.page == Page::caseloads)
            route.caseload_id = Id<Caseload>(opened);
        else
            route.page = Page::unknown;
        if (opened.empty()) route.page = Page::unknown;
    }
    if (question == std::string_view::npos) return route;
    for (const std::string_view part : split(address.substr(question + 1), '&')) {
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos)
            read_parameter(route, part.substr(0, equals), part.substr(equals + 1));
    }
    return route;
}

std::string to_address(const Route& route) {
    std::string address = "/" + std::string(path_of(route.page));
    if (route.page == Page::cases && !route.case_reference.empty())
        address += "/" + route.case_reference;
    if (route.page == Page::caseloads && route.caseload_id) address += "/" + route.caseload_id.text;
    char separator = '?';
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        address += separator;
        address.append(name).append("=").append(value);
        separator = '&';
    };
    add("team", route.team_id.text);
    add("day", route.day ? to_text(*route.day) : "");
    add("span", route.span);
    add("zoom", route.zoom > 1 ? std::to_string(route.zoom) : "");
    add("case", route.page == Page::cases ? "" : route.case_reference);
    add("tab", route.tab);
    add("visit", route.contact_id.text);
    add("person", route.professional_id.text);
    add("view", route.view);
    add("sort", route.sort);
    add("pathway", route.pathway);
    add("zone", route.zone);
    add("need", route.need);
    add("urgency", route.urgency);
    if (route.page == Page::reports)
        for (const auto& [name, value] : parameters_of(route.report))
            add(name, value);
    return address;
}

std::string_view title_of(Page page) {
    for (const PageName& name : page_names)
        if (name.page == page) return name.title;
    return "Not found";
}

} // namespace evenload
