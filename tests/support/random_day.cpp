#include "tests/support/random_day.h"

#include "common/base/random.h"

#include <cstdlib>

namespace evenload {
namespace {

constexpr const char* skills[] = {"wound_care", "insulin", "catheter", "rehab"};

class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : random_(seed) {}

    RandomDay run() {
        const int people = random_.between(1, 9);
        const int visits = random_.between(0, 45);
        make_places(people + visits);
        for (int p = 0; p < people; ++p)
            make_person();
        for (int v = 0; v < visits; ++v)
            make_visit();
        make_pairs();
        pin_some();
        plant();
        if (random_.one_in(3)) day_.problem.start_step = 5;
        if (random_.one_in(3)) promise();
        return std::move(day_);
    }

private:
    void make_places(int count) {
        std::vector<std::pair<int, int>> points;
        for (int i = 0; i < count; ++i) {
            // One statement each: compilers evaluate arguments in different orders.
            const int y = random_.between(0, 30);
            const int x = random_.between(0, 30);
            points.emplace_back(x, y);
        }
        for (int table = 0; table < 2; ++table) {
            TravelTable minutes;
            minutes.sites = count;
            for (const auto& from : points)
                for (const auto& to : points)
                    minutes.minutes.push_back(
                        (std::abs(from.first - to.first) + std::abs(from.second - to.second)) *
                        (table + 1));
            day_.problem.travel.push_back(std::move(minutes));
        }
    }

    int some_site() { return random_.below(day_.problem.travel.front().sites); }

    void make_person() {
        DayPerson person;
        person.name = "P" + std::to_string(day_.problem.people.size());
        for (const char* skill : skills)
            if (!random_.one_in(3)) person.skills.add(skill);
        if (random_.one_in(2)) person.equipment.add("scanner");
        person.band = random_.one_in(6) ? 0 : random_.between(3, 8);
        if (random_.one_in(4)) person.overtime_minutes = random_.between(5, 60);
        person.start_site = some_site();
        person.end_site = random_.one_in(4) ? some_site() : person.start_site;
        person.travel = random_.one_in(4) ? 1 : 0;
        if (!random_.one_in(8)) {
            person.shift_start = 60 * random_.between(7, 10);
            person.shift_end = person.shift_start + 60 * random_.between(4, 9);
        }
        const int length = person.shift_end - person.shift_start;
        if (length >= 5 * 60 && !random_.one_in(4)) {
            person.break_minutes = 30;
            person.break_earliest = person.shift_start + random_.between(2, 4) * 60;
            person.break_latest = person.break_earliest + 15 * random_.below(7);
        }
        if (length > 0 && random_.one_in(5)) {
            const int start = person.shift_start + random_.below(length);
            person.absences.push_back({start, start + random_.between(30, 240)});
        }
        day_.problem.people.push_back(std::move(person));
    }

    void make_visit() {
        DayVisit visit;
        visit.name = "V" + std::to_string(day_.problem.visits.size());
        visit.site = some_site();
        visit.minutes = 5 * random_.between(1, 15);
        visit.window_start = 60 * 7 + 10 * random_.below(60);
        visit.window_end = visit.window_start + 10 * random_.between(0, 30);
        visit.hard_window = !random_.one_in(3);
        if (random_.one_in(2)) visit.skills.add(skills[random_.below(4)]);
        if (random_.one_in(6)) visit.equipment.add("scanner");
        if (random_.one_in(5)) visit.lowest_band = random_.between(2, 6);
        visit.urgency = static_cast<Urgency>(random_.below(3));
        visit.time_critical = visit.hard_window && random_.one_in(6);
        if (random_.one_in(2)) visit.usual_person = some_person();
        if (random_.one_in(2)) visit.known_people.push_back(some_person());
        if (random_.one_in(8)) visit.never_people.push_back(some_person());
        if (random_.one_in(6)) visit.preferred_people.push_back(some_person());
        if (random_.one_in(8)) visit.only_people = {some_person(), some_person()};
        if (random_.one_in(15))
            visit.pinned_person = some_person();
        else if (random_.one_in(15))
            visit.pinned_start = visit.window_start;
        day_.problem.visits.push_back(std::move(visit));
    }

    int some_person() { return random_.below(static_cast<int>(day_.problem.people.size())); }

    void make_pairs() {
        auto& visits = day_.problem.visits;
        for (std::size_t v = 0; v + 1 < visits.size(); ++v) {
            if (!random_.one_in(6)) continue;
            DayVisit& second = visits[v + 1];
            second.partner = static_cast<int>(v);
            second.site = visits[v].site;
            second.window_start = visits[v].window_start;
            second.window_end = visits[v].window_end;
            second.hard_window = visits[v].hard_window;
            second.pinned_start = visits[v].pinned_start = -1;
            if (random_.one_in(2)) {
                second.pairing = SecondVisit::in_sequence;
                second.gap_from = 5 * random_.below(6);
                second.gap_to = second.gap_from + 5 * random_.below(8);
                second.window_end += second.gap_to;
            }
            ++v;
        }
    }

    // By hand, also where it is not wise.
    void pin_some() {
        for (DayVisit& visit : day_.problem.visits) {
            if (!random_.one_in(12)) continue;
            visit.pinned_person = some_person();
            visit.pinned_start = 60 * 8 + 5 * random_.below(80);
        }
    }

    // What was told is not always possible any more.
    void promise() {
        for (DayVisit& visit : day_.problem.visits) {
            if (random_.one_in(4)) continue;
            visit.promised_person = some_person();
            visit.promised_start = visit.window_start + 5 * random_.below(24);
        }
    }

    void plant() {
        if (day_.problem.visits.empty()) return;
        const int count = random_.below(4);
        for (int i = 0; i < count; ++i) {
            DayVisit visit;
            visit.site = some_site();
            visit.hard_window = true;
            switch (random_.below(3)) {
            case 0: visit.skills.add("unheard_of"); break;
            case 1: visit.minutes = 24 * 60; break;
            default: // in the middle of the night
                visit.window_start = 60;
                visit.window_end = 120;
            }
            day_.impossible.push_back(static_cast<int>(day_.problem.visits.size()));
            day_.problem.visits.push_back(std::move(visit));
        }
    }

    Random random_;
    RandomDay day_;
};

} // namespace

RandomDay random_day(std::uint64_t seed) {
    return Maker(seed).run();
}

DayProblem random_lenient_day(std::uint64_t seed) {
    Random random(seed ^ 0x1e7aULL);
    DayProblem problem = random_day(seed).problem;
    for (DayVisit& visit : problem.visits)
        for (const char* rule : {"skill_match", "pay_band", "equipment"})
            if (random.one_in(3)) visit.let_pass.add(rule);
    return problem;
}

} // namespace evenload
