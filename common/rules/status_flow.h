// status_flow: which status of a case may follow which.
// Source: product.md, "Words" and E1 (rejection is never of a case that was on a caseload, and is separate from
// closure); domain research 5.1: referral, waiting, on a caseload, active, stable, suspended, closed, reopened.
#pragma once

#include "common/base/outcome.h"
#include "common/model/case.h"

#include <string_view>
#include <vector>

namespace evenload {

// How a person brings a case from one status to another.
enum class StatusStep {
    none,       // this does not follow
    change,     // by changing the status
    allocate,   // by giving the case an owner
    unallocate, // by taking its owner away
    close,      // by closing it: a reason and an outcome are asked
    reopen      // by reopening it
};
StatusStep step_between(CaseStatus from, CaseStatus to);

// What a person may choose in "Change status" for a case: the statuses that follow by `change`. Those that need
// an owner are left out while there is none.
std::vector<CaseStatus> statuses_to_choose(CaseStatus from, bool has_owner);

// allocated, active and stable are statuses of a case that has an owner.
bool needs_owner(CaseStatus status);

// Breached unless `to` follows `from` by changing the status; says what to do instead.
std::optional<Breach> status_flow(CaseStatus from, CaseStatus to, bool has_owner);

// "waiting", "suspended": in the middle of a sentence.
std::string_view words_of(CaseStatus status);

} // namespace evenload
