// Former terms: what was agreed for a case until a moment, when its contact plan or the day of its review was changed.
// A contact plan and a case hold only what is agreed now; load and reviews of a past day are told from these rows.
// Not the whole plan: what its load is made from (rules/load.h).
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Case;

struct FormerTerms {
    Id<FormerTerms> id;
    int version = 0;
    Id<Team> team_id;
    Id<Case> case_id;
    Instant changed_at; // agreed until then
    std::optional<Date> review_on;
    // As in the contact plan.
    int visits = 0; // 0: there was no plan
    int period_days = 7;
    int minutes = 0;
    int staff = 1;
    int second_minutes = 0;
    int coordination_minutes = 0;
    int need_factor_percent = 100;
    std::optional<Date> first_day;
    std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(FormerTerms, (),
                      (id, version, team_id, case_id, changed_at, review_on, visits, period_days,
                       minutes, staff, second_minutes, coordination_minutes, need_factor_percent,
                       first_day, last_day))

} // namespace evenload
