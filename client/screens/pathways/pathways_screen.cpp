#include "client/screens/pathways/pathways_screen.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/pathways/pathway_detail.h"
#include "client/views/list_csv.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/flow.h"
#include "client/widgets/label.h"
#include "client/widgets/list_row.h"
#include "client/widgets/scroll.h"

namespace evenload::ui {
namespace {

constexpr float list_width = 340;
constexpr float both = 900; // room for the list and the pathway
constexpr float group_height = 30;

ListRow row_of(const PathwayLine& line, const Route& route) {
    return {.key = "pathway:" + line.code,
            .title = line.name,
            .subtitle = line.frequency,
            .chip = Chip{.label = line.cases},
            .selected = line.code == route.pathway,
            .wrap_subtitle = true};
}

void draw_group(Ui& ui, Flow& flow, const std::string& title, const std::vector<PathwayLine>& lines,
                const Route& route, Desk& desk) {
    if (lines.empty()) return;
    heading(ui, flow.take(group_height), "pathways:" + title, title, 2, Face::small_strong);
    const Container list{ui.tree,
                         {.key = "pathways:" + title + ":list",
                          .role = Role::list,
                          .name = title,
                          .rect = ui.paint.clip()}};
    int position = 0;
    for (const PathwayLine& line : lines) {
        ListRow row = row_of(line, route);
        row.position = ++position;
        row.set_size = static_cast<int>(lines.size());
        if (!list_row(ui, flow.take(list_row_height(ui, row, flow.width())), row).clicked) continue;
        Route chosen = route;
        chosen.pathway = line.code;
        desk.go(chosen);
    }
}

float rows_height(const Ui& ui, const PathwaysView& view, const Route& route, float width) {
    float height = 0;
    for (const auto* lines : {&view.offered, &view.retired}) {
        if (!lines->empty()) height += group_height;
        for (const PathwayLine& line : *lines)
            height += list_row_height(ui, row_of(line, route), width);
    }
    return height;
}

void draw_list(Ui& ui, Rect area, const PathwaysView& view, const Route& route, Desk& desk) {
    ui.paint.fill(area, ui.theme().card);
    ui.paint.line({area.right() - 0.5f, area.y}, {area.right() - 0.5f, area.bottom()},
                  ui.theme().line);
    Rect inside = area.inset(space_3, space_3);
    Rect head = inside.cut_top(ui.control_height(), space_2);
    if (button_right(ui, head,
                     {.key = "pathways:new",
                      .label = "New",
                      .icon = Icon::plus,
                      .enabled = !view.why_not_define,
                      .why_not = view.why_not_define.value_or(""),
                      .name = "New pathway"}))
        desk.open({FormRequest::Kind::define_pathway});
    if (export_button(ui, head, "pathways:export", "the pathways",
                      view.offered.empty() && view.retired.empty()))
        desk.save_csv("pathways", pathways_csv(view));
    heading(ui, head, "page:title", "Pathways", 1, Face::title);
    if (view.offered.empty() && view.retired.empty()) {
        empty_state(ui, inside,
                    {.key = "pathways:none",
                     .icon = Icon::route,
                     .title = "No pathways yet",
                     .text = "A pathway is a standard contact plan: how often, how long, with "
                             "what skills. A case that is put on one gets its plan from it."});
        return;
    }
    const float width = inside.width - 6;
    const Scroll scroll{ui,
                        {.key = "pathways:scroll",
                         .rect = inside,
                         .content_height = rows_height(ui, view, route, width)}};
    const Container arrows{ui.tree,
                           {.key = "pathways:arrows",
                            .role = Role::group,
                            .name = "Pathways",
                            .rect = inside,
                            .arrows = Arrows::vertical}};
    Flow flow{{scroll.origin.x, scroll.origin.y, width, 0}};
    draw_group(ui, flow, "Offered", view.offered, route, desk);
    draw_group(ui, flow, "Retired", view.retired, route, desk);
}

} // namespace

void draw_pathways(Ui& ui, Rect area, const PathwaysView& view, const Route& route,
                   PathwaysState& state, Desk& desk) {
    const bool chosen = view.chosen.found;
    if (area.width < both) {
        if (!chosen) return draw_list(ui, area, view, route, desk);
        return draw_pathway_detail(ui, area, view, route, true, state, desk);
    }
    draw_list(ui, area.cut_left(list_width), view, route, desk);
    if (chosen) return draw_pathway_detail(ui, area, view, route, false, state, desk);
    empty_state(ui, area,
                {.key = "pathways:choose",
                 .icon = Icon::route,
                 .title = "Choose a pathway",
                 .text = "You see what it asks for, who is on it, and who is off it and why."});
}

} // namespace evenload::ui
