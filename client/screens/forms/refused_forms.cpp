#include "client/screens/forms/refused_forms.h"

#include "client/views/attention_view.h"
#include "client/views/words.h"
#include "common/base/text.h"
#include "common/commands/amendment.h"
#include "common/commands/visit/amend_record.h"
#include "common/commands/visit/record_contact.h"
#include "common/store/tables.h"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr const char* mine = "mine";
constexpr const char* theirs = "theirs";
constexpr const char* both = "both";

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
        const auto conflict =
            std::find_if(conflicts.begin(), conflicts.end(),
                         [&](const Conflict& one) { return field.at("field") == one.field; });
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

FormField choice_between(const std::string& name, const std::string& label,
                         const std::string& yours, const std::string& others) {
    return {.name = name,
            .label = label,
            .kind = InputKind::choice,
            .options = {{mine, "Mine: " + value_words(yours), {}},
                        {theirs, "Theirs: " + value_words(others), {}}},
            .required = true};
}

std::map<std::string, std::string> undecided(const std::vector<FormField>& fields,
                                             const FormAnswer& answer) {
    std::map<std::string, std::string> errors;
    for (const FormField& field : fields)
        if (answer_of(answer, field.name).empty())
            errors[field.name] =
                field.kind == InputKind::choice ? "Choose one of them." : "This is needed.";
    return errors;
}

FormFlow merging_form(const Command& refused, const std::vector<Conflict>& conflicts,
                      const std::string& what) {
    Form form{.title = "Which values hold?",
              .introduction = "Somebody changed the same while you did. Choose for each.",
              .submit_label = "Save these"};
    for (const Conflict& one : conflicts)
        form.fields.push_back(choice_between(one.field, capitalised(words_of_code(one.field)),
                                             one.yours, one.theirs));
    const std::vector<FormField> asked = form.fields;
    return {std::move(form), [refused, conflicts, asked, what](const FormAnswer& answer) {
                Filled filled;
                filled.errors = undecided(asked, answer);
                if (!filled.errors.empty()) return filled;
                const nlohmann::json object = merged(refused, conflicts, answer);
                if (!object["arguments"]["fields"].empty())
                    filled.commands.push_back({copy_of(object), what});
                return filled;
            }};
}

// Two people recorded one contact: the record that is there is amended, so that who wrote what stays to be seen.
std::optional<FormFlow> merging_record_form(Database& database, const Command& refused) {
    const auto& mine_all = *static_cast<const RecordContact*>(refused.arguments.get());
    const auto there = find(database, mine_all.contact_id);
    if (!there || there->attendance == Attendance::not_recorded ||
        mine_all.attendance == Attendance::not_recorded)
        return std::nullopt;
    const RecordType& command_type = description_of<AmendRecord>();
    AmendRecord record;
    copy_fields(description_of<Contact>(), &*there, command_type, &record);
    record.contact_id = there->id;
    AmendRecord own = record;
    copy_fields(description_of<RecordContact>(), &mine_all, command_type, &own);
    Form form{.title = "Which record holds?",
              .introduction = "Somebody recorded this contact meanwhile. Choose for each.",
              .submit_label = "Amend the record"};
    for (const Field& field : command_type.fields) {
        const std::string name(field.name);
        const std::string yours = amendment_text(field, field.get(&own));
        const std::string others = amendment_text(field, field.get(&record));
        if (yours == others) continue;
        FormField& asked = form.fields.emplace_back(choice_between(
            name, label_of(field), field.kind == FieldKind::choice ? words_of_code(yours) : yours,
            field.kind == FieldKind::choice ? words_of_code(others) : others));
        if (name == "notes" && !yours.empty() && !others.empty())
            asked.options.push_back({both, "Both, theirs first", {}});
    }
    if (form.fields.empty()) return std::nullopt;
    form.fields.push_back({.name = "reason",
                           .label = "Reason, for the history",
                           .values = {"Recorded by two people"},
                           .required = true});
    const std::vector<FormField> asked = form.fields;
    return FormFlow{
        std::move(form), [record, own, asked, &command_type](const FormAnswer& answer) {
            Filled filled;
            filled.errors = undecided(asked, answer);
            if (!filled.errors.empty()) return filled;
            AmendRecord amended = record;
            bool changes = false;
            for (const Field& field : command_type.fields) {
                const std::string chosen = answer_of(answer, std::string(field.name));
                if (field.name == "reason" || (chosen != mine && chosen != both)) continue;
                changes = field.set(&amended, view_of(field.get(&own))) || changes;
            }
            if (answer_of(answer, "notes") == both) amended.notes = record.notes + "\n" + own.notes;
            amended.reason = answer_of(answer, "reason");
            if (changes)
                filled.commands.push_back({make_command({}, amended), "Amended the record"});
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

std::optional<FormFlow> refused_form(Database& database, const Command& refused,
                                     const Rejection& why, const std::string& what) {
    const RecordType& type = *refused.type->arguments;
    const std::vector<Conflict> conflicts = conflicts_of(why);
    const Field* fields = type.find("fields");
    if (!conflicts.empty() && fields && fields->kind == FieldKind::records)
        return merging_form(refused, conflicts, what);
    if (refused.type->arguments == &description_of<RecordContact>())
        if (auto merging = merging_record_form(database, refused)) return merging;
    std::vector<FormPart> parts;
    for (const Field& field : type.fields)
        if (can_be_written(field))
            parts.push_back(
                {.field = std::string(field.name),
                 .kind = is_long(field.name) ? std::optional(InputKind::multiline) : std::nullopt});
    if (parts.empty()) return std::nullopt;
    Form form{.title = what,
              .introduction = "Refused: " + why.message,
              .fields = form_fields(type, refused.arguments.get(), parts),
              .submit_label = "Send again"};
    return FormFlow{std::move(form), [refused, parts, what, &type](const FormAnswer& answer) {
                        Filled filled;
                        const Command again = copy_of(nlohmann::json::parse(to_json_text(refused)));
                        const auto written = std::const_pointer_cast<void>(again.arguments);
                        filled.errors = read_answers(type, written.get(), parts, answer);
                        if (filled.errors.empty()) filled.commands.push_back({again, what});
                        return filled;
                    }};
}

} // namespace evenload
