#include "tests/support/random_horizon.h"

#include "common/base/random.h"
#include "tests/support/random_day.h"

#include <algorithm>

namespace evenload {
namespace {

class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : random_(seed * 2654435761U + 17)
        , day_(random_day(seed)) {}

    RandomHorizon run() {
        HorizonProblem& problem = result_.problem;
        problem.days = random_.between(1, 6);
        problem.travel = day_.problem.travel;
        problem.start_step = day_.problem.start_step;
        for (const DayPerson& person : day_.problem.people)
            for (int day = 0; day < problem.days; ++day)
                problem.person_days.push_back(some_day_of(person));
        const auto& visits = day_.problem.visits;
        for (std::size_t v = 0; v < visits.size(); ++v) {
            const bool is_pair = v + 1 < visits.size() && visits[v + 1].partner >= 0;
            add(static_cast<int>(v), is_pair);
            if (is_pair) ++v;
        }
        return std::move(result_);
    }

private:
    DayPerson some_day_of(DayPerson person) {
        if (random_.one_in(7)) person.shift_start = person.shift_end = 0;
        if (random_.one_in(2)) person.absences.clear();
        if (random_.one_in(12)) person.absences = {{0, 48 * 60}};
        return person;
    }

    const DayVisit& day_visit(int number) const {
        return day_.problem.visits[static_cast<std::size_t>(number)];
    }
    bool is_decided(int number) const {
        return day_visit(number).pinned_person >= 0 && day_visit(number).pinned_start >= 0;
    }

    // The visit, or the pair that begins with it, once or several times.
    void add(int number, bool is_pair) {
        HorizonProblem& problem = result_.problem;
        const bool decided = is_decided(number) || (is_pair && is_decided(number + 1));
        const int times = decided ? 1 : random_.between(1, std::min(3, problem.days));
        int series = -1;
        if (times > 1 && random_.one_in(2)) series = make_series();
        const int patient = random_.one_in(6) ? -1 : some_patient();
        int first_day = 0;
        for (int i = 0; i < times; ++i) {
            const int end = problem.days * (i + 1) / times;
            std::vector<int> days;
            for (int day = first_day; day < end; ++day)
                days.push_back(day);
            first_day = end;
            if (decided || random_.one_in(3)) {
                const int only =
                    days[static_cast<std::size_t>(random_.below(static_cast<int>(days.size())))];
                days = {only};
            }
            put(number, days, patient, series);
            if (!is_pair) continue;
            put(number + 1, days, patient, -1);
            problem.visits.back().visit.partner = static_cast<int>(problem.visits.size()) - 2;
        }
    }

    void put(int number, const std::vector<int>& days, int patient, int series) {
        HorizonVisit visit{day_visit(number), days, patient, series, -1};
        if (visit.visit.promised_person >= 0)
            visit.promised_day = random_.below(result_.problem.days);
        const auto& planted = day_.impossible;
        if (std::find(planted.begin(), planted.end(), number) != planted.end())
            result_.impossible.push_back(static_cast<int>(result_.problem.visits.size()));
        result_.problem.visits.push_back(std::move(visit));
    }

    int make_series() {
        VisitSeries series;
        series.least_days_between = random_.below(4);
        if (random_.one_in(2)) series.most_days_between = random_.between(1, 4);
        if (random_.one_in(3)) series.day_before = -random_.between(1, 5);
        result_.problem.series.push_back(series);
        return static_cast<int>(result_.problem.series.size()) - 1;
    }

    int some_patient() { // half of them have been here before
        int& patients = result_.problem.patients;
        if (patients > 0 && random_.one_in(2)) return random_.below(patients);
        return patients++;
    }

    Random random_;
    RandomDay day_;
    RandomHorizon result_;
};

} // namespace

RandomHorizon random_horizon(std::uint64_t seed) {
    return Maker(seed).run();
}

} // namespace evenload
