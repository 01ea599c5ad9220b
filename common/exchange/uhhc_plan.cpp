#include "common/exchange/uhhc_plan.h"

#include "common/exchange/uhhc_rules.h"
#include "common/planning/annealing.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload::uhhc {
namespace {

using Search = OrderSearch<Rules>;

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

// By the start of the first window, each to whoever has least to do so far; breaks at their time.
Search::Wish first_wish(const Instance& instance, const Rules& rules) {
    const auto due = [&](int job) {
        const Rules::Visit& visit = rules.visits()[index(rules.jobs()[index(job)].first)];
        return visit.patient < 0 ? instance.lunch_start
                                 : instance.patients[index(visit.patient)].windows.front().start;
    };
    Search::Wish wish;
    const int jobs = static_cast<int>(rules.jobs().size());
    wish.skipped.assign(index(jobs), 0);
    wish.not_before.assign(index(jobs), 0);
    wish.who.assign(rules.visits().size(), 0);
    for (int job = 0; job < jobs; ++job)
        wish.order.push_back(job);
    std::sort(wish.order.begin(), wish.order.end(),
              [&](int a, int b) { return std::pair(due(a), a) < std::pair(due(b), b); });
    std::vector<int> load(instance.caregivers.size());
    for (const int job : wish.order) {
        const Rules::Job& what = rules.jobs()[index(job)];
        int taken = -1;
        // The one with fewer people first, so that the other is left a choice.
        std::vector<int> visits{what.first};
        if (what.second >= 0) visits.push_back(what.second);
        std::sort(visits.begin(), visits.end(), [&](int a, int b) {
            return std::pair(rules.people(a).size(), a) < std::pair(rules.people(b).size(), b);
        });
        for (const int visit : visits) {
            int best = -1;
            for (const int person : rules.people(visit))
                if (person != taken && (best < 0 || load[index(person)] < load[index(best)]))
                    best = person;
            taken = wish.who[index(visit)] = best;
            load[index(best)] += rules.visits()[index(visit)].minutes + 15;
        }
    }
    return wish;
}

Heat heat_of(const Instance& instance) {
    std::int64_t sum = 0;
    std::int64_t ways = 1;
    for (const auto& row : instance.travel)
        for (const int way : row) {
            sum += way;
            ++ways;
        }
    const Weights& weights = instance.weights;
    const std::int64_t dearest =
        std::max({1, weights.travel_time.price, weights.total_waiting_time.price});
    const std::int64_t way = std::max<std::int64_t>(1000, sum * dearest * 1000 / ways);
    return {way, std::max<std::int64_t>(1, way / 50)};
}

Solution solution_of(const Instance& instance, const Rules& rules, const Search& search) {
    Solution solution;
    solution.routes.resize(instance.caregivers.size());
    for (std::size_t p = 0; p < solution.routes.size(); ++p) {
        std::vector<Stop>& route = solution.routes[p];
        int last_patient = -1;
        for (int v = search.first_of(static_cast<int>(p)); v >= 0; v = search.next_of(v)) {
            const Rules::Visit& visit = rules.visits()[index(v)];
            if (visit.patient < 0 || search.start_of(v) < 0) continue;
            const Rules::Stop& stop = search.stop_of(v);
            if (stop.break_start >= 0)
                route.push_back({stop.break_is_here ? visit.patient : last_patient, -1,
                                 stop.break_start, stop.break_start + instance.lunch_minutes});
            const int service =
                instance.patients[index(visit.patient)].services[index(visit.service)].service;
            route.push_back({visit.patient, service, stop.start, stop.start + visit.minutes});
            last_patient = visit.patient;
        }
        const Rules::State& last = search.last_state(static_cast<int>(p));
        const int pause = last.flags & Rules::break_due ? rules.last_break_start(last) : -1;
        if (pause >= 0) route.push_back({last_patient, -1, pause, pause + instance.lunch_minutes});
    }
    return solution;
}

struct Course {
    const Instance& instance;
    Rules rules;
    Annealing<Rules> annealing;

    Course(const Instance& what, std::uint64_t seed)
        : instance(what)
        , rules(what)
        , annealing(rules, first_wish(what, rules), seed, heat_of(what)) {}
    Solution best() const {
        OrderSearch<Rules> settled(rules);
        settled.start_from(annealing.best());
        return solution_of(instance, rules, settled);
    }
};

} // namespace

std::string solution_json(const Instance& instance, const Solution& solution) {
    nlohmann::json routes = nlohmann::json::array();
    for (std::size_t p = 0; p < solution.routes.size(); ++p) {
        const Caregiver& who = instance.caregivers[p];
        nlohmann::json locations = nlohmann::json::array();
        for (const Stop& stop : solution.routes[p])
            locations.push_back(
                {{"patient", stop.patient < 0 ? "" : instance.patients[index(stop.patient)].id},
                 {"service",
                  stop.service < 0 ? "lunch_break" : instance.services[index(stop.service)]},
                 {"start_time", stop.start},
                 {"end_time", stop.end}});
        routes.push_back({{"caregiver_id", who.id}, {"locations", std::move(locations)}});
    }
    return nlohmann::json{{"routes", std::move(routes)}}.dump(1) + "\n";
}

} // namespace evenload::uhhc

namespace evenload {

template <>
struct InstanceSearch<uhhc::Instance, uhhc::Solution> : uhhc::Course {
    using Course::Course;
};
template class InstancePlanner<uhhc::Instance, uhhc::Solution>;

} // namespace evenload
