#include "common/store/shares.h"

#include <algorithm>

namespace evenload {
namespace {

std::string text_of(const RecordType& type, const void* record, std::string_view name) {
    const Field* field = type.find(name);
    if (!field) return {};
    const Value value = field->get(record);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::optional<GrantLevel> level_in(const std::map<std::string, GrantLevel>& levels,
                                   const std::string& id) {
    const auto found = levels.find(id);
    return found == levels.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<GrantLevel> shared_level(const Shares& shares, const RecordType& type,
                                       const void* record) {
    if (type.table == "caseloads") return level_in(shares.caseloads, text_of(type, record, "id"));
    if (type.table == "cases") return level_in(shares.cases, text_of(type, record, "id"));
    const auto of_case = level_in(shares.cases, text_of(type, record, "case_id"));
    if (of_case || type.table != "comments") return of_case;
    if (text_of(type, record, "subject") != "caseload") return std::nullopt;
    return level_in(shares.caseloads, text_of(type, record, "subject_id"));
}

} // namespace evenload
