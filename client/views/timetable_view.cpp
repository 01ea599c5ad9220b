#include "client/views/timetable_view.h"

#include "client/views/schedule_thread.h"
#include "client/views/timetable_changes.h"
#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/commands/visits_to_come.h"
#include "common/reports/day_load.h"
#include "common/reports/not_recorded.h"
#include "common/rules/published_place.h"
#include "common/rules/rest_break.h"
#include "common/rules/severity.h"
#include "common/rules/time_window.h"
#include "common/rules/visit_check.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

constexpr int day_end = 24 * 60;

Tone tone_of(const DayContact& one) {
    const Contact& contact = one.contact;
    if (contact.status == ContactStatus::delivered || contact.status == ContactStatus::missed)
        return Tone::neutral;
    if (contact.time_critical) return Tone::time_critical;
    if (one.urgency == Urgency::two_hour) return Tone::danger;
    if (contact.mechanism != Mechanism::face_to_face ||
        (!contact.location.empty() && contact.location != "home"))
        return Tone::clinic;
    return one.urgency == Urgency::two_day ? Tone::warning : Tone::brand;
}

std::string why_fixed(const Contact& contact, bool is_past) {
    switch (contact.status) {
    case ContactStatus::started: return "This visit has started";
    case ContactStatus::delivered:
    case ContactStatus::missed:
        return "This visit is over: " + lower(attendance_words(contact.attendance));
    case ContactStatus::cancelled: return "This visit was cancelled";
    case ContactStatus::planned: break;
    }
    return is_past ? "This day is over" : "";
}

// From the visit before, or from base when it is the first of a shift that has begun by then.
std::optional<TravelLeg> leg_to(const ProfessionalDay& day, std::size_t index) {
    const PlacedVisit& visit = day.visits[index];
    if (index > 0) {
        const PlacedVisit& before = day.visits[index - 1];
        return TravelLeg{day.minutes_between(before.stop, visit.stop),
                         visit.start.minutes - before.end_minutes()};
    }
    const auto& shift = day.shift();
    const int gap = shift ? visit.start.minutes - shift->start.minutes : day_end;
    return TravelLeg{day.minutes_between(day.base, visit.stop), gap};
}

void add_bands(TimetableRow& row, const ProfessionalDay& day) {
    const auto& shift = day.shift();
    if (!shift) {
        row.bands.push_back({TimeBand::Kind::off_shift, 0, day_end, "Day off"});
    } else {
        row.bands.push_back({TimeBand::Kind::off_shift, 0, shift->start.minutes, "Off shift"});
        row.bands.push_back({TimeBand::Kind::off_shift, shift->end.minutes, day_end,
                             "Off shift from " + to_text(shift->end)});
    }
    for (const Absence& absence : day.absences)
        row.bands.push_back({TimeBand::Kind::away, absence.start ? absence.start->minutes : 0,
                             absence.end ? absence.end->minutes : day_end, "Away"});
    if (!has_break(day)) return;
    const int start = break_start(day)
                          .value_or(day.professional.break_start.value_or(TimeOfDay{12 * 60}))
                          .minutes;
    row.bands.push_back(
        {TimeBand::Kind::rest_break, start, start + day.professional.break_minutes, "Break"});
}

VisitBlock block_of(const DayContact& one, bool is_past) {
    VisitBlock block;
    block.id = one.contact.id.text;
    block.reference = one.reference;
    block.start = one.start().minutes;
    block.minutes = one.minutes();
    block.name = one.name;
    block.title = one.family_name;
    block.subtitle = one.reason;
    block.tone = tone_of(one);
    block.pinned = one.contact.pinned;
    block.double_up = one.partner >= 0;
    block.published = stands_as_published(one.contact);
    block.changed = one.contact.status == ContactStatus::planned && is_published(one.contact) &&
                    !block.published;
    if (one.contact.status == ContactStatus::planned && one.contact.expected_start)
        block.expected = one.contact.expected_start->minutes;
    block.proposed = one.proposed;
    block.status = one.contact.status;
    block.why_fixed = why_fixed(one.contact, is_past);
    block.movable = block.why_fixed.empty();
    return block;
}

// What takes time, with the way to it; and what was missed, which takes none and stays where it was to be seen.
std::vector<VisitBlock> blocks_of(const TeamDay& team, const ProfessionalDay& day, bool is_past) {
    std::vector<VisitBlock> blocks;
    for (std::size_t i = 0; i < day.visits.size(); ++i) {
        VisitBlock& block =
            blocks.emplace_back(block_of(*team.find(day.visits[i].contact_id.text), is_past));
        block.leg = leg_to(day, i);
        // What is over has its own times; whether there was time for the way is no question any more.
        if (block.status != ContactStatus::planned)
            block.leg->gap_minutes = std::max(block.leg->gap_minutes, block.leg->minutes);
    }
    const int person = team.professional_index(day.professional.id);
    for (const DayContact& one : team.contacts)
        if (one.professional == person && one.placed() &&
            one.contact.status == ContactStatus::missed)
            blocks.push_back(block_of(one, is_past));
    sort_stably(blocks, [](const VisitBlock& one, const VisitBlock& other) {
        return one.start < other.start;
    });
    return blocks;
}

