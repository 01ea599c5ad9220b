#include "common/planning/horizon/horizon_start.h"

#include "common/base/sort_stably.h"
#include "common/planning/construct.h"
#include "common/planning/horizon/horizon_day.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

class Start {
public:
    explicit Start(const PreparedHorizon& horizon)
        : horizon_(horizon)
        , day_(*horizon.day)
        , day_of_job_(day_.jobs.size(), -1) {
        wish_.who.assign(day_.visits.size(), -1);
    }

    HorizonWish run() {
        choose_days();
        for (int day = 0; day < horizon_.problem->days; ++day)
            build(day);
        for (int job = 0; job < std::ssize(day_.jobs); ++job)
            if (wish_.who[index(job_at(job).first)] < 0) wish_for_anyone(job);
        return std::move(wish_);
    }

    HorizonWish run_promised() {
        std::vector<int> jobs(day_.jobs.size());
        std::iota(jobs.begin(), jobs.end(), 0);
        const auto when = [this](int job) {
            const PreparedVisit& visit = day_.visits[index(job_at(job).first)];
            const int due = std::min(visit.due, visit.latest);
            return std::pair(visit.promised_start >= 0 ? visit.promised_start : due, job);
        };
        std::sort(jobs.begin(), jobs.end(), [&](int a, int b) { return when(a) < when(b); });
        for (const int job : jobs) {
            wish_for_anyone(job);
            keep_promise(job_at(job));
        }
        return std::move(wish_);
    }

private:
    const Job& job_at(int job) const { return day_.jobs[index(job)]; }

    // Those with the least choice first; each to the day whose people have the most time left.
    void choose_days() {
        const HorizonProblem& problem = *horizon_.problem;
        std::vector<std::int64_t> taken(index(problem.days));
        std::vector<std::int64_t> room(index(problem.days));
        for (int person = 0; person < problem.people(); ++person)
            for (int day = 0; day < problem.days; ++day) {
                const DayPerson& who = problem.person_day(person, day);
                room[index(day)] += who.shift_end - who.shift_start;
            }
        for (const HorizonVisit& visit : problem.visits)
            if (is_pinned(visit.visit)) taken[index(visit.days.front())] += visit.visit.minutes;
        std::vector<std::vector<int>> days;
        for (const Job& job : day_.jobs)
            days.push_back(possible_days(job));
        std::vector<int> jobs(day_.jobs.size());
        std::iota(jobs.begin(), jobs.end(), 0);
        sort_stably(jobs, [&](int a, int b) {
            return std::pair(days[index(a)].size(), -job_at(a).unplaced_price) <
                   std::pair(days[index(b)].size(), -job_at(b).unplaced_price);
        });
        std::vector<int> day_of_visit(day_.visits.size(), -1);
        for (const int job : jobs) {
            const Job& what = job_at(job);
            const int minutes = day_.visits[index(what.first)].minutes +
                                (what.second < 0 ? 0 : day_.visits[index(what.second)].minutes);
            std::tuple<std::int64_t, std::int64_t> least;
            for (const int day : days[index(job)]) {
                const std::tuple<std::int64_t, std::int64_t> dear{
                    gap_price(what.first, day, day_of_visit),
                    (taken[index(day)] + minutes) * 1'000'000 /
                        std::max<std::int64_t>(1, room[index(day)])};
                if (day_of_job_[index(job)] >= 0 && dear >= least) continue;
                least = dear;
                day_of_job_[index(job)] = day;
            }
            if (day_of_job_[index(job)] < 0) continue;
            taken[index(day_of_job_[index(job)])] += minutes;
            day_of_visit[index(what.first)] = day_of_job_[index(job)];
        }
    }

    // The days on which somebody may give all of the job.
    std::vector<int> possible_days(const Job& job) const {
        const auto days_of = [this](int visit) {
            std::vector<int> days;
            for (const int lane : day_.visits[index(visit)].people)
                days.push_back(horizon_.day_of(lane));
            std::sort(days.begin(), days.end());
            days.erase(std::unique(days.begin(), days.end()), days.end());
            return days;
        };
        std::vector<int> days = days_of(job.first);
        if (job.second < 0) return days;
        const std::vector<int> second = days_of(job.second);
        std::erase_if(
            days, [&](int day) { return !std::binary_search(second.begin(), second.end(), day); });
        return days;
    }

    // Days too few or too many to the visits of the series that have a day; the promised day is free.
    std::int64_t gap_price(int visit, int day, const std::vector<int>& day_of_visit) const {
        const HorizonVisit& what = horizon_.visit(visit);
        std::int64_t price =
            what.promised_day >= 0 && what.promised_day != day ? horizon_.lanes.changed_day : 0;
        if (what.series < 0) return price;
        const VisitSeries& series = horizon_.problem->series[index(what.series)];
        const auto add = [&](int gap) {
            price += std::int64_t{std::max(0, series.least_days_between - gap)} *
                     horizon_.problem->prices.short_gap_day;
            if (series.most_days_between > 0)
                price += std::int64_t{std::max(0, gap - series.most_days_between)} *
                         horizon_.problem->prices.long_gap_day;
        };
        const int before = horizon_.before_in_series[index(visit)];
        const int after = horizon_.after_in_series[index(visit)];
        if (before >= 0 && day_of_visit[index(before)] >= 0) add(day - day_of_visit[index(before)]);
        if (before < 0 && series.day_before != VisitSeries::no_day) add(day - series.day_before);
        if (after >= 0 && day_of_visit[index(after)] >= 0) add(day_of_visit[index(after)] - day);
        return price;
    }

