// create_caseload: a professional's caseload over a period, from cases chosen by hand or by criteria. The cases are
// listed one by one; the criteria are kept so that the caseload says what it is for.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct CaseloadCase {
    Id<Case> case_id;
};
BOOST_DESCRIBE_STRUCT(CaseloadCase, (), (case_id))

struct CreateCaseload {
    Id<Team> team_id;
    Id<Professional> professional_id;
    std::string name;
    Date first_day;
    std::optional<Date> last_day = {};
    Codes needs = {};
    Codes urgencies = {};
    Codes skills = {};
    Codes equipment = {};
    std::string localities = {};
    int most_minutes = 0;
    std::vector<CaseloadCase> cases = {}; // given to the professional as allocate_cases gives them
    std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CreateCaseload, (),
                      (team_id, professional_id, name, first_day, last_day, needs, urgencies,
                       skills, equipment, localities, most_minutes, cases, reason))

Outcome perform(const CreateCaseload& command, Transaction& transaction);

} // namespace evenload