std::string spoken(const VisitBlock& block) {
    std::string words = block.name + ", " + span_words(TimeOfDay{block.start}, block.minutes) +
                        ", " + block.subtitle;
    if (block.pinned) words += ", pinned";
    if (block.double_up) words += ", double-up";
    if (block.tone == Tone::time_critical &&
        !contains_ignoring_case(block.subtitle, "time-critical"))
        words += ", time-critical";
    if (block.proposed)
        words += ", proposed";
    else if (block.changed)
        words += ", moved since it was published";
    else if (!block.published && block.status == ContactStatus::planned)
        words += ", not published yet";
    if (block.expected >= 0) words += ", expected " + to_text(TimeOfDay{block.expected});
    if (!block.why_fixed.empty()) words += ", " + lower(block.why_fixed);
    if (block.leg && block.leg->minutes > 0)
        words += ", " + duration_text(block.leg->minutes) + " travel before";
    for (const Breach& breach : block.breaches)
        words += ", problem: " + breach.message;
    return words + unread_words(block.unread);
}

void judge(TimetableRow& row, TimetableView& view, const TeamDay& team,
           const ProfessionalDay& day) {
    std::vector<VisitOfDay> visits;
    for (const PlacedVisit& placed : day.visits) {
        const DayContact& one = *team.find(placed.contact_id.text);
        if (one.contact.status == ContactStatus::planned)
            visits.push_back({one.contact, team.other_half(one), one.preferences});
    }
    for (VisitProblem& problem : problems_of_day(visits, day)) {
        const auto block =
            std::find_if(row.visits.begin(), row.visits.end(), [&](const VisitBlock& visit) {
                return visit.id == problem.contact_id.text;
            });
        if (block == row.visits.end()) continue;
        view.problems.push_back({block->id,
                                 block->name + ", " + to_text(TimeOfDay{block->start}) + ", " +
                                     row.name + ": " + problem.breach.message,
                                 problem.breach.severity});
        block->breaches.push_back(std::move(problem.breach));
    }
    for (VisitBlock& block : row.visits) {
        sort_by_precedence(block.breaches);
        block.spoken = spoken(block);
    }
}

TimetableRow row_of(TimetableView& view, const TeamDay& team, const ProfessionalDay& day,
                    const UnreadCounts& unread) {
    TimetableRow row;
    row.professional_id = day.professional.id;
    row.name = day.professional.name;
    row.initials = initials_of(day.professional.name);
    add_bands(row, day);
    row.visits = blocks_of(team, day, view.is_past);
    for (VisitBlock& block : row.visits)
        block.unread = count_in(unread.of_visits, block.id);
    const DayLoad load = day_load(day, team.team.recording_minutes);
    row.percent = load.percent();
    row.tone = row.percent > team.team.full_percent     ? Tone::danger
               : row.percent >= team.team.amber_percent ? Tone::warning
                                                        : Tone::ok;
    row.note = count_words(static_cast<int>(day.visits.size()), "visit");
    if (load.travel_minutes > 0) row.note += " · " + duration_text(load.travel_minutes) + " travel";
    row.spoken = row.name + ", " + row.note + ", " + percent_words(row.percent) + " of the shift";
    judge(row, view, team, day);
    return row;
}

void add_unplaced(TimetableView& view, const TeamDay& team, const UnreadCounts& unread) {
    std::set<std::string> without; // as the wall display counts them
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

void add_unread_of_schedules(TimetableView& view, const ScheduleUnread& unread) {
    view.unread = unread.of_team;
    for (TimetableRow& row : view.rows) {
        row.unread = count_in(unread.of_professionals, row.professional_id.text);
        row.spoken += unread_words(row.unread);
    }
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
        view.rows.push_back(row_of(view, team, one, unread));
    add_unread_of_schedules(view, unread_of_schedules(database, viewpoint, unread, {day, day}));
    add_unplaced(view, team, unread);
    std::vector<std::vector<ToldPlace>> told = told_places(team);
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        view.rows[i].told = std::move(told[i]);
    fit_hours(view, team);
    sort_stably(view.problems, [](const TimetableProblem& a, const TimetableProblem& b) {
        return a.severity > b.severity;
    });
    count_standing(view, team, viewpoint.now);
    view.not_recorded = count_not_recorded(database, viewpoint.team_id, viewpoint.now);
    view.changes = draft_changes(team);
    const int changes = static_cast<int>(view.changes.size());
    if (!proposed.empty())
        view.draft = {"Proposed", Tone::brand};
    else if (changes > 0)
        view.draft = {"Draft · " + count_words(changes, "change"), Tone::warning};
    else if (!team.contacts.empty())
        view.draft = {"Published", Tone::ok};
    return view;
}

} // namespace evenload
