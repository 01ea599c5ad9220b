#include "client/screens/pathways/pathway_detail.h"

#include "client/screens/case_file/box.h"
#include "client/widgets/flow.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/list_row.h"
#include "client/widgets/scroll.h"
#include "common/commands/pathway/retire_pathway.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float column = 760;
constexpr float name_width = 126;

std::string deviations_of(const PathwayCase& item) {
    std::string words;
    for (const std::string& deviation : item.deviations)
        words += (words.empty() ? "" : "; ") + deviation;
    return words;
}

ListRow row_of(const PathwayCase& item) {
    ListRow row{.key = "pathway:case:" + item.reference,
                .title = item.name,
                .subtitle = item.reference,
                .wrap_subtitle = true};
    if (!item.week.empty()) row.chip = Chip{.label = item.week};
    const std::string why = deviations_of(item);
    if (!why.empty()) {
        row.subtitle += " · " + why;
        row.icon = Icon::triangle_alert;
    }
    return row;
}

void draw_actions(Ui& ui, Rect& bar, const PathwaysView& view, Desk& desk) {
    const PathwayDetail& detail = view.chosen;
    if (button_right(ui, bar,
                     {.key = "pathway:edit",
                      .label = "New edition",
                      .icon = Icon::pencil,
                      .kind = ButtonKind::primary,
                      .enabled = !view.why_not_define,
                      .why_not = view.why_not_define.value_or("")}))
        desk.open({FormRequest::Kind::define_pathway, detail.id.text});
    if (button_right(ui, bar,
                     {.key = "pathway:retire",
                      .label = detail.retired ? "Offer again" : "Retire",
                      .icon = detail.retired ? Icon::rotate_cw : Icon::archive,
                      .enabled = !view.why_not_define,
                      .why_not = view.why_not_define.value_or("")}))
        desk.give(RetirePathway{detail.id, !detail.retired},
                  (detail.retired ? "Offered again: " : "Retired ") + detail.name);
}

float head_height(const Ui& ui, const PathwayDetail& detail, float width) {
    return 34 + 24 + ui.paint.paragraph_height(Face::body, detail.services, width) + 2 * space_2;
}

void draw_head(Ui& ui, Rect area, const PathwaysView& view, const Route& route, bool with_back,
               Desk& desk) {
    const PathwayDetail& detail = view.chosen;
    Rect first = area.cut_top(34, 2);
    if (with_back &&
        icon_button(
            ui, first.cut_left(ui.control_height(), space_2),
            {.key = "pathway:back", .icon = Icon::arrow_left, .name = "Back to the pathways"})) {
        Route list = route;
        list.pathway.clear();
        desk.go(list);
    }
    draw_actions(ui, first, view, desk);
    heading(ui, first, "pathway:name", detail.name, with_back ? 1 : 2, Face::title);
    std::string source = detail.edition;
    if (!detail.source.empty()) source += " · " + detail.source;
    paragraph(ui, area.cut_top(22), "pathway:source", source, Face::small, Tint::neutral, true);
    paragraph(ui, area, "pathway:services", detail.services);
}

void draw_plan(Ui& ui, Flow& flow, const PathwayDetail& detail) {
    const float height = 26.f * static_cast<float>(detail.plan.size());
    Box box{ui, flow.take(Box::outer(height), space_3), height, "pathway:plan", "What it asks for"};
    for (const auto& [name, value] : detail.plan)
        name_value(ui, box.inside.cut_top(26), "pathway:plan:" + name, name, value, name_width);
}

void draw_cases(Ui& ui, Flow& flow, const std::string& title, const std::string& none,
                const std::vector<PathwayCase>& cases, Desk& desk) {
    const float width = flow.width() - 2 * Box::padding;
    float height = cases.empty() ? 24 : 0;
    for (const PathwayCase& item : cases)
        height += list_row_height(ui, row_of(item), width);
    Box box{ui, flow.take(Box::outer(height), space_3), height, "pathway:" + title,
            title + " · " + std::to_string(cases.size())};
    if (cases.empty()) {
        paragraph(ui, box.inside, "pathway:" + title + ":none", none, Face::body, Tint::neutral,
                  true);
        return;
    }
    const Container list{ui.tree,
                         {.key = "pathway:" + title + ":list",
                          .role = Role::list,
                          .name = title,
                          .rect = box.inside,
                          .arrows = Arrows::vertical}};
    Rect inside = box.inside;
    for (const PathwayCase& item : cases) {
        const ListRow row = row_of(item);
        const Rect place = inside.cut_top(list_row_height(ui, row, width));
        if (!place.intersects(ui.paint.clip())) continue;
        if (!list_row(ui, place, row).clicked) continue;
        Route file;
        file.page = Page::cases;
        file.case_reference = item.reference;
        desk.go(file);
    }
}

} // namespace

void draw_pathway_detail(Ui& ui, Rect area, const PathwaysView& view, const Route& route,
                         bool with_back, PathwaysState& state, Desk& desk) {
    const PathwayDetail& detail = view.chosen;
    const Rect inside = area.inset(space_4, space_3);
    const float width = std::min(inside.width - 8, column);
    const Scroll scroll{ui,
                        {.key = "pathway:page:" + detail.id.text,
                         .rect = inside,
                         .content_height = state.detail_height}};
    Flow flow{{scroll.origin.x, scroll.origin.y, width, 0}};
    draw_head(ui, flow.take(head_height(ui, detail, width), space_2), view, route, with_back, desk);
    draw_plan(ui, flow, detail);
    draw_cases(ui, flow, "Off the pathway", "Everybody on it goes the way it says.", detail.off,
               desk);
    draw_cases(ui, flow, "On the pathway", "Nobody is on it.", detail.on, desk);
    if (flow.used() != state.detail_height) ui.host.request_frames(1);
    state.detail_height = flow.used();
}

} // namespace evenload::ui
