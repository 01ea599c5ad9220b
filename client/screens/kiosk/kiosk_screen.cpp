#include "client/screens/kiosk/kiosk_screen.h"

#include "client/screens/tints.h"
#include "client/widgets/avatar.h"
#include "client/widgets/banner.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float head_height = 64;
constexpr float tiles_height = 116;
constexpr float row_height = 86;
constexpr float foot_height = 36;
constexpr float outer = 32;

void draw_head(Ui& ui, Rect head, const KioskView& view) {
    const Theme& theme = ui.theme();
    Container banner{ui.tree,
                     {.key = "kiosk:head", .role = Role::banner, .name = "Team", .rect = head}};
    ui.tree.leaf({.key = "kiosk:team",
                  .role = Role::heading,
                  .name = view.team_name + ", " + view.date,
                  .rect = head,
                  .level = 1});
    ui.tree.leaf({.key = "kiosk:time", .role = Role::text, .name = view.time, .rect = head});
    const float clock = ui.paint.width(Face::display, view.time);
    ui.paint.text_in(head.cut_right(clock, ui.px(24)), Face::display, theme.ink, view.time);
    const float name = ui.paint.text_in({head.x, head.y, head.width, head.height}, Face::title,
                                        theme.ink, view.team_name);
    head.cut_left(name, ui.px(18));
    ui.paint.text_in(head, Face::body, theme.muted, view.date);
}

void draw_tile(Ui& ui, Rect rect, const KioskTile& tile) {
    const Theme& theme = ui.theme();
    ui.tree.leaf({.key = "kiosk:" + tile.title,
                  .role = Role::text,
                  .name = tile.title + ": " + tile.number + ", " + tile.note,
                  .rect = rect});
    ui.paint.fill(rect, theme.card, ui.px(radius_large));
    Rect inside = rect.inset(ui.px(18), ui.px(14));
    ui.paint.text_in(inside.cut_top(ui.px(20)), Face::small, theme.muted, tile.title);
    const Colour number = tile.tone == Tone::neutral ? theme.ink : theme.of(tint(tile.tone)).text;
    ui.paint.text_in(inside.cut_top(ui.px(48)), Face::display, number, tile.number);
    ui.paint.text_in(inside, Face::small, theme.ink, tile.note);
}

void draw_row(Ui& ui, Rect rect, const KioskRow& row, int position, int count) {
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = "kiosk:row:" + row.name,
                    .role = Role::listitem,
                    .name = row.name + ", " + row.role + ", " + row.percent_text + ", now " +
                            row.now + ", next " + row.next,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    const float side = ui.px(46);
    Rect line = rect;
    const Rect circle = line.cut_left(side, ui.px(18));
    avatar(ui, {circle.x, rect.centre().y - side / 2, side, side}, row.initials, row.name);
    Rect who = line.cut_left(rect.width * 0.17f, ui.px(18));
    ui.paint.text_in({who.x, rect.centre().y - ui.px(20), who.width, ui.px(22)}, Face::heading,
                     theme.ink, row.name);
    ui.paint.text_in({who.x, rect.centre().y + ui.px(2), who.width, ui.px(18)}, Face::small,
                     theme.muted, row.role);
    Rect load = line.cut_left(rect.width * 0.135f, ui.px(24));
    const Rect track{load.x, rect.centre().y - ui.px(14), load.width, ui.px(10)};
    ui.paint.fill(track, theme.bar_track, track.height / 2);
    Rect full = track;
    full.width *= static_cast<float>(std::min(row.percent, 100)) / 100;
    if (full.width > 0) ui.paint.fill(full, theme.of(tint(row.tone)).accent, track.height / 2);
    ui.paint.text_in({load.x, rect.centre().y + ui.px(2), load.width, ui.px(18)}, Face::small,
                     theme.ink, row.percent_text);
    const auto pair = [&](Rect place, const char* when, const std::string& what) {
        const float used = ui.paint.text_in(place, Face::heading, theme.muted, when);
        place.cut_left(used, ui.px(10));
        ui.paint.text_in(place, Face::heading, theme.ink, what);
    };
    pair(line.cut_left(line.width * 0.5f, ui.px(12)), "Now", row.now);
    pair(line, "Next", row.next);
}

