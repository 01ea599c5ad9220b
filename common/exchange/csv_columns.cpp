#include "common/exchange/csv_columns.h"

#include "common/base/check.h"
#include "common/commands/patient/amend_patient.h"
#include "common/exchange/csv_fields.h"
#include "common/model/records.h"

#include <algorithm>
#include <array>

namespace evenload {

const CsvNames professional_fields{"name",          "role",  "band",        "skills",
                                   "equipment",     "hours", "break_start", "break_minutes",
                                   "other_minutes", "base",  "travel_mode", "active"};
const CsvNames case_fields{"reference", "source", "source_detail", "received_on", "received_at",
                           "urgency",   "reason", "needs",         "status",      "review_on"};
const CsvNames plan_fields{"visits",
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
const CsvNames contact_fields{
    "day",      "start",        "planned_minutes", "status", "attendance", "mechanism",
    "location", "actual_start", "actual_minutes",  "notes",  "next_action"};
const CsvNames absence_fields{"first_day", "last_day", "start", "end", "reason"};
const CsvNames task_fields{"title", "details", "due_on", "due_at"};

namespace {

struct TableName {
    CsvTable table;
    std::string_view name;
};
constexpr std::array table_names{
    TableName{CsvTable::patients, "patients"}, TableName{CsvTable::professionals, "professionals"},
    TableName{CsvTable::cases, "cases"},       TableName{CsvTable::contacts, "contacts"},
    TableName{CsvTable::absences, "absences"}, TableName{CsvTable::tasks, "tasks"}};

// What other systems' exports call these columns. A word that could mean two of them is not here.
struct Synonym {
    std::string_view words;
    std::string_view field;
};
constexpr std::array synonyms{
    Synonym{"surname", "family_name"},
    Synonym{"last_name", "family_name"},
    Synonym{"forename", "given_name"},
    Synonym{"first_name", "given_name"},
    Synonym{"dob", "birth_date"},
    Synonym{"date_of_birth", "birth_date"},
    Synonym{"born", "birth_date"},
    Synonym{"nhs", "nhs_number"},
    Synonym{"nhs_no", "nhs_number"},
    Synonym{"nhs", patient_column},
    Synonym{"nhs_no", patient_column},
    Synonym{"nhs_number", patient_column},
    Synonym{"telephone", "phone"},
    Synonym{"mobile", "phone"},
    Synonym{"tel", "phone"},
    Synonym{"post_code", "postcode"},
    Synonym{"gp_practice", "gp_practice_code"},
    Synonym{"practice_code", "gp_practice_code"},
    Synonym{"ods_code", "gp_practice_code"},
    Synonym{"nok", "next_of_kin"},
    Synonym{"key_safe", "access"},
    Synonym{"staff_name", "name"},
    Synonym{"full_name", "name"},
    Synonym{"job_title", "role"},
    Synonym{"grade", "band"},
    Synonym{"allocated_to", owner_column},
    Synonym{"professional", owner_column},
    Synonym{"case_id", "reference"},
    Synonym{"case_number", "reference"},
    Synonym{"referral_date", "received_on"},
    Synonym{"date_received", "received_on"},
    Synonym{"referral_reason", "reason"},
    Synonym{"reason_for_referral", "reason"},
    Synonym{"priority", "urgency"},
    Synonym{"referrer", "source_detail"},
    Synonym{"visits_per_week", "visits"},
    Synonym{"duration", "minutes"},
    Synonym{"reference", case_column},
    Synonym{"case", case_column},
    Synonym{"staff", professional_column},
    Synonym{"name", professional_column},
    Synonym{"seen_by", professional_column},
    Synonym{"date", "day"},
    Synonym{"time", "start"},
    Synonym{"duration", "planned_minutes"},
    Synonym{"outcome", "attendance"},
    Synonym{"from", "first_day"},
    Synonym{"start_date", "first_day"},
    Synonym{"to", "last_day"},
    Synonym{"end_date", "last_day"},
    Synonym{"absence_type", "reason"},
    Synonym{"task", "title"},
    Synonym{"due", "due_on"},
    Synonym{"due_date", "due_on"},
    Synonym{"assignee", assigned_column},
};

class Columns {
public:
    void add(std::string_view name, std::string expected, bool required = false) {
        all_.push_back({std::string(name), std::move(expected), required});
    }
    template <class Record>
    void add(const CsvNames& names, const CsvNames& required = {}) {
        for (const std::string_view name : names)
            add(name, expected_cell(*description_of<Record>().find(name)),
                std::find(required.begin(), required.end(), name) != required.end());
    }
    std::vector<CsvColumn> take() { return std::move(all_); }

private:
    std::vector<CsvColumn> all_;
};

std::vector<CsvColumn> columns_of(CsvTable table) {
    constexpr const char* somebody = "the name of a professional of this team";
    constexpr const char* some_case = "the reference of a case of this team, as C-1042";
    Columns columns;
    switch (table) {
    case CsvTable::patients: columns.add<Patient>(fields_said_of_patient(), {"family_name"}); break;
    case CsvTable::professionals: columns.add<Professional>(professional_fields, {"name"}); break;
    case CsvTable::cases:
        columns.add(patient_column, "the NHS number of a patient of this team", true);
        columns.add(owner_column, std::string(somebody) + "; empty: unallocated");
        columns.add<Case>(case_fields, {"reason"});
        columns.add<ContactPlan>(plan_fields);
        break;
    case CsvTable::contacts:
        columns.add(case_column, some_case, true);
        columns.add(professional_column, std::string(somebody) + "; empty: nobody yet");
        columns.add<Contact>(contact_fields, {"day"});
        break;
    case CsvTable::absences:
        columns.add(professional_column, somebody, true);
        columns.add<Absence>(absence_fields, {"first_day", "last_day"});
        break;
    case CsvTable::tasks:
        columns.add(case_column, some_case, true);
        columns.add(assigned_column, std::string(somebody) + "; empty: the case's owner");
        columns.add<Task>(task_fields, {"title", "due_on"});
        break;
    }
    return columns.take();
}

} // namespace

const std::vector<CsvTable>& csv_tables() {
    static const std::vector<CsvTable> all = [] {
        std::vector<CsvTable> tables;
        for (const TableName& one : table_names)
            tables.push_back(one.table);
        return tables;
    }();
    return all;
}

std::string_view name_of(CsvTable table) {
    return std::find_if(table_names.begin(), table_names.end(),
                        [&](const TableName& one) { return one.table == table; })
        ->name;
}

const CsvTable* csv_table_named(std::string_view name) {
    const auto found = std::find_if(table_names.begin(), table_names.end(),
                                    [&](const TableName& one) { return one.name == name; });
    return found == table_names.end() ? nullptr : &found->table;
}

const std::vector<CsvColumn>& csv_columns(CsvTable table) {
    static const std::map<CsvTable, std::vector<CsvColumn>> all = [] {
        std::map<CsvTable, std::vector<CsvColumn>> columns;
        for (const CsvTable one : csv_tables())
            columns.emplace(one, columns_of(one));
        return columns;
    }();
    return all.at(table);
}

std::map<std::string, std::string> guessed_columns(CsvTable table,
                                                   const std::vector<std::string>& titles) {
    const auto& columns = csv_columns(table);
    std::map<std::string, std::string> guesses;
    std::vector<std::string> taken;
    const auto offer = [&](const std::string& title, std::string_view field) {
        const bool known =
            std::any_of(columns.begin(), columns.end(),
                        [&](const CsvColumn& column) { return column.name == field; });
        const bool free = std::find(taken.begin(), taken.end(), field) == taken.end();
        if (!known || !free || guesses.contains(title)) return;
        guesses.emplace(title, field);
        taken.emplace_back(field);
    };
    for (const std::string& title : titles)
        offer(title, code_of_words(title));
    for (const std::string& title : titles)
        for (const Synonym& synonym : synonyms)
            if (synonym.words == code_of_words(title)) offer(title, synonym.field);
    return guesses;
}

} // namespace evenload
