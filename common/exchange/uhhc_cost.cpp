#include "common/exchange/uhhc_plan.h"

#include <algorithm>
#include <cstdlib>

namespace evenload::uhhc {
namespace {

// One caregiver's day walked stop after stop.
struct Day {
    std::int64_t travel = 0;
    std::int64_t service = 0;
    std::int64_t idle = 0;
};

class Count {
public:
    Count(const Instance& instance, const Solution& solution)
        : instance_(instance)
        , solution_(solution)
        , seen_(instance.patients.size()) {}

    Cost run() {
        for (std::size_t p = 0; p < solution_.routes.size(); ++p)
            walk(instance_.caregivers[p], static_cast<int>(p), solution_.routes[p]);
        for (std::size_t p = 0; p < seen_.size(); ++p) {
            if (seen_[p]) continue;
            ++cost_.optional_patients;
            if (!instance_.patients[p].optional) ++cost_.hard_breaches;
        }
        balance();
        const Weights& w = instance_.weights;
        if (w.optional_patients.hard)
            cost_.hard_breaches += static_cast<int>(cost_.optional_patients);
        cost_.total = cost_.travel_time * w.travel_time.in_cost() +
                      cost_.total_tardiness * w.total_tardiness.in_cost() +
                      cost_.highest_tardiness * w.highest_tardiness.in_cost() +
                      cost_.total_waiting_time * w.total_waiting_time.in_cost() +
                      cost_.total_extra_time * w.total_extra_time.in_cost() +
                      cost_.max_idle_time * w.max_idle_time.in_cost() +
                      cost_.caregiver_preferences * w.caregiver_preferences.in_cost() +
                      cost_.optional_patients * w.optional_patients.in_cost() +
                      cost_.missed_lunch_break * w.missed_lunch_break.in_cost() +
                      cost_.workload_balance * w.workload_balance.in_cost();
        return cost_;
    }

private:
    int site_of(const Stop& stop, const Caregiver& who) const {
        return stop.patient < 0 ? who.from_site
                                : instance_.patients[static_cast<std::size_t>(stop.patient)].site;
    }
    int way(int from, int to) const {
        return instance_.travel[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
    }

    void count_visit(const Stop& stop, int person) {
        const Patient& patient = instance_.patients[static_cast<std::size_t>(stop.patient)];
        seen_[static_cast<std::size_t>(stop.patient)] = true;
        std::size_t w = patient.windows.size() - 1;
        while (w > 0 && patient.windows[w].start > stop.start)
            --w;
        const std::int64_t late = std::max(
            0, (instance_.window_met_at_end ? stop.end : stop.start) - patient.windows[w].end);
        cost_.total_tardiness += late;
        cost_.highest_tardiness = std::max(cost_.highest_tardiness, late);
        const Weights& weights = instance_.weights;
        if (late > 0 && (weights.total_tardiness.hard || weights.highest_tardiness.hard))
            ++cost_.hard_breaches;
        if (patient.has_preferences &&
            !std::binary_search(patient.preferred.begin(), patient.preferred.end(), person))
            ++cost_.caregiver_preferences;
    }

    void walk(const Caregiver& who, int person, const std::vector<Stop>& route) {
        Day day;
        bool had_lunch = false;
        int site = who.from_site;
        int free_at = who.shift_start;
        for (std::size_t i = 0; i < route.size(); ++i) {
            const Stop& stop = route[i];
            const int travel = way(site, site_of(stop, who));
            int wait = stop.start - free_at - travel;
            day.idle += wait;
            if (i == 0 && instance_.leaves_when_needed) wait = 0; // left later instead
            if (i == 1 && route[0].service < 0) wait = 0; // after a lunch that opens the day
            cost_.total_waiting_time += wait;
            if (wait > 0 && instance_.weights.total_waiting_time.hard) ++cost_.hard_breaches;
            day.travel += travel;
            site = site_of(stop, who);
            free_at = stop.end;
            had_lunch = had_lunch || stop.service < 0;
            if (stop.service < 0) continue;
            day.service += stop.end - stop.start;
            count_visit(stop, person);
        }
        if (route.empty()) {
            day.idle = who.shift_end - who.shift_start;
        } else {
            const int home = way(site, who.to_site);
            day.travel += home;
            const int extra = std::max(0, free_at + home - who.shift_end);
            day.idle += std::max(0, who.shift_end - free_at - home);
            cost_.total_extra_time += extra;
            if (extra > 0 && instance_.weights.total_extra_time.hard) ++cost_.hard_breaches;
        }
        cost_.travel_time += day.travel;
        cost_.max_idle_time = std::max(cost_.max_idle_time, day.idle);
        loads_.push_back(day.travel + day.service);
        if (who.lunch_break && !had_lunch) {
            ++cost_.missed_lunch_break;
            if (instance_.weights.missed_lunch_break.hard) ++cost_.hard_breaches;
        }
    }

    void balance() {
        std::int64_t sum = 0;
        for (const std::int64_t load : loads_)
            sum += load;
        const auto people = static_cast<std::int64_t>(loads_.size());
        for (const std::int64_t load : loads_)
            cost_.workload_balance += (std::abs(load * people - sum) + people - 1) / people;
    }

    const Instance& instance_;
    const Solution& solution_;
    std::vector<char> seen_;
    std::vector<std::int64_t> loads_;
    Cost cost_;
};

} // namespace

Cost cost_of(const Instance& instance, const Solution& solution) {
    return Count(instance, solution).run();
}

} // namespace evenload::uhhc
