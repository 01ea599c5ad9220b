// Making the visits that a contact plan asks for, and keeping those that are to come in step with it.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/rules/visits_of_plan.h"
#include "common/store/transaction.h"

#include <span>
#include <string>
#include <vector>

namespace evenload {

// Inserts the contact, two for a two-person plan, and appends the ids. A pair has one window: the second person's
// time follows from the first's and the gap. It is unplaced, unless a person has moved the pattern of this weekday
// (move_pattern) and nothing speaks against its usual place.
void make_visit(Transaction& transaction, const ContactPlan& plan, const AskedVisit& asked,
                const Team& team, std::vector<std::string>& created);

// Whether a contact stands for a visit of its plan: all but the second of a pair and what was cancelled by a
// change of plan. A visit that the patient or the provider cancelled was asked for, and is not asked for again.
bool answers_plan(const Contact& contact);

// Makes a case's visits to come follow its plan, up to the last day that its team has planned for. Those on a day
// that the plan asks for stay where they are with the plan's new length, window and needs; others are cancelled,
// unless a person has pinned them; missing ones are made. Does nothing new for a case that takes no visits.
void follow_plan(Transaction& transaction, const Case& care, const ContactPlan& plan,
                 Outcome& outcome);
// The same with the case's plan, if it has one.
void follow_plan(Transaction& transaction, const Case& care, Outcome& outcome);

} // namespace evenload
