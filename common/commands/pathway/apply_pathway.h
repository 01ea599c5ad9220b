// apply_pathway: a case follows a pathway from a day on: its contact plan is written from the template and it keeps
// the link, so that it can be seen who is off their pathway (rules/pathway_fit.h).
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ApplyPathway {
    Id<Case> case_id;
    Id<PathwayTemplate> pathway_template_id; // none: the case leaves its pathway and keeps its plan
    Date first_day;
};
BOOST_DESCRIBE_STRUCT(ApplyPathway, (), (case_id, pathway_template_id, first_day))

Outcome perform(const ApplyPathway& command, Transaction& transaction);

} // namespace evenload
