// Patients and professionals from a spreadsheet.

#include "common/commands/patient/amend_patient.h"
#include "common/exchange/csv_table_import.h"
#include "common/rules/nhs_number.h"
#include "common/rules/ods_code.h"

#include <set>

namespace evenload {
namespace {

class PatientsImport final : public TableImport {
public:
    using TableImport::TableImport;

    void read() override {
        std::set<std::string> numbers;
        for (const Patient& known : of_team<Patient>())
            numbers.insert(known.nhs_number);
        for (const CsvRow& row : sheet_.rows()) {
            Patient patient = started<Patient>(row, fields_said_of_patient());
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

    void write() override {
        for (const Patient& patient : patients_)
            transaction_.insert(patient);
    }

private:
    std::vector<Patient> patients_;
};

class ProfessionalsImport final : public TableImport {
public:
    using TableImport::TableImport;

    void read() override {
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

    void write() override {
        for (const Professional& professional : professionals_)
            transaction_.insert(professional);
    }

private:
    std::vector<Professional> professionals_;
};

} // namespace

TableImportPointer patients_import(Transaction& transaction, const Id<Team>& team_id,
                                   CsvSheet& sheet) {
    return std::make_unique<PatientsImport>(transaction, team_id, sheet);
}

TableImportPointer professionals_import(Transaction& transaction, const Id<Team>& team_id,
                                        CsvSheet& sheet) {
    return std::make_unique<ProfessionalsImport>(transaction, team_id, sheet);
}

} // namespace evenload
