#include "client/screens/case_file/case_list.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/tints.h"
#include "client/views/list_csv.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/list_row.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"

namespace evenload::ui {
namespace {

constexpr float group_height = 30;

ListRow row_of(const BoardCase& item, const CaseScreen& screen) {
    ListRow row{.key = "list:" + item.id,
                .title = item.name,
                .subtitle = item.reference + " · " + item.reason,
                .selected = item.reference == screen.route.case_reference};
    const Mark due = due_mark(item.due, screen.board.now);
    row.chip = Chip{.label = due.text, .tint = tint(due.tone)};
    if (screen.pending.refused.contains(item.id))
        row.icon = Icon::triangle_alert;
    else if (screen.pending.waiting.contains(item.id))
        row.icon = Icon::cloud_upload;
    return row;
}

// One case a page, of those whom the list shows.
std::string pack_address(const CaseScreen& screen) {
    std::string owner;
    if (screen.whose == CasesOf::unallocated) owner = "none";
    if (screen.whose == CasesOf::mine) owner = screen.mine.text;
    return "/print/cases?team=" + screen.route.team_id.text + "&owner=" + owner;
}

std::optional<CasesOf> draw_choice(Ui& ui, Rect bar, const CaseScreen& screen) {
    std::vector<Tab> tabs;
    std::vector<CasesOf> meanings;
    const auto add = [&](const char* key, const char* label, CasesOf whose) {
        tabs.push_back({key, label});
        meanings.push_back(whose);
    };
    if (screen.may_be_mine) add("whose:mine", "Mine", CasesOf::mine);
    add("whose:team", "Team", CasesOf::team);
    add("whose:none", "Unallocated", CasesOf::unallocated);
    int current = 0;
    for (std::size_t i = 0; i < meanings.size(); ++i)
        if (meanings[i] == screen.whose) current = static_cast<int>(i);
    bar.width = std::min(bar.width, segments_width(ui, tabs));
    const auto chosen = segments(ui, bar, "whose", "Whose cases", tabs, current);
    if (!chosen) return std::nullopt;
    return meanings[static_cast<std::size_t>(*chosen)];
}

void draw_rows(Ui& ui, Rect area, const CaseScreen& screen, CaseState& state, Desk& desk) {
    if (screen.list.groups.empty()) {
        if (empty_state(ui, area,
                        {.key = "list:empty",
                         .icon = Icon::folder_open,
                         .title = "No cases here",
                         .text = "A referral or a service request becomes a case of this team.",
                         .action_label = screen.board.why_not_open ? "" : "New case"}))
            desk.open({FormRequest::Kind::new_case});
        return;
    }
    // Rows are all as high as the first, so that ten thousand need no measuring.
    const CaseGroup& first = screen.list.groups.front();
    const float row_height = list_row_height(
        ui, row_of(screen.board.cases[static_cast<std::size_t>(first.cases.front())], screen),
        area.width);
    const float total = static_cast<float>(screen.list.count) * row_height +
                        static_cast<float>(screen.list.groups.size()) * group_height;
    const Scroll scroll{ui, {.key = "list:rows", .rect = area, .content_height = total}};
    float y = 0;
    for (const CaseGroup& group : screen.list.groups) {
        const Rect head{space_3, y, area.width - space_3, group_height};
        const std::string title = group.title + " · " + std::to_string(group.cases.size());
        if (scroll.wants(head))
            heading(ui, scroll.to_screen(head), "group:" + group.title, title, 2,
                    Face::small_strong);
        y += group_height;
        Container list{ui.tree,
                       {.key = "group:" + group.title + ":list",
                        .role = Role::list,
                        .name = group.title,
                        .rect = area}};
        int position = 0;
        for (const int index : group.cases) {
            const Rect place{space_2, y, area.width - 2 * space_2 - 4, row_height};
            y += row_height;
            ++position;
            const BoardCase& item = screen.board.cases[static_cast<std::size_t>(index)];
            if (item.reference == screen.route.case_reference && state.shown != item.reference) {
                state.shown = item.reference;
                if (!scroll.wants(place, -row_height))
                    scroll_to(ui, "list:rows", {0, place.y - area.height / 3});
            }
            if (!scroll.wants(place)) continue;
            ListRow row = row_of(item, screen);
            row.position = position;
            row.set_size = static_cast<int>(group.cases.size());
            if (!list_row(ui, scroll.to_screen(place), row).clicked) continue;
            Route route = screen.route;
            route.page = Page::cases;
            route.case_reference = item.reference;
            route.tab.clear();
            desk.go(route);
        }
    }
}

} // namespace

std::optional<CasesOf> draw_case_list(Ui& ui, Rect area, const CaseScreen& screen, CaseState& state,
                                      int heading_level, Desk& desk) {
    ui.paint.fill(area, ui.theme().card);
    ui.paint.line({area.right() - 0.5f, area.y}, {area.right() - 0.5f, area.bottom()},
                  ui.theme().line);
    Container nav{ui.tree, {.key = "list", .role = Role::region, .name = "Cases", .rect = area}};
    Rect inside = area;
    inside.cut_top(space_3);
    Rect head = inside.cut_top(30, space_2).inset(space_3, 0);
    const float title = heading(ui, head, "list:title", "Cases", heading_level, Face::title);
    head.cut_left(title, space_2);
    if (icon_button(ui, head.cut_right(ui.control_height(), space_1),
                    {.key = "list:print", .icon = Icon::printer, .name = "Print these cases"}))
        desk.leave_to(pack_address(screen));
    if (export_button(ui, head, "list:export", "these cases", screen.list.groups.empty()))
        desk.save_csv("cases", case_list_csv(screen.list, screen.board));
    ui.paint.text_in(head, Face::small, ui.theme().muted, screen.list.summary, Align::right);
    const auto whose =
        draw_choice(ui, inside.cut_top(ui.control_height(), space_2).inset(space_3, 0), screen);
    Container rows{ui.tree,
                   {.key = "list:arrows",
                    .role = Role::group,
                    .name = "Cases",
                    .rect = inside,
                    .arrows = Arrows::vertical}};
    draw_rows(ui, inside, screen, state, desk);
    return whose;
}

} // namespace evenload::ui
