#include "common/exchange/solomon_plan.h"

#include "common/base/check.h"
#include "common/planning/annealing.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace evenload::solomon {
namespace {

// Lateness and overload are allowed on the way, at a price; a solution without them is always preferred.
class Rules {
public:
    struct State {
        int time = 0;
        int site = 0;
        bool operator==(const State&) const = default;
    };
    struct Sum {
        int load = 0;
        int distance = 0;
        void operator+=(const Sum& more) {
            load += more.load;
            distance += more.distance;
        }
        void operator-=(const Sum& less) {
            load -= less.load;
            distance -= less.distance;
        }
    };
    struct Stop {
        int start = -1;
        int late = 0;
        State after;
        Sum sum;
        std::int64_t cost = 0;
        int hard = 0;
    };
    struct Facts {};
    struct Job {
        int first = -1;
        int second = -1;
    };
    static constexpr bool has_team_cost = false;

    explicit Rules(const Instance& instance)
        : instance_(instance)
        , sites_(static_cast<int>(instance.customers.size())) {
        for (const Customer& a : instance.customers)
            for (const Customer& b : instance.customers)
                travel_.push_back(
                    static_cast<int>(std::floor(std::hypot(a.x - b.x, a.y - b.y) * 10 + 1e-9)));
        for (int visit = 0; visit + 1 < sites_; ++visit)
            jobs_.push_back({visit, -1});
        for (int vehicle = 0; vehicle < instance.vehicles; ++vehicle)
            everyone_.push_back(vehicle);
        int largest = 1;
        for (const Customer& customer : instance.customers)
            largest = std::max(largest, customer.demand);
        over_price_ = std::max(1, 1600 / largest);
    }

    const std::vector<Job>& jobs() const { return jobs_; }
    int visit_count() const { return sites_ - 1; }
    int person_count() const { return instance_.vehicles; }
    bool may(int, int) const { return true; }
    const std::vector<int>& people(int) const { return everyone_; }
    const std::vector<int>& known(int) const { return nobody_; }
    bool may_skip(int) const { return false; }
    int some_delay(int, int, Random&) const { return -1; }
    std::int64_t settled_price() const { return 0; }
    int settled_late() const { return 0; }
    int largest_late_price() const { return 0; }
    std::int64_t unplaced_price(int) const { return 0; }
    std::int64_t unplaced_hard(int) const { return 0; }
    State start_of(int) const { return {customer(0).ready * 10, 0}; }

    bool walk(int job, int, bool, int, const State& state, Stop& stop) const {
        const int site = job + 1;
        const Customer& what = customer(site);
        const int distance = way(state.site, site);
        stop.start = std::max(state.time + distance, what.ready * 10);
        stop.late = 0;
        stop.hard = std::max(0, stop.start - what.due * 10);
        // Who comes too late goes on as if in time, so that the rest of the route is judged by itself.
        stop.after = {std::min(stop.start, what.due * 10) + what.service * 10, site};
        stop.sum = {what.demand, distance};
        stop.cost = price_of(stop.hard, late_price);
        return true;
    }
    bool walk_pair(int, int, bool, int, const State&, int, const State&, Stop&, Stop&) const {
        return false; // there are no pairs
    }
    std::int64_t person_cost(int, const Sum& sum, const State& last, Facts&,
                             std::int64_t& hard) const {
        const int home = way(last.site, 0);
        const int late = std::max(0, last.time + home - customer(0).due * 10);
        const int over = std::max(0, sum.load - instance_.capacity);
        hard += late + over;
        return order_cost(0, {sum.load, sum.distance + home}) + price_of(late, late_price);
    }

    bool knows_order_cost() const { return true; }
    Sum step_sum(int, int from, int to) const {
        return {to < 0 ? 0 : customer(to + 1).demand, way(from + 1, to + 1)};
    }
    std::int64_t order_cost(int, const Sum& sum) const {
        return sum.distance + price_of(std::max(0, sum.load - instance_.capacity), over_price_);
    }
    int giving_cost(int, int) const { return 0; }
    static bool is_later(const State& state, const State& than) {
        return state.time >= than.time && state.site == than.site;
    }

    std::int64_t succession(int from, int to) const {
        const Customer& a = customer(from + 1);
        const Customer& b = customer(to + 1);
        const int distance = way(from + 1, to + 1);
        const int wait = std::max(0, b.ready * 10 - (a.due + a.service) * 10 - distance);
        const int late = std::max(0, (a.ready + a.service) * 10 + distance - b.due * 10);
        return std::int64_t{5} * distance + wait + std::int64_t{5} * late;
    }

