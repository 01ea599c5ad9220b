#include "common/planning/prepared_day.h"

#include "common/base/check.h"
#include "common/planning/eligibility.h"

#include <algorithm>

namespace evenload {
namespace {

bool contains(const std::vector<int>& list, int value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

int continuity_price(const DayPrices& prices, Familiarity familiarity) {
    switch (familiarity) {
    case Familiarity::known: return prices.other_face;
    case Familiarity::new_face: return prices.new_face;
    case Familiarity::usual:
    case Familiarity::nobody_is_known: break;
    }
    return 0;
}

// Who each of the people of the problem is, and on which days.
class Identities {
public:
    explicit Identities(const Lanes* lanes)
        : lanes_(lanes) {}

    int person(int lane) const {
        return lanes_ ? lanes_->person[static_cast<std::size_t>(lane)] : lane;
    }
    // The one of a visit that is pinned.
    int pinned_lane(const DayVisit& visit, int number) const {
        if (!lanes_) return visit.pinned_person;
        return visit.pinned_person * lanes_->days + allowed(number).front();
    }
    bool is_allowed(int visit, int lane) const {
        return !lanes_ || contains(allowed(visit), lanes_->day[static_cast<std::size_t>(lane)]);
    }
    int price_of_day(int visit, int lane) const {
        if (!lanes_) return 0;
        const int promised = lanes_->promised_day[static_cast<std::size_t>(visit)];
        const bool is_kept =
            promised < 0 || promised == lanes_->day[static_cast<std::size_t>(lane)];
        return is_kept ? 0 : lanes_->changed_day;
    }

private:
    const std::vector<int>& allowed(int visit) const {
        return lanes_->allowed[static_cast<std::size_t>(visit)];
    }
    const Lanes* lanes_;
};

int price_or_refusal(const DayProblem& problem, const Identities& who_is, int number, int lane) {
    const DayVisit& visit = problem.visits[static_cast<std::size_t>(number)];
    const DayPerson& who = problem.people[static_cast<std::size_t>(lane)];
    const int person = who_is.person(lane);
    if (!who.at_work() || !who_is.is_allowed(number, lane)) return -1;
    if (visit.pinned_person >= 0 && visit.pinned_person != person) return -1;
    if (visit.minutes > who.latest_back() - who.shift_start) return -1;
    if (cannot_give(who, visit) || is_excluded(visit, person)) return -1;
    return who_price(problem.prices, visit, person, who) +
           (changes_person(visit, person) ? problem.prices.changed_person : 0) +
           who_is.price_of_day(number, lane);
}

PreparedPerson prepared(const DayProblem& problem, const DayPerson& who) {
    PreparedPerson person;
    person.travel = &problem.travel[static_cast<std::size_t>(who.travel)];
    person.shift_start = who.shift_start;
    person.shift_end = who.shift_end;
    person.latest_back = who.latest_back();
    person.start_site = who.start_site;
    person.end_site = who.end_site;
    person.break_minutes = who.break_minutes;
    person.break_earliest = who.break_earliest;
    person.break_latest = who.break_latest;
    person.start_step = std::max(1, problem.start_step);
    for (const Span& absence : who.absences)
        person.blocks.push_back({absence.start, absence.end, -1, -1});
    return person;
}

PreparedVisit prepared(const DayVisit& visit) {
    PreparedVisit prepared;
    prepared.site = visit.site;
    prepared.minutes = visit.minutes;
    prepared.window_start = visit.window_start;
    prepared.due = visit.window_end;
    prepared.latest = visit.hard_window ? visit.window_end : never;
    prepared.promised_start = visit.promised_start;
    if (visit.pinned_start < 0) return prepared;
    prepared.window_start = visit.pinned_start;
    prepared.latest = visit.pinned_start;
    return prepared;
}

// A free visit whose partner is pinned: it stands alone, at times that the pinned one leaves.
void bind_to_pinned(PreparedVisit& free, int earliest, int latest) {
    free.window_start = std::max(free.window_start, earliest);
    free.latest = std::min(free.latest, latest);
}

} // namespace

Familiarity familiarity(const DayVisit& visit, int person) {
    if (visit.usual_person < 0 && visit.known_people.empty()) return Familiarity::nobody_is_known;
    if (visit.usual_person == person) return Familiarity::usual;
    return contains(visit.known_people, person) ? Familiarity::known : Familiarity::new_face;
}

int who_price(const DayPrices& prices, const DayVisit& visit, int person, const DayPerson& who) {
    return continuity_price(prices, familiarity(visit, person)) +
           (is_not_preferred(visit, person) ? prices.not_preferred : 0) +
           bands_above(visit, who) * prices.higher_band +
           static_cast<int>(misfits_of(who, visit).size()) * prices.misfit;
}

bool changes_person(const DayVisit& visit, int person) {
    return visit.promised_person >= 0 && visit.promised_person != person;
}

std::int64_t unplaced_price(const DayPrices& prices, const DayVisit& visit) {
    const int by_urgency = prices.unplaced[static_cast<std::size_t>(visit.urgency)];
    return visit.time_critical ? std::max(by_urgency, prices.unplaced_time_critical) : by_urgency;
}

PreparedDay::PreparedDay(const DayProblem& day, const Lanes* lanes)
    : problem(&day) {
    EVENLOAD_CHECK(!day.travel.empty());
    const Identities who_is(lanes);
    for (const DayPerson& person : day.people)
        people.push_back(prepared(day, person));
    for (const DayVisit& visit : day.visits)
        visits.push_back(prepared(visit));

    const int visit_count = static_cast<int>(visits.size());
    const int person_count = static_cast<int>(people.size());
    terms.reserve(visits.size() * people.size());
    for (int v = 0; v < visit_count; ++v)
        for (int person = 0; person < person_count; ++person)
            terms.push_back({price_or_refusal(day, who_is, v, person), 0});
    const auto forbid = [&](int visit, int person) {
        terms[static_cast<std::size_t>(visit) * people.size() + static_cast<std::size_t>(person)]
            .price = -1;
    };

    std::vector<int> second_of(visits.size(), -1);
    for (int v = 0; v < visit_count; ++v) {
        const DayVisit& visit = day.visits[static_cast<std::size_t>(v)];
        if (visit.partner >= 0) second_of[static_cast<std::size_t>(visit.partner)] = v;
        if (!is_pinned(visit)) continue;
        const auto lane = static_cast<std::size_t>(who_is.pinned_lane(visit, v));
        PreparedPerson& person = people[lane];
        person.blocks.push_back(
            {visit.pinned_start, visit.pinned_start + visit.minutes, visit.site, v});
        person.pinned_minutes += visit.minutes;
        person.pinned_visits += 1;
        const int late = std::max(0, visit.pinned_start - visit.window_end);
        pinned_largest_lateness = std::max(pinned_largest_lateness, late);
        settled_price += std::int64_t{late} * day.prices.lateness +
                         who_price(day.prices, visit, visit.pinned_person, day.people[lane]);
    }
    for (PreparedPerson& person : people) {
        std::sort(person.blocks.begin(), person.blocks.end(), [](const Block& a, const Block& b) {
            return std::pair(a.start, a.visit) < std::pair(b.start, b.visit);
        });
        person.blocks.push_back({});
        for (std::size_t b = person.blocks.size() - 1; b-- > 0;) {
            Block& block = person.blocks[b];
            const Block& next = person.blocks[b + 1];
            block.then_site = block.site >= 0 ? block.site : next.then_site;
            block.then_start = block.site >= 0 ? block.start : next.then_start;
            block.then_wait = block.site >= 0 ? 0 : block.end - block.start + next.then_wait;
        }
    }

    settled_price += std::int64_t{pinned_largest_lateness} * day.prices.largest_lateness;

    std::vector<Job> wanted;
    for (int v = 0; v < visit_count; ++v) {
        const DayVisit& visit = day.visits[static_cast<std::size_t>(v)];
        if (is_pinned(visit) ||
            (visit.partner >= 0 && !is_pinned(day.visits[static_cast<std::size_t>(visit.partner)])))
            continue; // decided, or the second half of a job
        Job job{v, -1, 0, 0, unplaced_price(day.prices, visit)};
        const auto gap = [](const DayVisit& second) {
            const bool together = second.pairing == SecondVisit::together;
            return Span{together ? 0 : second.gap_from, together ? 0 : second.gap_to};
        };
        PreparedVisit& free = visits[static_cast<std::size_t>(v)];
        if (visit.partner >= 0) { // its first is pinned
            const DayVisit& first = day.visits[static_cast<std::size_t>(visit.partner)];
            bind_to_pinned(free, first.pinned_start + gap(visit).start,
                           first.pinned_start + gap(visit).end);
            forbid(v, who_is.pinned_lane(first, visit.partner));
        } else if (const int s = second_of[static_cast<std::size_t>(v)]; s >= 0) {
            const DayVisit& second = day.visits[static_cast<std::size_t>(s)];
            if (is_pinned(second)) {
                bind_to_pinned(free, second.pinned_start - gap(second).end,
                               second.pinned_start - gap(second).start);
                forbid(v, who_is.pinned_lane(second, s));
            } else {
                job.second = s;
                job.gap_from = gap(second).start;
                job.gap_to = gap(second).end;
                job.unplaced_price += unplaced_price(day.prices, second);
            }
        }
        wanted.push_back(job);
    }

    auto each = terms.begin();
    for (const PreparedVisit& visit : visits)
        for (const PreparedPerson& person : people)
            (each++)->latest_start =
                std::min(visit.latest, person.latest_back - visit.minutes -
                                           person.travel->between(visit.site, person.end_site));

    for (int v = 0; v < visit_count; ++v) {
        PreparedVisit& visit = visits[static_cast<std::size_t>(v)];
        const DayVisit& asked = day.visits[static_cast<std::size_t>(v)];
        for (int person = 0; person < person_count; ++person) {
            if (!may(v, person)) continue;
            visit.people.push_back(person);
            const int who = who_is.person(person);
            if (asked.usual_person == who || contains(asked.known_people, who))
                visit.known.push_back(person);
        }
    }
    for (const Job& job : wanted) {
        const auto& first = visits[static_cast<std::size_t>(job.first)].people;
        const bool possible = job.second < 0 ? !first.empty() : [&] {
            const auto& second = visits[static_cast<std::size_t>(job.second)].people;
            return !first.empty() && !second.empty() &&
                   (first.size() > 1 || second.size() > 1 || first != second);
        }();
        if (possible)
            jobs.push_back(job);
        else
            settled_price += job.unplaced_price;
    }
}

} // namespace evenload
