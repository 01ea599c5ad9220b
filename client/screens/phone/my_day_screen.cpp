#include "client/screens/phone/my_day_screen.h"

#include "client/screens/timetable/visit_events.h"
#include "client/screens/tints.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/interact.h"
#include "client/widgets/label.h"
#include "client/widgets/menu.h"
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
    if (!visit.late.empty())
        row.push_back({.label = visit.late, .icon = Icon::clock, .tint = Tint::warning});
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

constexpr const char* visit_menu = "mine:visit";
constexpr const char* day_menu = "mine:day";

// What must be known at a door is known before it is stood at.
bool shows_door(const MyVisit& visit) {
    return !visit.done;
}

bool shows_where(const MyVisit& visit) {
    return visit.next;
}

Heights heights_of(const Ui& ui, const MyVisit& visit, const MyDayScreen& screen, float width) {
    float inner = width - 2 * padding;
    if (!visit.done && !visit.next) inner -= target_touch - padding;
    Heights heights;
    heights.text = 20 + ui.paint.paragraph_height(Face::small, visit.detail, inner);
    if (shows_where(visit) && !visit.where.empty())
        heights.text += 4 + ui.paint.paragraph_height(Face::small, visit.where, inner);
    if (shows_door(visit) && !visit.door.empty())
        heights.text += 4 + ui.paint.paragraph_height(Face::small, visit.door, inner - 20);
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

void open_visit_menu(Ui& ui, Rect anchor, const MyVisit& visit, MyDayState& state) {
    state.menu_of = visit.id.text;
    open_menu(ui, visit_menu, anchor);
}

// What else may come up, for any visit that is not over.
void draw_visit_menu(Ui& ui, const MyDayScreen& screen, MyDayState& state, Desk& desk) {
    if (!menu_is_open(ui, visit_menu)) return;
    const auto found =
        std::find_if(screen.view.visits.begin(), screen.view.visits.end(),
                     [&](const MyVisit& visit) { return visit.id.text == state.menu_of; });
    if (found == screen.view.visits.end()) return close_menu(ui);
    const std::vector<VisitEvent> events = events_of(event_facts_of(screen.view, *found));
    const std::string no = screen.view.why_not_record.value_or("");
    std::vector<MenuItem> items{
        {.key = "record",
         .label = "Record contact",
         .icon = Icon::pencil,
         .enabled = no.empty(),
         .why_not = no},
        {.key = "comments", .label = "Comments", .icon = Icon::message_square},
        {.key = "case", .label = "Open the case", .icon = Icon::folder_open}};
    const std::size_t first = items.size();
    for (const VisitEvent& event : events)
        items.push_back(menu_item_of(event));
    const auto chosen = menu(ui, visit_menu, found->name, items);
    if (!chosen) return;
    const auto index = static_cast<std::size_t>(*chosen);
    if (index >= first) return give_event(events[index - first], desk);
    if (index == 0) return desk.open({FormRequest::Kind::record_contact, found->id.text});
    open_case(*found, index == 1 ? "comments" : "", desk);
}

// "Start visit", then "Record contact": one large button for the one thing to do next.
void draw_buttons(Ui& ui, Rect bar, const MyVisit& visit, const MyDayScreen& screen,
                  MyDayState& state, Desk& desk) {
    const float side = target_touch;
    const Rect more = bar.cut_right(side, space_2);
    if (icon_button(ui, more,
                    {.key = "more:" + visit.id.text,
                     .icon = Icon::ellipsis,
                     .name = "More for " + visit.name,
                     .bordered = true,
                     .opens_menu = true}))
        open_visit_menu(ui, more, visit, state);
    if (icon_button(ui, bar.cut_right(side, space_2),
                    {.key = "map:" + visit.id.text,
                     .icon = Icon::navigation,
                     .name = "Directions to " + visit.name,
                     .bordered = true,
                     .enabled = !visit.map.empty(),
                     .why_not = "No address is known"}))
        desk.leave_to(visit.map);
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
                      .label = visit.started ? "Record" : "Start visit",
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
                int count, const MyDayScreen& screen, MyDayState& state, Desk& desk) {
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
    const bool with_more = !visit.done && !visit.next;
    if (with_more) press.cut_right(target_touch);
    const Interaction seen = control(ui, {.key = "mine:" + visit.id.text,
                                          .role = Role::button,
                                          .name = visit.spoken,
                                          .rect = press,
                                          .actions = action::activate});
    ui.paint.surface(card, radius_large, Elevation::card);
    if (visit.next) ui.paint.stroke(card, theme.brand, radius_large, 2);
    Rect inside = card.inset(padding);
    if (with_more) {
        inside.cut_right(target_touch - padding);
        const Rect more{card.right() - target_touch, card.y + 2, target_touch, target_touch};
        if (icon_button(ui, more,
                        {.key = "more:" + visit.id.text,
                         .icon = Icon::ellipsis,
                         .name = "More for " + visit.name,
                         .opens_menu = true}))
            open_visit_menu(ui, more, visit, state);
    }
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
    if (shows_where(visit) && !visit.where.empty())
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
                     visit, screen, state, desk);
    if (seen.clicked) open_case(visit, "", desk);
}

