#include "client/screens/app.h"
#include "client/screens/timetable/week_screen.h"
#include "client/views/known_people.h"
#include "common/base/text.h"
#include "common/store/tables.h"

// The screens of contact schedules: a day, several days, the cover of an absence, what nobody has recorded.
namespace evenload {
namespace {

constexpr int reasons_a_frame = 3;

} // namespace

void App::draw_timetable(ui::Ui& ui, ui::Rect area) {
    const Date day = shown_day();
    const bool proposes = planning_ && planning_->period().holds(day);
    const TimetableView& view =
        proposes && planning_->has_plan()
            ? views_.proposed_timetable(day, planning_->command().visits, planning_->number())
            : views_.timetable(day);
    DayReasons& reasons = views_.reasons(day);
    // A day is shown first; why something is not placed follows in the next frames.
    const bool is_new = views_.timetable_stamp() != explained_timetable_;
    explained_timetable_ = views_.timetable_stamp();
    reasons.allow(is_new ? 0 : reasons_a_frame);
    const VisitView* visit =
        route_.contact_id ? &views_.visit(day, route_.contact_id.text) : nullptr;
    ui::PlanningProgress progress;
    if (proposes) {
        progress = {true, !planning_->finished(), planning_->percent(), planning_->text()};
        if (planning_->has_plan()) progress.proposal = &planning_->proposal();
    }
    const bool on_schedule = route_.tab == "comments" && !visit;
    const ui::TimetableScreen screen{
        view,
        route_,
        views_.pending(),
        visit,
        progress,
        cover(day),
        replan_offer_.day == day ? replan_offer_.what : "",
        [&](const std::string& id) { return reasons.advice(id); },
        [&](const Id<Case>& id) { return known_people(views_.database(), id); },
        on_schedule ? &schedule_comments({day, day}) : nullptr,
        [&]() -> const std::vector<DraftChange>& { return views_.draft_changes(day); }};
    const ui::TimetableResult result = ui::draw_timetable(ui, area, screen, timetable_, *this);
    if (reasons.wants_more()) host_.request_frames(1);
    if (result.close_offer) replan_offer_ = {};
    if (result.close_cover) absence_.reset();
    answer_planning(result, progress);
}

// Of the chosen professional, else of everybody.
const ScheduleThread& App::schedule_comments(const ShownDays& days) {
    return route_.professional_id ? views_.schedule(route_.professional_id, days.first)
                                  : views_.team_schedule(days);
}

void App::draw_week(ui::Ui& ui, ui::Rect area) {
    const int days = route_.span == "month" ? 28 : 7;
    const bool has_plan = planning_ && planning_->has_plan();
    const WeekView& view =
        has_plan ? views_.week(shown_day(), days, planning_->command().visits, planning_->number())
                 : views_.week(shown_day(), days, {}, 0);
    ui::PlanningProgress progress;
    if (planning_) {
        progress = {true, !planning_->finished(), planning_->percent(), planning_->text()};
        if (has_plan) progress.proposal = &planning_->proposal();
    }
    std::string no_plan =
        why_not(views_.viewpoint().role, "apply_plan").value_or(planning_ ? "A plan waits" : "");
    if (no_plan.empty() && view.first_day + days <= session_.local_now().date)
        no_plan = "These days are over";
    const ShownDays shown{view.first_day, view.first_day + (days - 1)};
    const ui::WeekScreen screen{view, route_, progress, no_plan,
                                route_.tab == "comments" ? &schedule_comments(shown) : nullptr};
    answer_planning(ui::draw_week(ui, area, screen, timetable_, *this), progress);
}

void App::answer_planning(const ui::TimetableResult& result, const ui::PlanningProgress& progress) {
    if (result.plan_days > 0)
        after_frame_.push_back([this, days = result.plan_days] { start_planning(days); });
    if (result.plan_least_change)
        after_frame_.push_back([this, day = shown_day()] { start_least_change(day, 1); });
    if (result.take_plan) after_frame_.push_back([this] { use_plan(); });
    if (result.cancel_plan) {
        planning_.reset();
        absence_.reset();
        say("Nothing has changed", false);
    }
    if (result.show_changes && progress.proposal) {
        notice_ = ui::Notice{"What the plan changes", progress.proposal->parts};
        for (const std::string& change : progress.proposal->changes)
            notice_->lines.push_back(change);
    }
}

const CoverView* App::cover(Date day) {
    if (!absence_ || !(PlannedPeriod{absence_->first_day, absence_->days}.holds(day)))
        return nullptr;
    const bool is_there = planning_ && planning_->has_plan();
    DayReasons& reasons = views_.reasons(day);
    std::string known; // reasons that are worked out change the words
    for (const Contact& visit : absence_->visits)
        known += visit.day == day && reasons.advice(visit.id.text) ? 'y' : 'n';
    const std::string from = std::to_string(session_.replica()->version()) + '/' +
                             std::to_string(is_there ? planning_->number() : 0) + '/' +
                             (planning_ ? 'p' : '-') + to_text(day) + known;
    return &cover_.get(from, [&] {
        CoverProposal proposal;
        proposal.is_there = is_there || !planning_;
        if (is_there) proposal.visits = planning_->command().visits;
        proposal.why_not = [&](Date of, const Id<Contact>& id) -> const std::string* {
            if (of != day) return nullptr;
            const UnplacedAdvice* advice = reasons.advice(id.text);
            return advice ? &advice->sentence : nullptr;
        };
        return cover_view(views_.database(), *absence_, proposal);
    });
}

bool App::open_emergency(const FormRequest& request) {
    const bool now = request.kind == FormRequest::Kind::emergency_now;
    if (!now && request.kind != FormRequest::Kind::emergency_here) return false;
    host_.request_frames(2);
    if (now) {
        emergency_ =
            emergency_view(views_.database(), views_.viewpoint(), Id<Case>(request.subject));
        if (!emergency_->found) {
            emergency_.reset();
            refuse("This case is not open here any more");
        }
        return true;
    }
    ui::EmergencyHere here = ui::emergency_here_from(request.subject);
    const auto professional = find(views_.database(), here.professional_id);
    if (professional) {
        here.name = professional->name;
        emergency_here_ = std::move(here);
    } else {
        refuse("This person is not here any more");
    }
    return true;
}

bool App::draw_emergencies(ui::Ui& ui) {
    if (emergency_) {
        if (ui::draw_emergency_people(ui, *emergency_, *this)) emergency_.reset();
        return true;
    }
    if (!emergency_here_) return false;
    const ui::EmergencyHereResult answer =
        ui::draw_emergency_here(ui, *emergency_here_, views_.search(emergency_here_->text), *this);
    if (answer.chosen) {
        const auto choice =
            emergency_choice(views_.database(), views_.viewpoint(), answer.chosen,
                             emergency_here_->professional_id, emergency_here_->start);
        if (choice)
            give(make_command({}, choice->command), choice->what);
        else
            refuse("This case is not open here, or still awaits triage");
    }
    if (answer.over) emergency_here_.reset();
    return true;
}

void App::draw_not_recorded(ui::Ui& ui, ui::Rect area) {
    const bool mine = not_recorded_mine_.value_or(views_.viewpoint().role == Role::professional);
    const ui::NotRecordedResult result =
        ui::draw_not_recorded(ui, area, views_.not_recorded(mine), not_recorded_, *this);
    if (!result.mine) return;
    not_recorded_mine_ = *result.mine;
    host_.request_frames(2);
}

} // namespace evenload
