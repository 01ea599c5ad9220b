// Cases with their contact plans from a spreadsheet: one row holds one case and, where it says how often, its plan.

#include "common/base/text.h"
#include "common/exchange/csv_table_import.h"
#include "common/rules/nhs_number.h"
#include "common/rules/status_flow.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

class CasesImport final : public TableImport {
public:
    using TableImport::TableImport;

    void read() override {
        std::map<std::string, Id<Patient>> patient_by_number;
        for (const Patient& known : of_team<Patient>())
            patient_by_number[known.nhs_number] = known.id;
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
            give_owner(row, care);
            if (needs_owner(care.status) && care.owner_id.none() &&
                sheet_.cell(row, owner_column).empty())
                sheet_.problem(row, "status", "a status that needs no owner, or an owner");
            add_case(row, std::move(care));
        }
        for (Case& care : cases_)
            if (care.reference.empty())
                care.reference = "C-" + std::to_string(++highest_reference_);
    }

    void write() override {
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
    // False when the reference is known already.
    bool note_reference(const std::string& reference, std::set<std::string>& references) {
        if (const auto number =
                whole_number(reference.substr(std::min<std::size_t>(2, reference.size()))))
            highest_reference_ = std::max(highest_reference_, *number);
        return references.insert(reference).second;
    }

    void give_owner(const CsvRow& row, Case& care) {
        care.owner_id = professional_in(row, owner_column);
        if (care.owner_id && sheet_.cell(row, "status").empty())
            care.status = CaseStatus::allocated;
    }

    void add_case(const CsvRow& row, Case care) {
        const CsvNames asked{"visits", "minutes", "weekdays", "skills"};
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

    std::vector<Case> cases_;
    std::vector<ContactPlan> plans_;
    std::int64_t highest_reference_ = 1000;
};

} // namespace

TableImportPointer cases_import(Transaction& transaction, const Id<Team>& team_id,
                                CsvSheet& sheet) {
    return std::make_unique<CasesImport>(transaction, team_id, sheet);
}

} // namespace evenload
