#include "client/screens/forms/refused_forms.h"

#include "client/views/attention_view.h"
#include "client/views/words.h"
#include "common/base/text.h"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr const char* mine = "mine";
constexpr const char* theirs = "theirs";

std::string value_words(const std::string& value) {
    return value.empty() ? "nothing" : "“" + value + "”";
}

Command copy_of(const nlohmann::json& object) {
    Command command = command_from_json(object.dump());
    command.id.clear();
    return command;
}

// An amendment that goes on from what somebody else wrote; one that takes theirs is left out.
nlohmann::json merged(const Command& refused, const std::vector<Conflict>& conflicts,
                      const FormAnswer& answer) {
    nlohmann::json object = nlohmann::json::parse(to_json_text(refused));
    nlohmann::json fields = nlohmann::json::array();
    for (nlohmann::json field : object.at("arguments").at("fields")) {
        const auto conflict = std::ranges::find_if(conflicts, [&](const Conflict& one) {
            return field.at("field") == one.field;
        });
        if (conflict == conflicts.end()) {
            fields.push_back(std::move(field));
        } else if (answer_of(answer, conflict->field) == mine) {
            field["from"] = conflict->theirs;
            fields.push_back(std::move(field));
        }
    }
    object["arguments"]["fields"] = std::move(fields);
    return object;
}

FormFlow merging_form(const Command& refused, const std::vector<Conflict>& conflicts,
                      const std::string& what) {
    Form form{.title = "Which values hold?",
              .introduction = "Somebody changed the same while you did. Choose for each.",
              .submit_label = "Save these"};
    for (const Conflict& one : conflicts)
        form.fields.push_back({.name = one.field,
                               .label = capitalised(words_of_code(one.field)),
                               .kind = InputKind::choice,
                               .options = {{mine, "Mine: " + value_words(one.yours), {}},
                                           {theirs, "Theirs: " + value_words(one.theirs), {}}},
                               .required = true});
    return {std::move(form), [refused, conflicts, what](const FormAnswer& answer) {
                Filled filled;
                for (const Conflict& one : conflicts)
                    if (answer_of(answer, one.field).empty())
                        filled.errors[one.field] = "Choose one of the two.";
                if (!filled.errors.empty()) return filled;
                const nlohmann::json object = merged(refused, conflicts, answer);
                if (!object["arguments"]["fields"].empty())
                    filled.commands.push_back({copy_of(object), what});
                return filled;
            }};
}

bool can_be_written(const Field& field) {
    switch (field.kind) {
    case FieldKind::text:
    case FieldKind::integer:
    case FieldKind::boolean:
    case FieldKind::choice:
    case FieldKind::date:
    case FieldKind::time_of_day: return !field.name.ends_with("_id");
    default: return false;
    }
}

bool is_long(std::string_view name) {
    return name == "notes" || name == "text" || name == "details" || name == "reason";
}

} // namespace

std::optional<FormFlow> refused_form(const Command& refused, const Rejection& why,
                                     const std::string& what) {
    const RecordType& type = *refused.type->arguments;
    const std::vector<Conflict> conflicts = conflicts_of(why);
    const Field* fields = type.find("fields");
    if (!conflicts.empty() && fields && fields->kind == FieldKind::records)
        return merging_form(refused, conflicts, what);
    std::vector<FormPart> parts;
    for (const Field& field : type.fields)
        if (can_be_written(field))
            parts.push_back({.field = std::string(field.name),
                             .kind = is_long(field.name) ? std::optional(InputKind::multiline)
                                                         : std::nullopt});
    if (parts.empty()) return std::nullopt;
    Form form{.title = what,
              .introduction = "Refused: " + why.message,
              .fields = form_fields(type, refused.arguments.get(), parts),
              .submit_label = "Send again"};
    return FormFlow{std::move(form), [refused, parts, what, &type](const FormAnswer& answer) {
                        Filled filled;
                        const Command again =
                            copy_of(nlohmann::json::parse(to_json_text(refused)));
                        const auto written = std::const_pointer_cast<void>(again.arguments);
                        filled.errors = read_answers(type, written.get(), parts, answer);
                        if (filled.errors.empty()) filled.commands.push_back({again, what});
                        return filled;
                    }};
}

} // namespace evenload
