#include "client/screens/forms/described_form.h"

#include "client/views/words.h"
#include "common/base/check.h"
#include "common/base/text.h"

namespace evenload {
namespace {

InputKind kind_of(const Field& field) {
    switch (field.kind) {
    case FieldKind::integer: return InputKind::number;
    case FieldKind::boolean: return InputKind::checkbox;
    case FieldKind::choice:
    case FieldKind::id: return InputKind::choice;
    case FieldKind::date: return InputKind::date;
    case FieldKind::time_of_day: return InputKind::time;
    case FieldKind::codes: return InputKind::choices;
    case FieldKind::text:
    case FieldKind::place:
    case FieldKind::week_hours:
    case FieldKind::instant:
    case FieldKind::records: break;
    }
    return InputKind::text;
}

std::vector<FormOption> choice_options(const Field& field) {
    std::vector<FormOption> options;
    for (const std::string_view choice : field.choices)
        options.push_back({std::string(choice), capitalised(words_of_code(choice)), {}});
    return options;
}

const Field& described(const RecordType& type, const FormPart& part) {
    const Field* field = type.find(part.field);
    EVENLOAD_CHECK(field);
    return *field;
}

bool is_text(FieldKind kind) {
    return kind == FieldKind::text || kind == FieldKind::codes || kind == FieldKind::week_hours;
}

std::vector<std::string> form_values(const Field& field, const Value& value) {
    const std::string text = form_text(field, value);
    if (text.empty()) return {};
    if (field.kind != FieldKind::codes) return {text};
    std::vector<std::string> values;
    for (const std::string_view code : split(text, ' '))
        values.emplace_back(code);
    return values;
}

} // namespace

void copy_fields(const RecordType& from_type, const void* from, const RecordType& to_type,
                 void* to) {
    for (const Field& field : to_type.fields)
        if (const Field* same = from_type.find(field.name)) field.set(to, view_of(same->get(from)));
}

std::string form_text(const Field& field, const Value& value) {
    if (is_null(value)) return {};
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    const std::int64_t number = std::get<std::int64_t>(value);
    if (field.kind == FieldKind::boolean) return number ? "yes" : "";
    if (field.kind == FieldKind::time_of_day) return to_text(TimeOfDay{static_cast<int>(number)});
    return std::to_string(number);
}

std::optional<Value> value_from_form(const Field& field, const std::vector<std::string>& values) {
    const std::string text = field.kind == FieldKind::codes ? joined(values, " ")
                             : values.empty()               ? std::string()
                                                            : std::string(trimmed(values.front()));
    if (field.kind == FieldKind::boolean) return Value{std::int64_t{!text.empty()}};
    if (is_text(field.kind)) return Value{text};
    if (text.empty())
        return field.kind == FieldKind::integer && !field.optional ? Value{std::int64_t{0}}
                                                                   : Value{};
    if (field.kind == FieldKind::integer || field.kind == FieldKind::instant) {
        const auto number = whole_number(text);
        return number ? std::optional<Value>(Value{*number}) : std::nullopt;
    }
    if (field.kind == FieldKind::time_of_day) {
        const auto time = time_from_text(text);
        return time ? std::optional<Value>(Value{std::int64_t{time->minutes}}) : std::nullopt;
    }
    return Value{text};
}

std::vector<FormField> form_fields(const RecordType& type, const void* record,
                                   const std::vector<FormPart>& parts) {
    std::vector<FormField> fields;
    for (const FormPart& part : parts) {
        const Field& field = described(type, part);
        FormField shown;
        shown.name = part.field;
        shown.label = part.label.empty() ? label_of(field) : part.label;
        shown.kind = part.kind.value_or(kind_of(field));
        shown.options = part.options.empty() ? choice_options(field) : part.options;
        shown.values = form_values(field, field.get(record));
        shown.required = part.required;
        shown.hint = part.hint;
        shown.minimum = part.minimum;
        shown.maximum = part.maximum;
        // An empty list of choices can only be typed.
        if (shown.kind == InputKind::choices && shown.options.empty()) {
            shown.kind = InputKind::text;
            shown.values = {joined(shown.values, " ")};
        }
        fields.push_back(std::move(shown));
    }
    return fields;
}

std::map<std::string, std::string> read_answers(const RecordType& type, void* record,
                                                const std::vector<FormPart>& parts,
                                                const FormAnswer& answer) {
    std::map<std::string, std::string> errors;
    for (const FormPart& part : parts) {
        const Field& field = described(type, part);
        const auto found = answer.find(part.field);
        const std::vector<std::string> values =
            found == answer.end() ? std::vector<std::string>{} : found->second;
        const bool empty = values.empty() || trimmed(values.front()).empty();
        if (part.required && empty) {
            errors[part.field] = "This is needed.";
            continue;
        }
        const std::optional<Value> value = value_from_form(field, values);
        if (!value || !field.set(record, view_of(*value)))
            errors[part.field] = "Expected " + expectation(field) + ".";
    }
    return errors;
}

} // namespace evenload
