// Which records carry a change that has not arrived, or that was refused: the mark on the card itself.
#pragma once

#include "common/commands/command.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace evenload {

struct RefusedCommand {
    const Command* command = nullptr;
    std::string why;
};

struct PendingView {
    std::set<std::string> waiting;              // ids of records that a waiting command names
    std::map<std::string, std::string> refused; // id → why
    bool operator==(const PendingView&) const = default;
};

PendingView pending_view(const std::vector<const Command*>& waiting,
                         const std::vector<RefusedCommand>& refused);

// The ids of records that a command's arguments name, also inside its lists. Not teams.
std::set<std::string> records_named_by(const Command& command);

} // namespace evenload
