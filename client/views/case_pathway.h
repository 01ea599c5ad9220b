// The pathway of a case in words: which, how far on, and where the case leaves it.
#pragma once

#include "common/model/case.h"
#include "common/model/contact_plan.h"
#include "common/model/pathway_template.h"
#include "common/store/database.h"

#include <string>
#include <vector>

namespace evenload {

struct CasePathway {
    std::string words;                   // "Venous leg ulcer, 12 weeks (week 5)"
    std::vector<std::string> deviations; // "Seen 5 of 8 times in the last four weeks"; empty: on it
};

// `plan` null: the case has none. Visits of the last four weeks are counted from the database.
CasePathway case_pathway(Database& database, const Case& care, const PathwayTemplate& pathway,
                         const ContactPlan* plan, Date today);

// "week 5", counted from 1; empty before the first day.
std::string week_words(Date first_day, Date today);

} // namespace evenload
