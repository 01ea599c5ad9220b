#include "common/planning/moves.h"

#include <algorithm>
#include <cstdlib>

namespace evenload {
namespace {

constexpr int most_neighbours = 24;

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

// What going from one visit straight to another costs at least, in fifths of a minute: the way, a fifth of
// the waiting that cannot be avoided, and the lateness that cannot.
std::int64_t succession(const PreparedDay& day, int from, int to) {
    const PreparedVisit& a = day.visits[index(from)];
    const PreparedVisit& b = day.visits[index(to)];
    const int way = day.problem->travel.front().between(a.site, b.site);
    const int wait = std::max(0, b.window_start - (std::min(a.due, a.latest) + a.minutes + way));
    const int late = std::max(0, a.window_start + a.minutes + way - std::min(b.due, b.latest));
    return std::int64_t{5} * way + wait + std::int64_t{5} * late;
}

} // namespace

Moves::Moves(DaySearch& search, std::uint64_t seed)
    : search_(search)
    , random_(seed) {
    find_neighbours();
}

void Moves::find_neighbours() {
    const PreparedDay& day = search_.day();
    const int jobs = search_.job_count();
    neighbour_count_ = std::min(most_neighbours, std::max(0, jobs - 1));
    std::vector<std::pair<std::int64_t, int>> nearest;
    for (int job = 0; job < jobs; ++job) {
        nearest.clear();
        const int visit = day.jobs[index(job)].first;
        for (int other = 0; other < jobs; ++other) {
            if (other == job) continue;
            const int beside = day.jobs[index(other)].first;
            nearest.push_back(
                {std::min(succession(day, visit, beside), succession(day, beside, visit)), other});
        }
        std::partial_sort(nearest.begin(), nearest.begin() + neighbour_count_, nearest.end());
        for (int i = 0; i < neighbour_count_; ++i)
            neighbours_.push_back(nearest[index(i)].second);
    }
}

bool Moves::propose() {
    const int job = some_job();
    const int dice = random_.below(100);
    if (dice < 58) return next_to_neighbour(job);
    if (dice < 72) return another_person(job);
    if (dice < 86) return exchange_people(job);
    return shift(job);
}

// What has no place yet is tried more often than its share.
int Moves::some_job() {
    const auto& unplaced = search_.unplaced_jobs();
    if (!unplaced.empty() && random_.one_in(8))
        return unplaced[index(random_.below(static_cast<int>(unplaced.size())))];
    return random_.below(search_.job_count());
}

int Moves::some_visit_of(int job) {
    const Job& what = search_.day().jobs[index(job)];
    return what.second >= 0 && random_.one_in(2) ? what.second : what.first;
}

int Moves::some_neighbour(int job) {
    if (neighbour_count_ == 0) return -1;
    return neighbours_[index(job) * index(neighbour_count_) +
                       index(random_.below(neighbour_count_))];
}

bool Moves::give(int visit, int person) {
    const PreparedDay& day = search_.day();
    if (!day.may(visit, person)) return false;
    const Job& job = day.jobs[index(search_.job_of(visit))];
    const int before = search_.person_of(visit);
    if (person == before) return true;
    if (job.second >= 0) {
        const int other = visit == job.first ? job.second : job.first;
        if (search_.person_of(other) == person) { // then the two change places
            if (!day.may(other, before)) return false;
            search_.set_person(other, before);
        }
    }
    search_.set_person(visit, person);
    return true;
}

void Moves::place_beside(int job, int other, bool after) {
    const int from = search_.position_of(job);
    int to = search_.position_of(other) + (after ? 1 : 0);
    if (from < to) --to;
    if (to != from) search_.move_job(job, to);
}

bool Moves::next_to_neighbour(int job) {
    const int other = some_neighbour(job);
    if (other < 0) return false;
    const int visit = some_visit_of(job); // apart: compilers differ in which argument comes first
    const int beside = some_visit_of(other);
    if (!give(visit, search_.person_of(beside))) return false;
    place_beside(job, other, random_.one_in(2));
    return search_.pending();
}

bool Moves::another_person(int job) {
    const int visit = some_visit_of(job);
    const PreparedVisit& what = search_.day().visits[index(visit)];
    const auto& people = !what.known.empty() && random_.one_in(2) ? what.known : what.people;
    const int person = people[index(random_.below(static_cast<int>(people.size())))];
    return person != search_.person_of(visit) && give(visit, person);
}

bool Moves::exchange_people(int job) {
    const int other = some_neighbour(job);
    if (other < 0) return false;
    const int visit = some_visit_of(job);
    const int beside = some_visit_of(other);
    const int person = search_.person_of(visit);
    const int person_beside = search_.person_of(beside);
    if (person == person_beside || !search_.day().may(beside, person)) return false;
    if (!give(visit, person_beside)) return false;
    if (!give(beside, person)) {
        search_.reject();
        return false;
    }
    if (random_.one_in(2)) {
        const int at = search_.position_of(job);
        const int to = search_.position_of(other);
        search_.move_job(job, to);
        search_.move_job(other, at);
    }
    return true;
}

bool Moves::shift(int job) {
    const int reach = std::max(2, search_.job_count() / 8);
    const int from = search_.position_of(job);
    const int to = std::clamp(from + random_.between(-reach, reach), 0, search_.job_count() - 1);
    if (to == from) return false;
    search_.move_job(job, to);
    return true;
}

} // namespace evenload
