#include "common/model/table_names.h"

#include "common/base/check.h"

#include <algorithm>

namespace evenload {

#define EVENLOAD_DESCRIPTION(Record, name, table, unit)                                                  \
    template <> const RecordType& description_of<Record>() {                                       \
        static const RecordType type = make_description<Record>(name, table, unit);                      \
        return type;                                                                               \
    }
EVENLOAD_RECORDS(EVENLOAD_DESCRIPTION)
#undef EVENLOAD_DESCRIPTION

const std::vector<const RecordType*>& all_records() {
#define EVENLOAD_LIST(Record, name, table, unit) &description_of<Record>(),
    static const std::vector<const RecordType*> all{EVENLOAD_RECORDS(EVENLOAD_LIST)};
#undef EVENLOAD_LIST
    return all;
}

const RecordType* find_record(std::string_view table) {
    const auto& all = all_records();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const RecordType* type) { return type->table == table; });
    return found == all.end() ? nullptr : *found;
}

std::shared_ptr<void> blank_record(const RecordType& type) {
#define EVENLOAD_BLANK(Record, name, table, unit)                                                  \
    if (&type == &description_of<Record>()) return std::make_shared<Record>();
    EVENLOAD_RECORDS(EVENLOAD_BLANK)
#undef EVENLOAD_BLANK
    const bool is_a_stored_record = false;
    EVENLOAD_CHECK(is_a_stored_record);
    return nullptr;
}

} // namespace evenload
