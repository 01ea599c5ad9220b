// An amendment of one field: what it said when the person saw it, and what it shall say. Different fields merge;
// the same field changed by two people is a conflict that shows both values (design decision 4).
#pragma once

#include "common/base/outcome.h"
#include "common/model/field_types.h"
#include "common/store/transaction.h"

#include <string_view>
#include <vector>

namespace evenload {

// Values as texts: dates "2026-11-23", times "09:05", codes separated by spaces, true or false, empty for none.
struct FieldAmendment {
    std::string field;
    std::string from;
    std::string to;
};
BOOST_DESCRIBE_STRUCT(FieldAmendment, (), (field, from, to))

// Changes `record` in memory; writes nothing. Rejection rules: field_exists, field_value, conflict (details:
// {"fields":[{"field","from","yours","theirs"}]}), nothing_changed. A field that says `to` already is no conflict.
std::optional<Rejection> amend(const RecordType& type, void* record,
                               const std::vector<FieldAmendment>& amendments,
                               const std::vector<std::string_view>& amendable);

// A field's value as an amendment writes it.
std::string amendment_text(const Field& field, const Value& value);

} // namespace evenload
