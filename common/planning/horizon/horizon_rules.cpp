#include "common/planning/horizon/horizon_rules.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

} // namespace

HorizonAcross::HorizonAcross(const HorizonRules& rules)
    : horizon_(&rules.horizon())
    , visits_of_(index(horizon_->problem->patients) * index(horizon_->problem->people()))
    , people_of_(index(horizon_->problem->patients))
    , day_of_(horizon_->problem->visits.size(), -1)
    , fairness_(*horizon_->problem) {
    for (std::size_t v = 0; v < horizon_->problem->visits.size(); ++v) {
        const HorizonVisit& visit = horizon_->problem->visits[v];
        if (!is_pinned(visit.visit)) continue;
        const int lane = horizon_->lane_of(visit.visit.pinned_person, visit.days.front());
        apply({static_cast<int>(v), -1, lane});
    }
    keep();
}

void HorizonAcross::move(int visit, int from_lane, int to_lane) {
    moves_.push_back({visit, from_lane, to_lane});
    apply(moves_.back());
}

void HorizonAcross::load(int lane, const LaneFacts& was, const LaneFacts& is) {
    if (was.busy_minutes == is.busy_minutes) return;
    loads_.push_back({horizon_->person_of(lane), is.busy_minutes - was.busy_minutes});
    fairness_.add(loads_.back().person, loads_.back().minutes);
}

void HorizonAcross::keep() {
    moves_.clear();
    loads_.clear();
    kept_cost_ = cost_;
}

void HorizonAcross::take_back() {
    for (auto move = moves_.rbegin(); move != moves_.rend(); ++move)
        apply({move->visit, move->to_lane, move->from_lane});
    for (const Load& load : loads_)
        fairness_.add(load.person, -load.minutes);
    moves_.clear();
    loads_.clear();
    cost_ = kept_cost_;
}

void HorizonAcross::apply(const Move& move) {
    if (move.from_lane >= 0) count(move.visit, move.from_lane, -1);
    if (move.to_lane >= 0) count(move.visit, move.to_lane, 1);
    if (horizon_->visit(move.visit).series < 0) return;
    cost_ -= gaps_around(move.visit);
    day_of_[index(move.visit)] = move.to_lane < 0 ? -1 : horizon_->day_of(move.to_lane);
    cost_ += gaps_around(move.visit);
}

void HorizonAcross::count(int visit, int lane, int change) {
    const int patient = horizon_->visit(visit).patient;
    if (patient < 0) return;
    const auto people = index(horizon_->problem->people());
    int& visits = visits_of_[index(patient) * people + index(horizon_->person_of(lane))];
    const bool sees_more = visits == 0;
    visits += change;
    const bool sees_fewer = visits == 0;
    if (!sees_more && !sees_fewer) return;
    int& seen = people_of_[index(patient)];
    const int expected = horizon_->expected_people[index(patient)];
    const int before = std::max(0, seen - expected);
    seen += change;
    cost_ += std::int64_t{std::max(0, seen - expected) - before} *
             horizon_->problem->prices.additional_person;
}

std::int64_t HorizonAcross::gaps_around(int visit) const {
    const int next = horizon_->after_in_series[index(visit)];
    return gap_price(visit) + (next < 0 ? 0 : gap_price(next));
}

std::int64_t HorizonAcross::gap_price(int visit) const {
    const int day = day_of_[index(visit)];
    const HorizonProblem& problem = *horizon_->problem;
    const VisitSeries& series = problem.series[index(horizon_->visit(visit).series)];
    const int before = horizon_->before_in_series[index(visit)];
    const int day_before = before < 0 ? series.day_before : day_of_[index(before)];
    if (day < 0 || (before < 0 ? day_before == VisitSeries::no_day : day_before < 0)) return 0;
    const int gap = day - day_before;
    const int missing = std::max(0, series.least_days_between - gap);
    const int beyond =
        series.most_days_between > 0 ? std::max(0, gap - series.most_days_between) : 0;
    return std::int64_t{missing} * problem.prices.short_gap_day +
           std::int64_t{beyond} * problem.prices.long_gap_day;
}

} // namespace evenload
