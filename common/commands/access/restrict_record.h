// restrict_record: from now on only those who work with a patient, and who is named, see more of the record than that
// it is there. The devices of the others lose it with their next change.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct NamedPerson {
    Id<User> user_id;
};
BOOST_DESCRIBE_STRUCT(NamedPerson, (), (user_id))

struct RestrictRecord {
    Id<Patient> patient_id;
    std::string reason;             // asked for
    std::vector<NamedPerson> names; // who else may see it
};
BOOST_DESCRIBE_STRUCT(RestrictRecord, (), (patient_id, reason, names))

Outcome perform(const RestrictRecord& command, Transaction& transaction);

} // namespace evenload
