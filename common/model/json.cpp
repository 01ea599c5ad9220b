#include "common/model/json.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/model/codes.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const Field& field, const json& found) {
    throw Fault("field \"" + std::string(field.name) + "\": expected " + expectation(field) +
                ", found " + std::string(found.type_name()));
}

json codes_json(const std::string& text) {
    json list = json::array();
    for (const std::string_view code : split(text, ' '))
        if (!code.empty()) list.push_back(code);
    return list;
}

Value codes_value(const Field& field, const json& found) {
    if (!found.is_array()) refuse(field, found);
    std::string text;
    for (const json& item : found) {
        if (!item.is_string() || !is_code(item.get_ref<const std::string&>())) refuse(field, item);
        text += (text.empty() ? "" : " ") + item.get_ref<const std::string&>();
    }
    return text;
}

void fill_list(const Field& field, const json& found, void* record) {
    if (!found.is_array()) refuse(field, found);
    for (const json& item : found)
        from_json(field.element(), item, field.append(record));
}

constexpr double beyond_integers = 9'223'372'036'854'775'808.0; // 2^63

// Checked while parsing: depth, so that a hostile text cannot exhaust the stack; and that each number has a whole part
// which std::int64_t can hold, so that whoever asks for an integer is given one.
bool is_within_limits(int depth, json::parse_event_t event, const json& parsed) {
    const bool opens =
        event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
    if (opens && depth >= 32) throw Fault("the JSON is nested deeper than 32 levels");
    if (event == json::parse_event_t::value && parsed.is_number_float() &&
        !(std::abs(parsed.get<double>()) < beyond_integers))
        throw Fault("the JSON holds a number that is too large to be one");
    return true;
}

} // namespace

json to_json(const Field& field, const Value& value) {
    if (is_null(value)) return nullptr;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return field.kind == FieldKind::boolean ? json(*number == 1) : json(*number);
    const std::string& text = std::get<std::string>(value);
    return field.kind == FieldKind::codes ? codes_json(text) : json(text);
}

json to_json(const RecordType& type, const void* record) {
    json object = json::object();
    for (const Field& field : type.fields) {
        json& target = object[std::string(field.name)];
        if (field.kind != FieldKind::records) {
            target = to_json(field, field.get(record));
            continue;
        }
        target = json::array();
        for (std::size_t i = 0; i < field.size(record); ++i)
            target.push_back(to_json(field.element(), field.at(record, i)));
    }
    return object;
}

Value value_from_json(const Field& field, const json& found) {
    if (found.is_null() && field.optional) return {};
    if (field.kind == FieldKind::codes) return codes_value(field, found);
    if (field.kind == FieldKind::boolean && found.is_boolean())
        return std::int64_t{found.get<bool>()};
    if (found.is_number_unsigned() && found.get<std::uint64_t>() > INT64_MAX) refuse(field, found);
    if (found.is_number_integer() && field.kind != FieldKind::boolean)
        return found.get<std::int64_t>();
    if (!found.is_string()) refuse(field, found);
    const std::string& text = found.get_ref<const std::string&>();
    if (text.find('\0') != std::string::npos)
        throw Fault("field \"" + std::string(field.name) + "\": a text may not hold a zero byte");
    return text;
}

void from_json(const RecordType& type, const json& object, void* record) {
    if (!object.is_object())
        throw Fault("expected an object with the fields of " + std::string(type.name) + ", found " +
                    std::string(object.type_name()));
    for (const auto& [name, found] : object.items()) {
        const Field* field = type.find(name);
        if (!field)
            throw Fault(std::string(type.name) + " has no field \"" + name.substr(0, 60) + "\"");
        if (field->kind == FieldKind::records) {
            fill_list(*field, found, record);
            continue;
        }
        const Value value = value_from_json(*field, found);
        if (!field->set(record, view_of(value))) refuse(*field, found);
    }
}

json parse_json(std::string_view text) {
    if (!is_valid_utf8(text)) throw Fault("the JSON is not valid UTF-8");
    try {
        return json::parse(text.begin(), text.end(), is_within_limits);
    } catch (const json::parse_error& error) {
        throw Fault("not JSON: it stops making sense at byte " + std::to_string(error.byte));
    } catch (const json::out_of_range&) {
        throw Fault("the JSON holds a number that is too large to be one");
    }
}

} // namespace evenload
