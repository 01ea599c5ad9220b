// Who saw or changed what, for administrators and supervisors: of one patient's records, or by one person. Reads;
// changes nothing.
#pragma once

#include "common/store/database.h"
#include "server/access/visitor.h"
#include "server/audit/audit_trail.h"

#include <string>

namespace evenload {

struct AuditQuestion {
    std::string record; // a case's reference as it was typed; empty: not asked
    std::string person; // a user's name or sign-in name; empty: not asked
    AuditPeriod period;
};

struct AuditAnswer {
    std::string about;   // "C-1042, Mrs Joy Adeyemi"; empty: nothing was asked, or nothing found
    std::string problem; // a sentence: what was not found
    AuditTrail trail;
};

std::string audit_page(Database& database, const Visitor& visitor, const AuditQuestion& question,
                       const AuditAnswer& answer);

// For spreadsheets: one line for each of the trail, the moments in UTC.
std::string audit_csv(const AuditTrail& trail);

} // namespace evenload
