// A record whose type is known at run time only, for commands that work on any table.
#pragma once

#include "common/model/description.h"

#include <memory>

namespace evenload {

// As constructed by default. A Bug for what is not a stored record.
std::shared_ptr<void> blank_record(const RecordType& type);

} // namespace evenload
