// report_late: a visit of today will begin later than planned, said by who gives it or by the office. The visits after
// it in that day are expected later, too, as far as the ways and lengths make them; none is moved.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ReportLate {
    Id<Contact> contact_id;
    std::optional<TimeOfDay> expected_start; // none: on time again
};
BOOST_DESCRIBE_STRUCT(ReportLate, (), (contact_id, expected_start))

Outcome perform(const ReportLate& command, Transaction& transaction);

} // namespace evenload
