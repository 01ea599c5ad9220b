// What is to be planned, a day or several: gathered from the store, sent to planners as bytes, and each answer as
// what it would change. PlanningRun sees no difference between the two.
#pragma once

#include "client/views/proposal_view.h"
#include "common/planning/gather.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace evenload {

// One planner's best plan so far.
class PlannedAnswer {
public:
    virtual ~PlannedAnswer() = default;
    virtual std::int64_t tried() const = 0; // iterations
    virtual std::int64_t cost() const = 0;
    virtual bool same_places(const PlannedAnswer& other) const = 0; // of the same task
};

class PlanningTask {
public:
    virtual ~PlanningTask() = default;
    virtual bool gather_more() = 0; // a day at a time; false when everything is there. Then:
    virtual int visits() const = 0;
    virtual std::int64_t iterations() const = 0;
    virtual std::string job(std::uint64_t seed_offset) const = 0;
    virtual std::shared_ptr<const PlannedAnswer> answer_from(std::string_view bytes) const = 0;
    virtual ApplyPlan command_for(const PlannedAnswer& answer) const = 0;
    virtual ProposalView proposal_of(const PlannedAnswer& answer) const = 0;
};

std::unique_ptr<PlanningTask> planning_task(Database& database, const DayRequest& request);
std::unique_ptr<PlanningTask> planning_task(Database& database, const HorizonRequest& request);

} // namespace evenload
