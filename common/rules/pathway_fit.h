// pathway_fit: whether a case goes the way that its pathway template says. Plain words for each way in which it
// does not; being off a pathway can be right, and is then a decision that somebody can explain.
// Source: C22 E9, standard contact plans; NICE care pathways: variance from a pathway is recorded, not forbidden.
#pragma once

#include "common/base/outcome.h"
#include "common/model/contact_plan.h"
#include "common/model/pathway_template.h"

#include <optional>
#include <vector>

namespace evenload {

// The plan that the template writes from that day on; without ids. `weeks` 0 leaves the end open.
ContactPlan plan_of_pathway(const PathwayTemplate& pathway, Date first_day);

// What has become of the case since it was put on the pathway.
struct PathwayCourse {
    Date first_day;
    Date today;
    int seen_visits = 0; // delivered in the last four weeks before today, or since the first day
};

// How many visits the pathway asks for in the days that seen_visits counts; what is asked for today is not due.
int visits_due(const PathwayTemplate& pathway, const PathwayCourse& course);
inline constexpr int days_looked_back = 28;

// Deviations of the plan (frequency, minutes, staff, window, skills, equipment, band), of the visits given (two
// or more lacking, and fewer than three of four that were due) and of time (past its weeks). All of them warn.
// `plan` null: the case has none.
std::vector<Breach> pathway_fit(const PathwayTemplate& pathway, const ContactPlan* plan,
                                const PathwayCourse& course);

} // namespace evenload
