#include "common/commands/team/set_shared_equipment.h"

#include "common/commands/guards.h"

namespace evenload {
namespace {

constexpr int most_pieces = 1000;

Guard makes_sense(const SetSharedEquipment& command) {
    if (!is_code(command.code))
        return rejection("shared_equipment",
                         "Name the equipment in small letters, as in \"bladder_scanner\"");
    if (command.pieces < 0 || command.pieces > most_pieces)
        return rejection("shared_equipment", "Pieces are 0 to " + std::to_string(most_pieces));
    return std::nullopt;
}

} // namespace

Outcome perform(const SetSharedEquipment& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = makes_sense(command)) return rejected(*no);

    auto known = transaction.select<SharedEquipment>(
        "where team_id = $1 and code = $2 order by id",
        {std::string_view(command.team_id.text), std::string_view(command.code)});
    if (!known.empty()) {
        known.front().pieces = command.pieces;
        transaction.update(known.front());
        return accept();
    }
    SharedEquipment item;
    item.id = transaction.new_id<SharedEquipment>();
    item.team_id = command.team_id;
    item.code = command.code;
    item.pieces = command.pieces;
    transaction.insert(item);
    return {{}, {item.id.text}, {}};
}

} // namespace evenload
