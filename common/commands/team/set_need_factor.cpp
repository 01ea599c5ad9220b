#include "common/commands/team/set_need_factor.h"

#include "common/base/text.h"
#include "common/commands/guards.h"

namespace evenload {
namespace {

Guard makes_sense(const SetNeedFactor& command) {
    if (trimmed(command.name).empty())
        return rejection("need_factor", "Give the need factor a name, as \"High: unstable\"");
    if (command.percent < 100 || command.percent > 200)
        return rejection("need_factor", "A need factor is 100 to 200 percent");
    return std::nullopt;
}

} // namespace

Outcome perform(const SetNeedFactor& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = makes_sense(command)) return rejected(*no);
    std::optional<NeedFactor> known;
    if (command.need_factor_id) {
        known = transaction.find(command.need_factor_id);
        if (!known || known->team_id != command.team_id) return rejected(not_there("need factor"));
    }

    NeedFactor factor = known.value_or(NeedFactor{});
    factor.team_id = command.team_id;
    factor.name = std::string(trimmed(command.name));
    factor.percent = command.percent;
    factor.retired = command.retired;
    if (known) {
        transaction.update(factor);
        return accept();
    }
    factor.id = transaction.new_id<NeedFactor>();
    transaction.insert(factor);
    return {{}, {factor.id.text}, {}};
}

} // namespace evenload
