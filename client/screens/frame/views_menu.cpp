#include "client/screens/frame/views_menu.h"

#include "client/widgets/menu.h"
#include "common/commands/view/remove_view.h"

#include <algorithm>

namespace evenload::ui {
namespace {

const char* const views_key = "views";
const char* const removing_key = "views:removing";

Route route_of(const SavedViewLine& view, const Route& shown) {
    Route route = route_from(view.address);
    route.team_id = shown.team_id;
    return route;
}

// The same screen, whatever is open on it and whichever day it shows.
bool is_shown(const SavedViewLine& view, const Route& shown) {
    Route now = shown.without_panel();
    const Route saved = route_of(view, shown);
    if (!saved.day) now.day = {};
    return now == saved;
}

bool can_be_saved(const Route& route) {
    return route.page != Page::unknown && route.page != Page::attention &&
           route.page != Page::my_day;
}

// Where in `views` the items of the menu point: mine first, then the team's.
std::vector<const SavedViewLine*> in_order(const std::vector<SavedViewLine>& views) {
    std::vector<const SavedViewLine*> lines;
    for (const bool for_team : {false, true})
        for (const SavedViewLine& view : views)
            if (view.for_team == for_team) lines.push_back(&view);
    return lines;
}

void draw_removing(Ui& ui, const ViewsMenu& wanted, Desk& desk) {
    if (!menu_is_open(ui, removing_key)) return;
    std::vector<const SavedViewLine*> removable = in_order(wanted.views);
    std::erase_if(removable, [](const SavedViewLine* view) { return !view->removable; });
    std::vector<MenuItem> items;
    for (const SavedViewLine* view : removable)
        items.push_back({.key = "remove:" + view->id,
                         .label = view->name,
                         .detail = view->for_team ? "of the team" : "",
                         .icon = Icon::trash_2});
    if (const auto chosen = menu(ui, removing_key, "Remove a saved view", items)) {
        const SavedViewLine& view = *removable[static_cast<std::size_t>(*chosen)];
        desk.give(RemoveView{Id<SavedView>(view.id)}, "Removed the saved view " + view.name);
    }
}

} // namespace

void open_views_menu(Ui& ui, Rect anchor) {
    open_menu(ui, views_key, anchor);
}

void draw_views_menu(Ui& ui, const ViewsMenu& wanted, Desk& desk) {
    draw_removing(ui, wanted, desk);
    if (!menu_is_open(ui, views_key)) return;
    const std::vector<const SavedViewLine*> lines = in_order(wanted.views);
    std::vector<MenuItem> items;
    for (const SavedViewLine* view : lines) {
        const bool first_of_team = view->for_team && (items.empty() || view == lines.front() ||
                                                      !lines[items.size() - 1]->for_team);
        items.push_back({.key = "view:" + view->id,
                         .label = view->name,
                         .detail = std::string(title_of(route_from(view->address).page)) +
                                   (view->for_team ? ", of the team" : ""),
                         .checked = is_shown(*view, wanted.route),
                         .separated = first_of_team && !items.empty()});
    }
    const std::string no_save = !can_be_saved(wanted.route)
                                    ? "This screen is the same for everybody already"
                                    : wanted.why_not_save.value_or("");
    items.push_back({.key = "views:save",
                     .label = "Save this view…",
                     .icon = Icon::plus,
                     .enabled = no_save.empty(),
                     .why_not = no_save,
                     .separated = !items.empty()});
    const bool removable = std::any_of(wanted.views.begin(), wanted.views.end(),
                                       [](const SavedViewLine& view) { return view.removable; });
    if (removable)
        items.push_back(
            {.key = "views:remove", .label = "Remove a saved view…", .icon = Icon::trash_2});
    const Rect anchor = ui.menu.anchor;
    const auto chosen = menu(ui, views_key, "Saved views", items);
    if (!chosen) return;
    const auto index = static_cast<std::size_t>(*chosen);
    if (index < lines.size())
        desk.go(route_of(*lines[index], wanted.route));
    else if (index == lines.size())
        desk.open({FormRequest::Kind::save_view, to_address(wanted.route)});
    else
        open_menu(ui, removing_key, anchor);
}

} // namespace evenload::ui
