#include "common/commands/patient/set_patient_preference.h"

#include "common/base/text.h"
#include "common/commands/guards.h"
#include "common/commands/visits_to_come.h"

namespace evenload {
namespace {

void leave_excluded(Transaction& transaction, const SetPatientPreference& command,
                    Outcome& outcome) {
    std::vector<Contact> left;
    for (const Case& care : transaction.select<Case>("where patient_id = $1 order by id",
                                                     {std::string_view(command.patient_id.text)})) {
        if (care.owner_id == command.professional_id && care.status != CaseStatus::closed)
            outcome.warnings.push_back(
                {"still_owner", Severity::warn, care.reference + " is still allocated to them", 1});
        for (Contact& contact : visits_to_come(transaction, care.id)) {
            if (contact.professional_id != command.professional_id) continue;
            unplace(transaction, contact);
            left.push_back(std::move(contact));
        }
    }
    if (auto warning = count_warning("visits_unplaced", left, "unplaced"))
        outcome.warnings.push_back(std::move(*warning));
}

} // namespace

Outcome perform(const SetPatientPreference& command, Transaction& transaction) {
    const auto patient = transaction.find(command.patient_id);
    if (!patient) return rejected(not_there("patient"));
    const auto professional = transaction.find(command.professional_id);
    if (!professional || professional->team_id != patient->team_id)
        return rejected(not_there("professional"));
    const bool is_excluded = command.kind == PreferenceKind::excluded;
    if (is_excluded)
        if (auto no = reason_given(command.reason,
                                   "Why is " + professional->name + " not to visit this patient?"))
            return rejected(*no);

    auto known = transaction.select<PatientPreference>(
        "where patient_id = $1 and professional_id = $2 order by id",
        {std::string_view(patient->id.text), std::string_view(professional->id.text)});
    PatientPreference wish;
    if (!known.empty()) wish = known.front();
    if (!known.empty() && wish.kind == command.kind && wish.reason == trimmed(command.reason))
        return reject("nothing_changed", "That is known already");
    wish.team_id = patient->team_id;
    wish.patient_id = patient->id;
    wish.professional_id = professional->id;
    wish.kind = command.kind;
    wish.reason = std::string(trimmed(command.reason));
    Outcome outcome = accept();
    if (known.empty()) {
        wish.id = transaction.new_id<PatientPreference>();
        transaction.insert(wish);
        outcome.created.push_back(wish.id.text);
    } else {
        transaction.update(wish);
    }
    if (is_excluded) leave_excluded(transaction, command, outcome);
    return outcome;
}

} // namespace evenload
