#include "common/exchange/csv_import.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/exchange/csv_fields.h"
#include "common/exchange/csv_sheet.h"
#include "common/rules/nhs_number.h"
#include "common/rules/ods_code.h"
#include "common/rules/status_flow.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

using Names = std::vector<std::string_view>;

const Names patient_fields{"nhs_number",
                           "nhs_number_status",
                           "title",
                           "given_name",
                           "family_name",
                           "birth_date",
                           "address",
                           "postcode",
                           "place",
                           "phone",
                           "access",
                           "gp_practice_code",
                           "information_needs",
                           "alerts",
                           "next_of_kin"};
const Names professional_fields{"name",          "role",  "band",        "skills",
                                "equipment",     "hours", "break_start", "break_minutes",
                                "other_minutes", "base",  "travel_mode", "active"};
const Names case_fields{"reference", "source", "source_detail", "received_on", "received_at",
                        "urgency",   "reason", "needs",         "status",      "review_on"};
const Names plan_fields{"visits",
                        "period_days",
                        "weekdays",
                        "minutes",
                        "window_start",
                        "window_end",
                        "time_critical",
                        "skills",
                        "equipment",
                        "staff",
                        "second_visit",
                        "second_skills",
                        "second_minutes",
                        "gap_from_minutes",
                        "gap_to_minutes",
                        "coordination_minutes",
                        "need_factor_percent",
                        "first_day",
                        "last_day"};
// Of a case, who it is about and who has it; looked up, not stored as they are.
constexpr std::string_view patient_column = "patient_nhs_number";
constexpr std::string_view owner_column = "owner";

Names case_columns() {
    Names all{patient_column, owner_column};
    all.insert(all.end(), case_fields.begin(), case_fields.end());
    all.insert(all.end(), plan_fields.begin(), plan_fields.end());
    return all;
}

class Import {
public:
    Import(Transaction& transaction, const Id<Team>& team_id, CsvSheet& sheet)
        : transaction_(transaction)
        , team_id_(team_id)
        , sheet_(sheet) {}

    void patients() {
        sheet_.refuse_other_columns(patient_fields);
        std::set<std::string> numbers;
        for (const Patient& known : of_team<Patient>())
            numbers.insert(known.nhs_number);
        for (const CsvRow& row : sheet_.rows()) {
            Patient patient = started<Patient>(row, patient_fields);
            patient.nhs_number = nhs_number_digits(patient.nhs_number);
            if (patient.family_name.empty()) sheet_.problem(row, "family_name", "a family name");
            if (const auto breach = nhs_number(patient.nhs_number))
                sheet_.problem(row, "nhs_number", breach->message);
            else if (!patient.nhs_number.empty() && !numbers.insert(patient.nhs_number).second)
                sheet_.problem(row, "nhs_number",
                               "a number that nobody else in the team or the file has");
            if (!patient.gp_practice_code.empty())
                if (const auto breach = ods_code(patient.gp_practice_code))
                    sheet_.problem(row, "gp_practice_code", breach->message);
            patients_.push_back(std::move(patient));
        }
    }

    void professionals() {
        sheet_.refuse_other_columns(professional_fields);
        std::set<std::string> names;
        for (const Professional& known : of_team<Professional>())
            names.insert(known.name);
        for (const CsvRow& row : sheet_.rows()) {
            Professional professional = started<Professional>(row, professional_fields);
            if (professional.name.empty())
                sheet_.problem(row, "name", "a name");
            else if (!names.insert(professional.name).second)
                sheet_.problem(row, "name", "a name that nobody else in the team or the file has");
            if (professional.break_minutes < 0)
                sheet_.problem(row, "break_minutes", "0 or more minutes");
            professionals_.push_back(std::move(professional));
        }
    }

    void cases() {
        sheet_.refuse_other_columns(case_columns());
        std::map<std::string, Id<Patient>> patient_by_number;
        for (const Patient& known : of_team<Patient>())
            patient_by_number[known.nhs_number] = known.id;
        std::map<std::string, Id<Professional>> owner_by_name;
        for (const Professional& known : of_team<Professional>())
            owner_by_name[known.name] = known.id;
        std::set<std::string> references;
        for (const Case& known : of_team<Case>())
            note_reference(known.reference, references);

        for (const CsvRow& row : sheet_.rows()) {
            Case care = started<Case>(row, case_fields);
            const auto patient =
                patient_by_number.find(nhs_number_digits(sheet_.cell(row, patient_column)));
            if (patient == patient_by_number.end() || patient->first.empty())
                sheet_.problem(row, patient_column, "the NHS number of a patient of this team");
            else
                care.patient_id = patient->second;
            if (care.reason.empty()) sheet_.problem(row, "reason", "a reason");
            if (sheet_.cell(row, "received_on").empty())
                care.received_on = transaction_.local_now().date;
            if (!care.reference.empty() && !note_reference(care.reference, references))
                sheet_.problem(row, "reference", "a reference that no other case has");
            if (!is_open(care.status)) sheet_.problem(row, "status", "a status of an open case");
            give_owner(row, care, owner_by_name);
            if (needs_owner(care.status) && care.owner_id.none() &&
                sheet_.cell(row, owner_column).empty())
                sheet_.problem(row, "status", "a status that needs no owner, or an owner");
            add_case(row, std::move(care));
        }
        for (Case& care : cases_)
            if (care.reference.empty())
                care.reference = "C-" + std::to_string(++highest_reference_);
    }

