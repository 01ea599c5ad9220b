#include "common/planning/allocation/allocation_words.h"

#include "common/base/text.h"
#include "common/rules/load.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

std::string chosen(const AllocationProblem& problem, int care, int person,
                   const std::vector<int>& others, int percent) {
    const AllocationCase& what = problem.cases[index(care)];
    const std::vector<Breach> misfits = misfits_of(problem, care, person);
    std::vector<std::string> reasons;
    if (knows(what, person)) reasons.push_back("knows the patient");
    const int way = what.travel_minutes[index(person)];
    const bool nearest = std::all_of(others.begin(), others.end(), [&](int other) {
        return what.travel_minutes[index(other)] >= way;
    });
    if (others.size() == 1 && misfits.empty()) {
        reasons.push_back("the only one with " + (what.skills.empty()
                                                      ? std::string("what it asks for")
                                                      : words_of(what.skills)));
    } else {
        reasons.push_back((nearest ? "nearest, " : "") + std::to_string(way) + " min away");
    }
    reasons.push_back(std::to_string(percent) + " % full with it");
    for (const Breach& misfit : misfits)
        reasons.push_back(misfit.message);
    const bool overfilled = percent > problem.full_percent;
    if (!misfits.empty() || (overfilled && problem.may_overfill))
        reasons.back() += ", of which the team only warns";
    return problem.people[index(person)].name + ": " + joined(reasons, ", ");
}

std::string nobody(const AllocationProblem& problem, const AllocationCase& what,
                   const std::vector<int>& others, const std::vector<int>& loads) {
    if (others.empty()) {
        std::vector<std::string> asked;
        if (!what.skills.empty()) asked.push_back(words_of(what.skills));
        if (!what.equipment.empty()) asked.push_back(words_of(what.equipment));
        return asked.empty() ? "Nobody in the team may take it"
                             : "Nobody in the team has " + joined(asked, " and ");
    }
    const auto percent_with = [&](int person) {
        return load_percent(loads[index(person)] + what.minutes[index(person)],
                            problem.people[index(person)].available_minutes);
    };
    const int least = *std::min_element(others.begin(), others.end(), [&](int a, int b) {
        return std::pair(percent_with(a), a) < std::pair(percent_with(b), b);
    });
    const std::string who = others.size() == 1 ? "The only one who could is full: "
                                               : "All " + std::to_string(others.size()) +
                                                     " who could are full; least of them ";
    return who + problem.people[index(least)].name + " with " +
           std::to_string(percent_with(least)) + " %" +
           (!problem.capacity_is_set  ? ""
            : problem.capacity_blocks ? "; the team blocks more than full"
                                      : "; the team asks a reason for more than full");
}

} // namespace

AllocationChoice explained_choice(const PreparedAllocation& prepared, int care, int person,
                                  const std::vector<int>& loads) {
    const AllocationProblem& problem = prepared.problem;
    const AllocationCase& what = problem.cases[index(care)];
    std::vector<int> others;
    for (int p = 0; p < prepared.people(); ++p)
        if (prepared.may(care, p)) others.push_back(p);
    AllocationChoice choice;
    choice.person = person;
    if (person < 0) {
        choice.reason = nobody(problem, what, others, loads);
        return choice;
    }
    choice.load_percent_after =
        load_percent(loads[index(person)], problem.people[index(person)].available_minutes);
    choice.reason = chosen(problem, care, person, others, choice.load_percent_after);
    return choice;
}

} // namespace evenload
