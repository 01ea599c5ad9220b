#include "common/reports/day_load.h"

#include "common/rules/load.h"

#include <algorithm>

namespace evenload {

namespace {

// Minutes of the shift that an absence of that day takes.
int away_minutes(const Absence& absence, Date day, const Shift& shift) {
    if (day < absence.first_day || absence.last_day < day) return 0;
    const int from = std::max(shift.start.minutes, absence.start ? absence.start->minutes : 0);
    const int until = std::min(shift.end.minutes, absence.end ? absence.end->minutes : 24 * 60);
    return std::max(0, until - from);
}

} // namespace

int DayLoad::percent() const {
    return load_percent(total_minutes(), available_minutes);
}

DayLoad day_load(const ProfessionalDay& day, int recording_minutes) {
    DayLoad load;
    const Stop* here = &day.base;
    for (const PlacedVisit& visit : day.visits) {
        load.visit_minutes += visit.minutes;
        load.recording_minutes += recording_minutes;
        load.travel_minutes += day.minutes_between(*here, visit.stop);
        here = &visit.stop;
    }
    load.travel_minutes += day.minutes_between(*here, day.base);
    if (!day.shift()) return load;
    load.available_minutes = day.shift()->length_minutes() - day.professional.break_minutes;
    for (const Absence& absence : day.absences)
        load.available_minutes -= away_minutes(absence, day.day, *day.shift());
    load.available_minutes = std::max(0, load.available_minutes);
    return load;
}

} // namespace evenload
