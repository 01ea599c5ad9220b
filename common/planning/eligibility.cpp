#include "common/planning/eligibility.h"

#include "common/rules/equipment.h"
#include "common/rules/skill_match.h"

#include <algorithm>

namespace evenload {

std::optional<Breach> cannot_give(const DayPerson& person, const DayVisit& visit) {
    const Situation situation{visit.time_critical, visit.partner >= 0};
    if (auto breach = skill_match(visit.skills, person.skills, situation)) return breach;
    return equipment(visit.equipment, person.equipment, situation);
}

bool is_excluded(const DayVisit& visit, int person) {
    const auto lists = [person](const std::vector<int>& people) {
        return std::find(people.begin(), people.end(), person) != people.end();
    };
    return lists(visit.never_people) || (!visit.only_people.empty() && !lists(visit.only_people));
}

} // namespace evenload
