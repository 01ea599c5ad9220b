#include "client/views/balance_view.h"

#include "client/views/words.h"
#include "common/model/patient.h"
#include "common/planning/allocation/allocate.h"
#include "common/planning/gather.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

BalanceLine line_of(Database& database, const Id<Case>& case_id) {
    BalanceLine line;
    database.each("select c.reference, p.id, p.title, p.given_name, p.family_name from cases c "
                  "join patients p "
                  "on p.id = c.patient_id where c.id = $1",
                  {std::string_view(case_id.text)}, [&](const Row& row) {
                      Patient patient;
                      patient.id.text = row.text(1);
                      patient.title = row.text(2);
                      patient.given_name = row.text(3);
                      patient.family_name = row.text(4);
                      line.reference = row.text(0);
                      line.name = short_name(patient);
                  });
    return line;
}

} // namespace

BalanceView balance_view(Database& database, const Viewpoint& viewpoint) {
    BalanceView view;
    const GatheredAllocation gathered =
        gather_allocation(database, viewpoint.team_id, viewpoint.now.date);
    if (gathered.cases.empty()) {
        view.nothing =
            "Every case with a contact plan has an owner. Cases without a plan are not proposed: "
            "nobody knows yet how much work they are.";
        return view;
    }
    if (gathered.people.empty()) {
        view.nothing = "The team has no professionals yet.";
        return view;
    }
    const Allocation allocation = allocate(gathered.problem, {});
    view.command = command_for(gathered, allocation);
    for (std::size_t i = 0; i < gathered.cases.size(); ++i) {
        const AllocationChoice& choice = allocation.choices[i];
        BalanceLine line = line_of(database, gathered.cases[i]);
        line.reason = choice.reason;
        line.found = choice.person >= 0;
        if (line.found)
            line.choice = gathered.problem.people[static_cast<std::size_t>(choice.person)].name;
        // The name stands beside it already.
        if (line.reason.starts_with(line.choice + ": "))
            line.reason = capitalised(line.reason.substr(line.choice.size() + 2));
        view.lines.push_back(std::move(line));
    }
    std::stable_sort(view.lines.begin(), view.lines.end(),
                     [](const BalanceLine& a, const BalanceLine& b) { return a.found > b.found; });
    view.summary = std::to_string(view.command.cases.size()) + " of " +
                   count_words(static_cast<int>(view.lines.size()), "case") + " find someone.";
    return view;
}

} // namespace evenload
