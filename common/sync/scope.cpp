#include "common/sync/scope.h"

#include "common/base/id.h"
#include "common/store/database.h"

#include <array>

namespace evenload {
namespace {

// Tables whose rows belong to a case.
constexpr std::array of_cases{std::string_view("status_changes"), std::string_view("contact_plans"),
                              std::string_view("former_terms"),   std::string_view("contacts"),
                              std::string_view("tasks"),          std::string_view("attachments")};

bool is_of_case(std::string_view table) {
    for (const std::string_view one : of_cases)
        if (one == table) return true;
    return false;
}

// "($3, $4)" for the ids, which are appended; "(null)" for none, which no row is in.
std::string list_of(const std::map<std::string, GrantLevel>& ids,
                    std::vector<std::string>& parameters) {
    std::string places;
    for (const auto& [id, level] : ids) {
        parameters.push_back(id);
        places += (places.empty() ? "$" : ", $") + std::to_string(parameters.size());
    }
    return places.empty() ? "(null)" : "(" + places + ")";
}

std::string place_of(const std::string& text, std::vector<std::string>& parameters) {
    parameters.push_back(text);
    return "$" + std::to_string(parameters.size());
}

std::string units_of(const Scope& scope, std::vector<std::string>& parameters) {
    std::string places;
    for (const std::string& unit : scope.shares.unit_ids)
        places += (places.empty() ? "" : ", ") + place_of(unit, parameters);
    return "(" + places + ")";
}

// A row that is no more cannot be asked; what its change says of it can.
std::string text_in(const std::vector<FieldValue>& fields, std::string_view name) {
    for (const FieldValue& value : fields)
        if (value.field->name == name)
            if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
    return {};
}

bool was_in_scope(const Scope& scope, const Change& change) {
    const std::string_view table = change.type->table;
    if (table == "cases") return scope.shares.cases.contains(change.row_id);
    if (table == "notices" || table == "threads_read")
        return text_in(change.before, "user_id") == scope.reader.text;
    const bool is_of_shared_case = scope.shares.cases.contains(text_in(change.before, "case_id"));
    if (table == "comments")
        return is_of_shared_case ||
               scope.shares.caseloads.contains(text_in(change.before, "subject_id"));
    return is_of_shared_case && is_of_case(table);
}

} // namespace

std::set<std::string> Scope::touching_units() const {
    std::set<std::string> units = unit_ids;
    units.insert(shares.unit_ids.begin(), shares.unit_ids.end());
    return units;
}

std::string scope_of(const Scope& scope) {
    std::string all;
    for (const std::string& unit : scope.unit_ids)
        all += unit + ' ';
    if (!scope.veil.empty()) {
        all += "veil " + scope.veil.reader.text + (scope.veil.nobody_named ? " all" : "");
        for (const auto* veiled : {&scope.veil.patients, &scope.veil.cases})
            for (const std::string& id : *veiled)
                all += ' ' + id;
    }
    for (const std::string& user : scope.acts_for)
        all += "for " + user + ' ';
    if (scope.shares.empty()) return derive_id(all, 0);
    all += "| " + scope.reader.text + " |";
    for (const auto* shared : {&scope.shares.caseloads, &scope.shares.cases})
        for (const auto& [id, level] : *shared)
            all += ' ' + id + (level >= GrantLevel::comment ? "+" : "");
    return derive_id(all, 0);
}

std::string shared_rows(const Scope& scope, const RecordType& type,
                        std::vector<std::string>& parameters) {
    const Shares& shares = scope.shares;
    if (shares.empty()) return {};
    const std::string_view table = type.table;
    if (table == "caseloads") return "id in " + list_of(shares.caseloads, parameters);
    if (table == "professionals")
        return "id in (select professional_id from caseloads where id in " +
               list_of(shares.caseloads, parameters) + ")";
    if (table == "cases") return "id in " + list_of(shares.cases, parameters);
    if (table == "patients")
        return "id in (select patient_id from cases where id in " +
               list_of(shares.cases, parameters) + ")";
    if (is_of_case(table)) return "case_id in " + list_of(shares.cases, parameters);
    if (table == "comments")
        return "(case_id in " + list_of(shares.cases, parameters) +
               " or (subject = 'caseload' and subject_id in " +
               list_of(shares.caseloads, parameters) + "))";
    // A grant says what is shared with them; with whom else is not theirs to know.
    if (table == "grants")
        return "(revoked = 0 and scope = 'user' and scope_id = " +
               place_of(scope.reader.text, parameters) + " and unit = 'caseload' and unit_id in " +
               list_of(shares.caseloads, parameters) + ")";
    if (table == "notices" || table == "threads_read")
        return "(user_id = " + place_of(scope.reader.text, parameters) + " and team_id in " +
               units_of(scope, parameters) + ")";
    return {};
}

bool in_scope(Database& database, const Scope& scope, const Change& change) {
    if (scope.unit_ids.contains(change.unit_id)) return true;
    if (!scope.shares.unit_ids.contains(change.unit_id)) return false;
    if (change.kind == Change::Kind::erase) return was_in_scope(scope, change);
    std::vector<std::string> texts{change.row_id};
    const std::string condition = shared_rows(scope, *change.type, texts);
    if (condition.empty()) return false;
    const std::vector<ValueView> parameters(texts.begin(), texts.end());
    bool found = false;
    database.each("select id from " + std::string(change.type->table) + " where id = $1 and " +
                      condition,
                  Parameters(parameters), [&](const Row&) { found = true; });
    return found;
}

} // namespace evenload
