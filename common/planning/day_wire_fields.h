// The fields of a day's problem and plan, for wire_archive.h. Each list names all fields of its struct in order: a
// structured binding compiles with no other number.
#pragma once

#include "common/planning/plan_day.h"
#include "common/planning/wire_archive.h"

namespace evenload {

template <class Archive, is_a<Span> Record>
void each_field(Archive& archive, Record& record) {
    auto& [start, end] = record;
    archive(start, end);
}
template <class Archive, is_a<TravelTable> Record>
void each_field(Archive& archive, Record& record) {
    auto& [sites, minutes] = record;
    archive(sites, minutes);
}
template <class Archive, is_a<DayPerson> Record>
void each_field(Archive& archive, Record& record) {
    auto& [name, skills, equipment, borrowed, band, shift_start, shift_end, overtime_minutes,
           break_minutes, break_earliest, break_latest, absences, start_site, end_site, travel] =
        record;
    archive(name, skills, equipment, borrowed, band, shift_start, shift_end, overtime_minutes,
            break_minutes, break_earliest, break_latest, absences, start_site, end_site, travel);
}
template <class Archive, is_a<DayVisit> Record>
void each_field(Archive& archive, Record& record) {
    auto& [name, site, minutes, window_start, window_end, hard_window, skills, equipment,
           lowest_band, partner, pairing, gap_from, gap_to, only_people, never_people,
           preferred_people, usual_person, known_people, pinned_person, pinned_start, urgency,
           time_critical, let_pass, promised_person, promised_start] = record;
    archive(name, site, minutes, window_start, window_end, hard_window, skills, equipment,
            lowest_band, partner, pairing, gap_from, gap_to, only_people, never_people,
            preferred_people, usual_person, known_people, pinned_person, pinned_start, urgency,
            time_critical, let_pass, promised_person, promised_start);
}
template <class Archive, is_a<DayPrices> Record>
void each_field(Archive& archive, Record& record) {
    auto& [unplaced, unplaced_time_critical, lateness, largest_lateness, overtime, changed_person,
           changed_start, new_face, other_face, not_preferred, higher_band, misfit, travel,
           busy_hour_squared] = record;
    archive(unplaced, unplaced_time_critical, lateness, largest_lateness, overtime, changed_person,
            changed_start, new_face, other_face, not_preferred, higher_band, misfit, travel,
            busy_hour_squared);
}
template <class Archive, is_a<SharedItem> Record>
void each_field(Archive& archive, Record& record) {
    auto& [code, pieces] = record;
    archive(code, pieces);
}
// Which team's it is, the planner need not know.
template <class Archive, is_a<CheckSetting> Record>
void each_field(Archive& archive, Record& record) {
    archive(record.rule, record.strictness);
}
template <class Archive, is_a<DayProblem> Record>
void each_field(Archive& archive, Record& record) {
    auto& [people, visits, travel, shared, checks, prices, start_step] = record;
    archive(people, visits, travel, shared, checks, prices, start_step);
}
template <class Archive, is_a<VisitPlace> Record>
void each_field(Archive& archive, Record& record) {
    auto& [person, start] = record;
    archive(person, start);
}
template <class Archive, is_a<DayCost> Record>
void each_field(Archive& archive, Record& record) {
    auto& [total, travel_minutes, lateness_minutes, largest_lateness_minutes, overtime_minutes,
           new_faces, other_faces, not_preferred, higher_bands, misfits, changed_people,
           changed_starts, late_breaks, unplaced, fairness] = record;
    archive(total, travel_minutes, lateness_minutes, largest_lateness_minutes, overtime_minutes,
            new_faces, other_faces, not_preferred, higher_bands, misfits, changed_people,
            changed_starts, late_breaks, unplaced, fairness);
}
template <class Archive, is_a<DayPlan> Record>
void each_field(Archive& archive, Record& record) {
    auto& [visits, break_starts, cost] = record;
    archive(visits, break_starts, cost);
}
template <class Archive, is_a<PlanningBudget> Record>
void each_field(Archive& archive, Record& record) {
    auto& [seed, iterations] = record;
    archive(seed, iterations);
}
} // namespace evenload
