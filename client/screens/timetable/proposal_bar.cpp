#include "client/screens/timetable/proposal_bar.h"

#include "client/widgets/button.h"
#include "client/widgets/progress.h"
#include "common/base/text.h"

namespace evenload::ui {
namespace {

constexpr float beside_words = 900; // narrower, the buttons stand below
constexpr float buttons_width = 330;

struct Lines {
    std::string headline;
    std::string parts;
};

Lines lines_of(const PlanningProgress& planning) {
    if (!planning.proposal) return {planning.text, ""};
    return {planning.proposal->placed + ". " + planning.proposal->disturbed,
            joined(planning.proposal->parts, " · ")};
}

float words_width(float width) {
    const float inside = width - 2 * space_3;
    return width >= beside_words ? inside - buttons_width : inside;
}

float words_height(const Ui& ui, const Lines& lines, float width) {
    float height = ui.paint.paragraph_height(Face::strong, lines.headline, width);
    if (!lines.parts.empty())
        height += 2 + ui.paint.paragraph_height(Face::small, lines.parts, width);
    return height;
}

void draw_buttons(Ui& ui, Rect bar, const PlanningProgress& planning, TimetableResult& result) {
    const bool is_there = planning.proposal != nullptr;
    const std::string not_yet = "There is no plan yet";
    Container group{ui.tree,
                    {.key = "planning:actions",
                     .role = Role::toolbar,
                     .name = "This plan",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    result.take_plan = button_right(ui, bar,
                                    {.key = "planning:take",
                                     .label = "Use this plan",
                                     .kind = ButtonKind::primary,
                                     .enabled = is_there,
                                     .why_not = not_yet});
    result.show_changes = button_right(
        ui, bar,
        {.key = "planning:changes", .label = "Changes", .enabled = is_there, .why_not = not_yet});
    result.cancel_plan = button_right(
        ui, bar, {.key = "planning:cancel", .label = planning.running ? "Cancel" : "Discard"});
}

} // namespace

float proposal_bar_height(const Ui& ui, const PlanningProgress& planning, float width) {
    const float words = words_height(ui, lines_of(planning), words_width(width));
    const float control = ui.control_height();
    const float content =
        width >= beside_words ? std::max(words, control) : words + space_2 + control;
    return content + 2 * space_2 + (planning.running ? progress_height : 0);
}

void draw_proposal_bar(Ui& ui, Rect rect, const PlanningProgress& planning,
                       TimetableResult& result) {
    const Lines lines = lines_of(planning);
    ui.paint.fill(rect, ui.theme().of(Tint::brand).background);
    ui.paint.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, ui.theme().line);
    Rect inside = rect.inset(space_3, space_2);
    if (planning.running)
        progress(ui, inside.cut_bottom(progress_height),
                 {.key = "planning", .text = planning.text, .percent = planning.percent});
    const bool beside = rect.width >= beside_words;
    Rect buttons =
        beside ? inside.cut_right(buttons_width) : inside.cut_bottom(ui.control_height());
    const float width = words_width(rect.width);
    const std::string said = lines.headline + (lines.parts.empty() ? "" : ". " + lines.parts);
    ui.tree.leaf({.key = "planning:said", .role = Role::status, .name = said, .rect = inside});
    const float headline = ui.paint.paragraph_height(Face::strong, lines.headline, width);
    ui.paint.paragraph(inside.cut_top(headline, 2), Face::strong, ui.theme().ink, lines.headline);
    if (!lines.parts.empty())
        ui.paint.paragraph(inside, Face::small, ui.theme().muted, lines.parts);
    draw_buttons(ui, buttons, planning, result);
}

} // namespace evenload::ui
