// The cases that a new caseload could have, before anything changes: those that wait and meet its criteria, by
// priority, each with what it would make of the professional's load. Those that fit are chosen at first; a person
// ticks what is to be given.
#pragma once

#include "client/views/viewpoint.h"
#include "common/commands/caseload/create_caseload.h"
#include "common/rules/caseload_criteria.h"

#include <string>
#include <vector>

namespace evenload {

struct ProposedCase {
    Id<Case> case_id;
    std::string reference;
    std::string name;   // "Mrs Y. Tanaka · Leg ulcer dressing"
    std::string detail; // "Due in 2 days · CO4 · wound · 2 h 15 a week"
    std::string effect; // "58% → 66%", "Lacks skill: wound care"
    int minutes = 0;    // a week
    bool fits = true;   // the rules ask for no reason
    bool chosen = false;
};

struct CaseloadProposal {
    CreateCaseload command; // without the cases
    std::string professional;
    std::string summary;             // "5 of 14 waiting cases are chosen: 42% → 88% of 30 h"
    std::vector<ProposedCase> cases; // by priority
    int load_minutes = 0;            // before
    int available_minutes = 0;
    int most_minutes = 0;

    CreateCaseload chosen() const;
};

CaseloadProposal caseload_proposal(Database& database, const Viewpoint& viewpoint,
                                   const CreateCaseload& command);

// Ticks or unticks a case; the loads after it change with it.
void choose(CaseloadProposal& proposal, std::size_t index, bool chosen);

} // namespace evenload
