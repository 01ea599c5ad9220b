#include "common/commands/pathway/apply_pathway.h"

#include "common/commands/case/contact_plan_guards.h"
#include "common/commands/case/former_terms.h"
#include "common/rules/pathway_fit.h"

namespace evenload {
namespace {

constexpr int latest_start_days = 366;

Guard may_start(const PathwayTemplate& pathway, const ApplyPathway& command, Date today) {
    if (pathway.retired)
        return rejection("pathway_offered", pathway.name + " is retired; choose another pathway");
    const int ahead = command.first_day - today;
    if (ahead < -latest_start_days || ahead > latest_start_days)
        return rejection("first_day", "A pathway starts within a year of today");
    return std::nullopt;
}

Outcome leave_pathway(Transaction& transaction, Case care) {
    if (care.pathway_template_id.none())
        return reject("nothing_changed", care.reference + " is on no pathway");
    care.pathway_template_id = {};
    care.pathway_first_day.reset();
    transaction.update(care);
    return accept();
}

// What a person decided for this case is kept: who usually comes, and when..
void write_over(ContactPlan& plan, const ContactPlan& asked) {
    const ContactPlan before = plan;
    plan = asked;
    plan.id = before.id;
    plan.version = before.version;
    plan.team_id = before.team_id;
    plan.case_id = before.case_id;
    plan.usual_professional_id = before.usual_professional_id;
    plan.usual_start = before.usual_start;
}

} // namespace

Outcome perform(const ApplyPathway& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (command.pathway_template_id.none()) return leave_pathway(transaction, *care);
    const auto pathway = transaction.find(command.pathway_template_id);
    if (!pathway || pathway->team_id != care->team_id) return rejected(not_there("pathway"));
    if (auto no = may_start(*pathway, command, transaction.local_now().date)) return rejected(*no);

    ContactPlan plan = contact_plan_of(transaction, *care);
    write_over(plan, plan_of_pathway(*pathway, command.first_day));
    const int review_days = pathway->review_days > 0
                                ? pathway->review_days
                                : team_of(transaction, care->team_id).review_days;
    care->pathway_template_id = pathway->id;
    care->pathway_first_day = command.first_day;
    care->review_on = command.first_day + review_days;
    for (const std::string& need : pathway->needs)
        care->needs.add(need);
    keep_former_terms(transaction, *care, plan);
    transaction.update(*care);
    Outcome outcome;
    write_contact_plan(transaction, *care, plan, outcome);
    return outcome;
}

} // namespace evenload
