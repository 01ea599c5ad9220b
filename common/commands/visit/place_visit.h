// place_visit: a person puts a visit to a professional, a day and a time. A decision by hand pins it: the planner
// then leaves it alone. The other half of a pair that comes together moves along to the same time.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct PlaceVisit {
    Id<Contact> contact_id;
    Date day;
    TimeOfDay start;
    Id<Professional> professional_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlaceVisit, (), (contact_id, day, start, professional_id, reason))

Outcome perform(const PlaceVisit& command, Transaction& transaction);

} // namespace evenload
