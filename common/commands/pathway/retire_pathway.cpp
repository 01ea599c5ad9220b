#include "common/commands/pathway/retire_pathway.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const RetirePathway& command, Transaction& transaction) {
    auto pathway = transaction.find(command.pathway_template_id);
    if (!pathway) return rejected(not_there("pathway"));
    const auto editions = transaction.select<PathwayTemplate>(
        "where team_id = $1 and code = $2 order by edition desc",
        {std::string_view(pathway->team_id.text), std::string_view(pathway->code)});
    if (editions.front().id != pathway->id)
        return reject("newest_edition",
                      "A newer edition of " + pathway->name + " is there; retire that one");
    if (pathway->retired == command.retired)
        return reject("nothing_changed", pathway->name + (command.retired ? " is retired already"
                                                                          : " is offered already"));

    pathway->retired = command.retired;
    transaction.update(*pathway);
    return accept();
}

} // namespace evenload
