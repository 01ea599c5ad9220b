#include "common/exchange/csv_table_export.h"

#include "common/commands/patient/amend_patient.h"
#include "common/exchange/csv.h"
#include "common/exchange/csv_fields.h"
#include "common/model/records.h"
#include "common/store/tables.h"

#include <map>

namespace evenload {
namespace {

using Cells = std::vector<std::string>;

class TableExport {
public:
    TableExport(Database& database, const Id<Team>& team_id)
        : database_(database)
        , team_id_(team_id) {}

    std::string run(CsvTable table) {
        Cells titles;
        for (const CsvColumn& column : csv_columns(table))
            titles.push_back(column.name);
        csv_ = "\xef\xbb\xbf" + csv_line(titles); // spreadsheets take a file without it for Latin-1
        switch (table) {
        case CsvTable::patients: patients(); break;
        case CsvTable::professionals: professionals(); break;
        case CsvTable::cases: cases(); break;
        case CsvTable::contacts: contacts(); break;
        case CsvTable::absences: absences(); break;
        case CsvTable::tasks: tasks(); break;
        }
        return std::move(csv_);
    }

private:
    void patients() {
        for (const Patient& patient :
             rows<Patient>("order by family_name, given_name, nhs_number, id"))
            write({}, fields(patient, fields_said_of_patient()));
    }

    void professionals() {
        for (const Professional& one : rows<Professional>("order by name, id"))
            write({}, fields(one, professional_fields));
    }

    void cases() {
        std::map<Id<Case>, ContactPlan> plans; // of several, the first that was made
        for (const ContactPlan& plan : rows<ContactPlan>("order by id"))
            plans.emplace(plan.case_id, plan);
        for (const Case& care :
             rows<Case>("and status not in ('closed', 'rejected') order by reference, id")) {
            const auto patient = find(database_, care.patient_id);
            Cells cells = fields(care, case_fields);
            const auto plan = plans.find(care.id);
            const Cells of_plan =
                plan == plans.end() ? Cells(plan_fields.size()) : fields(plan->second, plan_fields);
            cells.insert(cells.end(), of_plan.begin(), of_plan.end());
            write({patient ? patient->nhs_number : "", name_of(care.owner_id)}, cells);
        }
    }

    void contacts() {
        for (const Contact& contact : rows<Contact>("order by day, start, case_id, id"))
            write({reference_of(contact.case_id), name_of(contact.professional_id)},
                  fields(contact, contact_fields));
    }

    void absences() {
        for (const Absence& absence : rows<Absence>("order by first_day, professional_id, id"))
            write({name_of(absence.professional_id)}, fields(absence, absence_fields));
    }

    void tasks() {
        for (const Task& task : rows<Task>("and done_at is null order by due_on, title, id"))
            write({reference_of(task.case_id), name_of(task.assigned_to_id)},
                  fields(task, task_fields));
    }

    template <class Record>
    std::vector<Record> rows(std::string_view tail) {
        return select<Record>(database_, "where team_id = $1 " + std::string(tail),
                              {std::string_view(team_id_.text)});
    }

    template <class Record>
    static Cells fields(const Record& record, const CsvNames& names) {
        Cells cells;
        for (const std::string_view name : names) {
            const Field& field = *description_of<Record>().find(name);
            cells.push_back(cell_of(field, field.get(&record)));
        }
        return cells;
    }

    void write(Cells looked_up, const Cells& cells) {
        for (std::string& cell : looked_up)
            cell = guarded(std::move(cell));
        looked_up.insert(looked_up.end(), cells.begin(), cells.end());
        csv_ += csv_line(looked_up);
    }

    std::string name_of(const Id<Professional>& id) {
        if (names_.empty())
            for (const Professional& one : rows<Professional>(""))
                names_.emplace(one.id.text, one.name);
        const auto found = names_.find(id.text);
        return found == names_.end() ? std::string() : found->second;
    }

    std::string reference_of(const Id<Case>& id) {
        if (references_.empty())
            for (const Case& one : rows<Case>(""))
                references_.emplace(one.id.text, one.reference);
        const auto found = references_.find(id.text);
        return found == references_.end() ? std::string() : found->second;
    }

    Database& database_;
    const Id<Team>& team_id_;
    std::string csv_;
    std::map<std::string, std::string> names_;
    std::map<std::string, std::string> references_;
};

} // namespace

std::string export_table_csv(Database& database, const Id<Team>& team_id, CsvTable table) {
    return TableExport(database, team_id).run(table);
}

} // namespace evenload
