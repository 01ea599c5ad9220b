#include "client/views/timetable_view.h"

#include "client/views/schedule_thread.h"
#include "client/views/timetable_changes.h"
#include "client/views/timetable_row.h"
#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/commands/visits_to_come.h"
#include "common/reports/not_recorded.h"
#include "common/rules/published_place.h"
#include "common/rules/time_window.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

constexpr int day_end = 24 * 60;

void add_unplaced(TimetableView& view, const TeamDay& team, const UnreadCounts& unread) {
    std::set<std::string> without; // as the wall display counts them
    view.unplaced.clear();
    for (const DayContact& one : team.contacts) {
        if (one.placed() || one.contact.status != ContactStatus::planned) continue;
        UnplacedVisit visit{one.contact.id.text, one.reference, one.name, {}, {}, 0, 0};
        visit.unread = count_in(unread.of_visits, visit.id);
        visit.detail = (one.urgency == Urgency::routine ? one.reason : urgency_words(one.urgency)) +
                       " · " + duration_text(one.contact.planned_minutes);
        visit.window = {window_text(one.contact.window_start, one.contact.window_end),
                        one.contact.time_critical ? Tone::time_critical : Tone::neutral};
        visit.urgency_rank =
            static_cast<int>(one.urgency) * 2 + (one.contact.time_critical ? 0 : 1);
        view.unplaced.push_back(std::move(visit));
        without.insert(one.patient_id.text);
    }
    sort_stably(view.unplaced, [](const UnplacedVisit& a, const UnplacedVisit& b) {
        return a.urgency_rank < b.urgency_rank;
    });
    view.people_without_care = static_cast<int>(without.size());
    view.unplaced_summary = count_words(static_cast<int>(view.unplaced.size()), "visit") + ", " +
                            count_words(view.people_without_care, "person") + " without care" +
                            (view.is_today ? " today" : "");
}

void add_unread_of_schedule(TimetableRow& row, int unread) {
    row.unread = unread;
    row.spoken += unread_words(unread);
}

void add_unread_of_schedules(TimetableView& view, const ScheduleUnread& unread) {
    view.unread = unread.of_team;
    for (TimetableRow& row : view.rows)
        add_unread_of_schedule(row, count_in(unread.of_professionals, row.professional_id.text));
}

void add_told_places(TimetableView& view, const TeamDay& team) {
    std::vector<std::vector<ToldPlace>> told = told_places(team);
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        view.rows[i].told = std::move(told[i]);
}

void list_problems(TimetableView& view) {
    view.problems.clear();
    for (const TimetableRow& row : view.rows)
        for (const VisitBlock& block : row.visits)
            for (const Breach& breach : block.breaches)
                view.problems.push_back({block.id,
                                         block.name + ", " + to_text(TimeOfDay{block.start}) +
                                             ", " + row.name + ": " + breach.message,
                                         breach.severity});
    sort_stably(view.problems, [](const TimetableProblem& a, const TimetableProblem& b) {
        return a.severity > b.severity;
    });
}

void fit_hours(TimetableView& view, const TeamDay& team) {
    view.first_minute = team.team.day_start.minutes;
    view.last_minute = team.team.day_end.minutes;
    for (const TimetableRow& row : view.rows)
        for (const VisitBlock& block : row.visits) {
            view.first_minute = std::min(view.first_minute, block.start);
            view.last_minute = std::max(view.last_minute, block.start + block.minutes);
        }
    for (const TimetableRow& row : view.rows)
        for (const ToldPlace& told : row.told) {
            view.first_minute = std::min(view.first_minute, told.start);
            view.last_minute = std::max(view.last_minute, told.start + told.minutes);
        }
    view.first_minute = view.first_minute / 60 * 60;
    view.last_minute = std::min(day_end, (view.last_minute + 59) / 60 * 60);
}

