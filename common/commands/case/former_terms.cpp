#include "common/commands/case/former_terms.h"

#include "common/commands/case/contact_plan_guards.h"

#include <tuple>

namespace evenload {

FormerTerms terms_of(const Case& care, const ContactPlan& plan) {
    FormerTerms terms;
    terms.team_id = care.team_id;
    terms.case_id = care.id;
    terms.review_on = care.review_on;
    if (plan.first_day == Date{}) return terms;
    terms.visits = plan.visits;
    terms.period_days = plan.period_days;
    terms.minutes = plan.minutes;
    terms.staff = plan.staff;
    terms.second_minutes = plan.second_minutes;
    terms.coordination_minutes = plan.coordination_minutes;
    terms.need_factor_percent = plan.need_factor_percent;
    terms.first_day = plan.first_day;
    terms.last_day = plan.last_day;
    return terms;
}

namespace {

auto agreed(const FormerTerms& terms) {
    return std::tie(terms.review_on, terms.visits, terms.period_days, terms.minutes, terms.staff,
                    terms.second_minutes, terms.coordination_minutes, terms.need_factor_percent,
                    terms.first_day, terms.last_day);
}

} // namespace

void keep_former_terms(Transaction& transaction, const Case& care, const ContactPlan& plan) {
    const auto stored = transaction.find(care.id);
    if (!stored) return;
    FormerTerms former = terms_of(*stored, contact_plan_of(transaction, care));
    if (agreed(former) == agreed(terms_of(care, plan))) return;
    former.id = transaction.new_id<FormerTerms>();
    former.changed_at = transaction.now();
    transaction.insert(former);
}

} // namespace evenload
