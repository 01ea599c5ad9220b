// The guards that many commands share, each with its rule's name. A guard answers with a rejection or with none;
// a command asks them in order of precedence and writes only when none has answered.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

using Guard = std::optional<Rejection>;

Outcome rejected(Rejection rejection);
Rejection rejection(std::string rule, std::string message);

// record_exists: what is not there and what one may not see are answered alike.
Rejection not_there(std::string_view what); // not_there("case")

// team_in_reach
Guard team_in_reach(const Transaction& transaction, const Id<Team>& team_id);

// reason_given: asked for with accepts_reason, so that the person is asked and not refused.
Guard reason_given(const std::string& reason, std::string_view question);

// case_open
Guard case_open(const Case& care);

// can_take_work: active, and of the same team.
Guard can_take_work(const Professional& professional, const Id<Team>& team_id);

// own_work_only: someone in the role of a professional plans for themselves only.
Guard own_work_only(const Transaction& transaction, const Id<Professional>& professional_id);

// What the rules of care say (rules/severity.h): a breach that blocks rejects; those that ask for a reason reject
// until there is one. The message names all that ask.
Guard judged(const std::vector<Breach>& breaches, const std::string& reason);

// The team of a row that has been found; its row is reachable by everyone who works in it.
Team team_of(Transaction& transaction, const Id<Team>& team_id);

} // namespace evenload
