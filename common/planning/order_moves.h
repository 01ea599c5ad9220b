// The moves of a search: what is tried next. Each proposes a trial on OrderSearch; whether it is accepted is
// decided elsewhere (annealing.h). Rules says who may do what and which visits are near each other.
#pragma once

#include "common/base/random.h"
#include "common/planning/order_search.h"

#include <algorithm>

namespace evenload {

template <class Rules>
class OrderMoves {
public:
    using Search = OrderSearch<Rules>;
    using Place = typename Search::Place;

    OrderMoves(Search& search, std::uint64_t seed)
        : search_(search)
        , rules_(search.rules())
        , random_(seed) {
        find_neighbours();
    }

    // Makes one trial, ready to evaluate; false when the dice gave nothing to try (then nothing is pending).
    // A trial that costs more than the present and `tolerance` will not be accepted.
    bool propose(std::int64_t tolerance = std::int64_t{1} << 40) {
        const int job = some_job();
        const int dice = below(100);
        bool made;
        if (dice < 43)
            made = next_to_neighbour(job);
        else if (dice < 53)
            made = another_person(job);
        else if (dice < 67)
            made = exchange(job);
        else if (dice < 79)
            made = shift(job);
        else if (dice < 84)
            made = segment(job);
        else if (dice < 87)
            made = pair_to_pair(job);
        else if (dice < 92)
            made = exchange_tails(job, tolerance);
        else
            made = skip_or_delay(job);
        if (!made && search_.pending()) search_.reject();
        return made;
    }

private:
    static constexpr int most_neighbours = 24;
    static constexpr int longest_tail = 60;
    // Random::below without its division, which would be a tenth of a move.
    int below(int limit) {
        return static_cast<int>((random_.next() >> 32) * static_cast<std::uint64_t>(limit) >> 32);
    }
    bool one_in(int count) { return below(count) == 0; }
    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    const auto& job_at(int job) const { return rules_.jobs()[index(job)]; }

    // What has no place yet is tried more often than its share.
    int some_job() {
        const auto& unplaced = search_.unplaced_jobs();
        if (!unplaced.empty() && one_in(8))
            return unplaced[index(below(static_cast<int>(unplaced.size())))];
        return below(search_.job_count());
    }
    int some_visit_of(int job) {
        const auto& what = job_at(job);
        return what.second >= 0 && one_in(2) ? what.second : what.first;
    }
    int other_visit(int visit) const { // itself, where there is no pair
        const auto& what = job_at(search_.job_of(visit));
        if (what.second < 0) return visit;
        return visit == what.first ? what.second : what.first;
    }
    int some_neighbour(int job) {
        const int from = first_neighbour_[index(job)];
        const int count = first_neighbour_[index(job) + 1] - from;
        return count == 0 ? -1 : neighbours_[index(from + below(count))];
    }

    // The visit goes to the person; the two of a pair stay apart by changing places.
    bool give(int visit, int person, Place& place) const {
        if (!rules_.may(visit, person)) return false;
        const auto& what = job_at(search_.job_of(visit));
        const bool is_first = visit == what.first;
        (is_first ? place.first_person : place.second_person) = person;
        if (what.second < 0) return true;
        const int other = is_first ? what.second : what.first;
        if (search_.person_of(other) != person) return true;
        const int before = search_.person_of(visit);
        (is_first ? place.second_person : place.first_person) = before;
        return before != person && rules_.may(other, before);
    }

    // Beside another job; nowhere when it is there already.
    bool beside(int job, int other, bool after, Place& place) const {
        if (other == job) return false;
        if (after && search_.order_next(other) != job) place.after = other;
        if (!after && search_.order_before(other) != job) place.before = other;
        return place.after >= 0 || place.before >= 0;
    }

    bool next_to_neighbour(int job) {
        const int other = some_neighbour(job);
        if (other < 0) return false;
        int visit = some_visit_of(job);
        int near = some_visit_of(other);
        const bool after = one_in(2);
        if (!rules_.may(visit, search_.person_of(near))) near = other_visit(near);
        if (!rules_.may(visit, search_.person_of(near))) visit = other_visit(visit);
        Place place;
        if (!give(visit, search_.person_of(near), place)) return false;
        // Where somebody else's visits lie between does not matter: only moves that change a day are tried.
        const int beside_now = after ? search_.next_of(near) : search_.before_of(near);
        if (beside_now == visit) return false;
        if (!beside(job, other, after, place) &&
            search_.person_of(visit) == search_.person_of(near))
            return false;
        return with_skip(job, place);
    }

