#include "client/screens/timetable/visit_panel.h"

#include "client/screens/case_file/comments_panel.h"
#include "client/screens/timetable/place_visits.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "common/commands/visit/pin_visit.h"

namespace evenload::ui {
namespace {

constexpr float padding = 14;
constexpr float score_width = 44;
constexpr float move_width = 58;

// Draws downwards; `y` is where the next thing goes, in content pixels.
struct Flow {
    Ui& ui;
    Rect column; // on the screen; its height grows
    float y = 0;

    Rect take(float height, float gap = 0) {
        const Rect place{column.x, column.y + y, column.width, height};
        y += height + gap;
        return place;
    }
    void text(const std::string& key, const std::string& words, Face face, bool muted, float gap) {
        if (words.empty()) return;
        const float height = ui.paint.paragraph_height(face, words, column.width);
        paragraph(ui, take(height, gap), key, words, face, Tint::neutral, muted);
    }
};

void draw_candidate(Ui& ui, Rect rect, const VisitCandidate& one, const VisitView& visit,
                    const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = "candidate:" + one.professional_id.text,
                    .role = Role::listitem,
                    .name = one.name + ", " + one.detail,
                    .rect = rect}};
    Rect inside = rect.inset(0, 8);
    const Rect score = inside.cut_left(score_width - 10, 10);
    const TintColours& colours = theme.of(tint(one.tone));
    const Rect box{score.x, score.y + 4, score.width, 20};
    ui.paint.fill(box, colours.background, radius_small);
    ui.paint.text_in(box, Face::small_strong, colours.text,
                     one.possible ? std::to_string(one.score) : "–", Align::centre);
    if (!one.current) {
        const std::string no =
            screen.view.why_not_place.value_or(!visit.why_fixed.empty() ? visit.why_fixed
                                               : one.possible           ? ""
                                                                        : one.why_not);
        const Button move{.key = "take:" + one.professional_id.text,
                          .label = "Move",
                          .kind = ButtonKind::link,
                          .enabled = no.empty(),
                          .why_not = no,
                          .name = "Move to " + one.name + " at " + to_text(one.start)};
        const Rect place = inside.cut_right(move_width - 4, 4);
        if (button(ui, place, move))
            place_visit(screen.view, {visit.id, one.professional_id, one.start}, state, desk);
    }
    ui.paint.text_in(inside.cut_top(16, 1), Face::small_strong, theme.ink, one.name);
    ui.paint.paragraph(inside, Face::small, theme.muted, one.possible ? one.detail : one.why_not,
                       2);
    ui.paint.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, theme.line);
}

void draw_candidates(Flow& flow, const VisitView& visit, const TimetableScreen& screen,
                     TimetableState& state, Desk& desk) {
    heading(flow.ui, flow.take(22, 2), "visit:who", "Who could take it", 3, Face::strong);
    Container list{flow.ui.tree,
                   {.key = "visit:candidates",
                    .role = Role::list,
                    .name = "Who could take it",
                    .rect = flow.column}};
    for (const VisitCandidate& one : visit.candidates) {
        const std::string& words = one.possible ? one.detail : one.why_not;
        const float beside = score_width + (one.current ? 0 : move_width);
        const float lines =
            flow.ui.paint.paragraph_height(Face::small, words, flow.column.width - beside, 2);
        draw_candidate(flow.ui, flow.take(34 + lines), one, visit, screen, state, desk);
    }
    flow.text("visit:others", visit.others, Face::small, true, 0);
    flow.y += space_3;
}