    void write() {
        for (const Patient& patient : patients_)
            transaction_.insert(patient);
        for (const Professional& professional : professionals_)
            transaction_.insert(professional);
        for (const Case& care : cases_) {
            transaction_.insert(care);
            StatusChange opened;
            opened.id = transaction_.new_id<StatusChange>();
            opened.team_id = team_id_;
            opened.case_id = care.id;
            opened.to_status = care.status;
            opened.owner_id = care.owner_id;
            opened.changed_at = transaction_.now();
            opened.changed_by = transaction_.actor().user_id;
            opened.reason = "Imported";
            transaction_.insert(opened);
        }
        for (const ContactPlan& plan : plans_)
            transaction_.insert(plan);
    }

private:
    template <class Record>
    std::vector<Record> of_team() {
        return transaction_.select<Record>("where team_id = $1 order by id",
                                           {std::string_view(team_id_.text)});
    }

    template <class Record>
    Record started(const CsvRow& row, const Names& fields) {
        Record record;
        record.id = transaction_.new_id<Record>();
        record.team_id = team_id_;
        sheet_.fill(row, description_of<Record>(), fields, &record);
        return record;
    }

    // False when the reference is known already.
    bool note_reference(const std::string& reference, std::set<std::string>& references) {
        if (const auto number =
                whole_number(reference.substr(std::min<std::size_t>(2, reference.size()))))
            highest_reference_ = std::max(highest_reference_, *number);
        return references.insert(reference).second;
    }

    void give_owner(const CsvRow& row, Case& care,
                    const std::map<std::string, Id<Professional>>& owner_by_name) {
        const std::string name = sheet_.cell(row, owner_column);
        if (name.empty()) return;
        const auto owner = owner_by_name.find(name);
        if (owner == owner_by_name.end())
            return sheet_.problem(row, owner_column, "the name of a professional of this team");
        care.owner_id = owner->second;
        if (sheet_.cell(row, "status").empty()) care.status = CaseStatus::allocated;
    }

    void add_case(const CsvRow& row, Case care) {
        const Names asked{"visits", "minutes", "weekdays", "skills"};
        if (sheet_.is_filled(row, asked)) {
            ContactPlan plan = started<ContactPlan>(row, plan_fields);
            plan.case_id = care.id;
            if (sheet_.cell(row, "first_day").empty()) plan.first_day = care.received_on;
            if (plan.visits < 1) sheet_.problem(row, "visits", "1 or more");
            if (plan.period_days < 0) sheet_.problem(row, "period_days", "0 (once) or more days");
            if (plan.minutes < 1 || plan.minutes > 24 * 60)
                sheet_.problem(row, "minutes", "1 to 1440");
            if (plan.staff < 1 || plan.staff > 2) sheet_.problem(row, "staff", "1 or 2");
            for (const std::string& day : plan.weekdays)
                if (!weekday_from_text(day))
                    sheet_.problem(row, "weekdays", "days as mon; wed; fri");
            plans_.push_back(std::move(plan));
        }
        cases_.push_back(std::move(care));
    }

    Transaction& transaction_;
    const Id<Team>& team_id_;
    CsvSheet& sheet_;
    std::vector<Patient> patients_;
    std::vector<Professional> professionals_;
    std::vector<Case> cases_;
    std::vector<ContactPlan> plans_;
    std::int64_t highest_reference_ = 1000;
};

void describe(const RecordType& type, const Names& names,
              std::vector<std::pair<std::string, std::string>>& columns) {
    for (const std::string_view name : names)
        columns.emplace_back(name, expected_cell(*type.find(name)));
}

} // namespace

std::string to_text(const CsvProblem& problem) {
    return "line " + std::to_string(problem.line) +
           (problem.column.empty() ? "" : ", column \"" + problem.column + "\"") + ": expected " +
           problem.expected + ", found " + problem.found;
}

CsvImport import_csv(Transaction& transaction, const Id<Team>& team_id, CsvTable table,
                     std::string_view bytes, const std::map<std::string, std::string>& mapping) {
    CsvSheet sheet(bytes, mapping);
    Import import(transaction, team_id, sheet);
    switch (table) {
    case CsvTable::patients: import.patients(); break;
    case CsvTable::professionals: import.professionals(); break;
    case CsvTable::cases: import.cases(); break;
    }
    CsvImport result{static_cast<int>(sheet.rows().size()), sheet.take_problems()};
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const CsvProblem& a, const CsvProblem& b) { return a.line < b.line; });
    if (result.problems.empty()) import.write();
    return result;
}

std::vector<std::pair<std::string, std::string>> csv_columns(CsvTable table) {
    std::vector<std::pair<std::string, std::string>> columns;
    switch (table) {
    case CsvTable::patients: describe(description_of<Patient>(), patient_fields, columns); break;
    case CsvTable::professionals:
        describe(description_of<Professional>(), professional_fields, columns);
        break;
    case CsvTable::cases:
        columns.emplace_back(patient_column, "the NHS number of a patient of this team");
        columns.emplace_back(owner_column,
                             "the name of a professional of this team; empty: unallocated");
        describe(description_of<Case>(), case_fields, columns);
        describe(description_of<ContactPlan>(), plan_fields, columns);
        break;
    }
    return columns;
}

} // namespace evenload
