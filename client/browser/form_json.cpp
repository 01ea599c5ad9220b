#include "client/browser/form_json.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

using nlohmann::json;

const char* to_text(InputKind kind) {
    switch (kind) {
    case InputKind::text: return "text";
    case InputKind::multiline: return "multiline";
    case InputKind::number: return "number";
    case InputKind::date: return "date";
    case InputKind::time: return "time";
    case InputKind::choice: return "choice";
    case InputKind::choices: return "choices";
    case InputKind::checkbox: return "checkbox";
    case InputKind::password: return "password";
    case InputKind::file: return "file";
    case InputKind::upload: return "upload";
    case InputKind::note: return "note";
    }
    return "text";
}

json field_json(const FormField& field) {
    json options = json::array();
    for (const FormOption& option : field.options) {
        options.push_back(
            {{"value", option.value}, {"label", option.label}, {"hint", option.hint}});
    }
    return {{"name", field.name},       {"label", field.label},     {"kind", to_text(field.kind)},
            {"options", options},       {"values", field.values},   {"required", field.required},
            {"hint", field.hint},       {"error", field.error},     {"minimum", field.minimum},
            {"maximum", field.maximum}, {"longest", field.longest}, {"upload_to", field.upload_to}};
}

} // namespace

std::string form_to_json(const Form& form) {
    json fields = json::array();
    for (const FormField& field : form.fields)
        fields.push_back(field_json(field));
    const json whole = {{"title", form.title},
                        {"introduction", form.introduction},
                        {"fields", fields},
                        {"submit", form.submit_label},
                        {"dangerous", form.dangerous}};
    return whole.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string form_errors_to_json(const std::map<std::string, std::string>& error_by_field,
                                const std::string& summary) {
    return json{{"errors", error_by_field}, {"summary", summary}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

FormAnswer form_answer_from_json(std::string_view text) {
    const json whole = json::parse(text, nullptr, false);
    FormAnswer answer;
    if (!whole.is_object()) return answer;
    for (const auto& [name, values] : whole.items()) {
        if (!values.is_array()) continue;
        for (const json& value : values) {
            if (value.is_string()) answer[name].push_back(value.get<std::string>());
        }
    }
    return answer;
}

} // namespace evenload
