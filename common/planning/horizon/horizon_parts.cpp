#include "common/planning/horizon/horizon_parts.h"

#include "common/base/sort_stably.h"
#include "common/planning/eligibility.h"
#include "common/planning/prepared_day.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace evenload {
namespace {

constexpr int somebody_else = -2; // a person of another part
constexpr int nearest_people = 3; // how far a patient is from a part: the mean of its nearest
constexpr int full_percent = 75;  // of working time in visits; the rest is travel

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

class Cutting {
public:
    Cutting(const HorizonProblem& problem, int most_people)
        : problem_(problem)
        , most_people_(most_people)
        , part_of_person_(index(problem.people()))
        , part_of_visit_(problem.visits.size(), -1) {}

    std::vector<HorizonPart> run() {
        std::vector<int> everybody(index(problem_.people()));
        std::iota(everybody.begin(), everybody.end(), 0);
        halve(everybody);
        for (const auto& people : people_of_part_) {
            int working = 0;
            for (const int person : people)
                working += working_minutes(problem_, person);
            room_.push_back(std::int64_t{working} * full_percent / 100);
        }
        give_pinned();
        give_patients();
        std::vector<HorizonPart> parts;
        for (int part = 0; part < std::ssize(people_of_part_); ++part)
            parts.push_back(made(part));
        return parts;
    }

private:
    const DayPerson& home_of(int person) const { return problem_.person_day(person, 0); }
    int way(int from_site, int to_site) const {
        return problem_.travel.front().between(from_site, to_site);
    }

    // Between the two who live furthest apart, as many to each side.
    void halve(std::vector<int> people) {
        if (std::ssize(people) <= most_people_) {
            for (const int person : people)
                part_of_person_[index(person)] = static_cast<int>(people_of_part_.size());
            people_of_part_.push_back(std::move(people));
            return;
        }
        const auto furthest_from = [&](int other) {
            return *std::max_element(people.begin(), people.end(), [&](int a, int b) {
                return way(home_of(other).start_site, home_of(a).start_site) <
                       way(home_of(other).start_site, home_of(b).start_site);
            });
        };
        const int one = furthest_from(people.front());
        const int other = furthest_from(one);
        const auto side = [&](int person) {
            const int site = home_of(person).start_site;
            return way(home_of(one).start_site, site) - way(home_of(other).start_site, site);
        };
        std::sort(people.begin(), people.end(),
                  [&](int a, int b) { return std::pair(side(a), a) < std::pair(side(b), b); });
        const auto middle = people.begin() + std::ssize(people) / 2;
        halve({people.begin(), middle});
        halve({middle, people.end()});
    }

    void put(int visit, int part) {
        part_of_visit_[index(visit)] = part;
        room_[index(part)] -= problem_.visits[index(visit)].visit.minutes;
    }

    // Where one is decided, it is with whom it is decided; the other half of a pair is with it, whoever was wished.
    void give_pinned() {
        const auto give = [&](auto is_to_give) {
            for (int v = 0; v < std::ssize(problem_.visits); ++v) {
                const DayVisit& visit = problem_.visits[index(v)].visit;
                if (part_of_visit_[index(v)] < 0 && is_to_give(visit))
                    put(v, part_of_person_[index(visit.pinned_person)]);
            }
            for (int v = 0; v < std::ssize(problem_.visits); ++v) {
                const int first = problem_.visits[index(v)].visit.partner;
                if (first >= 0) follow(v, first);
                if (first >= 0) follow(first, v);
            }
        };
        give([](const DayVisit& visit) { return is_pinned(visit); });
        give([](const DayVisit& visit) { return visit.pinned_person >= 0 && visit.partner < 0; });
        give([](const DayVisit& visit) { return visit.pinned_person >= 0; });
    }
    void follow(int visit, int other) {
        const int part = part_of_visit_[index(other)];
        if (part >= 0 && part_of_visit_[index(visit)] < 0) put(visit, part);
    }

    void give_patients() {
        std::map<std::pair<int, int>, std::vector<int>> visits; // of a patient, or alone
        for (int v = 0; v < std::ssize(problem_.visits); ++v) {
            const HorizonVisit& visit = problem_.visits[index(v)];
            if (part_of_visit_[index(v)] >= 0) continue;
            const int alone = visit.visit.partner >= 0 ? visit.visit.partner : v;
            visits[visit.patient >= 0 ? std::pair(visit.patient, -1) : std::pair(-1, alone)]
                .push_back(v);
        }
        std::vector<const std::vector<int>*> most_first;
        for (const auto& [patient, of_patient] : visits)
            most_first.push_back(&of_patient);
        sort_stably(most_first, [](const auto* a, const auto* b) { return a->size() > b->size(); });
        for (const auto* of_patient : most_first) {
            const int part = best_part_for(*of_patient);
            for (const int visit : *of_patient)
                put(visit, part);
        }
    }

    int best_part_for(const std::vector<int>& visits) const {
        int minutes = 0;
        for (const int v : visits)
            minutes += problem_.visits[index(v)].visit.minutes;
        int best = 0;
        std::int64_t least = 0;
        for (int part = 0; part < std::ssize(people_of_part_); ++part) {
            std::int64_t price = 0;
            for (const int v : visits)
                price += price_of(problem_.visits[index(v)].visit, part);
            const std::int64_t over = minutes - room_[index(part)];
            if (over > 0) price += 100 * over * problem_.prices.day.travel;
            if (part > 0 && price >= least) continue;
            best = part;
            least = price;
        }
        return best;
    }