void draw_day_menu(Ui& ui, const MyDayView& view, Desk& desk) {
    if (!menu_is_open(ui, day_menu)) return;
    const std::string count =
        view.not_recorded > 0 ? std::to_string(view.not_recorded) : "nothing waits";
    std::vector<MenuItem> items{
        {.key = "late",
         .label = "Not recorded as done",
         .detail = count,
         .icon = Icon::circle_alert},
        {.key = "sick",
         .label = view.is_own ? "I am off sick…" : "Record absence of " + view.name + "…",
         .icon = Icon::user_x}};
    if (view.is_own)
        items.push_back({.key = "device",
                         .label = "Keep my next days on this device…",
                         .icon = Icon::cloud_off});
    const auto chosen = menu(ui, day_menu, "This day", items);
    if (!chosen) return;
    if (*chosen == 2) return desk.leave_to("/device");
    if (*chosen == 1)
        return desk.open({FormRequest::Kind::record_absence, view.professional_id.text});
    Route route;
    route.page = Page::not_recorded;
    desk.go(route);
}

// "3 of 8 done" and a bar; beside it what waits to be recorded, as a link.
void draw_progress(Ui& ui, Rect line, const MyDayView& view, Colour strong, Colour quiet) {
    ui.tree.leaf({.key = "mine:progress", .role = Role::text, .name = view.progress, .rect = line});
    const float words = ui.paint.width(Face::small_strong, view.progress);
    ui.paint.text_in(line.cut_left(words, space_2), Face::small_strong, strong, view.progress);
    if (view.not_recorded > 0) {
        const std::string late = std::to_string(view.not_recorded) + " not recorded";
        const Rect place = line.cut_right(ui.paint.width(Face::small_strong, late) + 22, space_2);
        ui.paint.icon({place.x, place.centre().y - 8, 16, 16}, Icon::circle_alert, strong);
        ui.paint.text_in({place.x + 20, place.y, place.width - 20, place.height},
                         Face::small_strong, strong, late);
        ui.tree.leaf({.key = "mine:late", .role = Role::status, .name = late, .rect = place});
    }
    const Rect bar{line.x, line.centre().y - 3, line.width, 6};
    const float share = view.visits.empty() ? 0
                                            : static_cast<float>(view.done) /
                                                  static_cast<float>(view.visits.size());
    ui.paint.fill(bar, quiet.faded(0.35f), 3);
    ui.paint.fill({bar.x, bar.y, bar.width * share, bar.height}, strong, 3);
}

} // namespace

float draw_my_day_head(Ui& ui, Rect area, const MyDayScreen& screen, Desk& desk) {
    const Theme& theme = ui.theme();
    const MyDayView& view = screen.view;
    const bool with_progress = !view.progress.empty();
    const float height = (screen.with_header ? 96.f : 76.f) + (with_progress ? 26.f : 0.f);
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
    if (view.found && !view.why_not_absence) {
        const Rect more{inside.right() - target_touch, inside.y, target_touch, target_touch};
        if (icon_button(ui, more,
                        {.key = "mine:more",
                         .icon = Icon::ellipsis,
                         .name = "More for this day",
                         .bordered = !screen.with_header,
                         .on_header = screen.with_header,
                         .opens_menu = true}))
            open_menu(ui, day_menu, more);
        draw_day_menu(ui, view, desk);
        inside.width -= target_touch + space_2;
    }
    std::string first = screen.view.date;
    const bool loud = screen.saved.sign != SaveState::Sign::saved;
    if (loud && screen.with_header) first += " · " + screen.saved.mark.text;
    Rect line = inside.cut_top(18);
    // What becomes of their work before the date, where there is no room for both.
    if (loud && ui.paint.width(Face::small, first) > line.width) first = screen.saved.mark.text;
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
    if (with_progress) {
        inside.cut_top(8);
        inside.width = head.width - 2 * space_4;
        draw_progress(ui, inside.cut_top(18), view, strong, quiet);
    }
    return height;
}

void draw_my_day(Ui& ui, Rect area, const MyDayScreen& screen, MyDayState& state, Desk& desk) {
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
                       state, desk);
    }
    draw_visit_menu(ui, screen, state, desk);
}

} // namespace evenload::ui
