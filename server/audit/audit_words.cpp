#include "server/audit/audit_words.h"

#include "common/base/text.h"
#include "common/commands/command.h"
#include "common/exchange/csv_fields.h"
#include "common/model/records.h"
#include "common/store/tables.h"
#include "server/pages/moment_words.h"

#include <algorithm>
#include <array>

namespace evenload {

namespace {

// What says nothing to a reader: how rows are kept, and what the name of the row says.
constexpr std::array<std::string_view, 8> silent_fields{
    "id",           "version", "team_id",    "organisation_id",
    "content_hash", "case_id", "patient_id", "subject_id"};

bool is_silent(const Field& field) {
    return std::ranges::find(silent_fields, field.name) != silent_fields.end();
}

bool says_nothing(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
    return is_null(value);
}

// A reason that somebody gave for doing it, and not one that the record is about.
bool is_why(const RecordType& type, const Field& field) {
    if (field.name == "closure_reason" || field.name == "removal_reason" ||
        field.name == "lifting_reason" || field.name == "review_note")
        return true;
    return field.name == "reason" &&
           (type.table == "status_changes" || type.table == "absences" ||
            type.table == "patient_preferences" || type.table == "restrictions" ||
            type.table == "emergency_accesses");
}

std::string why_of(const Change& change) {
    for (const FieldValue& field : change.after)
        if (const auto* text = std::get_if<std::string>(&field.value);
            text && is_why(*change.type, *field.field))
            return *text;
    return {};
}

const Value* value_in(const std::vector<FieldValue>& fields, const Field* field) {
    for (const FieldValue& one : fields)
        if (one.field == field) return &one.value;
    return nullptr;
}

// Who and when, which rows say once more.
bool is_said_by_the_line(const FieldValue& field, const LoggedChange& logged) {
    if (field.field->kind == FieldKind::instant)
        return field.value == Value{logged.at.milliseconds};
    return field.field->references == "users" && field.value == Value{logged.user_id};
}

std::string label_of_command(const std::string& name) {
    if (const CommandType* type = find_command(name)) return std::string(type->label);
    std::string words = words_of_code(name);
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string_view verb_of(ReadHow how) {
    switch (how) {
    case ReadHow::screen: return "Opened ";
    case ReadHow::list: return "Read the list of ";
    case ReadHow::print: return "Opened to print ";
    case ReadHow::download: return "Downloaded ";
    case ReadHow::export_: return "Exported ";
    case ReadHow::feed: return "Sent to a calendar: ";
    case ReadHow::audit: return "Looked who saw or changed ";
    case ReadHow::pack: return "Kept for working without a network: ";
    }
    return "Saw ";
}

constexpr const char* nobody_known = "Somebody who is no longer known";

} // namespace

std::string name_of_person(Database& database, const Id<User>& id) {
    const std::string name =
        database.text("select name from users where id = $1", {std::string_view(id.text)});
    return name.empty() ? nobody_known : name;
}

std::string AuditWords::name_in(std::string_view table, const std::string& id) {
    const auto [entry, is_new] = names_.try_emplace({std::string(table), id});
    if (!is_new) return entry->second;
    const std::string_view row = id;
    std::string& name = entry->second;
    if (table == "cases")
        name = database_.text("select reference from cases where id = $1", {row});
    else if (table == "patients") {
        if (const auto patient = find(database_, Id<Patient>(id))) name = full_name(*patient);
    } else if (table == "contacts")
        name = database_.text("select day from contacts where id = $1", {row});
    else if (const RecordType* type = find_record(table); type && type->find("name"))
        name = database_.text("select name from " + std::string(table) + " where id = $1", {row});
    return name;
}

std::string AuditWords::person(const std::string& user_id) {
    if (user_id.empty()) return "The program";
    const std::string name = name_in("users", user_id);
    return name.empty() ? nobody_known : name;
}

std::string AuditWords::person(const LoggedChange& logged) {
    const std::string name = person(logged.user_id);
    return logged.for_user_id.empty() ? name : name + " for " + person(logged.for_user_id);
}

std::string AuditWords::name_of_row(std::string_view table, const std::string& id) {
    const RecordType* type = find_record(table);
    std::string words =
        table == "contacts" ? std::string("visit") : words_of_code(type ? type->name : table);
    if (const std::string name = name_in(table, id); !name.empty())
        words += (table == "contacts" ? " of " : " ") + name;
    if (!type || !type->find("case_id")) return words;
    const std::string case_id =
        database_.text("select case_id from " + std::string(type->table) + " where id = $1",
                       {std::string_view(id)});
    return case_id.empty() ? words : words + ", case " + name_in("cases", case_id);
}

std::string AuditWords::value_text(const Field& field, const Value& value) {
    if (says_nothing(value)) return "nothing";
    if (field.kind == FieldKind::id) {
        const std::string name = name_in(field.references, std::get<std::string>(value));
        return name.empty() ? "another" : name;
    }
    if (field.kind == FieldKind::choice) return words_of_code(std::get<std::string>(value));
    if (field.kind == FieldKind::instant) return moment_words({std::get<std::int64_t>(value)});
    const std::string cell = cell_of(field, value);
    return field.kind == FieldKind::text ? "“" + cell + "”" : cell;
}

std::string AuditWords::fields_text(const LoggedChange& logged) {
    const Change& change = logged.change;
    std::string text;
    const auto add = [&](const Field& field, const std::string& words) {
        text += (text.empty() ? "" : "; ") + label_of(field) + ": " + words;
    };
    const auto& fields = change.kind == Change::Kind::erase ? change.before : change.after;
    for (const FieldValue& field : fields) {
        if (is_silent(*field.field) || is_why(*change.type, *field.field) ||
            is_said_by_the_line(field, logged))
            continue;
        if (change.kind == Change::Kind::update) {
            const Value* before = value_in(change.before, field.field);
            add(*field.field, value_text(*field.field, before ? *before : Value{}) + " → " +
                                  value_text(*field.field, field.value));
        } else if (!says_nothing(field.value)) {
            const std::string words = value_text(*field.field, field.value);
            add(*field.field, change.kind == Change::Kind::erase ? words + " → nothing" : words);
        }
    }
    return text;
}

AuditLine AuditWords::line_of(const LoggedChange& logged) {
    const Change& change = logged.change;
    AuditLine line;
    line.at = logged.at;
    line.position = logged.position;
    line.who = person(logged);
    line.what = label_of_command(logged.command_name) + ": " +
                name_of_row(change.type->table, change.row_id);
    line.change = fields_text(logged);
    line.why = why_of(change);
    return line;
}

AuditLine AuditWords::restricted_line_of(const LoggedChange& logged) {
    AuditLine line;
    line.at = logged.at;
    line.position = logged.position;
    line.who = person(logged);
    line.what = label_of_command(logged.command_name) + ": a restricted record";
    return line;
}

AuditLine AuditWords::restricted_line_of(const RecordRead& read) {
    AuditLine line;
    line.at = read.at;
    line.who = person(read.user_id);
    line.what = std::string(verb_of(read.how)) + "a restricted record";
    return line;
}

AuditLine AuditWords::line_of(const RecordRead& read) {
    AuditLine line;
    line.at = read.at;
    line.who = read.user_id.empty() ? "A calendar program" : person(read.user_id);
    std::string of = name_of_row(read.table_name, read.row_id);
    if (read.table_name == "teams" && !read.detail.empty())
        of = words_of_code(read.detail) + " of " + of;
    else if (!read.detail.empty())
        of += ", " + read.detail;
    line.what = std::string(verb_of(read.how)) + of;
    return line;
}

} // namespace evenload
