#include "client/views/timetable_row.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/reports/day_load.h"
#include "common/rules/published_place.h"
#include "common/rules/rest_break.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

#include <algorithm>

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
    const auto person = static_cast<std::size_t>(team.professional_index(day.professional.id));
    for (const int index : team.placed_with[person])
        if (const DayContact& one = team.contacts[static_cast<std::size_t>(index)];
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

void judge(TimetableRow& row, const TeamDay& team, const ProfessionalDay& day) {
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
        if (block != row.visits.end()) block->breaches.push_back(std::move(problem.breach));
    }
    for (VisitBlock& block : row.visits) {
        sort_by_precedence(block.breaches);
        block.spoken = spoken(block);
    }
}

} // namespace

TimetableRow timetable_row(const TeamDay& team, const ProfessionalDay& day,
                           const UnreadCounts& unread, bool is_past) {
    TimetableRow row;
    row.professional_id = day.professional.id;
    row.name = day.professional.name;
    row.initials = initials_of(day.professional.name);
    add_bands(row, day);
    row.visits = blocks_of(team, day, is_past);
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
    judge(row, team, day);
    return row;
}

} // namespace evenload
