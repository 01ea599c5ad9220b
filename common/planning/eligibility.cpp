#include "common/planning/eligibility.h"

#include "common/rules/equipment.h"
#include "common/rules/pay_band.h"
#include "common/rules/skill_match.h"

#include <algorithm>

namespace evenload {
namespace {

bool lists(const std::vector<int>& people, int person) {
    return std::find(people.begin(), people.end(), person) != people.end();
}

} // namespace

std::optional<Breach> cannot_give(const DayPerson& person, const DayVisit& visit) {
    const Situation situation{visit.time_critical, visit.partner >= 0};
    const auto bars = [&](const std::optional<Breach>& breach) {
        return breach && !visit.let_pass.contains(breach->rule);
    };
    if (auto breach = skill_match(visit.skills, person.skills, situation); bars(breach))
        return breach;
    if (auto breach = pay_band(visit.lowest_band, person.band, situation); bars(breach))
        return breach;
    auto breach = equipment(visit.equipment, person.equipment, situation);
    return bars(breach) ? breach : std::nullopt;
}

std::vector<Breach> misfits_of(const DayPerson& person, const DayVisit& visit) {
    std::vector<Breach> misfits;
    if (visit.let_pass.empty()) return misfits;
    const Situation situation{visit.time_critical, visit.partner >= 0};
    for (auto& breach : {skill_match(visit.skills, person.skills, situation),
                         pay_band(visit.lowest_band, person.band, situation),
                         equipment(visit.equipment, person.equipment, situation)})
        if (breach && visit.let_pass.contains(breach->rule)) misfits.push_back(*breach);
    return misfits;
}

bool is_excluded(const DayVisit& visit, int person) {
    return lists(visit.never_people, person) ||
           (!visit.only_people.empty() && !lists(visit.only_people, person));
}

bool is_not_preferred(const DayVisit& visit, int person) {
    return !visit.preferred_people.empty() && !lists(visit.preferred_people, person);
}

int bands_above(const DayVisit& visit, const DayPerson& person) {
    return visit.lowest_band > 0 ? std::max(0, person.band - visit.lowest_band) : 0;
}

} // namespace evenload