    std::int64_t price_of(const DayVisit& visit, int part) const {
        const DayPrices& prices = problem_.prices.day;
        const auto is_here = [&](int person) {
            return person >= 0 && part_of_person_[index(person)] == part;
        };
        std::vector<int> ways;
        for (const int person : people_of_part_[index(part)]) {
            const DayPerson& who = at_work(person);
            if (who.at_work() && !cannot_give(who, visit) && !is_excluded(visit, person))
                ways.push_back(way(who.start_site, visit.site));
        }
        if (ways.empty()) return unplaced_price(prices, visit);
        const auto count = std::min<std::ptrdiff_t>(nearest_people, std::ssize(ways));
        std::partial_sort(ways.begin(), ways.begin() + count, ways.end());
        std::int64_t price = std::accumulate(ways.begin(), ways.begin() + count, std::int64_t{0}) *
                             prices.travel / count;
        const bool is_known =
            std::any_of(visit.known_people.begin(), visit.known_people.end(), is_here);
        if (visit.usual_person >= 0 && !is_here(visit.usual_person))
            price += is_known ? prices.other_face : prices.new_face;
        if (visit.promised_person >= 0 && !is_here(visit.promised_person))
            price += prices.changed_person;
        return price;
    }

    const DayPerson& at_work(int person) const { // on the first day that they work
        for (int day = 0; day < problem_.days; ++day)
            if (problem_.person_day(person, day).at_work()) return problem_.person_day(person, day);
        return home_of(person);
    }

    HorizonPart made(int part) const {
        HorizonPart result;
        result.people = people_of_part_[index(part)];
        for (int v = 0; v < std::ssize(problem_.visits); ++v)
            if (part_of_visit_[index(v)] == part) result.visits.push_back(v);
        HorizonProblem& problem = result.problem;
        problem.days = problem_.days;
        problem.series = problem_.series;
        problem.patients = problem_.patients;
        problem.shared = problem_.shared;
        problem.checks = problem_.checks;
        problem.prices = problem_.prices;
        problem.start_step = problem_.start_step;
        std::map<int, int> people;
        for (const int person : result.people) {
            people.emplace(person, static_cast<int>(people.size()));
            for (int day = 0; day < problem_.days; ++day)
                problem.person_days.push_back(problem_.person_day(person, day));
        }
        std::map<int, int> numbers;
        for (const int v : result.visits)
            numbers.emplace(v, static_cast<int>(numbers.size()));
        for (const int v : result.visits)
            problem.visits.push_back(among(problem_.visits[index(v)], people, numbers));
        keep_own_sites(problem);
        return result;
    }

    // The visit as its part sees it: people of other parts are there, but nobody.
    static HorizonVisit among(HorizonVisit visit, const std::map<int, int>& people,
                              const std::map<int, int>& numbers) {
        DayVisit& what = visit.visit;
        const auto person = [&](int whole) {
            if (whole < 0) return whole;
            const auto found = people.find(whole);
            return found == people.end() ? somebody_else : found->second;
        };
        const auto only_own = [&](std::vector<int>& list) {
            const bool had_someone = !list.empty();
            for (int& each : list)
                each = person(each);
            std::erase(list, somebody_else);
            if (had_someone && list.empty()) list = {somebody_else};
        };
        for (std::vector<int>* list :
             {&what.only_people, &what.never_people, &what.preferred_people, &what.known_people})
            only_own(*list);
        what.usual_person = person(what.usual_person);
        if (what.usual_person == somebody_else && what.known_people.empty())
            what.known_people = {somebody_else};
        what.promised_person = person(what.promised_person);
        what.pinned_person = person(what.pinned_person);
        if (what.pinned_person == somebody_else) { // the other half of a pair is in another part
            what.pinned_person = -1;
            what.only_people = {somebody_else};
        }
        const auto partner = numbers.find(what.partner);
        what.partner = partner == numbers.end() ? -1 : partner->second;
        return visit;
    }

    // Travel between the places of the part alone: small enough to stay near the processor.
    void keep_own_sites(HorizonProblem& problem) const {
        std::vector<int> own;
        std::map<int, int> number;
        const auto keep = [&](int& site) {
            const auto [found, is_new] = number.try_emplace(site, static_cast<int>(own.size()));
            if (is_new) own.push_back(site);
            site = found->second;
        };
        for (DayPerson& person : problem.person_days) {
            keep(person.start_site);
            keep(person.end_site);
        }
        for (HorizonVisit& visit : problem.visits)
            keep(visit.visit.site);
        for (const TravelTable& whole : problem_.travel) {
            TravelTable& table = problem.travel.emplace_back();
            table.sites = static_cast<int>(own.size());
            for (const int from : own)
                for (const int to : own)
                    table.minutes.push_back(whole.between(from, to));
        }
    }

    const HorizonProblem& problem_;
    const int most_people_;
    std::vector<std::vector<int>> people_of_part_;
    std::vector<int> part_of_person_;
    std::vector<int> part_of_visit_;
    std::vector<std::int64_t> room_; // minutes per part
};

} // namespace

std::vector<HorizonPart> parts_of(const HorizonProblem& problem, int most_people) {
    return Cutting(problem, most_people).run();
}

void put_back(const HorizonPart& part, const HorizonPlan& of_part, HorizonPlan& plan) {
    for (std::size_t v = 0; v < part.visits.size(); ++v) {
        HorizonPlace place = of_part.visits[v];
        if (place.placed()) place.person = part.people[index(place.person)];
        plan.visits[index(part.visits[v])] = place;
    }
    const int days = part.problem.days;
    for (int person = 0; person < std::ssize(part.people); ++person)
        for (int day = 0; day < days; ++day)
            plan.break_starts[index(part.people[index(person)] * days + day)] =
                of_part.break_starts[index(person * days + day)];
}

} // namespace evenload
