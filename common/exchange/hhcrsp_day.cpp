#include "common/exchange/hhcrsp_day.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload::hhcrsp {
namespace {

constexpr int end_of_time = 4'000'000; // in the day's unit; far past any window and any route

std::string skill_code(int service) {
    return "s" + std::to_string(service);
}

DayPrices benchmark_prices() {
    DayPrices prices;
    prices.travel = prices.lateness = prices.largest_lateness = 1;
    prices.overtime = prices.new_face = prices.other_face = prices.busy_hour_squared = 0;
    prices.unplaced = {100'000'000, 100'000'000, 100'000'000};
    prices.unplaced_time_critical = 0;
    return prices;
}

} // namespace

BenchmarkDay benchmark_day(const Instance& instance) {
    BenchmarkDay day;
    day.unit = instance.in_whole_minutes() ? 1 : minute;
    const int divisor = minute / day.unit;
    DayProblem& problem = day.problem;
    problem.prices = benchmark_prices();

    TravelTable table;
    table.sites = static_cast<int>(instance.travel.size());
    for (const auto& row : instance.travel)
        for (const Millis way : row)
            table.minutes.push_back(way / divisor);
    problem.travel.push_back(std::move(table));

    for (const Caregiver& caregiver : instance.caregivers) {
        DayPerson person;
        person.name = caregiver.id;
        for (const int service : caregiver.services)
            person.skills.add(skill_code(service));
        person.shift_end = end_of_time;
        problem.people.push_back(std::move(person));
    }
    int site = 0;
    for (const Patient& patient : instance.patients) {
        ++site;
        const int first = static_cast<int>(problem.visits.size());
        for (const Visit& service : patient.visits) {
            DayVisit visit;
            visit.name = patient.id;
            visit.site = site;
            visit.minutes = service.duration / divisor;
            visit.window_start = patient.window_start / divisor;
            visit.window_end = patient.window_end / divisor;
            visit.skills.add(skill_code(service.service));
            if (static_cast<int>(problem.visits.size()) > first) {
                visit.partner = first;
                visit.pairing =
                    patient.in_sequence ? SecondVisit::in_sequence : SecondVisit::together;
                visit.gap_from = patient.gap_from / divisor;
                visit.gap_to = patient.gap_to / divisor;
            }
            problem.visits.push_back(std::move(visit));
        }
    }
    return day;
}

BenchmarkCost benchmark_cost(const BenchmarkDay& day, const DayPlan& plan) {
    const double unit = day.unit;
    BenchmarkCost cost;
    cost.distance = static_cast<double>(plan.cost.travel_minutes) / unit;
    cost.tardiness = static_cast<double>(plan.cost.lateness_minutes) / unit;
    cost.largest_tardiness = static_cast<double>(plan.cost.largest_lateness_minutes) / unit;
    cost.cost = (cost.distance + cost.tardiness + cost.largest_tardiness) / 3;
    for (const int count : plan.cost.unplaced)
        cost.unplaced += count;
    return cost;
}

std::string solution_json(const Instance& instance, const BenchmarkDay& day, const DayPlan& plan) {
    struct Stop {
        int start;
        int visit;
    };
    std::vector<std::vector<Stop>> routes(instance.caregivers.size());
    for (std::size_t v = 0; v < plan.visits.size(); ++v)
        if (plan.visits[v].placed())
            routes[static_cast<std::size_t>(plan.visits[v].person)].push_back(
                {plan.visits[v].start, static_cast<int>(v)});

    const auto minutes = [&](int value) -> nlohmann::json {
        if (day.unit == 1) return value;
        return static_cast<double>(value) / day.unit;
    };
    std::vector<const Visit*> services;
    for (const Patient& patient : instance.patients)
        for (const Visit& service : patient.visits)
            services.push_back(&service);

    nlohmann::json list = nlohmann::json::array();
    for (std::size_t p = 0; p < routes.size(); ++p) {
        std::sort(routes[p].begin(), routes[p].end(), [](const Stop& a, const Stop& b) {
            return std::pair(a.start, a.visit) < std::pair(b.start, b.visit);
        });
        nlohmann::json locations = nlohmann::json::array();
        for (const Stop& stop : routes[p]) {
            const auto v = static_cast<std::size_t>(stop.visit);
            const DayVisit& visit = day.problem.visits[v];
            locations.push_back(
                {{"patient_id", visit.name},
                 {"service_id", instance.services[static_cast<std::size_t>(services[v]->service)]},
                 {"arrival_time", minutes(stop.start)},
                 {"departure_time", minutes(stop.start + visit.minutes)}});
        }
        list.push_back(
            {{"caregiver_id", instance.caregivers[p].id}, {"locations", std::move(locations)}});
    }
    return nlohmann::json{{"routes", std::move(list)}}.dump(1) + "\n";
}

} // namespace evenload::hhcrsp
