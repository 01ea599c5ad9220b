#include "common/planning/allocation/prepared_allocation.h"

#include <map>
#include <string>

namespace evenload {
namespace {

// Many cases ask for the same: the rules are asked once for each kind of case.
class Able {
public:
    explicit Able(const AllocationProblem& problem)
        : problem_(problem) {}

    const std::vector<bool>& people_for(int care) {
        const AllocationCase& what = problem_.cases[static_cast<std::size_t>(care)];
        std::string kind = to_text(what.skills) + "/" + to_text(what.equipment) + "/" +
                           std::to_string(what.lowest_band) + "/" + to_text(what.let_pass) +
                           (what.two_person ? "/2" : "/") + (what.time_critical ? "!" : "");
        for (const int person : what.never_people)
            kind += "/" + std::to_string(person);
        const auto [entry, is_new] = by_kind_.try_emplace(std::move(kind));
        if (is_new)
            for (std::size_t p = 0; p < problem_.people.size(); ++p)
                entry->second.push_back(may_take(problem_, care, static_cast<int>(p)));
        return entry->second;
    }

private:
    const AllocationProblem& problem_;
    std::map<std::string, std::vector<bool>> by_kind_;
};

} // namespace

PreparedAllocation::PreparedAllocation(const AllocationProblem& given)
    : problem(given) {
    for (const AllocationPerson& person : problem.people) {
        loads.emplace_back(person, problem);
        base_minutes.push_back(person.load_minutes);
    }
    today_minutes = base_minutes;
    Able able(problem);
    for (std::size_t c = 0; c < problem.cases.size(); ++c) {
        const AllocationCase& care = problem.cases[c];
        const int number = static_cast<int>(c);
        const std::vector<bool>& may = able.people_for(number);
        unallocated.push_back(fixed_price(problem, number, -1));
        owners.push_back(care.owner);
        for (int p = 0; p < people(); ++p) {
            const auto person = static_cast<std::size_t>(p);
            const bool possible = may[person] || care.owner == p;
            prices.push_back(possible ? fixed_price(problem, number, p) : refused);
            case_minutes.push_back(care.minutes[person]);
            if (care.owner == p) today_minutes[person] += care.minutes[person];
        }
    }
}

} // namespace evenload
