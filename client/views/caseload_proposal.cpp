#include "client/views/caseload_proposal.h"

#include "client/views/board_cases.h"
#include "client/views/due.h"
#include "client/views/words.h"
#include "common/commands/gathering.h"
#include "common/planning/gather.h"
#include "common/rules/load.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenload {
namespace {

// What the allocator says of each waiting case with this person; a case without a plan adds nothing yet.
struct Effects {
    std::map<Id<Case>, int> minutes;
    std::map<Id<Case>, std::string> why_not; // the first rule that would be broken, load apart
};

Effects effects_for(const GatheredAllocation& waiting, const Id<Professional>& professional_id) {
    Effects effects;
    const auto found = std::find(waiting.people.begin(), waiting.people.end(), professional_id);
    if (found == waiting.people.end()) return effects;
    const int person = static_cast<int>(found - waiting.people.begin());
    const AllocationState state = state_today(waiting.problem);
    for (std::size_t c = 0; c < waiting.cases.size(); ++c) {
        const Id<Case>& case_id = waiting.cases[c];
        effects.minutes[case_id] =
            waiting.problem.cases[c].minutes[static_cast<std::size_t>(person)];
        const MoveEffect effect =
            effect_of_move(waiting.problem, state, static_cast<int>(c), person);
        for (const Breach& breach : effect.breaches)
            if (breach.rule != "capacity" && effects.why_not[case_id].empty())
                effects.why_not[case_id] = breach.message;
    }
    return effects;
}

// Not what awaits triage: nobody has taken it on yet.
std::set<std::string> unowned_cases(Database& database, const Id<Team>& team_id) {
    std::set<std::string> ids;
    database.each("select id from cases where team_id = $1 and owner_id is null "
                  "and status not in ('referral', 'closed', 'rejected')",
                  {std::string_view(team_id.text)},
                  [&](const Row& row) { ids.emplace(row.text(0)); });
    return ids;
}

void tell(CaseloadProposal& proposal) {
    int load = proposal.load_minutes;
    int count = 0;
    const auto percent = [&](int minutes) {
        return percent_words(load_percent(minutes, proposal.available_minutes));
    };
    for (ProposedCase& item : proposal.cases) {
        const std::string change = percent(load) + " → " + percent(load + item.minutes);
        if (item.fits) item.effect = change;
        if (!item.chosen) continue;
        load += item.minutes;
        ++count;
    }
    proposal.summary = std::to_string(count) + " of " +
                       count_words(static_cast<int>(proposal.cases.size()), "waiting case") +
                       " chosen: " + percent(proposal.load_minutes) + " → " + percent(load) +
                       " of " + duration_text(proposal.available_minutes) + " a week";
}

} // namespace

CreateCaseload CaseloadProposal::chosen() const {
    CreateCaseload filled = command;
    for (const ProposedCase& item : cases)
        if (item.chosen) filled.cases.push_back({item.case_id});
    return filled;
}

CaseloadProposal caseload_proposal(Database& database, const Viewpoint& viewpoint,
                                   const CreateCaseload& command) {
    CaseloadProposal proposal;
    proposal.command = command;
    const auto professional = find(database, command.professional_id);
    const auto team = find(database, command.team_id);
    if (!professional || !team) return proposal;
    proposal.professional = professional->name;
    const Date today = viewpoint.now.date;
    proposal.load_minutes = load_minutes(database, *professional, *team, today);
    proposal.available_minutes = available_minutes(database, *professional, today);
    proposal.most_minutes = command.most_minutes > 0
                                ? std::min(command.most_minutes, proposal.available_minutes)
                                : proposal.available_minutes;

    const Effects effects =
        effects_for(gather_allocation(database, team->id, today), professional->id);
    const std::set<std::string> unowned = unowned_cases(database, team->id);
    std::vector<CandidateCase> candidates;
    std::vector<BoardCase> waiting;
    for (BoardCase& item : board_cases(database, viewpoint, *team, {*professional})) {
        if (!unowned.contains(item.id)) continue;
        const auto care = find(database, Id<Case>(item.id));
        if (!care) continue;
        CandidateCase candidate{.urgency = care->urgency,
                                .received = {care->received_on, care->received_at},
                                .reference = care->reference,
                                .needs = care->needs,
                                .postcode = item.zone};
        for (const ContactPlan& plan : select<ContactPlan>(
                 database, "where case_id = $1 order by id", {std::string_view(item.id)})) {
            candidate.skills = plan.skills;
            candidate.equipment = plan.equipment;
        }
        if (const auto found = effects.minutes.find(care->id); found != effects.minutes.end())
            candidate.minutes = found->second;
        candidate.fits = !effects.why_not.contains(care->id);
        candidates.push_back(std::move(candidate));
        waiting.push_back(std::move(item));
    }
    const CaseloadCriteria criteria{command.needs, command.urgencies, command.skills,
                                    command.equipment, command.localities};
    for (const CaseloadPick& pick :
         pick_cases(criteria, candidates, proposal.load_minutes, proposal.most_minutes)) {
        const BoardCase& item = waiting[pick.candidate];
        const CandidateCase& candidate = candidates[pick.candidate];
        ProposedCase proposed{.case_id = Id<Case>(item.id),
                              .reference = item.reference,
                              .name = item.name + " · " + item.reason,
                              .minutes = candidate.minutes,
                              .fits = candidate.fits,
                              .chosen = pick.taken};
        proposed.detail =
            due_mark(item.due, viewpoint.now).text + " · " + item.zone + " · " +
            (item.has_plan ? duration_text(candidate.minutes) + " a week" : "no plan yet");
        if (!candidate.fits) proposed.effect = effects.why_not.at(proposed.case_id);
        proposal.cases.push_back(std::move(proposed));
    }
    tell(proposal);
    return proposal;
}

void choose(CaseloadProposal& proposal, std::size_t index, bool chosen) {
    proposal.cases[index].chosen = chosen;
    tell(proposal);
}

} // namespace evenload
