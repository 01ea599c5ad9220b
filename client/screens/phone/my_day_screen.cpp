#include "client/screens/phone/my_day_screen.h"

#include "client/screens/tints.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/interact.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "common/commands/visit/record_contact.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float time_width = 56;
constexpr float gap = 10;
constexpr float padding = 12;
constexpr float column = 640; // wider than this, a day is hard to read

std::vector<Chip> chips_of(const MyVisit& visit, const MyDayScreen& screen) {
    std::vector<Chip> row;
    if (!visit.state.text.empty())
        row.push_back({.label = visit.state.text,
                       .icon = visit.done   ? Icon::check
                               : visit.next ? Icon::navigation
                                            : Icon::none,
                       .tint = tint(visit.state.tone)});
    if (screen.pending.refused.contains(visit.id.text))
        row.push_back({.label = "Refused", .icon = Icon::triangle_alert, .tint = Tint::danger});
    else if (screen.pending.waiting.contains(visit.id.text))
        row.push_back({.label = "Not saved yet", .icon = Icon::cloud_upload});
    return row;
}

struct Heights {
    float text = 0;
    float chips = 0;
    float buttons = 0;
    float all() const { return 2 * padding + text + chips + buttons; }
};

bool shows_door(const MyVisit& visit) {
    return visit.next;
}

Heights heights_of(const Ui& ui, const MyVisit& visit, const MyDayScreen& screen, float width) {
    const float inner = width - 2 * padding;
    Heights heights;
    heights.text = 20 + ui.paint.paragraph_height(Face::small, visit.detail, inner);
    if (shows_door(visit)) {
        if (!visit.where.empty())
            heights.text += 4 + ui.paint.paragraph_height(Face::small, visit.where, inner);
        if (!visit.door.empty())
            heights.text += 4 + ui.paint.paragraph_height(Face::small, visit.door, inner - 20);
    }
    const std::vector<Chip> row = chips_of(visit, screen);
    if (!row.empty()) heights.chips = 8 + chips_height(ui, inner, row);
    if (visit.next) heights.buttons = 12 + target_touch;
    return heights;
}

void open_case(const MyVisit& visit, const std::string& tab, Desk& desk) {
    Route route;
    route.page = Page::cases;
    route.case_reference = visit.reference;
    route.tab = tab;
    desk.go(route);
}

// "Start visit", then "Record contact": one large button for the one thing to do next.
void draw_buttons(Ui& ui, Rect bar, const MyVisit& visit, const MyDayScreen& screen, Desk& desk) {
    const float side = target_touch;
    if (icon_button(ui, bar.cut_right(side, space_2),
                    {.key = "say:" + visit.id.text,
                     .icon = Icon::message_square,
                     .name = "Comments on " + visit.name,
                     .bordered = true}))
        open_case(visit, "comments", desk);
    if (icon_button(ui, bar.cut_right(side, space_2),
                    {.key = "call:" + visit.id.text,
                     .icon = Icon::phone,
                     .name = "Call " + visit.name,
                     .bordered = true,
                     .enabled = !visit.phone.empty(),
                     .why_not = "No telephone number is known"}))
        desk.leave_to("tel:" + visit.phone);
    const std::string no = screen.view.why_not_record.value_or("");
    const Button next{.key = (visit.started ? "record:" : "start:") + visit.id.text,
                      .label = visit.started ? "Record contact" : "Start visit",
                      .kind = ButtonKind::primary,
                      .enabled = no.empty(),
                      .why_not = no,
                      .name = (visit.started ? "Record the contact with " : "Start the visit of ") +
                              visit.name};
    if (!button(ui, bar, next)) return;
    if (visit.started) return desk.open({FormRequest::Kind::record_contact, visit.id.text});
    RecordContact start;
    start.contact_id = visit.id;
    start.attendance = Attendance::not_recorded;
    start.actual_start = screen.now.time;
    desk.give(std::move(start), "Started the visit of " + visit.name);
}

