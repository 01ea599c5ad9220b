#include "common/commands/patient/register_patient.h"

#include "common/base/text.h"
#include "common/commands/guards.h"
#include "common/commands/patient/patient_guards.h"
#include "common/rules/nhs_number.h"

namespace evenload {
namespace {

Patient patient_from(const RegisterPatient& command, const Id<Patient>& id) {
    Patient patient;
    patient.id = id;
    patient.team_id = command.team_id;
    patient.nhs_number = nhs_number_digits(command.nhs_number);
    patient.nhs_number_status = status_of_new_nhs_number(patient.nhs_number);
    patient.title = command.title;
    patient.given_name = command.given_name;
    patient.family_name = command.family_name;
    patient.birth_date = command.birth_date;
    patient.address = command.address;
    patient.postcode = command.postcode;
    patient.place = command.place;
    patient.phone = command.phone;
    patient.access = command.access;
    patient.gp_practice_code = command.gp_practice_code;
    patient.information_needs = command.information_needs;
    patient.alerts = command.alerts;
    patient.next_of_kin = command.next_of_kin;
    return patient;
}

// Whether the id is taken is asked of the whole table: another team's row holds it just as well.
Guard fresh_id(Transaction& transaction, const Id<Patient>& id) {
    if (id.none()) return std::nullopt;
    if (!is_code(id.text)) return rejection("fresh_id", "An id is 1 to 40 of a–z, 0–9 and _");
    if (find(transaction.database(), id))
        return rejection("fresh_id", "A patient with this id is registered already");
    return std::nullopt;
}

// A row with nothing in it could never be found again.
Guard known_by_something(const Patient& patient, bool id_was_given) {
    const bool named =
        !trimmed(patient.family_name).empty() || !trimmed(patient.given_name).empty();
    if (named || id_was_given || !patient.nhs_number.empty()) return std::nullopt;
    return rejection("known_by_something", "Give a name or an NHS number");
}

} // namespace

Outcome perform(const RegisterPatient& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = fresh_id(transaction, command.patient_id)) return rejected(*no);
    const bool id_was_given = !command.patient_id.none();
    const Patient patient =
        patient_from(command, id_was_given ? command.patient_id : transaction.new_id<Patient>());
    if (auto no = known_by_something(patient, id_was_given)) return rejected(*no);
    if (auto no = patient_in_order(transaction, patient)) return rejected(*no);
    if (trimmed(command.different_because).empty())
        if (auto no = patient_once(transaction, patient)) return rejected(*no);

    transaction.insert(patient);
    return {{}, {patient.id.text}, {}};
}

} // namespace evenload
