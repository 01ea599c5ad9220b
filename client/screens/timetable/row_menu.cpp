#include "client/screens/timetable/row_menu.h"

#include "client/views/words.h"
#include "client/widgets/dialog.h"
#include "client/widgets/menu.h"
#include "common/commands/schedule/discard_draft.h"
#include "common/commands/schedule/publish_schedule.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr const char* menu_key = "timetable:row";

const TimetableRow* row_of(const TimetableView& view, const std::string& professional_id) {
    const auto found = std::find_if(view.rows.begin(), view.rows.end(), [&](const auto& row) {
        return row.professional_id.text == professional_id;
    });
    return found == view.rows.end() ? nullptr : &*found;
}

void open_comments(const TimetableRow& row, const Route& from, Desk& desk) {
    Route route = from;
    route.contact_id = {};
    route.professional_id = row.professional_id;
    route.tab = "comments";
    desk.go(route);
}

// Of today it is placed by one choice of a patient; of another day the form asks for all of it.
void open_emergency(const TimetableView& view, const TimetableState& state, Desk& desk) {
    if (!view.is_today) return desk.open({FormRequest::Kind::emergency_visit, state.menu_of_row});
    const std::string at = state.menu_at ? " " + to_text(*state.menu_at) : "";
    desk.open({FormRequest::Kind::emergency_here, state.menu_of_row + at});
}

// "3 visits return to what was published, 2 that never were lose their place."
std::string discard_words(const Standing& standing) {
    std::string words;
    if (standing.to_return > 0)
        words = count_words(standing.to_return, "visit") +
                (standing.to_return == 1 ? " returns" : " return") + " to what was published";
    if (standing.to_unplace > 0)
        words += (words.empty() ? "" : ", ") + count_words(standing.to_unplace, "visit") +
                 " that " + (standing.to_unplace == 1 ? "was" : "were") + " never published " +
                 (standing.to_unplace == 1 ? "loses its" : "lose their") + " place";
    return words + ". What has begun stays. It can be undone.";
}

} // namespace

std::string why_not_discard(const TimetableView& view, const Standing& standing) {
    if (view.why_not_publish) return *view.why_not_publish;
    if (view.is_past) return "This day is over";
    return standing.has_draft() ? "" : "Everything stands as it was published";
}

std::string why_not_withdraw(const TimetableView& view, const Standing& standing) {
    if (view.why_not_publish) return *view.why_not_publish;
    if (view.is_past) return "This day is over";
    return standing.published > 0 ? "" : "Nothing that is still to come is published";
}

void open_row_menu(Ui& ui, TimetableState& state, const Id<Professional>& professional_id,
                   Rect anchor, std::optional<TimeOfDay> at) {
    state.menu_of_row = professional_id.text;
    state.menu_at = at;
    open_menu(ui, menu_key, anchor);
}

void draw_row_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    if (!menu_is_open(ui, menu_key)) return;
    const TimetableView& view = screen.view;
    const TimetableRow* row = row_of(view, state.menu_of_row);
    if (!row || !view.source) return close_menu(ui);
    const std::string no_add = view.why_not_add.value_or("");
    const bool here = view.is_today && state.menu_at;
    const std::string emergency = here ? "Emergency visit here, " + to_text(*state.menu_at) + "…"
                                       : "Emergency visit with " + row->name + "…";
    const std::string no_absence = view.why_not_absence.value_or("");
    const std::string no_discard = why_not_discard(view, row->standing);
    const std::string no_withdraw = why_not_withdraw(view, row->standing);
    const std::string no_publish = view.why_not_publish.value_or(
        row->standing.has_draft() ? "" : "There is nothing new to publish");
    const MenuItem items[] = {
        {.key = "comments",
         .label = "Comments on this schedule",
         .detail = row->unread > 0 ? count_words(row->unread, "unread comment") : "",
         .icon = Icon::message_square},
        {.key = "emergency",
         .label = emergency,
         .icon = Icon::plus,
         .enabled = no_add.empty(),
         .why_not = no_add},
        {.key = "absence",
         .label = "Record absence…",
         .icon = Icon::user_x,
         .enabled = no_absence.empty(),
         .why_not = no_absence},
        {.key = "publish",
         .label = "Publish only this schedule",
         .icon = Icon::send,
         .enabled = no_publish.empty(),
         .why_not = no_publish,
         .separated = true},
        {.key = "withdraw",
         .label = "Withdraw this schedule…",
         .icon = Icon::undo_2,
         .enabled = no_withdraw.empty(),
         .why_not = no_withdraw},
        {.key = "discard",
         .label = "Discard this draft…",
         .icon = Icon::trash_2,
         .enabled = no_discard.empty(),
         .why_not = no_discard}};
    const auto chosen = menu(ui, menu_key, row->name, items);
    if (!chosen) return;
    const std::string& id = row->professional_id.text;
    switch (*chosen) {
    case 0: return open_comments(*row, screen.route, desk);
    case 1: return open_emergency(view, state, desk);
    case 2: return desk.open({FormRequest::Kind::record_absence, id});
    case 3:
        return desk.give(
            PublishSchedule{view.source->team.id, view.day, view.day, {{row->professional_id}}},
            "Published " + short_text(view.day) + " of " + row->name);
    case 4: return desk.open({FormRequest::Kind::withdraw_schedule, to_text(view.day) + " " + id});
    default: state.discard_asked = row->professional_id;
    }
}

void draw_discard_question(Ui& ui, const TimetableScreen& screen, TimetableState& state,
                           Desk& desk) {
    if (!state.discard_asked || !screen.view.source) return;
    const TimetableView& view = screen.view;
    const TimetableRow* row = row_of(view, state.discard_asked->text);
    const std::string whose = row ? " of " + row->name : "";
    const Answer answer =
        ask(ui, {.key = "discard",
                 .title = "Discard the draft of " + short_text(view.day) + whose + "?",
                 .text = discard_words(row ? row->standing : view.standing),
                 .confirm_label = "Discard the draft",
                 .dangerous = true});
    if (answer == Answer::none) return;
    if (answer == Answer::confirmed) {
        DiscardDraft command{view.source->team.id, view.day, view.day, {}};
        if (row) command.professional_ids.push_back({row->professional_id});
        desk.give(std::move(command), "Discarded the draft of " + short_text(view.day) + whose);
    }
    state.discard_asked.reset();
}

} // namespace evenload::ui
