#include "common/commands/caseload/amend_caseload.h"

#include "common/commands/caseload/caseload_cases.h"

namespace evenload {
namespace {

const std::vector<std::string_view> amendable{"name",      "first_day",  "last_day",
                                              "needs",     "urgencies",  "skills",
                                              "equipment", "localities", "most_minutes"};

} // namespace

Outcome perform(const AmendCaseload& command, Transaction& transaction) {
    auto caseload = transaction.find(command.caseload_id);
    if (!caseload) return rejected(not_there("caseload"));
    if (auto no = caseload_open(*caseload)) return rejected(*no);
    if (auto no = amend(description_of<Caseload>(), &*caseload, command.fields, amendable))
        return rejected(*no);
    if (auto no = caseload_in_order(transaction, *caseload)) return rejected(*no);

    transaction.update(*caseload);
    return accept();
}

} // namespace evenload
