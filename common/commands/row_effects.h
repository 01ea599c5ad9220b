// What one command did to each row it touched, taken together, and how the row stands now.
#pragma once

#include "common/store/change_log.h"
#include "common/store/transaction.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace evenload {

struct RowEffect {
    const RecordType* type = nullptr;
    std::string row_id;
    std::int64_t position = 0; // of the command in the log
    bool existed_before = true;
    bool exists_after = true;
    std::map<const Field*, Value> before; // of the fields that it touched
    std::map<const Field*, Value> after;

    // Its version apart: that is counted, not touched.
    bool touches(std::string_view field_name) const;
};

// One effect per row, in the order in which the command first touched it.
std::vector<RowEffect> row_effects(const std::vector<LoggedChange>& changes);

// The field that has another value now than the command left; null when there is none. `now` is the row, null when
// it does not exist; a row that should not be there or is gone differs in its first field.
const Field* changed_since(const RowEffect& effect, const void* now);

// The row as it was before the command: `now` with the touched fields put back, or all of it.
std::shared_ptr<void> restored(const RowEffect& effect, const void* now);

} // namespace evenload
