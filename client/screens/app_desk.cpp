#include "client/screens/app.h"
#include "client/screens/forms/caseload_forms.h"
#include "client/screens/forms/refused_forms.h"
#include "client/views/attention_view.h"
#include "client/views/result_words.h"
#include "common/base/text.h"
#include "common/commands/absence/record_absence.h"
#include "common/commands/visit/add_visit.h"
#include "common/commands/visit/plan_visits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenload {
namespace {

constexpr std::size_t most_warnings_in_a_toast = 2;

// A command as it is given: with an id of its own.
Command with_id(Command command, Session& session) {
    command.id = session.new_command_id();
    return command;
}

// After these the rest of the day may be better planned again; nobody has to.
bool may_upset_the_day(std::string_view command) {
    static constexpr std::array names{"extend_visit", "report_late", "add_visit",
                                      "place_emergency"};
    return std::find(names.begin(), names.end(), command) != names.end();
}

} // namespace

void App::give(Command command, std::string what) {
    after_frame_.push_back(
        [this, command = std::move(command), what = std::move(what)] { settle(command, what); });
    host_.request_frames(2);
}

void App::undo() {
    after_frame_.push_back([this] { undo_now(); });
    host_.request_frames(2);
}

void App::redo() {
    after_frame_.push_back([this] { redo_now(); });
    host_.request_frames(2);
}

// Gives it, and says what became of it: a toast with Undo, a question for the reason, or a refusal.
void App::settle(const Command& command, const std::string& what) {
    const Command given = with_id(command, session_);
    const Outcome outcome = session_.give(given, what);
    host_.request_frames(2);
    if (what.empty()) return; // done aside: what is read already needs no word
    if (outcome.rejection) {
        if (outcome.rejection->accepts_reason && command.type->arguments->find("reason"))
            reason_ = ui::ReasonQuestion{command, what, outcome.rejection->message, {}};
        else
            refuse(outcome.rejection->message);
        return;
    }
    follow_up(command, what);
    if (outcome.warnings.size() > most_warnings_in_a_toast) {
        ui::Notice notice{what, {}};
        for (const Breach& warning : outcome.warnings)
            notice.lines.push_back(warning.message);
        notice_ = std::move(notice);
        return say(what, true);
    }
    const BoardView* board =
        views_.look(route_) && route_.page == Page::board ? &views_.board() : nullptr;
    say(result_words(command, what, outcome, board), true);
}

void App::say(std::string text, bool with_undo) {
    messages_.push_back({std::move(text), with_undo, false});
    host_.request_frames(2);
}

void App::refuse(const std::string& text) {
    messages_.push_back({text, false, true});
    host_.request_frames(2);
}

void App::undo_now() {
    if (!session_.can_undo()) return refuse("There is nothing to undo");
    std::string what;
    for (const Done& done : session_.done())
        if (done.undone_by.empty()) what = done.what;
    const Outcome outcome = session_.undo();
    if (outcome.rejection) return refuse("Not undone: " + outcome.rejection->message);
    say("Undone: " + what, false);
}

void App::redo_now() {
    if (!session_.can_redo()) return refuse("There is nothing to redo");
    const Outcome outcome = session_.redo();
    if (outcome.rejection) return refuse("Not done again: " + outcome.rejection->message);
    say("Done again", true);
}

void App::show_rejections() {
    for (const Outbox::Item& item : session_.take_rejections()) {
        const std::string why = item.rejection ? item.rejection->message : "the server refused it";
        refuse(command_words(views_.database(), item.command) + " was not saved: " + why);
    }
}

void App::leave_to(const std::string& address) {
    if (session_.carried() && address.starts_with('/'))
        return refuse("This page needs the server. Without a network it does not open");
    leaving_to_ = address;
    host_.request_frames(2); // what is done in this frame comes first
}

// The browser would ask whether to leave while the last deed is not on the device yet: that is a moment's waiting.
void App::leave_when_kept() {
    const Keeping& keeping = session_.keeping();
    const bool waits = keeping.holds_the_page() || !keeping.all_is_kept();
    if (leaving_to_.empty() || (waits && keeping.why_not().empty())) return;
    host_.leave_to(std::exchange(leaving_to_, {}));
}

void App::save_csv(const std::string& name, const std::string& bytes) {
    save_file({name + "_" + to_text(views_.viewpoint().now.date) + ".csv", bytes});
}

void App::save_file(const CsvFile& file) {
    host_.save_file(file.name, "text/csv", file.bytes);
    say("Exported " + file.name, false);
}

// ---- address ----

