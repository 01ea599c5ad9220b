#include "common/commands/patient/amend_patient.h"

#include "common/commands/guards.h"
#include "common/commands/patient/patient_guards.h"
#include "common/rules/nhs_number.h"

#include <algorithm>

namespace evenload {
namespace {

// As typed: "943 476 5919" is the same number as the one that is stored.
std::vector<FieldAmendment> with_plain_nhs_number(std::vector<FieldAmendment> fields) {
    for (FieldAmendment& amendment : fields) {
        if (amendment.field != "nhs_number") continue;
        amendment.from = nhs_number_digits(amendment.from);
        amendment.to = nhs_number_digits(amendment.to);
    }
    return fields;
}

bool names(const std::vector<FieldAmendment>& fields, std::string_view field) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const FieldAmendment& amendment) { return amendment.field == field; });
}

} // namespace

const std::vector<std::string_view>& fields_said_of_patient() {
    static const std::vector<std::string_view> fields{"nhs_number",
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
    return fields;
}

Outcome perform(const AmendPatient& command, Transaction& transaction) {
    auto patient = transaction.find(command.patient_id);
    if (!patient) return rejected(not_there("patient"));
    const std::string nhs_number_before = patient->nhs_number;
    if (auto no = amend(description_of<Patient>(), &*patient, with_plain_nhs_number(command.fields),
                        fields_said_of_patient()))
        return rejected(*no);
    if (auto no = patient_in_order(transaction, *patient)) return rejected(*no);

    if (patient->nhs_number != nhs_number_before && !names(command.fields, "nhs_number_status"))
        patient->nhs_number_status = status_of_new_nhs_number(patient->nhs_number);
    transaction.update(*patient);
    return accept();
}

} // namespace evenload
