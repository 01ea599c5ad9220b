// An invented town with a community team and the visits of some working days, from a seed: skills, part-timers,
// breaks, windows, two-person visits, and plans of one to five visits a week, on weekdays of their own or floating.
// For measurements; the tests have random days with every rule in them.
#pragma once

#include "common/base/random.h"
#include "common/planning/horizon/horizon_problem.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace evenload {

struct TeamSize {
    int people = 15;
    int days = 20;
    int visits = 3'000; // about
};

class InventedTeam {
public:
    InventedTeam(const TeamSize& size, std::uint64_t seed)
        : random_(seed)
        , size_(size) {}

    HorizonProblem make() {
        problem_.days = size_.days;
        problem_.start_step = 5;
        make_villages();
        for (int p = 0; p < size_.people; ++p)
            make_person(p);
        while (std::ssize(problem_.visits) < size_.visits)
            make_patient();
        make_travel();
        return std::move(problem_);
    }

private:
    using Spot = std::pair<int, int>; // in tenths of a minute of road

    void make_villages() { // one for four people, in a square that grows with them
        const int villages = 2 + size_.people / 4;
        const int across = 90 + static_cast<int>(std::sqrt(size_.people) * 40);
        for (int i = 0; i < villages; ++i) {
            const int x = random_.below(across);
            const int y = random_.below(across);
            villages_.push_back({x, y});
        }
    }
    int some_site() {
        const Spot village =
            villages_[static_cast<std::size_t>(random_.below(static_cast<int>(villages_.size())))];
        const int x = random_.between(-25, 25);
        const int y = random_.between(-25, 25);
        spots_.push_back({village.first + x, village.second + y});
        return static_cast<int>(spots_.size()) - 1;
    }

    void make_person(int number) {
        DayPerson person;
        person.name = "P" + std::to_string(number);
        constexpr std::array<std::pair<const char*, int>, 4> skills{
            {{"wound_care", 85}, {"insulin", 70}, {"catheter", 50}, {"palliative", 35}}};
        for (const auto& [skill, percent] : skills)
            if (number < 3 || random_.below(100) < percent) person.skills.add(skill);
        person.start_site = person.end_site =
            number % 5 == 0 || size_.people > 20 ? some_site() : 0;
        if (spots_.empty()) person.start_site = person.end_site = some_site();
        person.shift_start = 8 * 60;
        person.shift_end = 16 * 60;
        person.break_minutes = 30;
        person.break_earliest = 12 * 60;
        person.break_latest = 13 * 60 + 30;
        const int free_day = number % 4 == 3 && size_.days > 1 ? number % 5 : -1;
        for (int day = 0; day < size_.days; ++day) {
            DayPerson here = person;
            if (day % 5 == free_day) here.shift_start = here.shift_end = here.break_minutes = 0;
            problem_.person_days.push_back(std::move(here));
        }
    }

    DayVisit some_visit() {
        constexpr std::array<const char*, 8> needs{
            "", "", "", "wound_care", "wound_care", "palliative", "insulin", "catheter"};
        DayVisit visit;
        visit.site = some_site();
        visit.minutes = 5 * random_.between(3, 8);
        visit.window_start = 8 * 60;
        visit.window_end = 16 * 60;
        visit.hard_window = true;
        const int kind = random_.below(10);
        if (kind < 2) { // insulin and the like: an hour and a half
            visit.window_start += 30 * random_.below(10);
            visit.window_end = visit.window_start + 90;
        } else if (kind < 5) { // morning or afternoon
            const bool early = random_.one_in(2);
            if (early) visit.window_end = 12 * 60;
            if (!early) visit.window_start = 12 * 60;
        }
        const std::string need = needs[static_cast<std::size_t>(random_.below(8))];
        if (!need.empty()) visit.skills.add(need);
        const int usual = some_person_for(visit);
        const int other = some_person_for(visit);
        if (!random_.one_in(5)) visit.usual_person = usual;
        if (random_.one_in(2) && other != visit.usual_person) visit.known_people = {other};
        return visit;
    }

    // Who may, and of a few of those the nearest; the first three have every skill.
    int some_person_for(const DayVisit& visit) {
        int best = -1;
        for (int asked = 0; asked < 2 + size_.people / 5 || best < 0; ++asked) {
            const int person = random_.below(size_.people);
            const DayPerson& who = problem_.person_day(person, 0);
            const bool may =
                std::all_of(visit.skills.begin(), visit.skills.end(),
                            [&](const std::string& skill) { return who.skills.contains(skill); });
            if (may && (best < 0 || way(who.start_site, visit.site) <
                                        way(problem_.person_day(best, 0).start_site, visit.site)))
                best = person;
        }
        return best;
    }

    // One patient with one plan: its visits of every week, or of the only day there is.
    void make_patient() {
        DayVisit visit = some_visit();
        visit.name = "V" + std::to_string(problem_.patients);
        const int patient = problem_.patients++;
        const bool is_pair = random_.one_in(25);
        constexpr std::array<int, 10> frequencies{1, 1, 1, 2, 2, 2, 3, 3, 3, 5};
        const int times = frequencies[static_cast<std::size_t>(random_.below(10))];
        const bool floating = !random_.one_in(3);
        const auto weekday = static_cast<std::size_t>(random_.below(5));
        int series = -1;
        if (floating && times < 5) {
            series = static_cast<int>(problem_.series.size());
            problem_.series.push_back({.least_days_between = times == 1 ? 4 : times == 2 ? 2 : 1});
        }
        if (size_.days < 5) return put(visit, {0}, patient, -1, is_pair);
        for (int week = 0; week < size_.days / 5; ++week) {
            for (int i = 0; i < times; ++i) {
                std::vector<int> days;
                for (int day = 5 * i / times; day < 5 * (i + 1) / times; ++day)
                    days.push_back(week * 5 + day);
                if (!floating) days = {days[weekday % days.size()]};
                put(visit, days, patient, series, is_pair);
            }
        }
    }

    void put(const DayVisit& visit, const std::vector<int>& days, int patient, int series,
             bool is_pair) {
        problem_.visits.push_back({visit, days, patient, series, -1});
        if (!is_pair) return;
        HorizonVisit second{visit, days, patient, -1, -1};
        second.visit.partner = static_cast<int>(problem_.visits.size()) - 1;
        second.visit.usual_person = -1;
        problem_.visits.push_back(std::move(second));
    }

    int way(int from, int to) const { // minutes
        if (from == to) return 0;
        const Spot& a = spots_[static_cast<std::size_t>(from)];
        const Spot& b = spots_[static_cast<std::size_t>(to)];
        const std::int64_t x = a.first - b.first;
        const std::int64_t y = a.second - b.second;
        // sqrt of a whole number is the same everywhere (IEEE 754).
        return 2 + static_cast<int>(std::sqrt(static_cast<double>(x * x + y * y))) / 10;
    }

    void make_travel() {
        TravelTable table;
        table.sites = static_cast<int>(spots_.size());
        for (int from = 0; from < table.sites; ++from)
            for (int to = 0; to < table.sites; ++to)
                table.minutes.push_back(way(from, to));
        problem_.travel = {std::move(table)};
    }

    Random random_;
    TeamSize size_;
    HorizonProblem problem_;
    std::vector<Spot> villages_;
    std::vector<Spot> spots_;
};

} // namespace evenload
