#include "client/screens/reports/report_parts.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/list_row.h"
#include "client/widgets/scroll.h"

namespace evenload::ui {
namespace {

ListRow list_row_of(const ReportRow& row, std::size_t index) {
    ListRow line{.key = "behind:" + std::to_string(index) + ":" +
                        (row.case_id.empty() ? row.professional_id : row.case_id),
                 .title = row.name.empty() ? row.reference : row.name,
                 .subtitle = row.reference.empty() ? row.why : row.reference + " · " + row.why};
    if (!row.value.empty()) line.chip = Chip{.label = row.value};
    return line;
}

// A case opens its file; a professional opens the load of their cases.
Route target_of(const ReportRow& row, const Route& route) {
    Route target;
    target.team_id = route.team_id;
    if (!row.reference.empty()) {
        target.page = Page::cases;
        target.case_reference = row.reference;
        return target;
    }
    target.page = Page::reports;
    target.report.measure = "load";
    target.report.professional_id.text = row.professional_id;
    target.report.row = "all";
    return target;
}

} // namespace

void draw_report_list(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const ReportListView& list = *screen.view.list;
    ui.paint.fill(area, ui.theme().card);
    ui.paint.line({area.x + 0.5f, area.y}, {area.x + 0.5f, area.bottom()}, ui.theme().line);
    const Container region{
        ui.tree,
        {.key = "behind", .role = Role::region, .name = "Behind the number", .rect = area}};
    Rect inside = area;
    Rect head = inside.cut_top(64).inset(space_3, space_3);
    if (icon_button(ui, head.cut_right(ui.control_height()),
                    {.key = "behind:close", .icon = Icon::x, .name = "Close the list"}))
        desk.go(with_list(screen.route, ""));
    heading(ui, head.cut_top(22), "behind:title", list.title, 2, Face::heading);
    ui.tree.leaf({.key = "behind:count", .role = Role::status, .name = list.summary, .rect = head});
    ui.paint.text_in(head, Face::small, ui.theme().muted, list.summary);
    if (list.rows.empty()) {
        empty_state(ui, inside,
                    {.key = "behind:empty",
                     .title = "Nothing is behind it",
                     .text = "The number is made from no rows."});
        return;
    }
    const Container rows{ui.tree,
                         {.key = "behind:rows",
                          .role = Role::list,
                          .name = list.title,
                          .rect = inside,
                          .arrows = Arrows::vertical}};
    // Rows are all as high as the first, so that thousands need no measuring.
    const float height = list_row_height(ui, list_row_of(list.rows.front(), 0), inside.width);
    const Scroll scroll{
        ui,
        {.key = "behind:scroll:" + list.title,
         .rect = inside,
         .content_height = static_cast<float>(list.rows.size()) * height + space_2}};
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const Rect place{space_2, static_cast<float>(i) * height, inside.width - 2 * space_2 - 4,
                         height};
        if (!scroll.wants(place)) continue;
        ListRow row = list_row_of(list.rows[i], i);
        row.position = static_cast<int>(i) + 1;
        row.set_size = static_cast<int>(list.rows.size());
        if (list_row(ui, scroll.to_screen(place), row).clicked)
            desk.go(target_of(list.rows[i], screen.route));
    }
}

} // namespace evenload::ui
