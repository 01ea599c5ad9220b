// open_case: a referral or a service request becomes a case of a team, without an owner: waiting, or a referral
// that awaits triage.
// Source: C22 E1: with source, dates and times, urgency, reason, needs.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct OpenCase {
    Id<Team> team_id;
    Id<Patient> patient_id;
    CaseSource source = CaseSource::referral;
    std::string source_detail;
    Date received_on;
    TimeOfDay received_at;
    Urgency urgency = Urgency::routine;
    std::string reason;
    Codes needs;
    std::string note;        // begins its history
    bool for_triage = false; // somebody decides first whether it is taken on (triage_case.h)
};
BOOST_DESCRIBE_STRUCT(OpenCase, (),
                      (team_id, patient_id, source, source_detail, received_on, received_at,
                       urgency, reason, needs, note, for_triage))

Outcome perform(const OpenCase& command, Transaction& transaction);

} // namespace evenload
