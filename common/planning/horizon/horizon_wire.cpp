#include "common/planning/horizon/horizon_wire.h"

#include "common/planning/day_problem_wire.h"
#include "common/planning/day_wire_fields.h"

namespace evenload {

template <class Archive, is_a<VisitSeries> Record>
void each_field(Archive& archive, Record& record) {
    auto& [least_days_between, most_days_between, day_before] = record;
    archive(least_days_between, most_days_between, day_before);
}
template <class Archive, is_a<HorizonVisit> Record>
void each_field(Archive& archive, Record& record) {
    auto& [visit, days, patient, series, promised_day] = record;
    archive(visit, days, patient, series, promised_day);
}
template <class Archive, is_a<HorizonPrices> Record>
void each_field(Archive& archive, Record& record) {
    auto& [day, additional_person, changed_day, short_gap_day, long_gap_day, load_hour] = record;
    archive(day, additional_person, changed_day, short_gap_day, long_gap_day, load_hour);
}
template <class Archive, is_a<HorizonProblem> Record>
void each_field(Archive& archive, Record& record) {
    auto& [days, person_days, visits, series, patients, travel, shared, checks, prices,
           start_step] = record;
    archive(days, person_days, visits, series, patients, travel, shared, checks, prices,
            start_step);
}
template <class Archive, is_a<HorizonPlace> Record>
void each_field(Archive& archive, Record& record) {
    auto& [day, person, start] = record;
    archive(day, person, start);
}
template <class Archive, is_a<HorizonCost> Record>
void each_field(Archive& archive, Record& record) {
    auto& [total, days, additional_people, changed_days, short_gap_days, long_gap_days,
           load_fairness] = record;
    archive(total, days, additional_people, changed_days, short_gap_days, long_gap_days,
            load_fairness);
}
template <class Archive, is_a<HorizonPlan> Record>
void each_field(Archive& archive, Record& record) {
    auto& [visits, break_starts, cost] = record;
    archive(visits, break_starts, cost);
}
template <class Archive, is_a<HorizonJob> Record>
void each_field(Archive& archive, Record& record) {
    auto& [budget, problem] = record;
    archive(budget, problem);
}
template <class Archive, is_a<HorizonAnswer> Record>
void each_field(Archive& archive, Record& record) {
    auto& [tried, plan] = record;
    archive(tried, plan);
}

std::string to_wire(const HorizonJob& job) {
    return wire_of(JobKind::horizon) + wire_of(job);
}
std::string to_wire(const HorizonAnswer& answer) {
    return wire_of(answer);
}
HorizonJob horizon_job_from_wire(std::string_view bytes) {
    return from_wire<HorizonJob>(after_kind(bytes, JobKind::horizon));
}
HorizonAnswer horizon_answer_from_wire(std::string_view bytes) {
    return from_wire<HorizonAnswer>(bytes);
}

} // namespace evenload
