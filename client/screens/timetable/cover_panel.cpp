#include "client/screens/timetable/cover_panel.h"

#include "client/screens/tints.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

namespace evenload::ui {
namespace {

constexpr float padding = 14;
constexpr float gap = 8;

float line_height(const Ui& ui, const CoverLine& line, float width) {
    float height = 20 + ui.paint.paragraph_height(Face::small, line.was, width) + 4 + chip_height;
    if (!line.why.empty()) height += 4 + ui.paint.paragraph_height(Face::small, line.why, width);
    return height + 2 * gap;
}

void draw_line(Ui& ui, Rect rect, const CoverLine& line, int position, int count,
               const TimetableScreen& screen, Desk& desk) {
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = "cover:" + line.id.text + ":item",
                    .role = Role::listitem,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    const Interaction seen = control(ui, {.key = "cover:" + line.id.text,
                                          .role = Role::button,
                                          .name = line.spoken,
                                          .rect = rect,
                                          .actions = action::activate});
    if (seen.hovered) ui.paint.fill(rect, theme.page, radius_small);
    Rect inside = rect.inset(4, gap);
    ui.paint.text_in(inside.cut_top(20), Face::strong, theme.ink, line.name);
    inside.cut_top(ui.paint.paragraph(inside, Face::small, theme.muted, line.was));
    inside.cut_top(4);
    const Icon icon = line.cover.tone == Tone::ok       ? Icon::circle_check
                      : line.cover.tone == Tone::danger ? Icon::triangle_alert
                                                        : Icon::loader;
    chip(ui, inside.cut_top(chip_height).top_left(),
         {.label = line.cover.text, .icon = icon, .tint = tint(line.cover.tone)}, inside.width);
    if (!line.why.empty()) {
        inside.cut_top(4);
        ui.paint.paragraph(inside, Face::small, theme.ink, line.why);
    }
    ui.paint.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, theme.line);
    if (!seen.clicked) return;
    Route route = screen.route;
    route.day = line.day;
    desk.go(route);
}

void draw_buttons(Ui& ui, Rect bar, const TimetableScreen& screen, TimetableResult& result) {
    const bool is_there = screen.planning.proposal != nullptr;
    if (!screen.planning.shown) {
        if (button(ui, bar, {.key = "cover:close", .label = "Close", .kind = ButtonKind::primary}))
            result.close_cover = true;
        return;
    }
    const float half = (bar.width - space_2) / 2;
    if (button(ui, bar.cut_left(half, space_2),
               {.key = "cover:use",
                .label = "Use this cover",
                .kind = ButtonKind::primary,
                .enabled = is_there,
                .why_not = "Cover is still being looked for"}))
        result.take_plan = true;
    if (button(ui, bar, {.key = "cover:leave", .label = "Leave unplaced"}))
        result.cancel_plan = true;
}

} // namespace

void draw_cover_panel(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                      TimetableResult& result, Desk& desk) {
    const CoverView& view = *screen.cover;
    Container panel{ui.tree,
                    {.key = "cover",
                     .role = Role::complementary,
                     .name = "Cover: " + view.title,
                     .rect = area}};
    ui.paint.surface(area, radius_large, Elevation::card);
    const float side = ui.control_height();
    const bool close = icon_button(ui, {area.right() - side - 8, area.y + 8, side, side},
                                   {.key = "cover:x", .icon = Icon::x, .name = "Close the cover"});
    result.close_cover |= close;
    Rect inside = area.inset(padding);
    draw_buttons(ui, inside.cut_bottom(ui.control_height(), space_2), screen, result);
    heading(ui, {inside.x, inside.y, inside.width - side, 24}, "cover:title", view.title, 2,
            Face::heading);
    inside.cut_top(28);
    const std::string said = view.headline + (view.covered.empty() ? "" : ". " + view.covered);
    ui.tree.leaf({.key = "cover:said", .role = Role::status, .name = said, .rect = inside});
    inside.cut_top(ui.paint.paragraph(inside, Face::strong, ui.theme().ink, view.headline));
    if (!view.covered.empty())
        inside.cut_top(ui.paint.paragraph(inside, Face::small, ui.theme().muted, view.covered));
    inside.cut_top(space_2);
    Container list{ui.tree,
                   {.key = "cover:list",
                    .role = Role::list,
                    .name = "Visits affected",
                    .rect = inside,
                    .arrows = Arrows::vertical}};
    const Scroll scroll{
        ui, {.key = "cover:scroll", .rect = inside, .content_height = state.cover_height}};
    float y = 0;
    const int count = static_cast<int>(view.lines.size());
    for (int i = 0; i < count; ++i) {
        const CoverLine& line = view.lines[static_cast<std::size_t>(i)];
        const float width = inside.width - 10;
        const Rect place{0, y, width, line_height(ui, line, width - 8)};
        y += place.height;
        if (scroll.wants(place))
            draw_line(ui, scroll.to_screen(place), line, i + 1, count, screen, desk);
    }
    if (y != state.cover_height) ui.host.request_frames(1);
    state.cover_height = y;
}

} // namespace evenload::ui
