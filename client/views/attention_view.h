// What has not arrived, and what was refused: what you asked, why not, try again or let it go. Nothing that a
// person did is ever dropped without being here first.
#pragma once

#include "common/base/outcome.h"
#include "common/commands/command.h"
#include "common/store/database.h"

#include <string>
#include <vector>

namespace evenload {

struct AttentionItem {
    std::string command_id;
    std::string what;                 // "Move case C-1042 to Beth Lindqvist"
    std::string why;                  // "C-1042 was closed"
    std::vector<std::string> both;    // of a conflict: "Phone: yours 01206…, theirs 01255…"
    std::vector<std::string> written; // else what the person wrote: "Notes: “Left leg clean”"
    std::vector<std::string> there; // … and what is there now where it differs: "Notes: nothing"
    bool can_try_again = true;
    bool can_be_edited = false; // written otherwise
    bool two_values = false;    // … by choosing between what both sides wrote
};

// Both values of a field that two people changed; empty when the rejection is no conflict.
struct Conflict {
    std::string field; // as in the record: "source_detail"
    std::string yours;
    std::string theirs;
};
std::vector<Conflict> conflicts_of(const Rejection& rejection);

struct AttentionView {
    std::vector<AttentionItem> refused;
    std::vector<AttentionItem> waiting; // `why` says that it waits, or that it may be refused
    std::string summary;
};

struct UnsettledCommand {
    const Command* command = nullptr;
    const Rejection* rejection =
        nullptr; // of the server; or judged here after a change, when waiting
};

// What the device has kept and cannot read any more.
struct UnreadableChange {
    std::string id;
    std::string why;
};

AttentionView attention_view(Database& database, const std::vector<UnsettledCommand>& refused,
                             const std::vector<UnsettledCommand>& waiting,
                             const std::vector<UnreadableChange>& unreadable = {});

// "Move case C-1042 to Beth Lindqvist": a command in words, from its description and the rows it names.
std::string command_words(Database& database, const Command& command);

} // namespace evenload
