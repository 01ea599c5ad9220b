#include "common/rules/load.h"

#include <algorithm>

namespace evenload {
namespace {

// `minutes` for every visit, in a week; to the nearest whole minute.
int weekly(const ContactPlan& plan, int minutes) {
    if (plan.period_days <= 0) return plan.visits * minutes;
    const std::int64_t numerator = std::int64_t{plan.visits} * 7 * minutes;
    return static_cast<int>((numerator + plan.period_days / 2) / plan.period_days);
}

bool is_over(const ContactPlan& plan, Date monday) {
    if (plan.last_day) return *plan.last_day < monday;
    return plan.period_days <= 0 && plan.first_day < monday;
}

// Working minutes of one day that the absence takes from the shift; the break is not work.
int leave_on(const Absence& absence, const Shift& shift, int break_minutes) {
    if (!absence.start && !absence.end) return std::max(0, shift.length_minutes() - break_minutes);
    const int from = std::max(shift.start.minutes, absence.start ? absence.start->minutes : 0);
    const int until = std::min(shift.end.minutes, absence.end ? absence.end->minutes : 48 * 60);
    return std::max(0, until - from);
}

} // namespace

CaseLoad load_of(const ContactPlan& plan, const LoadInput& input) {
    CaseLoad load;
    if (is_over(plan, monday_of(input.week))) return load;
    load.care_minutes = weekly(plan, plan.minutes);
    load.travel_minutes = weekly(plan, input.travel_minutes);
    load.recording_minutes = weekly(plan, input.recording_minutes);
    if (plan.staff > 1) {
        const int minutes = plan.second_minutes > 0 ? plan.second_minutes : plan.minutes;
        load.second_person_minutes =
            weekly(plan, minutes) + load.travel_minutes + load.recording_minutes;
    }
    load.coordination_minutes = plan.coordination_minutes;
    const int before_need = load.total_minutes();
    load.need_minutes = (before_need * (plan.need_factor_percent - 100) + 50) / 100;
    return load;
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
