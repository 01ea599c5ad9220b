#include "common/model/description.h"

#include "common/base/check.h"
#include "common/base/text.h"

#include <algorithm>

namespace evenload {

const Field* RecordType::find(std::string_view field_name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == field_name; });
    return found == fields.end() ? nullptr : &*found;
}

const Field& RecordType::unit_field() const {
    const Field* field = find(unit);
    EVENLOAD_CHECK(field);
    return *field;
}

std::string expectation(const Field& field) {
    switch (field.kind) {
    case FieldKind::id: return "the id of a record";
    case FieldKind::text: return "a text";
    case FieldKind::integer: return "a whole number";
    case FieldKind::boolean: return "true or false";
    case FieldKind::date: return "a date as 2026-11-23";
    case FieldKind::time_of_day: return "a time as 09:00";
    case FieldKind::instant: return "milliseconds since 1970";
    case FieldKind::place: return "latitude and longitude as 51.889000,0.903000";
    case FieldKind::codes: return "codes of a–z, 0–9 and _, separated by spaces";
    case FieldKind::week_hours: return "hours as \"mon 08:00-16:00, tue 08:00-16:00\"";
    case FieldKind::records: return "a list";
    case FieldKind::choice: break;
    }
    return "one of: " + joined({field.choices.begin(), field.choices.end()}, ", ");
}

std::string label_of(const Field& field) {
    std::string_view name = field.name;
    if (field.kind == FieldKind::id && name.size() > 3 && name.substr(name.size() - 3) == "_id")
        name.remove_suffix(3);
    std::string label = words_of_code(name);
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
        label[0] = static_cast<char>(label[0] - 'a' + 'A');
    return label;
}

} // namespace evenload
