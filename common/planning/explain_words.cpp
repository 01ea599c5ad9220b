#include "common/planning/explain_words.h"

#include "common/base/civil_time.h"
#include "common/base/text.h"
#include "common/planning/eligibility.h"
#include "common/rules/check_settings.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

std::string uncapitalised(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string name_of(const DayProblem& problem, int person) {
    return problem.people[index(person)].name;
}

std::string names_of(const DayProblem& problem, const std::vector<int>& people) {
    std::string text;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i > 0) text += i + 1 == people.size() ? " and " : ", ";
        text += name_of(problem, people[i]);
    }
    return text;
}

std::string asked_for(const DayVisit& visit) {
    std::vector<std::string> parts;
    if (!visit.skills.empty()) parts.push_back(words_of(visit.skills));
    if (visit.lowest_band > 0)
        parts.push_back("band " + std::to_string(visit.lowest_band) + " or higher");
    if (!visit.equipment.empty()) parts.push_back(words_of(visit.equipment));
    return joined(parts, " and ");
}

std::string nobody_ever(const DayProblem& problem, const UnplacedReason& reason) {
    const DayVisit& visit = problem.visits[index(reason.visit)];
    if (problem.people.empty()) return "The team has nobody who could.";
    std::vector<int> able;    // by skills and equipment
    std::vector<int> at_work; // … and there
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        const DayPerson& who = problem.people[p];
        if (cannot_give(who, visit)) continue;
        able.push_back(static_cast<int>(p));
        if (who.at_work() && !who.away_all_day()) at_work.push_back(static_cast<int>(p));
    }
    if (able.empty()) return "Nobody in the team has " + asked_for(visit) + ".";
    if (at_work.empty()) {
        const std::string gift = asked_for(visit).empty() ? "could" : "has " + asked_for(visit);
        if (able.size() > 3)
            return "Of the " + std::to_string(able.size()) +
                   " who could, nobody is at work on this day.";
        return (able.size() == 1 ? "Only " + names_of(problem, able) + " " + gift + " and is"
                                 : "Only " + names_of(problem, able) + " could and are") +
               std::string(" not at work on this day.");
    }
    const PersonFit& nearest = reason.people.front();
    const auto of_those =
        std::find_if(reason.people.begin(), reason.people.end(), [&](const PersonFit& fit) {
            return std::find(at_work.begin(), at_work.end(), fit.person) != at_work.end();
        });
    const PersonFit& best = of_those == reason.people.end() ? nearest : *of_those;
    return "No plan of this day can hold it. " + name_of(problem, best.person) + ": " +
           uncapitalised(best.breach ? best.breach->message : "") + ".";
}

// ", if 2 other visits start later"; nothing when none has to.
std::string making_room(const PersonFit& fit) {
    const auto others = std::count_if(fit.shifts.begin(), fit.shifts.end(),
                                      [](const VisitShift& shift) { return shift.visit >= 0; });
    if (others == 0) return {};
    return others == 1 ? ", if another visit starts later"
                       : ", if " + std::to_string(others) + " other visits start later";
}

// Only where the team has decided it: what everybody has as usual goes without saying.
std::string how_strict(const DayProblem& problem, const Breach& breach) {
    if (!is_set(breach.rule, problem.checks)) return {};
    switch (breach.severity) {
    case Severity::warn: return " Your team only warns of this: a person may place it.";
    case Severity::ask_reason: return " Your team asks a reason for this.";
    case Severity::block: break;
    }
    return " Your team blocks this.";
}

std::string why_unplaced(const DayProblem& problem, const UnplacedReason& reason,
                         const PersonFit& best) {
    if (reason.nobody_ever) return nobody_ever(problem, reason);
    const auto could = std::count_if(reason.people.begin(), reason.people.end(),
                                     [](const PersonFit& fit) { return fit.could_ever; });
    if (best.fits)
        return name_of(problem, best.person) + " could at " + to_text(TimeOfDay{best.start}) +
               making_room(best) +
               (best.misfits.empty() ? "" : "; " + words_of_misfits(best.misfits)) + ".";
    const std::string missing = uncapitalised(best.breach ? best.breach->message : "");
    if (could == 1) return "Only " + name_of(problem, best.person) + " could: " + missing + ".";
    return "Of the " + std::to_string(could) +
           " who could, nobody is free in time. Nearest: " + name_of(problem, best.person) +
           (best.start >= 0 ? " at " + to_text(TimeOfDay{best.start}) : "") + ", " + missing + ".";
}

} // namespace

std::string words_of_misfits(const std::vector<Breach>& misfits) {
    std::vector<std::string> parts;
    for (const Breach& misfit : misfits)
        parts.push_back(uncapitalised(misfit.message));
    return parts.empty() ? "" : joined(parts, " and ") + ", of which your team only warns";
}

std::string sentence_of(const DayProblem& problem, const UnplacedReason& reason) {
    if (reason.people.empty()) return nobody_ever(problem, reason);
    const PersonFit& best = reason.people.front();
    return why_unplaced(problem, reason, best) +
           (best.breach ? how_strict(problem, *best.breach) : "");
}

} // namespace evenload