    const Customer& customer(int site) const {
        return instance_.customers[static_cast<std::size_t>(site)];
    }
    int way(int from, int to) const {
        return travel_[static_cast<std::size_t>(from * sites_ + to)];
    }

private:
    // Dear enough that what is cold has none, cheap enough to go through on the way to something better.
    static constexpr int late_price = 20;    // of a tenth
    static constexpr int breach_price = 200; // on top, of each place where there is one

    static std::int64_t price_of(int breach, int price) {
        return breach > 0 ? std::int64_t{breach} * price + breach_price : 0;
    }

    const Instance& instance_;
    int sites_;
    std::vector<int> travel_;
    std::vector<Job> jobs_;
    std::vector<int> everyone_;
    std::vector<int> nobody_;
    int over_price_ = 1; // of a unit of load: the largest demand costs as much as 160 of distance
};

// By due time, each to the vehicle that gets there in time with the least way.
OrderSearch<Rules>::Wish first_wish(const Instance& instance, const Rules& rules) {
    OrderSearch<Rules>::Wish wish;
    const auto jobs = rules.jobs().size();
    wish.skipped.assign(jobs, 0);
    wish.not_before.assign(jobs, 0);
    wish.who.assign(jobs, 0);
    for (std::size_t job = 0; job < jobs; ++job)
        wish.order.push_back(static_cast<int>(job));
    std::sort(wish.order.begin(), wish.order.end(), [&](int a, int b) {
        return std::pair(rules.customer(a + 1).due, a) < std::pair(rules.customer(b + 1).due, b);
    });
    std::vector<Rules::State> states;
    std::vector<int> loads(static_cast<std::size_t>(instance.vehicles));
    for (int vehicle = 0; vehicle < instance.vehicles; ++vehicle)
        states.push_back(rules.start_of(vehicle));
    for (const int job : wish.order) {
        std::size_t best = 0;
        std::int64_t best_cost = std::int64_t{1} << 60;
        for (std::size_t vehicle = 0; vehicle < states.size(); ++vehicle) {
            Rules::Stop stop;
            rules.walk(job, 0, false, 0, states[vehicle], stop);
            const int load = loads[vehicle] + rules.customer(job + 1).demand;
            const std::int64_t cost = stop.sum.distance + std::int64_t{1000} * stop.hard +
                                      std::int64_t{100'000} * std::max(0, load - instance.capacity);
            if (cost >= best_cost) continue;
            best_cost = cost;
            best = vehicle;
        }
        Rules::Stop stop;
        rules.walk(job, 0, false, 0, states[best], stop);
        states[best] = stop.after;
        loads[best] += rules.customer(job + 1).demand;
        wish.who[static_cast<std::size_t>(job)] = static_cast<int>(best);
    }
    return wish;
}

Heat heat_of(const Rules& rules) {
    std::int64_t sum = 0;
    const int sites = rules.visit_count() + 1;
    for (int site = 0; site < sites; ++site)
        sum += rules.way(0, site);
    const std::int64_t way = std::max<std::int64_t>(10, sum / sites) * 1000;
    return {way * 2 / 5, way * 12 / 1000};
}

Solution solution_of(const Rules& rules, const OrderSearch<Rules>& search) {
    Solution solution;
    solution.breaches = static_cast<int>(search.total().hard);
    for (int vehicle = 0; vehicle < rules.person_count(); ++vehicle) {
        std::vector<int> route;
        int site = 0;
        for (int v = search.first_of(vehicle); v >= 0; v = search.next_of(v)) {
            route.push_back(v + 1);
            solution.distance_tenths += rules.way(site, v + 1);
            site = v + 1;
        }
        solution.distance_tenths += rules.way(site, 0);
        if (!route.empty()) solution.routes.push_back(std::move(route));
    }
    return solution;
}

struct Course {
    Rules rules;
    Annealing<Rules> annealing;

    Course(const Instance& instance, std::uint64_t seed)
        : rules(instance)
        , annealing(rules, first_wish(instance, rules), seed, heat_of(rules)) {}
    Solution best() const {
        OrderSearch<Rules> settled(rules);
        settled.start_from(annealing.best());
        return solution_of(rules, settled);
    }
};

} // namespace

std::string solution_json(const Solution& solution) {
    const nlohmann::json json{{"routes", solution.routes},
                              {"distance", static_cast<double>(solution.distance_tenths) / 10}};
    return json.dump(1) + "\n";
}

} // namespace evenload::solomon

namespace evenload {

template <>
struct InstanceSearch<solomon::Instance, solomon::Solution> : solomon::Course {
    using Course::Course;
};
template class InstancePlanner<solomon::Instance, solomon::Solution>;

} // namespace evenload