    void build(int day) {
        HorizonPlan chosen;
        chosen.visits.resize(day_.visits.size());
        chosen.break_starts.assign(horizon_.problem->person_days.size(), -1);
        for (std::size_t v = 0; v < chosen.visits.size(); ++v) {
            const HorizonVisit& visit = horizon_.problem->visits[v];
            if (is_pinned(visit.visit))
                chosen.visits[v] = {visit.days.front(), visit.visit.pinned_person, 0};
        }
        for (std::size_t j = 0; j < day_.jobs.size(); ++j) {
            if (day_of_job_[j] < 0) continue;
            chosen.visits[index(day_.jobs[j].first)] = {day_of_job_[j], 0, 0};
            if (day_.jobs[j].second >= 0)
                chosen.visits[index(day_.jobs[j].second)] = {day_of_job_[j], 0, 0};
        }
        HorizonDay one = day_of(*horizon_.problem, chosen, day, DayContent::placed);
        for (std::size_t v = 0; v < one.visits.size(); ++v) {
            const int patient = horizon_.visit(one.visits[v]).patient;
            if (patient < 0) continue;
            auto& known = one.problem.visits[v].known_people;
            for (const int person : seen_by(patient))
                if (person != one.problem.visits[v].usual_person) known.push_back(person);
        }
        const PreparedDay prepared(one.problem);
        const FirstWish first = evenload::first_wish(prepared);
        for (const int job : first.order) {
            const Job& what = prepared.jobs[index(job)];
            const int visit = one.visits[index(what.first)];
            wish_.order.push_back(job_of(visit));
            for (const int half : {what.first, what.second}) {
                if (half < 0) continue;
                const int whose = one.visits[index(half)];
                const int person = first.who[index(half)];
                wish_.who[index(whose)] = horizon_.lane_of(person, day);
                remember(horizon_.visit(whose).patient, person);
            }
        }
    }

    std::vector<int>& seen_by(int patient) {
        if (seen_.empty()) seen_.resize(index(horizon_.problem->patients));
        return seen_[index(patient)];
    }
    void remember(int patient, int person) {
        if (patient < 0) return;
        std::vector<int>& seen = seen_by(patient);
        if (std::find(seen.begin(), seen.end(), person) == seen.end()) seen.push_back(person);
    }
    int job_of(int visit) {
        if (job_of_visit_.empty()) {
            job_of_visit_.assign(day_.visits.size(), -1);
            for (std::size_t j = 0; j < day_.jobs.size(); ++j)
                job_of_visit_[index(day_.jobs[j].first)] = static_cast<int>(j);
        }
        return job_of_visit_[index(visit)];
    }

    // Last in the order; the search or the finishing touch may find a place for it.
    void wish_for_anyone(int job) {
        const Job& what = job_at(job);
        wish_.order.push_back(job);
        const auto& firsts = day_.visits[index(what.first)].people;
        wish_.who[index(what.first)] = firsts.front();
        if (what.second < 0) return;
        const auto& seconds = day_.visits[index(what.second)].people;
        const auto give = [&](int first, int second) {
            wish_.who[index(what.first)] = first;
            wish_.who[index(what.second)] = second;
        };
        for (const int first : firsts)
            for (const int second : seconds)
                if (first != second && horizon_.day_of(first) == horizon_.day_of(second))
                    return give(first, second);
        give(firsts.front(), seconds.front() == firsts.front() ? seconds.back() : seconds.front());
    }

    void keep_promise(const Job& job) {
        const int first = promised_lane(job.first);
        const int second = job.second < 0 ? -1 : promised_lane(job.second);
        if (job.second < 0 && first >= 0) wish_.who[index(job.first)] = first;
        if (job.second < 0 || first == second) return;
        // One of two may have to change: then the other half's day is what counts.
        const int day = horizon_.day_of(first >= 0 ? first : second);
        const int one = first >= 0 ? first : someone_else(job.first, second, day);
        const int other = second >= 0 ? second : someone_else(job.second, first, day);
        if (one < 0 || other < 0 || horizon_.day_of(one) != horizon_.day_of(other)) return;
        wish_.who[index(job.first)] = one;
        wish_.who[index(job.second)] = other;
    }
    int promised_lane(int visit) const { // −1: nothing was promised, or it is not possible any more
        const HorizonVisit& what = horizon_.visit(visit);
        if (what.visit.promised_person < 0 || what.promised_day < 0) return -1;
        const int lane = horizon_.lane_of(what.visit.promised_person, what.promised_day);
        return day_.may(visit, lane) ? lane : -1;
    }
    int someone_else(int visit, int than, int day) const {
        for (const int lane : day_.visits[index(visit)].people)
            if (lane != than && horizon_.day_of(lane) == day) return lane;
        return -1;
    }

    const PreparedHorizon& horizon_;
    const PreparedDay& day_;
    std::vector<int> day_of_job_;
    std::vector<std::vector<int>> seen_; // people, per patient
    std::vector<int> job_of_visit_;
    HorizonWish wish_;
};

} // namespace

bool is_promised(const PreparedHorizon& horizon) {
    const auto& jobs = horizon.day->jobs;
    const auto kept = std::count_if(jobs.begin(), jobs.end(), [&](const Job& job) {
        const HorizonVisit& visit = horizon.visit(job.first);
        return visit.promised_day >= 0 && visit.visit.promised_person >= 0 &&
               visit.visit.promised_start >= 0;
    });
    return kept * 2 > std::ssize(jobs);
}

HorizonWish first_wish(const PreparedHorizon& horizon) {
    return Start(horizon).run();
}

HorizonWish promised_wish(const PreparedHorizon& horizon) {
    return Start(horizon).run_promised();
}

} // namespace evenload
