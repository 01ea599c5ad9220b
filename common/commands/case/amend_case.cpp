#include "common/commands/case/amend_case.h"

#include "common/commands/case/case_guards.h"
#include "common/commands/case/contact_plan_guards.h"
#include "common/commands/case/former_terms.h"

namespace evenload {
namespace {

const std::vector<std::string_view> amendable{"source",      "source_detail", "received_on",
                                              "received_at", "urgency",       "reason",
                                              "needs",       "review_on"};

} // namespace

Outcome perform(const AmendCase& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (auto no = amend(description_of<Case>(), &*care, command.fields, amendable))
        return rejected(*no);
    if (auto no = case_in_order(transaction, *care)) return rejected(*no);

    keep_former_terms(transaction, *care, contact_plan_of(transaction, *care));
    transaction.update(*care);
    return accept();
}

} // namespace evenload