void App::go(const Route& route) {
    Route next = route;
    if (next.team_id.none()) next.team_id = route_.team_id;
    if (next == route_) return;
    route_ = next;
    host_.push_address(to_address(route_));
    host_.request_frames(2);
}

void App::replace(const Route& route) {
    route_ = route;
    host_.replace_address(to_address(route_));
    host_.request_frames(2);
}

void App::back_from_panel() {
    go(route_.without_panel());
}

bool App::close_dialog() {
    const bool open = form_ || reason_ || notice_ || balance_ || proposal_ || emergency_ ||
                      emergency_here_ || shortcuts_open_ || timetable_.publish_asked ||
                      !attention_.asked.empty();
    if (form_) host_.close_form();
    form_.reset();
    reason_.reset();
    notice_.reset();
    balance_.reset();
    proposal_.reset();
    emergency_.reset();
    emergency_here_.reset();
    shortcuts_open_ = false;
    timetable_.publish_asked = false;
    attention_.asked.clear();
    return open;
}

// Back closes a dialog first: then the address is put where it was.
void App::address_changed() {
    if (close_dialog())
        host_.push_address(to_address(route_));
    else
        route_ = route_from(host_.address());
    host_.request_frames(4);
}

// ---- forms ----

void App::open(const FormRequest& request) {
    if (!views_.look(route_) || open_emergency(request)) return;
    const FormContext context{views_.database(), views_.viewpoint(),
                              [this] { return session_.new_command_id(); }};
    form_ = form_for(request, context);
    form_settles_.clear();
    if (!form_) return refuse("This is not here any more");
    show_form();
}

void App::open_refused(const std::string& command_id) {
    const Outbox::Item* item = session_.outbox().find(command_id);
    if (!item || !item->rejection || !views_.look(route_)) return;
    form_ = refused_form(views_.database(), item->command, *item->rejection,
                         command_words(views_.database(), item->command));
    form_settles_ = command_id;
    if (form_) show_form();
}

void App::show_form() {
    form_commands_done_ = 0;
    FormListener listener;
    listener.submitted = [this](const FormAnswer& answer) { submit_form(answer); };
    listener.cancelled = [this] {
        form_.reset();
        host_.close_form();
        host_.request_frames(2);
    };
    host_.open_form(form_->form, std::move(listener));
}

void App::submit_form(const FormAnswer& answer) {
    if (!form_) return;
    Filled filled = form_->read(answer);
    if (!filled.errors.empty())
        return host_.fail_form(filled.errors, "Some fields need another look.");
    if (filled.caseload) {
        const auto errors = caseload_errors(views_.database(), *filled.caseload);
        if (!errors.empty()) return host_.fail_form(errors, errors.begin()->second);
        proposal_ = caseload_proposal(views_.database(), views_.viewpoint(), *filled.caseload);
        form_.reset();
        host_.close_form();
        return host_.request_frames(2);
    }
    for (std::size_t i = form_commands_done_; i < filled.commands.size(); ++i) {
        const FilledCommand& one = filled.commands[i];
        const Command given = with_id(one.command, session_);
        std::optional<AbsenceTaken> taken = absence_of(one.command);
        const Outcome outcome = session_.give(given, one.what);
        if (outcome.rejection) return show_form_rejection(*outcome.rejection);
        form_commands_done_ = i + 1;
        if (i + 1 < filled.commands.size()) continue;
        if (filled.then_shows_created && filled.then && !outcome.created.empty())
            filled.then->contact_id.text = outcome.created.front();
        follow_up(one.command, one.what);
        if (taken && !taken->visits.empty()) {
            look_for_cover(std::move(*taken));
            continue;
        }
        if (outcome.warnings.size() > most_warnings_in_a_toast) {
            notice_ = ui::Notice{one.what, {}};
            for (const Breach& warning : outcome.warnings)
                notice_->lines.push_back(warning.message);
        }
        say(result_words(one.command, one.what, outcome, nullptr), true);
    }
    if (filled.commands.empty() && !filled.then) say("Nothing was changed", false);
    if (!form_settles_.empty()) session_.discard(std::exchange(form_settles_, {}));
    form_.reset();
    host_.close_form();
    if (filled.then) go(*filled.then);
    host_.request_frames(2);
}

