#include "client/views/attention_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/commands/amendment.h"
#include "common/model/patient.h"
#include "common/store/tables.h"

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

std::string patient_words(Database& database, std::string_view sql, const std::string& id) {
    std::string words;
    database.each(sql, {std::string_view(id)}, [&](const Row& row) {
        Patient patient;
        patient.id.text = row.text(0);
        patient.title = row.text(1);
        patient.given_name = row.text(2);
        patient.family_name = row.text(3);
        words = short_name(patient);
    });
    return words;
}

// The name that people know a row by.
std::string row_words(Database& database, std::string_view table, const std::string& id) {
    const std::string_view key = id;
    if (table == "cases") return database.text("select reference from cases where id = $1", {key});
    if (table == "professionals")
        return "to " + database.text("select name from professionals where id = $1", {key});
    if (table == "patients")
        return patient_words(
            database, "select id, title, given_name, family_name from patients where id = $1", id);
    if (table == "contacts")
        return "of " +
               patient_words(
                   database,
                   "select p.id, p.title, p.given_name, p.family_name from contacts n "
                   "join cases c on c.id = n.case_id join patients p on p.id = c.patient_id "
                   "where n.id = $1",
                   id);
    return {};
}

std::vector<std::string> both_values(const Rejection& rejection) {
    std::vector<std::string> lines;
    for (const Conflict& one : conflicts_of(rejection))
        lines.push_back(capitalised(words_of_code(one.field)) + ": yours “" + one.yours +
                        "”, theirs “" + one.theirs + "”");
    return lines;
}

std::string value_words(const Field& field, const Value& value) {
    const std::string text = amendment_text(field, value);
    if (text.empty()) return "nothing";
    return field.kind == FieldKind::choice ? words_of_code(text) : "“" + text + "”";
}

bool is_written(const Field& field) {
    return field.kind != FieldKind::id && field.kind != FieldKind::records &&
           field.kind != FieldKind::instant && field.kind != FieldKind::place &&
           !field.name.ends_with("_id");
}

// The row that a command is about: the first of a table that it names.
std::shared_ptr<void> row_of(Database& database, const Command& command, const RecordType*& type) {
    for (const Field& field : command.type->arguments->fields) {
        if (field.kind != FieldKind::id || field.references.empty()) continue;
        const Value value = field.get(command.arguments.get());
        const auto* id = std::get_if<std::string>(&value);
        type = find_record(field.references);
        if (!id || id->empty() || !type) continue;
        const auto row = blank_record(*type);
        if (find_row(database, *type, *id, row.get())) return row;
    }
    return nullptr;
}

// What was written, and what the row says now by fields of the same name.
void add_values(Database& database, const Command& command, AttentionItem& item) {
    const RecordType* type = nullptr;
    const std::shared_ptr<void> row = row_of(database, command, type);
    const RecordType& arguments = *command.type->arguments;
    const auto blank = command.type->create();
    for (const Field& field : arguments.fields) {
        if (!is_written(field)) continue;
        const Value value = field.get(command.arguments.get());
        const std::string label = label_of(field) + ": ";
        if (value != field.get(blank.get()))
            item.written.push_back(label + value_words(field, value));
        const Field* same = row ? type->find(field.name) : nullptr;
        if (!same || same->kind != field.kind) continue;
        const Value now = same->get(row.get());
        if (now != value) item.there.push_back(label + value_words(*same, now));
    }
}

AttentionItem item_of(Database& database, const UnsettledCommand& unsettled) {
    AttentionItem item;
    item.command_id = unsettled.command->id;
    item.what = command_words(database, *unsettled.command);
    if (!unsettled.rejection) {
        item.why = "Waits for the connection";
        return item;
    }
    item.why = unsettled.rejection->message;
    item.both = both_values(*unsettled.rejection);
    if (item.both.empty()) add_values(database, *unsettled.command, item);
    item.two_values = !item.both.empty() || unsettled.rejection->rule == "recorded_once";
    item.can_be_edited = !item.both.empty() || !item.written.empty();
    return item;
}

} // namespace

std::vector<Conflict> conflicts_of(const Rejection& rejection) {
    std::vector<Conflict> conflicts;
    const nlohmann::json details = nlohmann::json::parse(rejection.details, nullptr, false);
    if (!details.is_object() || !details.contains("fields") || !details["fields"].is_array())
        return conflicts;
    for (const nlohmann::json& field : details["fields"])
        if (field.is_object())
            conflicts.push_back(
                {field.value("field", ""), field.value("yours", ""), field.value("theirs", "")});
    return conflicts;
}

std::string command_words(Database& database, const Command& command) {
    std::string words(command.type->label);
    for (const Field& field : command.type->arguments->fields) {
        if (field.kind != FieldKind::id || field.references == "teams") continue;
        const Value value = field.get(command.arguments.get());
        const auto* id = std::get_if<std::string>(&value);
        if (!id || id->empty()) continue;
        const std::string row = row_words(database, field.references, *id);
        if (!row.empty()) words += ' ' + row;
    }
    return words;
}

AttentionView attention_view(Database& database, const std::vector<UnsettledCommand>& refused,
                             const std::vector<UnsettledCommand>& waiting,
                             const std::vector<UnreadableChange>& unreadable) {
    AttentionView view;
    for (const UnsettledCommand& one : refused)
        view.refused.push_back(item_of(database, one));
    for (const UnreadableChange& one : unreadable)
        view.refused.push_back({.command_id = one.id,
                                .what = "A change that cannot be read",
                                .why = one.why,
                                .can_try_again = false});
    for (const UnsettledCommand& one : waiting) {
        AttentionItem item = item_of(database, one);
        if (one.rejection) item.why = "May be refused: " + item.why;
        view.waiting.push_back(std::move(item));
    }
    if (view.refused.empty() && view.waiting.empty())
        view.summary = "Everything you did has been saved.";
    else
        view.summary = std::to_string(view.refused.size()) + " refused, " +
                       std::to_string(view.waiting.size()) + " waiting";
    return view;
}

} // namespace evenload
