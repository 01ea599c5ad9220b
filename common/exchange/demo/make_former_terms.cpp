// What was agreed for the demo's cases before: reviews that were done, some of them late, and plans that began with more
// visits, so that load and reviews have a past. Draws from a sequence of its own, as make_past does.
#include "common/commands/case/former_terms.h"
#include "common/exchange/demo/demo_rows.h"

#include <algorithm>

namespace evenload::demo {
namespace {

constexpr int first_review_days = 42;

} // namespace

void make_former_terms(DemoRows& rows, const DemoOptions& options) {
    Random random(options.seed ^ 0x7e2ab5ULL);
    int number = 0;
    for (const DemoCase& item : rows.cases) {
        if (!is_open(item.record.status) || !item.record.review_on) continue;
        const int days = options.now.date - item.record.received_on;
        const int due = first_review_days + random.between(0, 60);
        const int done = due + random.between(-6, 24);
        const bool was_more = random.one_in(3) && item.plan.period_days == 7;
        if (done >= days) continue;
        FormerTerms terms = terms_of(item.record, item.plan);
        terms.first_day = std::min(item.plan.first_day, item.record.received_on);
        terms.id = demo_id<FormerTerms>(options, "former terms", ++number);
        terms.review_on = item.record.received_on + due;
        if (was_more) terms.visits = std::min(7, terms.visits + 1);
        terms.changed_at = {options.stamp.milliseconds - std::int64_t{days - done} * 86'400'000};
        rows.former_terms.push_back(std::move(terms));
    }
}

} // namespace evenload::demo