    bool with_skip(int job, Place& place) {
        if (search_.is_skipped(job)) place.skipped = 0;
        return search_.place(job, place);
    }

    bool another_person(int job) {
        const int visit = some_visit_of(job);
        const auto& known = rules_.known(visit);
        const auto& all = rules_.people(visit);
        const auto& people = !known.empty() && one_in(2) ? known : all;
        const int person = people[index(below(static_cast<int>(people.size())))];
        Place place;
        return person != search_.person_of(visit) && give(visit, person, place) &&
               with_skip(job, place);
    }

    bool exchange(int job) {
        const int other = some_neighbour(job);
        if (other < 0) return false;
        const int visit = some_visit_of(job);
        const int near = some_visit_of(other);
        const int person = search_.person_of(visit);
        const int person_near = search_.person_of(near);
        Place one;
        Place two;
        if (person != person_near && (!give(visit, person_near, one) || !give(near, person, two)))
            return false;
        if (person == person_near || one_in(2)) {
            const bool adjacent = search_.order_next(other) == job;
            const int before = search_.order_before(job);
            const int next = search_.order_next(job);
            if (adjacent) {
                one.before = other;
            } else {
                one.after = other;
                if (next != other) {
                    two.after = before;
                    if (before < 0) two.before = next;
                }
            }
        }
        if (search_.is_skipped(job) != search_.is_skipped(other) && rules_.may_skip(job) &&
            rules_.may_skip(other)) { // one instead of the other
            one.skipped = search_.is_skipped(other);
            two.skipped = search_.is_skipped(job);
        }
        return search_.place(job, one) && (is_empty(two) || search_.place(other, two));
    }
    static bool is_empty(const Place& place) {
        return place.after < 0 && place.before < 0 && place.first_person < 0 &&
               place.second_person < 0 && place.skipped < 0;
    }

    // Earlier or later in the person's own day, a few places or up to sixteen: one visit put off to the end of
    // a late day takes the lateness off all others.
    bool shift(int job) {
        const int visit = some_visit_of(job);
        const bool later = one_in(2);
        int at = visit;
        const int reach = 1 << below(5); // apart: two draws
        for (int steps = 1 + below(reach); steps > 0; --steps) {
            const int next = later ? search_.next_of(at) : search_.before_of(at);
            if (next < 0) break;
            at = next;
        }
        Place place;
        return at != visit && beside(job, search_.job_of(at), later, place) &&
               search_.place(job, place);
    }

    // Two or three visits in a row to another person, beside a near visit.
    bool segment(int job) {
        const int near_job = some_neighbour(job);
        if (near_job < 0) return false;
        int visit = some_visit_of(job);
        const int near = some_visit_of(near_job);
        const int person = search_.person_of(near);
        if (search_.person_of(visit) == person) return false;
        int behind = near_job;
        for (int length = 2 + below(2); length > 0 && visit >= 0; --length) {
            const int next = search_.next_of(visit);
            const int moving = search_.job_of(visit);
            if (moving == near_job) return false;
            Place place;
            if (!give(visit, person, place)) return false;
            place.after = behind;
            if (!search_.place(moving, place)) return false;
            behind = moving;
            visit = next;
        }
        return true;
    }

    // Both visits of a pair to the two people of a near pair, together.
    bool pair_to_pair(int job) {
        const int other = some_neighbour(job);
        if (other < 0 || job_at(job).second < 0 || job_at(other).second < 0) return false;
        int first = search_.person_of(job_at(other).first);
        int second = search_.person_of(job_at(other).second);
        if (one_in(2)) std::swap(first, second);
        if (!rules_.may(job_at(job).first, first) || !rules_.may(job_at(job).second, second))
            return false;
        Place place;
        place.first_person = first;
        place.second_person = second;
        const bool after = one_in(2);
        beside(job, other, after, place);
        return with_skip(job, place);
    }

