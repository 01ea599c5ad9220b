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
    , lane_of_(horizon_->problem->visits.size(), -1)
    , minutes_(horizon_->problem->person_days.size())
    , visits_of_(index(horizon_->problem->patients) * index(horizon_->problem->people()))
    , people_of_(index(horizon_->problem->patients))
    , fairness_(*horizon_->problem) {
    for (std::size_t v = 0; v < horizon_->problem->visits.size(); ++v) {
        const HorizonVisit& visit = horizon_->problem->visits[v];
        if (!is_pinned(visit.visit)) continue;
        set_lane(static_cast<int>(v),
                 horizon_->lane_of(visit.visit.pinned_person, visit.days.front()));
    }
    keep();
}

void HorizonAcross::place(int visit, int lane) {
    if (lane_of_[index(visit)] == lane) return;
    placed_.push_back({visit, lane_of_[index(visit)]});
    set_lane(visit, lane);
}

void HorizonAcross::load(int lane, const LaneFacts& facts) {
    if (minutes_[index(lane)] == facts.busy_minutes) return;
    loaded_.push_back({lane, minutes_[index(lane)]});
    set_load(lane, facts.busy_minutes);
}

void HorizonAcross::keep() {
    placed_.clear();
    loaded_.clear();
    kept_cost_ = cost_;
}

void HorizonAcross::take_back() {
    for (auto change = placed_.rbegin(); change != placed_.rend(); ++change)
        set_lane(change->number, change->before);
    for (auto change = loaded_.rbegin(); change != loaded_.rend(); ++change)
        set_load(change->number, change->before);
    placed_.clear();
    loaded_.clear();
    cost_ = kept_cost_;
}

void HorizonAcross::set_lane(int visit, int lane) {
    int& now = lane_of_[index(visit)];
    if (now >= 0) count(visit, now, -1);
    if (lane >= 0) count(visit, lane, 1);
    const bool is_in_series = horizon_->visit(visit).series >= 0;
    if (is_in_series) cost_ -= gaps_around(visit);
    now = lane;
    if (is_in_series) cost_ += gaps_around(visit);
}

void HorizonAcross::set_load(int lane, int minutes) {
    int& now = minutes_[index(lane)];
    fairness_.add(horizon_->person_of(lane), minutes - now);
    now = minutes;
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

int HorizonAcross::day_of(int visit) const {
    const int lane = lane_of_[index(visit)];
    return lane < 0 ? -1 : horizon_->day_of(lane);
}

std::int64_t HorizonAcross::gaps_around(int visit) const {
    const int next = horizon_->after_in_series[index(visit)];
    return gap_price(visit) + (next < 0 ? 0 : gap_price(next));
}

std::int64_t HorizonAcross::gap_price(int visit) const {
    const int day = day_of(visit);
    const HorizonProblem& problem = *horizon_->problem;
    const VisitSeries& series = problem.series[index(horizon_->visit(visit).series)];
    const int before = horizon_->before_in_series[index(visit)];
    const int day_before = before < 0 ? series.day_before : day_of(before);
    if (day < 0 || (before < 0 ? day_before == VisitSeries::no_day : day_before < 0)) return 0;
    const int gap = day - day_before;
    const int missing = std::max(0, series.least_days_between - gap);
    const int beyond =
        series.most_days_between > 0 ? std::max(0, gap - series.most_days_between) : 0;
    return std::int64_t{missing} * problem.prices.short_gap_day +
           std::int64_t{beyond} * problem.prices.long_gap_day;
}

} // namespace evenload
