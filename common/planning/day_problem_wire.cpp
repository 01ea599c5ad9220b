#include "common/planning/day_problem_wire.h"

#include "common/planning/day_wire_fields.h"

namespace evenload {

template <class Archive, is_a<PlanningJob> Record>
void each_field(Archive& archive, Record& record) {
    auto& [budget, problem] = record;
    archive(budget, problem);
}
template <class Archive, is_a<PlanningAnswer> Record>
void each_field(Archive& archive, Record& record) {
    auto& [tried, plan] = record;
    archive(tried, plan);
}

std::string to_wire(const PlanningJob& job) {
    return wire_of(JobKind::day) + wire_of(job);
}
std::string to_wire(const PlanningAnswer& answer) {
    return wire_of(answer);
}
PlanningJob job_from_wire(std::string_view bytes) {
    return from_wire<PlanningJob>(after_kind(bytes, JobKind::day));
}
PlanningAnswer answer_from_wire(std::string_view bytes) {
    return from_wire<PlanningAnswer>(bytes);
}

JobKind kind_of_job(std::string_view bytes) {
    return from_wire<JobKind>(bytes.substr(0, 8));
}

std::string_view after_kind(std::string_view bytes, JobKind kind) {
    if (kind_of_job(bytes) != kind) throw Fault("A message of the planner is of another kind.");
    return bytes.substr(8);
}

} // namespace evenload
