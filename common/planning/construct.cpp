#include "common/planning/construct.h"

#include "common/planning/timeline.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int looked_at = 16; // of the jobs that are due next
constexpr std::int64_t impossible = std::int64_t{1} << 50;

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

// One job given to one or two people after what they have so far.
struct Choice {
    std::int64_t cost = impossible;
    int first_person = -1;
    int second_person = -1;
    TimelineStep first;
    TimelineStep second;
};

class Construction {
public:
    explicit Construction(const PreparedDay& day)
        : day_(day) {
        for (const PreparedPerson& person : day.people)
            states_.push_back(start_of_day(person));
        wish_.who.assign(day.visits.size(), -1);
    }

    FirstWish run() {
        std::vector<int> waiting(day_.jobs.size());
        for (std::size_t i = 0; i < waiting.size(); ++i)
            waiting[i] = static_cast<int>(i);
        std::sort(waiting.begin(), waiting.end(),
                  [this](int a, int b) { return std::pair(due(a), a) < std::pair(due(b), b); });
        std::vector<int> left_over;
        while (!waiting.empty()) {
            const auto next = most_urgent(waiting);
            const int job = *next;
            const Choice choice = choices(job).first;
            if (choice.cost < impossible)
                apply(job, choice);
            else
                left_over.push_back(job);
            waiting.erase(next);
        }
        for (const int job : left_over)
            wish_for_anyone(job);
        return std::move(wish_);
    }

    FirstWish run_promised() {
        std::vector<int> jobs(day_.jobs.size());
        for (std::size_t i = 0; i < jobs.size(); ++i)
            jobs[i] = static_cast<int>(i);
        const auto when = [this](int job) {
            const int promised = day_.visits[index(day_.jobs[index(job)].first)].promised_start;
            return std::pair(promised >= 0 ? promised : due(job), job);
        };
        std::sort(jobs.begin(), jobs.end(), [&](int a, int b) { return when(a) < when(b); });
        for (const int job : jobs) {
            wish_for_anyone(job);
            keep_people(day_.jobs[index(job)]);
        }
        return std::move(wish_);
    }

private:
    // Who was promised, where that is still possible.
    void keep_people(const Job& job) {
        if (job.second < 0) {
            wish_.who[index(job.first)] = promised_or(job.first);
            return;
        }
        const int first = promised_or(job.first);
        const int second = promised_or(job.second);
        if (first == second) return;
        wish_.who[index(job.first)] = first;
        wish_.who[index(job.second)] = second;
    }
    int promised_or(int visit) const { // whoever it is now, where nobody who may was promised
        const int person = day_.problem->visits[index(visit)].promised_person;
        return person >= 0 && day_.may(visit, person) ? person : wish_.who[index(visit)];
    }

    int due(int job) const {
        const PreparedVisit& visit = day_.visits[index(day_.jobs[index(job)].first)];
        return std::min(visit.due, visit.latest);
    }

    // The job whose best person is most worth having now: the largest regret, the earlier one when equal.
    std::vector<int>::iterator most_urgent(std::vector<int>& waiting) const {
        auto best = waiting.begin();
        std::int64_t best_score = 0;
        const auto end = waiting.begin() + std::min<std::ptrdiff_t>(looked_at, std::ssize(waiting));
        for (auto job = waiting.begin(); job != end; ++job) {
            const auto [first, second] = choices(*job);
            if (first.cost >= impossible) continue;
            const std::int64_t regret = std::min(second.cost, first.cost + 20'000) - first.cost;
            const std::int64_t score = regret * 2 - first.cost;
            if (job != waiting.begin() && score <= best_score) continue;
            best_score = score;
            best = job;
        }
        return best;
    }

    std::int64_t append_cost(int visit, int person, const TimelineStep& step) const {
        const DayPrices& prices = day_.problem->prices;
        const int idle = step.start - states_[index(person)].time - step.travel;
        const int late = std::max(0, step.start - day_.visits[index(visit)].due);
        return std::int64_t{step.travel} * prices.travel + std::int64_t{idle} * prices.travel / 2 +
               std::int64_t{late} * prices.lateness + day_.price(visit, person);
    }

    // The best and the second best way to append the job now.
    std::pair<Choice, Choice> choices(int job) const {
        const Job& what = day_.jobs[index(job)];
        std::pair<Choice, Choice> two;
        const auto offer = [&two](const Choice& choice) {
            if (choice.cost < two.first.cost) {
                two.second = two.first;
                two.first = choice;
            } else if (choice.cost < two.second.cost) {
                two.second = choice;
            }
        };
        for (const int person : day_.visits[index(what.first)].people) {
            Choice choice{.first_person = person};
            if (!next_visit(turn(what.first, person), 0, choice.first)) continue;
            choice.cost = append_cost(what.first, person, choice.first);
            if (what.second < 0)
                offer(choice);
            else
                offer(with_second(what, choice));
        }
        return two;
    }

    Turn turn(int visit, int person) const {
        return {day_.people[index(person)], states_[index(person)], day_.visits[index(visit)],
                day_.latest_start(visit, person), day_.people[index(person)].start_step};
    }

    Choice with_second(const Job& what, const Choice& first) const {
        Choice best;
        for (const int person : day_.visits[index(what.second)].people) {
            if (person == first.first_person) continue;
            Choice choice = first;
            choice.second_person = person;
            const bool fits =
                next_pair(turn(what.first, first.first_person), turn(what.second, person), what,
                          choice.first, choice.second);
            if (!fits) continue;
            choice.cost = append_cost(what.first, first.first_person, choice.first) +
                          append_cost(what.second, person, choice.second);
            if (choice.cost < best.cost) best = choice;
        }
        return best;
    }

    void apply(int job, const Choice& choice) {
        const Job& what = day_.jobs[index(job)];
        wish_.order.push_back(job);
        wish_.who[index(what.first)] = choice.first_person;
        states_[index(choice.first_person)] = choice.first.after;
        if (what.second < 0) return;
        wish_.who[index(what.second)] = choice.second_person;
        states_[index(choice.second_person)] = choice.second.after;
    }

    // It did not fit at the end of anyone's day; the search may still find a place in the middle.
    void wish_for_anyone(int job) {
        const Job& what = day_.jobs[index(job)];
        wish_.order.push_back(job);
        const auto& first = day_.visits[index(what.first)].people;
        wish_.who[index(what.first)] = first.front();
        if (what.second < 0) return;
        const auto& second = day_.visits[index(what.second)].people;
        if (second.size() > 1 || second.front() != first.front()) {
            wish_.who[index(what.second)] =
                second.front() == first.front() ? second[1] : second.front();
        } else {
            wish_.who[index(what.first)] = first[1];
            wish_.who[index(what.second)] = second.front();
        }
    }

    const PreparedDay& day_;
    std::vector<PersonState> states_;
    FirstWish wish_;
};

} // namespace

FirstWish first_wish(const PreparedDay& day) {
    return Construction(day).run();
}

FirstWish promised_wish(const PreparedDay& day) {
    return Construction(day).run_promised();
}

} // namespace evenload
