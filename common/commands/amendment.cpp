#include "common/commands/amendment.h"

#include "common/base/text.h"
#include "common/commands/guards.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

// The value that a text stands for; none when the text is not of the field's kind.
std::optional<Value> value_from(const Field& field, const std::string& text) {
    if (field.optional && trimmed(text).empty()) return Value{};
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::instant: {
        const auto number = whole_number(text);
        if (!number) return std::nullopt;
        return Value{*number};
    }
    case FieldKind::boolean:
        if (text == "true") return Value{std::int64_t{1}};
        if (text == "false") return Value{std::int64_t{0}};
        return std::nullopt;
    case FieldKind::time_of_day: {
        const auto time = time_from_text(text);
        if (!time) return std::nullopt;
        return Value{std::int64_t{time->minutes}};
    }
    default: return Value{text};
    }
}

nlohmann::json conflict_json(const FieldAmendment& amendment, const std::string& theirs) {
    return {{"field", amendment.field},
            {"from", amendment.from},
            {"yours", amendment.to},
            {"theirs", theirs}};
}

} // namespace

std::string amendment_text(const Field& field, const Value& value) {
    if (is_null(value)) return "";
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    const std::int64_t number = std::get<std::int64_t>(value);
    if (field.kind == FieldKind::boolean) return number == 1 ? "true" : "false";
    if (field.kind == FieldKind::time_of_day) return to_text(TimeOfDay{static_cast<int>(number)});
    return std::to_string(number);
}

std::optional<Rejection> amend(const RecordType& type, void* record,
                               const std::vector<FieldAmendment>& amendments,
                               const std::vector<std::string_view>& amendable) {
    nlohmann::json conflicts = nlohmann::json::array();
    std::string conflicting;
    bool changes_something = false;
    for (const FieldAmendment& amendment : amendments) {
        const Field* field = type.find(amendment.field);
        if (!field || std::find(amendable.begin(), amendable.end(), field->name) == amendable.end())
            return rejection("field_exists", "A " + std::string(type.name) + " has no field \"" +
                                                 amendment.field.substr(0, 60) + "\" to amend");
        const std::string now = amendment_text(*field, field->get(record));
        const auto value = value_from(*field, amendment.to);
        if (!value)
            return rejection("field_value", label_of(*field) + ": expected " + expectation(*field));
        if (now != amendment.from && now != amendment.to) {
            conflicts.push_back(conflict_json(amendment, now));
            conflicting += (conflicting.empty() ? "" : ", ") + label_of(*field);
            continue;
        }
        if (!field->set(record, view_of(*value)))
            return rejection("field_value", label_of(*field) + ": expected " + expectation(*field));
        changes_something = changes_something || now != amendment_text(*field, field->get(record));
    }
    if (!conflicts.empty())
        return Rejection{"conflict", "Someone has changed this meanwhile: " + conflicting, false,
                         nlohmann::json{{"fields", conflicts}}.dump()};
    if (!changes_something) return rejection("nothing_changed", "This is what it says already");
    return std::nullopt;
}

} // namespace evenload