    // What follows the visit goes to the near visit's person, and the other way round.
    bool exchange_tails(int job, std::int64_t tolerance) {
        const int other = some_neighbour(job);
        if (other < 0) return false;
        const int visit = some_visit_of(job);
        const int near = some_visit_of(other);
        const int person = search_.person_of(visit);
        const int person_near = search_.person_of(near);
        if (person == person_near || !search_.comes_before(job, other)) return false;
        // Each tail must come behind what it is put behind.
        const int next = search_.next_of(visit);
        const int before = search_.before_of(near);
        if (next >= 0 && before >= 0 &&
            !search_.comes_before(search_.job_of(before), search_.job_of(next)))
            return false;
        const std::int64_t dearer = way_cost(person, visit, near) - way_cost(person, visit, next) +
                                    way_cost(person_near, before, next) -
                                    way_cost(person_near, before, near);
        if (dearer > tolerance) return false;
        tail_.clear();
        for (int v = next; v >= 0; v = search_.next_of(v))
            tail_.push_back(v);
        for (int v = near; v >= 0; v = search_.next_of(v))
            tail_.push_back(v);
        if (std::ssize(tail_) > longest_tail) return false;
        for (const int v : tail_)
            if (!change_tail(v, person, person_near)) return false;
        return search_.pending();
    }
    bool change_tail(int visit, int person, int person_near) {
        if (rules_.people(visit).size() == 1) return true; // stays
        const bool is_near = search_.person_of(visit) == person_near;
        const int to = is_near ? person : person_near;
        const int partner = other_visit(visit);
        if (partner != visit && search_.person_of(partner) == to) { // in both tails: change once
            if (std::find(tail_.begin(), tail_.end(), partner) == tail_.end()) return false;
            if (!is_near) return true;
        }
        Place place;
        return give(visit, to, place) && search_.place(search_.job_of(visit), place);
    }
    std::int64_t way_cost(int person, int from, int to) const {
        if constexpr (KnowsOrderCost<Rules>)
            return rules_.order_cost(person, rules_.step_sum(person, from, to));
        else
            return 0;
    }

    bool skip_or_delay(int job) {
        Place place;
        if (rules_.may_skip(job) && one_in(2)) {
            place.skipped = search_.is_skipped(job) ? 0 : 1;
            return search_.place(job, place);
        }
        const int delay = rules_.some_delay(job, search_.start_of(job_at(job).first), random_);
        if (delay < 0) return next_to_neighbour(job);
        place.not_before = delay;
        return search_.place(job, place);
    }

    // Who may do one of the job's visits, as bits.
    std::vector<std::uint64_t> people_of(int job) const {
        std::vector<std::uint64_t> bits((index(rules_.person_count()) + 63) / 64);
        const auto& what = job_at(job);
        for (const int visit : {what.first, what.second}) {
            if (visit < 0) continue;
            for (const int person : rules_.people(visit))
                bits[index(person) / 64] |= std::uint64_t{1} << (index(person) % 64);
        }
        return bits;
    }

    // Only jobs that somebody could do both of: others can never follow one another.
    void find_neighbours() {
        const int jobs = search_.job_count();
        std::vector<std::vector<std::uint64_t>> people;
        for (int job = 0; job < jobs; ++job)
            people.push_back(people_of(job));
        const auto share = [&](int job, int other) {
            for (std::size_t word = 0; word < people[index(job)].size(); ++word)
                if (people[index(job)][word] & people[index(other)][word]) return true;
            return false;
        };
        std::vector<std::pair<std::int64_t, int>> nearest;
        first_neighbour_.push_back(0);
        for (int job = 0; job < jobs; ++job) {
            nearest.clear();
            const int visit = job_at(job).first;
            for (int other = 0; other < jobs; ++other) {
                if (other == job || !share(job, other)) continue;
                const int near = job_at(other).first;
                const std::int64_t there = rules_.succession(visit, near);
                const std::int64_t back = rules_.succession(near, visit);
                nearest.push_back({std::min(there, back), other});
            }
            const auto count = std::min<std::ptrdiff_t>(most_neighbours, std::ssize(nearest));
            std::partial_sort(nearest.begin(), nearest.begin() + count, nearest.end());
            for (std::ptrdiff_t i = 0; i < count; ++i)
                neighbours_.push_back(nearest[static_cast<std::size_t>(i)].second);
            first_neighbour_.push_back(static_cast<int>(neighbours_.size()));
        }
    }

    Search& search_;
    const Rules& rules_;
    Random random_;
    std::vector<int> neighbours_;      // of all jobs, one after the other
    std::vector<int> first_neighbour_; // per job, and the end
    std::vector<int> tail_;
};

} // namespace evenload