void draw_actions(Flow& flow, const VisitView& visit, const TimetableScreen& screen, Desk& desk) {
    Ui& ui = flow.ui;
    Rect line = flow.take(ui.control_height(), space_2);
    Container group{ui.tree,
                    {.key = "visit:actions",
                     .role = Role::toolbar,
                     .name = "This visit",
                     .rect = line,
                     .arrows = Arrows::horizontal}};
    if (button_left(ui, line,
                    {.key = "visit:case", .label = "Open case", .icon = Icon::folder_open})) {
        Route route;
        route.page = Page::cases;
        route.case_reference = visit.reference;
        desk.go(route);
    }
    const float side = ui.control_height();
    const std::string no = screen.view.why_not_place.value_or(visit.why_fixed);
    if (visit.placed) {
        const bool pinned = visit.pinned;
        if (icon_button(ui, line.cut_left(side, space_2),
                        {.key = "visit:pin",
                         .icon = pinned ? Icon::pin_off : Icon::pin,
                         .name = pinned ? "Unpin: the planner may move it"
                                        : "Pin: the planner leaves it alone",
                         .bordered = true,
                         .enabled = no.empty(),
                         .why_not = no}))
            desk.give(PinVisit{Id<Contact>(visit.id), !pinned},
                      (pinned ? "Unpinned " : "Pinned ") + visit.name);
        if (icon_button(ui, line.cut_left(side, space_2),
                        {.key = "visit:unplace",
                         .icon = Icon::inbox,
                         .name = "Unplace",
                         .bordered = true,
                         .enabled = no.empty(),
                         .why_not = no}))
            unplace_visit(screen.view, visit.id, desk);
    }
    if (icon_button(ui, line.cut_left(side, space_2),
                    {.key = "visit:schedule",
                     .icon = Icon::clock,
                     .name = "Schedule at…",
                     .bordered = true,
                     .enabled = no.empty(),
                     .why_not = no}))
        desk.open({FormRequest::Kind::place_visit, visit.id});
    if (visit.can_record && icon_button(ui, line.cut_left(side, space_2),
                                        {.key = "visit:record",
                                         .icon = Icon::pencil,
                                         .name = "Record contact",
                                         .bordered = true}))
        desk.open({FormRequest::Kind::record_contact, visit.id});
}

float draw_content(Flow& flow, const VisitView& visit, const TimetableScreen& screen,
                   TimetableState& state, Desk& desk) {
    Ui& ui = flow.ui;
    flow.text("visit:caption", visit.caption, Face::small, true, 0);
    heading(ui, flow.take(24), "visit:name", visit.name, 2, Face::heading);
    flow.text("visit:where", visit.where, Face::small, true, 4);
    flow.text("visit:door", visit.door, Face::small_strong, false, 4);
    flow.text("visit:when", visit.when, Face::small_strong, false, 6);
    std::vector<Chip> marks;
    std::string spoken;
    for (const Mark& mark : visit.marks) {
        marks.push_back({.label = mark.text, .tint = tint(mark.tone)});
        spoken += (spoken.empty() ? "" : ", ") + mark.text;
    }
    const Rect place = flow.take(chips_height(ui, flow.column.width, marks), space_2);
    chips(ui, place.top_left(), place.width, marks);
    if (!spoken.empty())
        ui.tree.leaf({.key = "visit:marks", .role = Role::text, .name = spoken, .rect = place});
    flow.text("visit:why", visit.why, Face::small, false, space_2);
    draw_actions(flow, visit, screen, desk);
    if (!visit.candidates.empty()) draw_candidates(flow, visit, screen, state, desk);
    heading(ui, flow.take(22, 2), "visit:comments", "Comments", 3, Face::strong);
    const CommentsPanel comments{
        visit.thread, {CommentSubject::contact, visit.id}, "visit", visit.why_not_comment};
    flow.y += draw_comments(ui, {flow.column.x, flow.column.y + flow.y, flow.column.width, 0},
                            comments, state.comment, desk);
    return flow.y;
}

} // namespace

void draw_visit_panel(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                      Desk& desk) {
    const VisitView& visit = *screen.visit;
    Container panel{ui.tree,
                    {.key = "visit",
                     .role = Role::complementary,
                     .name = "Visit of " + visit.name,
                     .rect = area}};
    ui.paint.surface(area, radius_large, Elevation::card);
    const Rect inside = area.inset(padding);
    {
        const Scroll scroll{
            ui, {.key = "visit:panel", .rect = inside, .content_height = state.panel_height}};
        Flow flow{ui, {scroll.origin.x, scroll.origin.y, inside.width, 0}};
        state.panel_height = draw_content(flow, visit, screen, state, desk) + space_4;
    }
    const float side = 28;
    if (icon_button(ui, {area.right() - side - 8, area.y + 8, side, side},
                    {.key = "visit:close", .icon = Icon::x, .name = "Close the visit"}))
        desk.back_from_panel();
}

} // namespace evenload::ui
