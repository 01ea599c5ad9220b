#include "common/store/veil.h"

#include "common/base/text.h"
#include "common/model/records.h"
#include "common/rules/postcode.h"
#include "common/store/database.h"

#include <algorithm>
#include <array>
#include <span>

namespace evenload {
namespace {

using Names = std::vector<std::string_view>;

struct TableFields {
    std::string_view table;
    Names fields;
};

// Empty for a table that is not there.
const Names& fields_of(const std::vector<TableFields>& tables, std::string_view table) {
    static const Names none;
    for (const TableFields& one : tables)
        if (one.table == table) return one.fields;
    return none;
}

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_or_is_whole(const Names& names, std::string_view name) {
    return has(names, "*") || has(names, name);
}

// What is left of a restricted record for who has no part in it: that there is a case, where about, how much work it
// is, when and whose. What is counted stays, so that a number is the same for everybody. A table of a patient or
// case that is not here is not there at all.
const std::vector<TableFields>& left_of_restricted() {
    static const std::vector<TableFields> tables{
        {"patients", {"id", "version", "team_id"}},
        {"restrictions",
         {"id", "version", "team_id", "patient_id", "restricted_by", "restricted_at", "lifted_at",
          "lifted_by"}},
        {"cases",
         {"id", "version", "team_id", "patient_id", "reference", "source", "received_on",
          "received_at", "urgency", "status", "owner_id", "new_to_owner", "handover_to_id",
          "review_on", "closed_on"}},
        {"status_changes",
         {"id", "version", "team_id", "case_id", "from_status", "to_status", "owner_id",
          "changed_at", "changed_by"}},
        {"contact_plans",
         {"id",
          "version",
          "team_id",
          "case_id",
          "visits",
          "period_days",
          "weekdays",
          "least_days_between",
          "most_days_between",
          "minutes",
          "window_start",
          "window_end",
          "staff",
          "second_visit",
          "second_minutes",
          "gap_from_minutes",
          "gap_to_minutes",
          "coordination_minutes",
          "need_factor_percent",
          "first_day",
          "last_day",
          "usual_professional_id",
          "usual_start"}},
        {"former_terms", {"*"}},
        {"contacts",
         {"id",
          "version",
          "team_id",
          "case_id",
          "contact_plan_id",
          "day",
          "professional_id",
          "start",
          "planned_minutes",
          "window_start",
          "window_end",
          "partner_id",
          "partner_timing",
          "gap_from_minutes",
          "gap_to_minutes",
          "status",
          "published_professional_id",
          "published_day",
          "published_start",
          "expected_start",
          "attendance",
          "mechanism",
          "actual_start",
          "actual_minutes",
          "recorded_by",
          "recorded_at"}},
    };
    return tables;
}

// The only words that a commissioner reads: names of the service's own people and things, and references.
const std::vector<TableFields>& words_without_persons() {
    static const std::vector<TableFields> tables{
        {"organisations", {"name", "ods_code"}},
        {"teams", {"name"}},
        {"professionals", {"name", "role"}},
        {"users", {"name", "sign_in_name"}},
        {"check_settings", {"rule"}},
        {"pathway_templates", {"name"}},
        {"cases", {"reference"}},
        {"shared_equipment", {"code"}},
        {"grants", {"unit_id", "scope_id"}},
        {"travel_rows", {"*"}},
    };
    return tables;
}

// Of what is written about one person there is nothing to count.
bool is_of_a_person_only(std::string_view table) {
    constexpr std::array tables{
        std::string_view("comments"),     std::string_view("attachments"),
        std::string_view("tasks"),        std::string_view("patient_preferences"),
        std::string_view("restrictions"), std::string_view("emergency_accesses")};
    return std::find(tables.begin(), tables.end(), table) != tables.end();
}

// Rows that are somebody's own, by the field that says whose.
std::string_view owner_field(std::string_view table) {
    if (table == "notices" || table == "threads_read" || table == "saved_views" ||
        table == "emergency_accesses")
        return "user_id";
    return {};
}

// What a notice or a mark of reading is about may be a case, or a row of a case.
bool is_about_veiled_case(const Veil& veil, Database& database, const std::string& subject_id) {
    if (veil.cases.contains(subject_id)) return true;
    for (const char* table : {"comments", "contacts"})
        if (veil.cases.contains(
                database.text("select case_id from " + std::string(table) + " where id = $1",
                              {std::string_view(subject_id)})))
            return true;
    return veil.patients.contains(database.text(
        "select patient_id from emergency_accesses where id = $1", {std::string_view(subject_id)}));
}

bool is_of_restricted(const Veil& veil, const RecordType& type, const FieldText& field_text,
                      Database& database) {
    const auto text = [&](std::string_view name) {
        return type.find(name) ? field_text(name).value_or("") : std::string();
    };
    if (type.table == "patients") return veil.patients.contains(text("id"));
    if (type.table == "cases") return veil.cases.contains(text("id"));
    if (type.table == "grants")
        return veil.patients.contains(text("unit_id")) || veil.cases.contains(text("unit_id"));
    if (veil.patients.contains(text("patient_id")) || veil.cases.contains(text("case_id")))
        return true;
    const std::string subject = text("subject_id");
    return !subject.empty() && is_about_veiled_case(veil, database, subject);
}

std::string text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

Value of_a_new_record(const RecordType& type, const Field& field) {
    return field.get(blank_record(type).get());
}

// About a kilometre: a part of the town, and no house.
Value locality_of_place(const Value& value) {
    const auto place = place_from_text(text_of(value));
    if (!place) return Value{};
    const auto rounded = [](std::int32_t microdegrees) { return microdegrees / 10'000 * 10'000; };
    return to_text(
        Place{rounded(place->latitude_microdegrees), rounded(place->longitude_microdegrees)});
}

Value outward_part(const Value& value) {
    return std::string(outward_code(text_of(value)));
}

Value no_name(const Value&) {
    return std::string("Restricted");
}

// What the response clocks ask of these two, and no more (rules/response_clock.h): a number that counts by them is
// then the same for a commissioner.
Value first_day_of_year(const Value& value) {
    return is_null(value) ? Value{} : Value{text_of(value).substr(0, 4) + "-01-01"};
}

Value kind_of_source(const Value& value) {
    return std::string(contains_ignoring_case(text_of(value), "hospital") ? "hospital" : "");
}

// The planner leaves what it does not know alone.
Value is_pinned(const Value&) {
    return std::int64_t{1};
}

// What a shell still says of a field that it does not leave.
struct Trace {
    std::string_view table;
    std::string_view field;
    Value (*of)(const Value&);
};

constexpr std::array traces_of_restricted{
    Trace{"patients", "family_name", no_name},     Trace{"patients", "postcode", outward_part},
    Trace{"patients", "place", locality_of_place}, Trace{"cases", "source_detail", kind_of_source},
    Trace{"contacts", "pinned", is_pinned},
};
constexpr std::array traces_without_persons{
    Trace{"patients", "birth_date", first_day_of_year},
    Trace{"patients", "postcode", outward_part},
    Trace{"cases", "source_detail", kind_of_source},
};

} // namespace

Seen seen_of(const Veil& veil, const RecordType& type, const FieldText& field_text,
             Database& database) {
    if (veil.empty()) return Seen::whole;
    const std::string_view owner = owner_field(type.table);
    if (!owner.empty() && !veil.reader.none() &&
        field_text(owner).value_or("") == veil.reader.text &&
        (type.table != "notices" || veil.nobody_named))
        return Seen::whole;
    if (veil.nobody_named)
        return is_of_a_person_only(type.table) || !owner.empty() ? Seen::nothing : Seen::shell;
    if (!is_of_restricted(veil, type, field_text, database)) return Seen::whole;
    return fields_of(left_of_restricted(), type.table).empty() ? Seen::nothing : Seen::shell;
}

bool is_left(const Veil& veil, const RecordType& type, const Field& field) {
    if (veil.nobody_named) {
        if (type.table == "patients") return has({"id", "version", "team_id"}, field.name);
        return field.kind != FieldKind::text ||
               has_or_is_whole(fields_of(words_without_persons(), type.table), field.name);
    }
    return has_or_is_whole(fields_of(left_of_restricted(), type.table), field.name);
}

Value veiled_value(const Veil& veil, const RecordType& type, const Field& field,
                   const Value& value) {
    if (is_left(veil, type, field)) return value;
    const auto traces = veil.nobody_named ? std::span<const Trace>(traces_without_persons)
                                          : std::span<const Trace>(traces_of_restricted);
    for (const Trace& trace : traces)
        if (trace.table == type.table && trace.field == field.name) return trace.of(value);
    return of_a_new_record(type, field);
}

bool look_through(const Veil& veil, Database& database, const RecordType& type, void* record) {
    const FieldText field_text = [&](std::string_view name) {
        return text_of(type.find(name)->get(record));
    };
    const Seen seen = seen_of(veil, type, field_text, database);
    if (seen == Seen::shell)
        for (const Field& field : type.fields)
            field.set(record, view_of(veiled_value(veil, type, field, field.get(record))));
    return seen != Seen::nothing;
}

Seen seen_of(const Veil& veil, Database& database, const Change& change) {
    const RecordType& type = *change.type;
    const FieldText field_text = [&](std::string_view name) -> std::string {
        if (name == "id") return change.row_id;
        for (const auto* fields : {&change.after, &change.before})
            for (const FieldValue& one : *fields)
                if (one.field->name == name)
                    if (const auto* text = std::get_if<std::string>(&one.value)) return *text;
        return database.text("select " + std::string(name) + " from " + std::string(type.table) +
                                 " where id = $1",
                             {std::string_view(change.row_id)});
    };
    return seen_of(veil, type, field_text, database);
}

bool look_through(const Veil& veil, Database& database, Change& change) {
    const RecordType& type = *change.type;
    const Seen seen = seen_of(veil, database, change);
    if (seen == Seen::shell)
        for (auto* fields : {&change.before, &change.after})
            for (FieldValue& one : *fields)
                one.value = veiled_value(veil, type, *one.field, one.value);
    return seen != Seen::nothing;
}

VeiledReading::VeiledReading(Database& database, const Veil& veil)
    : database_(database)
    , before_(database.veil()) {
    database.set_veil(veil.empty() ? nullptr : &veil);
}

VeiledReading::~VeiledReading() {
    database_.set_veil(before_);
}

} // namespace evenload
