// A team's own strictness of the checks: block, ask for a reason, or warn. Not which checks there are.
#pragma once

#include "common/base/outcome.h"
#include "common/model/check_setting.h"
#include "common/rules/severity.h"

#include <span>
#include <string_view>
#include <vector>

namespace evenload {

// The checks that a team may set, in order of precedence. The others always block: someone who is away or at two
// places at once, and whom a patient has excluded.
const std::vector<std::string_view>& checks_to_set();

// "Skill", "Travel time": what people call a check. The rule's own name for one that is not in the list.
std::string_view check_words(std::string_view rule);

Severity severity_from(CheckStrictness strictness);
CheckStrictness strictness_from(Severity severity);

// How strictly the team takes a breach of the rule in this situation; as apply_settings.
Severity severity_of(std::string_view rule, Situation situation,
                     std::span<const CheckSetting> settings);
// Whether the team has said so, or the service's own table holds.
bool is_set(std::string_view rule, std::span<const CheckSetting> settings);

// As strict as the team says where the breach is as strict as usual; what the situation has made stricter (a
// time-critical or two-person visit, rules/severity.h) stays at least as strict. Sorts by precedence again.
void apply_settings(std::vector<Breach>& breaches, std::span<const CheckSetting> settings);

} // namespace evenload
