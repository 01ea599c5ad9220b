// name_on_restriction: somebody who does not work with the patient may see a restricted record, or may not any more.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct NameOnRestriction {
    Id<Restriction> restriction_id;
    Id<User> user_id;
    bool may_see = true;
};
BOOST_DESCRIBE_STRUCT(NameOnRestriction, (), (restriction_id, user_id, may_see))

Outcome perform(const NameOnRestriction& command, Transaction& transaction);

} // namespace evenload