// A conflict names its fields as the form does, and shows what the other person wrote.
void App::show_form_rejection(const Rejection& rejection) {
    std::map<std::string, std::string> errors;
    std::string labels;
    for (const Conflict& conflict : conflicts_of(rejection)) {
        errors[conflict.field] = "Someone wrote “" + conflict.theirs + "” meanwhile; you wrote “" +
                                 conflict.yours + "”.";
        for (const FormField& field : form_->form.fields)
            if (field.name == conflict.field) labels += (labels.empty() ? "" : ", ") + field.label;
    }
    if (!errors.empty())
        return host_.fail_form(errors, "Someone has changed this meanwhile: " + labels +
                                           ". Close the form and open it again to start from what "
                                           "is there now.");
    std::string field = field_of_rule(form_->form, rejection.rule);
    if (field.empty() && rejection.accepts_reason)
        field = field_of_rule(form_->form, "reason_given");
    std::string summary = rejection.message;
    if (rejection.accepts_reason && rejection.rule != "reason_given")
        summary += ". Give a reason to do it all the same.";
    if (!field.empty()) errors[field] = rejection.message;
    host_.fail_form(errors, summary);
}

// ---- what a command leads to ----

// The visits that an absence will take; none for other commands.
std::optional<AbsenceTaken> App::absence_of(const Command& command) {
    if (command.type->arguments != &description_of<RecordAbsence>() || !views_.look(route_))
        return std::nullopt;
    return absence_taken(views_.database(), views_.viewpoint(),
                         *static_cast<const RecordAbsence*>(command.arguments.get()));
}

void App::follow_up(const Command& command, const std::string& what) {
    if (!may_upset_the_day(command.type->name)) return;
    replan_offer_ = {what, shown_day()};
    if (command.type->arguments == &description_of<AddVisit>())
        replan_offer_.day = static_cast<const AddVisit*>(command.arguments.get())->day;
}

// Whom it affects is shown at once, with the plan that disturbs least; whoever may not plan for others reads the list.
void App::look_for_cover(AbsenceTaken taken) {
    say("Recorded an absence. " + std::to_string(taken.visits.size()) +
            (taken.visits.size() == 1 ? " visit needs" : " visits need") + " cover",
        true);
    Route route;
    route.page = Page::timetable;
    route.team_id = route_.team_id;
    route.day = taken.first_day;
    const bool may_plan = !why_not(views_.viewpoint().role, "apply_plan");
    const Date first = taken.first_day;
    const int days = taken.days;
    absence_ = std::move(taken);
    go(route);
    if (may_plan) start_least_change(first, days);
}

// ---- planning ----

void App::start_least_change(Date day, int days) {
    if (!views_.look(route_)) return;
    planning_.emplace(
        host_, PlannedPeriod{day, days},
        planning_task(views_.database(), HorizonRequest{.team_id = views_.viewpoint().team_id,
                                                        .first_day = day,
                                                        .days = days,
                                                        .now = views_.viewpoint().now,
                                                        .least_change = true}));
    replan_offer_ = {};
    host_.request_frames(1);
}

void App::start_planning(int days) {
    const Id<Team> team_id = views_.viewpoint().team_id;
    const LocalTime now = views_.viewpoint().now;
    const Date day = shown_day();
    // First what the contact plans ask for and nobody has made yet; nothing missing is no failure.
    const Command making =
        with_id(make_command({}, PlanVisits{team_id, day, day + (days - 1)}), session_);
    const Outcome made = session_.give(making, "Made the visits from " + short_text(day));
    if (made.rejection && made.rejection->rule != "nothing_changed")
        refuse(made.rejection->message);
    std::unique_ptr<PlanningTask> task;
    if (days == 1) {
        DayRequest request{.team_id = team_id, .day = day};
        if (day == now.date) request.not_before = now.time;
        task = planning_task(views_.database(), request);
    } else {
        task = planning_task(
            views_.database(),
            HorizonRequest{.team_id = team_id, .first_day = day, .days = days, .now = now});
    }
    planning_.emplace(host_, PlannedPeriod{day, days}, std::move(task));
    host_.request_frames(1);
}

// A plan that is there waits to be used; one that changes nothing, or is not there, has nothing to wait for.
void App::step_planning() {
    if (!planning_) return;
    planning_->step();
    if (!planning_->finished()) return;
    if (!planning_->has_plan()) {
        planning_.reset();
        return refuse(
            "Planning did not run; nothing has changed. Load the page again and try once more");
    }
    if (!planning_->command().visits.empty()) return;
    if (!absence_) say(planning_->what() + ". Nothing had to move.", false);
    planning_.reset();
}

void App::use_plan() {
    if (!planning_ || !planning_->has_plan()) return;
    const ApplyPlan command = planning_->command();
    const std::string what = planning_->what();
    planning_.reset();
    if (command.visits.empty()) return say(what + ". Nothing had to move.", false);
    give(command, what);
}

} // namespace evenload
