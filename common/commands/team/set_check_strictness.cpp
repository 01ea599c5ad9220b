#include "common/commands/team/set_check_strictness.h"

#include "common/commands/guards.h"
#include "common/rules/check_settings.h"

#include <algorithm>

namespace evenload {
namespace {

Guard can_be_set(const std::string& rule) {
    const auto& rules = checks_to_set();
    if (std::find(rules.begin(), rules.end(), rule) != rules.end()) return std::nullopt;
    return rejection("check_to_set", "\"" + rule + "\" is no check that a team sets");
}

} // namespace

Outcome perform(const SetCheckStrictness& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = can_be_set(command.rule)) return rejected(*no);
    auto known = transaction.select<CheckSetting>(
        "where team_id = $1 and rule = $2 order by id",
        {std::string_view(command.team_id.text), std::string_view(command.rule)});
    if (!known.empty() && known.front().strictness == command.strictness)
        return reject("nothing_changed", "That is how strict it is already");

    if (!known.empty()) {
        known.front().strictness = command.strictness;
        transaction.update(known.front());
        return accept();
    }
    const CheckSetting setting{transaction.new_id<CheckSetting>(), 0, command.team_id, command.rule,
                               command.strictness};
    transaction.insert(setting);
    return {{}, {setting.id.text}, {}};
}

} // namespace evenload
