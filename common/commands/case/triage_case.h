// triage_case: whether a referral is taken on. Accepted, it waits for an owner with the urgency that triage gave
// it; rejected or redirected, it was never on a caseload (which is not the same as closed).
// Source: C22 E1; product.md, "What must work".
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

enum class TriageDecision { accept, reject, redirect };
BOOST_DESCRIBE_ENUM(TriageDecision, accept, reject, redirect)

struct TriageCase {
    Id<Case> case_id;
    TriageDecision decision = TriageDecision::accept;
    Urgency urgency = Urgency::routine; // of an accepted case
    std::string redirected_to;          // who is asked instead; only of a redirected case
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TriageCase, (), (case_id, decision, urgency, redirected_to, reason))

Outcome perform(const TriageCase& command, Transaction& transaction);

} // namespace evenload
