#include "client/screens/timetable/place_visits.h"

#include "client/views/placing_effect.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/label.h"
#include "common/commands/visit/move_pattern.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/unplace_visit.h"

#include <algorithm>

namespace evenload::ui {
namespace {

std::string place_words(const TimetableView& view, const WantedPlace& placement) {
    const int row = view.source->professional_index(placement.professional_id);
    const std::string name =
        row < 0 ? "" : " with " + view.rows[static_cast<std::size_t>(row)].name;
    return to_text(placement.start) + name;
}

} // namespace

void place_visit(const TimetableView& view, const WantedPlace& placement, TimetableState& state,
                 Desk& desk) {
    const DayContact* visit = view.source->find(placement.contact_id);
    if (!visit) return;
    const bool same = visit->contact.professional_id == placement.professional_id &&
                      visit->contact.start == placement.start;
    if (same) return;
    std::string what = "Placed " + visit->name + " at " + place_words(view, placement);
    if (visit->in_series && visit->placed()) {
        state.pattern = PatternQuestion{placement.contact_id,      visit->name,
                                        placement.professional_id, view.day,
                                        placement.start,           std::move(what)};
        return;
    }
    desk.give(
        PlaceVisit{visit->contact.id, view.day, placement.start, placement.professional_id, {}},
        std::move(what));
}

void unplace_visit(const TimetableView& view, const std::string& contact_id, Desk& desk) {
    const DayContact* visit = view.source->find(contact_id);
    if (visit) desk.give(UnplaceVisit{visit->contact.id, {}}, "Unplaced " + visit->name);
}

bool lift_visit(const TimetableScreen& screen, const std::string& contact_id,
                TimetableState& state) {
    const TimetableView& view = screen.view;
    const DayContact* visit = view.source ? view.source->find(contact_id) : nullptr;
    if (!visit) return false;
    LiftedVisit lifted{.contact_id = contact_id};
    if (screen.known_to) lifted.known_to = screen.known_to(visit->case_id);
    const TimeOfDay from = visit->contact.start.value_or(visit->contact.window_start.value_or(
        TimeOfDay{view.is_today ? view.now_minute : view.first_minute}));
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        lifted.best.push_back(best_placing(*view.source, *visit, static_cast<int>(row), from));
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        lifted.effects.push_back(
            effect_of(view, lifted, static_cast<int>(row), lifted.best[row].start));
    state.lifted = std::move(lifted);
    return true;
}

Verdict verdict_of(const Placing& placing, const std::string& effect) {
    switch (placing.kind) {
    case Placing::Kind::fits: return {Fit::allowed, placing.text + " · " + effect};
    case Placing::Kind::needs_reason: return {Fit::warning, placing.text + " · " + effect};
    case Placing::Kind::refused: break;
    }
    return {Fit::refused, placing.text};
}

std::string effect_of(const TimetableView& view, const LiftedVisit& lifted, int row,
                      TimeOfDay start) {
    const bool known =
        lifted.known_to.contains(view.rows[static_cast<std::size_t>(row)].professional_id.text);
    return effect_words(
        placing_effect(*view.source, *view.source->find(lifted.contact_id), row, start, known));
}

void draw_pattern_question(Ui& ui, TimetableState& state, Desk& desk) {
    if (!state.pattern) return;
    const PatternQuestion question = *state.pattern;
    const std::string text = question.what + ". It is one of a series: shall the later visits on "
                                             "this weekday go there, too?";
    const float width = std::min(480.f, ui.screen.width - 2 * space_4);
    const float words = ui.paint.paragraph_height(Face::body, text, width - 2 * space_4 - 8);
    const bool narrow = ui.screen.width < 460;
    Dialog dialog{ui,
                  {.key = "pattern",
                   .title = "This visit, or the pattern?",
                   .width = width,
                   .height = words + (narrow ? 230 : 150),
                   .alert = true}};
    paragraph(ui, dialog.body, "pattern:text", text);
    const Button one{.key = "pattern:one", .label = "Only this visit", .kind = ButtonKind::primary};
    const Button all{.key = "pattern:all", .label = "This and all later ones"};
    Rect footer = dialog.footer;
    bool only_this = false;
    bool all_later = false;
    if (narrow) {
        Rect bottom = dialog.body;
        only_this = button(ui, bottom.cut_bottom(ui.control_height(), space_2), one);
        all_later = button(ui, bottom.cut_bottom(ui.control_height(), space_2), all);
    } else {
        only_this = button_right(ui, footer, one);
        all_later = button_right(ui, footer, all);
    }
    const bool cancel = button_right(ui, footer, {.key = "pattern:cancel", .label = "Cancel"});
    const Id<Contact> id(question.contact_id);
    if (only_this)
        desk.give(PlaceVisit{id, question.day, question.start, question.professional_id, {}},
                  question.what);
    else if (all_later)
        desk.give(MovePattern{id, question.day, question.start, question.professional_id, {}},
                  question.what + " and the later ones");
    if (only_this || all_later || cancel || dialog.cancelled) state.pattern.reset();
}

} // namespace evenload::ui
