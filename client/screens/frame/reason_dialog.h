// A command was refused unless somebody says why: the rule's sentence, a field for the reason, and the same
// command again with it.
#pragma once

#include "client/widgets/ui.h"
#include "common/commands/command.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct ReasonQuestion {
    Command command;
    std::string what;     // what will have been done
    std::string sentence; // what the rules said
    std::string reason;   // typed so far
};

enum class ReasonAnswer { open, given, cancelled };
ReasonAnswer draw_reason_dialog(Ui& ui, ReasonQuestion& question);

// The same command, with the reason in its `reason` field and no id.
Command with_reason(const Command& command, const std::string& reason);

} // namespace evenload::ui
