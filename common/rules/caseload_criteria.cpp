#include "common/rules/caseload_criteria.h"

#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/rules/postcode.h"
#include "common/rules/response_clock.h"

#include <algorithm>
#include <tuple>

namespace evenload {
namespace {

bool one_of(const Codes& wanted, const Codes& has) {
    return wanted.empty() || std::any_of(has.begin(), has.end(), [&](const std::string& code) {
               return wanted.contains(code);
           });
}

std::string_view code_of(Urgency urgency) {
    switch (urgency) {
    case Urgency::two_hour: return "two_hour";
    case Urgency::two_day: return "two_day";
    case Urgency::routine: break;
    }
    return "routine";
}

bool in_locality(std::string_view localities, std::string_view postcode) {
    if (trimmed(localities).empty()) return true;
    const std::string outward = lower(outward_code(postcode));
    for (const std::string_view locality : split(localities, ' '))
        if (!locality.empty() && lower(locality) == outward) return true;
    return false;
}

} // namespace

bool meets(const CaseloadCriteria& criteria, const CandidateCase& candidate) {
    return one_of(criteria.needs, candidate.needs) &&
           (criteria.urgencies.empty() ||
            criteria.urgencies.contains(code_of(candidate.urgency))) &&
           one_of(criteria.skills, candidate.skills) &&
           one_of(criteria.equipment, candidate.equipment) &&
           in_locality(criteria.localities, candidate.postcode);
}

bool comes_before(const CandidateCase& one, const CandidateCase& other) {
    const auto order = [](const CandidateCase& care) {
        const LocalTime due = response_due(care.urgency, care.received);
        return std::tuple(due.date, due.time, care.urgency, care.received.date, care.received.time);
    };
    const auto a = order(one);
    const auto b = order(other);
    return a != b ? a < b : one.reference < other.reference;
}

std::vector<CaseloadPick> pick_cases(const CaseloadCriteria& criteria,
                                     const std::vector<CandidateCase>& candidates, int load_minutes,
                                     int most_minutes) {
    std::vector<CaseloadPick> picks;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (meets(criteria, candidates[i])) picks.push_back({.candidate = i});
    sort_stably(picks, [&](const auto& one, const auto& other) {
        return comes_before(candidates[one.candidate], candidates[other.candidate]);
    });
    int load = load_minutes;
    for (CaseloadPick& pick : picks) {
        const CandidateCase& care = candidates[pick.candidate];
        pick.load_before = load;
        pick.load_after = load + care.minutes;
        pick.taken = care.fits && pick.load_after <= most_minutes;
        if (pick.taken) load = pick.load_after;
    }
    return picks;
}

} // namespace evenload
