#include "client/views/result_words.h"

#include "client/views/words.h"
#include "common/commands/case/allocate_cases.h"
#include "common/commands/case/move_case.h"

namespace evenload {
namespace {

Id<Professional> receiver_of(const Command& command) {
    if (command.type->arguments == &description_of<MoveCase>())
        return static_cast<const MoveCase*>(command.arguments.get())->professional_id;
    if (command.type->arguments != &description_of<AllocateCases>()) return {};
    const auto& cases = static_cast<const AllocateCases*>(command.arguments.get())->cases;
    for (const CaseAllocation& one : cases)
        if (one.professional_id != cases.front().professional_id) return {}; // to several people
    return cases.empty() ? Id<Professional>{} : cases.front().professional_id;
}

} // namespace

std::string result_words(const Command& command, const std::string& what, const Outcome& outcome,
                         const BoardView* board) {
    std::string words = what;
    const Id<Professional> receiver = receiver_of(command);
    if (board && receiver)
        for (const BoardColumn& column : board->columns)
            if (column.professional_id == receiver)
                words += ", now " + percent_words(column.percent);
    for (const Breach& warning : outcome.warnings)
        if (warning.rule != "capacity") words += ". " + warning.message;
    return words;
}

} // namespace evenload