void draw_foot(Ui& ui, Rect foot, const KioskView& view) {
    const Theme& theme = ui.theme();
    ui.tree.leaf({.key = "kiosk:fresh",
                  .role = Role::text,
                  .name = view.freshness + ". " + view.awake.text + ". " + view.page_text,
                  .rect = foot});
    ui.paint.text_in(foot, Face::small, theme.muted, view.page_text, Align::right);
    foot.cut_left(ui.paint.text_in(foot, Face::small, theme.muted, view.freshness), ui.px(18));
    const bool warns = view.awake.tone == Tone::warning;
    const Colour colour = warns ? theme.of(Tint::warning).text : theme.muted;
    const Rect icon = foot.cut_left(ui.px(16), ui.px(6));
    ui.paint.icon(icon, warns ? Icon::moon : Icon::sun, colour);
    ui.paint.text_in(foot, Face::small, colour, view.awake.text);
}

} // namespace

float kiosk_scale(Rect window) {
    return std::clamp(std::min(window.width / 1456, window.height / 819), 0.6f, 4.f);
}

int kiosk_rows(Rect window, float scale) {
    const float room =
        window.height - scale * (2 * outer + head_height + tiles_height + foot_height + 44);
    return std::max(1, static_cast<int>(room / (row_height * scale)));
}

void draw_kiosk(Ui& ui, Rect area, const KioskView& view) {
    ui.paint.fill(area, ui.theme().page);
    Rect inside = area.inset(ui.px(outer), ui.px(outer - 6));
    draw_head(ui, inside.cut_top(ui.px(head_height), ui.px(4)), view);
    Container main{ui.tree,
                   {.key = "main", .role = Role::main, .name = "The team's day", .rect = inside}};
    if (!view.stale_text.empty()) {
        const Banner stale{.key = "kiosk:stale",
                           .text = view.stale_text,
                           .icon = Icon::cloud_off,
                           .tint = Tint::warning};
        banner(ui, inside.cut_top(banner_height(ui, stale, inside.width), ui.px(8)), stale);
    }
    Rect tiles = inside.cut_top(ui.px(tiles_height), ui.px(18));
    const float gap = ui.px(14);
    const float width = (tiles.width - gap * static_cast<float>(view.tiles.size() - 1)) /
                        static_cast<float>(view.tiles.size());
    for (const KioskTile& tile : view.tiles)
        draw_tile(ui, tiles.cut_left(width, gap), tile);
    draw_foot(ui, inside.cut_bottom(ui.px(foot_height)), view);
    // Rows share the height that there is, within reason.
    const auto count = static_cast<float>(std::max<std::size_t>(view.rows.size(), 1));
    const float row = std::clamp((inside.height - ui.px(16)) / count, ui.px(row_height) * 0.8f,
                                 ui.px(row_height) * 1.3f);
    const Rect panel{inside.x, inside.y, inside.width,
                     std::min(inside.height, row * count + ui.px(16))};
    ui.paint.fill(panel, ui.theme().card, ui.px(radius_large));
    Container list{
        ui.tree, {.key = "kiosk:rows", .role = Role::list, .name = "Professionals", .rect = panel}};
    Rect place = panel.inset(ui.px(18), ui.px(8));
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const Rect line = place.cut_top(row);
        draw_row(ui, line, view.rows[i], static_cast<int>(i) + 1,
                 static_cast<int>(view.rows.size()));
        if (i + 1 < view.rows.size())
            ui.paint.line({line.x, line.bottom()}, {line.right(), line.bottom()}, ui.theme().line);
    }
}

} // namespace evenload::ui
