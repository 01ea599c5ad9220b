#include "common/rules/emergency_arrival.h"

#include "common/rules/absence.h"

#include <algorithm>
#include <utility>

namespace evenload {
namespace {

constexpr int step_minutes = 5; // times that people can keep and say

int on_step(int minutes) {
    return (minutes + step_minutes - 1) / step_minutes * step_minutes;
}

bool has_begun(const PlacedVisit& visit, TimeOfDay now) {
    return visit.start <= now;
}

} // namespace

TimeOfDay emergency_arrival(const ProfessionalDay& day, const PlacedVisit& emergency,
                            TimeOfDay now) {
    int free_at = now.minutes;
    if (day.shift()) free_at = std::max(free_at, day.shift()->start.minutes);
    Stop from = day.base;
    for (const PlacedVisit& visit : day.visits) {
        if (!has_begun(visit, now)) continue;
        free_at = std::max(free_at, visit.end_minutes());
        from = visit.stop;
    }
    const auto arrival = [&] {
        return TimeOfDay{on_step(free_at + day.minutes_between(from, emergency.stop))};
    };
    std::vector<Absence> absences = day.absences;
    std::sort(absences.begin(), absences.end(), [](const Absence& one, const Absence& other) {
        return one.start.value_or(TimeOfDay{}) < other.start.value_or(TimeOfDay{});
    });
    for (const Absence& absence : absences) {
        if (!absence.end || !is_away(absence, day.day, arrival(), emergency.minutes)) continue;
        free_at = absence.end->minutes;
        from = day.base;
    }
    return arrival();
}

ProfessionalDay with_emergency(ProfessionalDay day, const PlacedVisit& emergency, TimeOfDay now) {
    const auto comes_first = [&](const PlacedVisit& visit) {
        return has_begun(visit, now) ||
               visit.end_minutes() + day.minutes_between(visit.stop, emergency.stop) <=
                   emergency.start.minutes;
    };
    const auto after = std::stable_partition(day.visits.begin(), day.visits.end(), comes_first);
    day.visits.insert(after, emergency);
    return day;
}

} // namespace evenload