void draw_visit(Ui& ui, Rect rect, const MyVisit& visit, const Heights& heights, int position,
                int count, const MyDayScreen& screen, Desk& desk) {
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = "mine:" + visit.id.text + ":item",
                    .role = Role::listitem,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.text_in({rect.x, rect.y + padding, time_width, 20}, Face::strong, theme.ink,
                     tabular(visit.time));
    const Rect card{rect.x + time_width, rect.y, rect.width - time_width, rect.height};
    Rect press = card;
    press.height -= heights.buttons;
    const Interaction seen = control(ui, {.key = "mine:" + visit.id.text,
                                          .role = Role::button,
                                          .name = visit.spoken,
                                          .rect = press,
                                          .actions = action::activate});
    ui.paint.surface(card, radius_large, Elevation::card);
    if (visit.next) ui.paint.stroke(card, theme.brand, radius_large, 2);
    Rect inside = card.inset(padding);
    Rect title = inside.cut_top(20);
    if (visit.open_comments) {
        const Chip words{.label = std::to_string(visit.open_comments),
                         .icon = Icon::message_square};
        const float width = chip_width(ui, words);
        chip(ui, {title.right() - width, title.y}, words);
        title.cut_right(width, 6);
    }
    ui.paint.text_in(title, Face::strong, theme.ink, visit.name);
    inside.cut_top(ui.paint.paragraph(inside, Face::small, theme.muted, visit.detail));
    if (shows_door(visit) && !visit.where.empty())
        inside.cut_top(4 + ui.paint.paragraph({inside.x, inside.y + 4, inside.width, 200},
                                              Face::small, theme.ink, visit.where));
    if (shows_door(visit) && !visit.door.empty()) {
        ui.paint.icon({inside.x, inside.y + 4, 16, 16}, Icon::triangle_alert,
                      theme.of(Tint::warning).text);
        inside.cut_top(4 + ui.paint.paragraph({inside.x + 20, inside.y + 4, inside.width - 20, 200},
                                              Face::small, theme.of(Tint::warning).text,
                                              visit.door));
    }
    const std::vector<Chip> row = chips_of(visit, screen);
    if (!row.empty()) {
        inside.cut_top(8);
        inside.cut_top(chips(ui, inside.top_left(), inside.width, row));
    }
    if (visit.next)
        draw_buttons(ui,
                     {inside.x, card.bottom() - padding - target_touch, inside.width, target_touch},
                     visit, screen, desk);
    if (seen.clicked) open_case(visit, "", desk);
}

} // namespace

float draw_my_day_head(Ui& ui, Rect area, const MyDayScreen& screen, Desk& desk) {
    const Theme& theme = ui.theme();
    const float height = screen.with_header ? 96 : 76;
    Rect head = area.cut_top(height);
    if (screen.with_header) ui.paint.fill(head, theme.header);
    const Colour strong = screen.with_header ? theme.on_header : theme.ink;
    const Colour quiet = screen.with_header ? theme.on_header_muted : theme.muted;
    Container banner{ui.tree,
                     {.key = "mine:head",
                      .role = screen.with_header ? Role::banner : Role::group,
                      .name = "Day",
                      .rect = head}};
    Rect inside = head.inset(space_4, 12);
    std::string first = screen.view.date;
    const bool loud = screen.saved.sign != SaveState::Sign::saved;
    if (loud && screen.with_header) first += " · " + screen.saved.mark.text;
    Rect line = inside.cut_top(18);
    if (screen.with_header && loud) {
        const Interaction seen = control(ui, {.key = "header:saved",
                                              .role = Role::link,
                                              .name = screen.saved.mark.text,
                                              .rect = line,
                                              .actions = action::activate,
                                              .address = "/attention"});
        Route attention;
        attention.page = Page::attention;
        if (seen.clicked) desk.go(attention);
    }
    ui.paint.text_in(line, Face::small, quiet, first);
    ui.tree.leaf({.key = "mine:greeting",
                  .role = Role::heading,
                  .name = screen.view.greeting,
                  .rect = {inside.x, inside.y, inside.width, 28},
                  .level = 1});
    ui.paint.text_in(inside.cut_top(28), Face::title, strong, screen.view.greeting);
    ui.tree.leaf(
        {.key = "mine:summary", .role = Role::text, .name = screen.view.summary, .rect = inside});
    ui.paint.text_in(inside.cut_top(18), Face::small, strong, screen.view.summary);
    return height;
}

void draw_my_day(Ui& ui, Rect area, const MyDayScreen& screen, Desk& desk) {
    Rect middle = area;
    if (area.width > column) middle = {area.centre().x - column / 2, area.y, column, area.height};
    if (!screen.with_header) middle.cut_top(draw_my_day_head(ui, middle, screen, desk));
    if (!screen.view.found || screen.view.visits.empty()) {
        if (empty_state(ui, middle,
                        {.key = "mine:empty",
                         .icon = Icon::coffee,
                         .title = "No visits",
                         .text = screen.view.empty_text,
                         .action_label = "Open the schedule"})) {
            Route route;
            route.page = Page::timetable;
            desk.go(route);
        }
        return;
    }
    const Rect list = middle.inset(14, 0);
    std::vector<Heights> heights;
    float total = gap;
    for (const MyVisit& visit : screen.view.visits) {
        heights.push_back(heights_of(ui, visit, screen, list.width - time_width));
        total += heights.back().all() + gap;
    }
    Container visits{ui.tree,
                     {.key = "mine:list",
                      .role = Role::list,
                      .name = "Visits",
                      .rect = list,
                      .arrows = Arrows::vertical}};
    const Scroll scroll{ui, {.key = "mine:scroll", .rect = list, .content_height = total}};
    float y = gap;
    for (std::size_t i = 0; i < screen.view.visits.size(); ++i) {
        const Rect place{0, y, list.width, heights[i].all()};
        y += place.height + gap;
        if (scroll.wants(place))
            draw_visit(ui, scroll.to_screen(place), screen.view.visits[i], heights[i],
                       static_cast<int>(i) + 1, static_cast<int>(screen.view.visits.size()), screen,
                       desk);
    }
}

} // namespace evenload::ui
