#include "common/rules/load.h"

#include <algorithm>

namespace evenload {
namespace {

// `minutes` for every visit, in a week; to the nearest whole minute.
int weekly(const LoadTerms& terms, int minutes) {
    if (terms.period_days <= 0) return terms.visits * minutes;
    const std::int64_t numerator = std::int64_t{terms.visits} * 7 * minutes;
    return static_cast<int>((numerator + terms.period_days / 2) / terms.period_days);
}

bool is_over(const LoadTerms& terms, Date monday) {
    if (terms.last_day) return *terms.last_day < monday;
    return terms.period_days <= 0 && terms.first_day < monday;
}

// Working minutes of one day that the absence takes from the shift; the break is not work.
int leave_on(const Absence& absence, const Shift& shift, int break_minutes) {
    if (!absence.start && !absence.end) return std::max(0, shift.length_minutes() - break_minutes);
    const int from = std::max(shift.start.minutes, absence.start ? absence.start->minutes : 0);
    const int until = std::min(shift.end.minutes, absence.end ? absence.end->minutes : 48 * 60);
    return std::max(0, until - from);
}

} // namespace

LoadTerms load_terms(const ContactPlan& plan) {
    return {.visits = plan.visits,
            .period_days = plan.period_days,
            .minutes = plan.minutes,
            .staff = plan.staff,
            .second_minutes = plan.second_minutes,
            .coordination_minutes = plan.coordination_minutes,
            .need_factor_percent = plan.need_factor_percent,
            .first_day = plan.first_day,
            .last_day = plan.last_day};
}

CaseLoad load_of(const LoadTerms& terms, const LoadInput& input) {
    CaseLoad load;
    if (is_over(terms, monday_of(input.week))) return load;
    load.care_minutes = weekly(terms, terms.minutes);
    load.travel_minutes = weekly(terms, input.travel_minutes);
    load.recording_minutes = weekly(terms, input.recording_minutes);
    if (terms.staff > 1) {
        const int minutes = terms.second_minutes > 0 ? terms.second_minutes : terms.minutes;
        load.second_person_minutes =
            weekly(terms, minutes) + load.travel_minutes + load.recording_minutes;
    }
    load.coordination_minutes = terms.coordination_minutes;
    const int before_need = load.total_minutes();
    load.need_minutes = (before_need * (terms.need_factor_percent - 100) + 50) / 100;
    return load;
}

CaseLoad load_of(const ContactPlan& plan, const LoadInput& input) {
    return load_of(load_terms(plan), input);
}

bool counts_in_load(CaseStatus status) {
    return status == CaseStatus::waiting || status == CaseStatus::allocated ||
           status == CaseStatus::active || status == CaseStatus::stable;
}

int AvailableTime::available_minutes() const {
    return std::max(0, contracted_minutes - break_minutes - leave_minutes - other_minutes);
}

AvailableTime available_time(const Professional& professional, std::span<const Absence> absences,
                             Date week) {
    AvailableTime time;
    time.other_minutes = professional.other_minutes;
    const Date monday = monday_of(week);
    for (int i = 0; i < 7; ++i) {
        const Date day = monday + i;
        const auto& shift = professional.hours.on(day);
        if (!shift) continue;
        const int worked = std::max(0, shift->length_minutes() - professional.break_minutes);
        time.contracted_minutes += shift->length_minutes();
        time.break_minutes += shift->length_minutes() - worked;
        int leave = 0;
        for (const Absence& absence : absences)
            if (absence.first_day <= day && day <= absence.last_day)
                leave += leave_on(absence, *shift, professional.break_minutes);
        time.leave_minutes += std::min(leave, worked);
    }
    return time;
}

int load_percent(int load_minutes, int available_minutes) {
    if (load_minutes <= 0) return 0;
    if (available_minutes <= 0) return no_time_percent;
    const std::int64_t percent =
        (std::int64_t{load_minutes} * 100 + available_minutes - 1) / available_minutes;
    return static_cast<int>(std::min<std::int64_t>(percent, no_time_percent));
}

std::optional<int> days_to_clear(int unallocated_minutes, int free_minutes_a_day) {
    if (unallocated_minutes <= 0) return 0;
    if (free_minutes_a_day <= 0) return std::nullopt;
    return (unallocated_minutes + free_minutes_a_day - 1) / free_minutes_a_day;
}

} // namespace evenload