// A visit is somebody's who has it in the draft or was told that they have it.
void count_standing(TimetableView& view, const TeamDay& team, const LocalTime& now) {
    view.standing = {};
    for (TimetableRow& row : view.rows)
        row.standing = {};
    const auto count = [&](const DayContact& one, Standing& standing) {
        const Contact& contact = one.contact;
        const bool told = is_published(contact);
        standing.published += told && contact.status == ContactStatus::planned &&
                              published_day_of(contact) == view.day && view.day >= now.date;
        if (!is_to_come(contact, now) || stands_as_published(contact)) return;
        ++(told ? standing.to_return : standing.to_unplace);
    };
    const auto add = [&](const DayContact& one) {
        count(one, view.standing);
        const int with = team.professional_index(one.contact.professional_id);
        const int told = team.professional_index(one.contact.published_professional_id);
        if (with >= 0) count(one, view.rows[static_cast<std::size_t>(with)].standing);
        if (told >= 0 && told != with)
            count(one, view.rows[static_cast<std::size_t>(told)].standing);
    };
    for (const DayContact& one : team.contacts)
        add(one);
    for (const DayContact& one : team.moved_away)
        add(one);
}

// What is said of the whole day, from its rows and its contacts.
void add_up(TimetableView& view, Database& database, const Viewpoint& viewpoint,
            const UnreadCounts& unread) {
    const TeamDay& team = *view.source;
    add_unplaced(view, team, unread);
    add_told_places(view, team);
    fit_hours(view, team);
    list_problems(view);
    count_standing(view, team, viewpoint.now);
    view.not_recorded = count_not_recorded(database, viewpoint.team_id, viewpoint.now);
    view.changes = draft_change_count(team);
    if (view.changes > 0)
        view.draft = {"Draft · " + count_words(view.changes, "change"), Tone::warning};
    else
        view.draft = team.contacts.empty() ? Mark{} : Mark{"Published", Tone::ok};
}

} // namespace

const VisitBlock* TimetableView::find_visit(const std::string& contact_id, int* row) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const VisitBlock& block : rows[i].visits)
            if (block.id == contact_id) {
                if (row) *row = static_cast<int>(i);
                return &block;
            }
    return nullptr;
}

TimetableView timetable_view(Database& database, const Viewpoint& viewpoint, Date day,
                             std::span<const VisitAssignment> proposed) {
    TimetableView view;
    view.day = day;
    view.title = long_text(day);
    view.is_today = day == viewpoint.now.date;
    view.is_past = day < viewpoint.now.date;
    view.now_minute = viewpoint.now.time.minutes;
    view.why_not_place = why_not(viewpoint.role, "place_visit");
    view.why_not_plan = why_not(viewpoint.role, "apply_plan");
    view.why_not_publish = why_not(viewpoint.role, "publish_schedule");
    view.why_not_absence = why_not(viewpoint.role, "record_absence");
    view.why_not_add = why_not(viewpoint.role, "add_visit");
    view.why_not_emergency = why_not(viewpoint.role, "place_emergency");
    if (view.is_past) view.why_not_add = view.why_not_emergency = "This day is over";
    if (!proposed.empty())
        for (auto* why_not : {&view.why_not_place, &view.why_not_publish, &view.why_not_absence,
                              &view.why_not_add, &view.why_not_emergency})
            *why_not = "A plan is proposed: use it or discard it first";
    view.source = team_day(database, viewpoint.team_id, day, proposed);
    if (!view.source) return view;
    const TeamDay& team = *view.source;
    const UnreadCounts unread = unread_counts(database, viewpoint);
    for (const ProfessionalDay& one : team.days)
        view.rows.push_back(timetable_row(team, one, unread, view.is_past));
    add_unread_of_schedules(view, unread_of_schedules(database, viewpoint, unread, {day, day}));
    add_up(view, database, viewpoint, unread);
    if (!proposed.empty()) view.draft = {"Proposed", Tone::brand};
    return view;
}

bool follow_contacts(TimetableView& view, Database& database, const Viewpoint& viewpoint,
                     const std::set<std::string>& contact_ids) {
    if (!view.source) return false;
    const auto people = read_again(database, *view.source, contact_ids);
    if (!people) return false;
    const UnreadCounts unread = unread_counts(database, viewpoint);
    for (const int person : *people) {
        const auto place = static_cast<std::size_t>(person);
        TimetableRow& row = view.rows[place];
        const int unread_of_schedule = row.unread;
        row = timetable_row(*view.source, view.source->days[place], unread, view.is_past);
        add_unread_of_schedule(row, unread_of_schedule);
    }
    add_up(view, database, viewpoint, unread);
    return true;
}

} // namespace evenload
