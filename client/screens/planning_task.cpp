#include "client/screens/planning_task.h"

#include "common/planning/day_problem_wire.h"
#include "common/planning/horizon/horizon_wire.h"

#include <optional>

namespace evenload {
namespace {

// Enough for a good plan: small days are done at once, four weeks of a team in some seconds.
PlanningBudget budget_for(std::size_t visits, std::int64_t iterations_a_visit) {
    return {.iterations = 20'000 + iterations_a_visit * static_cast<std::int64_t>(visits)};
}

struct OneDay {
    using Gathered = GatheredDay;
    using Job = PlanningJob;
    using Answer = PlanningAnswer;
    static constexpr std::int64_t iterations_a_visit = 5'000;
    static Answer answer_from(std::string_view bytes) { return answer_from_wire(bytes); }
};

struct SeveralDays {
    using Gathered = GatheredHorizon;
    using Job = HorizonJob;
    using Answer = HorizonAnswer;
    static constexpr std::int64_t iterations_a_visit = 2'500;
    static Answer answer_from(std::string_view bytes) { return horizon_answer_from_wire(bytes); }
};

template <class Kind>
class TypedAnswer final : public PlannedAnswer {
public:
    explicit TypedAnswer(typename Kind::Answer answer)
        : answer_(std::move(answer)) {}
    std::int64_t tried() const override { return answer_.tried; }
    std::int64_t cost() const override { return answer_.plan.cost.total; }
    bool same_places(const PlannedAnswer& other) const override {
        return answer_.plan.visits == static_cast<const TypedAnswer&>(other).answer_.plan.visits;
    }
    const auto& plan() const { return answer_.plan; }

private:
    typename Kind::Answer answer_;
};

template <class Kind>
class TypedTask : public PlanningTask {
public:
    explicit TypedTask(Database& database)
        : database_(database) {}

    int visits() const override { return static_cast<int>(gathered_->visits.size()); }
    std::int64_t iterations() const override { return budget().iterations; }
    std::string job(std::uint64_t seed_offset) const override {
        PlanningBudget own = budget();
        own.seed += seed_offset;
        return to_wire(typename Kind::Job{own, gathered_->problem});
    }
    std::shared_ptr<const PlannedAnswer> answer_from(std::string_view bytes) const override {
        return std::make_shared<const TypedAnswer<Kind>>(Kind::answer_from(bytes));
    }
    ApplyPlan command_for(const PlannedAnswer& answer) const override {
        return evenload::command_for(*gathered_, plan_of(answer));
    }
    ProposalView proposal_of(const PlannedAnswer& answer) const override {
        return proposal_view(database_, *gathered_, plan_of(answer));
    }

protected:
    Database& database_;
    std::optional<typename Kind::Gathered> gathered_;

private:
    PlanningBudget budget() const {
        return budget_for(gathered_->visits.size(), Kind::iterations_a_visit);
    }
    static const auto& plan_of(const PlannedAnswer& answer) {
        return static_cast<const TypedAnswer<Kind>&>(answer).plan();
    }
};

class DayTask final : public TypedTask<OneDay> {
public:
    DayTask(Database& database, const DayRequest& request)
        : TypedTask(database) {
        gathered_ = gather_day(database, request);
    }
    bool gather_more() override { return false; }
};

class HorizonTask final : public TypedTask<SeveralDays> {
public:
    HorizonTask(Database& database, const HorizonRequest& request)
        : TypedTask(database)
        , request_(request)
        , gathering_(database, request_) {}
    bool gather_more() override {
        if (gathered_) return false;
        if (gathering_.add_next_day()) return true;
        gathered_ = gathering_.finish();
        return false;
    }

private:
    HorizonRequest request_;
    HorizonGathering gathering_;
};

} // namespace

std::unique_ptr<PlanningTask> planning_task(Database& database, const DayRequest& request) {
    return std::make_unique<DayTask>(database, request);
}
std::unique_ptr<PlanningTask> planning_task(Database& database, const HorizonRequest& request) {
    return std::make_unique<HorizonTask>(database, request);
}

} // namespace evenload
