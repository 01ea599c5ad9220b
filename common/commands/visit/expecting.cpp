#include "common/commands/visit/expecting.h"

#include "common/commands/gathering.h"
#include "common/commands/guards.h"
#include "common/rules/running_late.h"

namespace evenload {
namespace {

std::string name_of_patient(Transaction& transaction, const Id<Case>& case_id) {
    const auto care = transaction.find(case_id);
    const auto patient = care ? transaction.find(care->patient_id) : std::nullopt;
    return patient ? short_name(*patient) : care ? care->reference : "A visit";
}

Breach late_warning(Transaction& transaction, const Contact& contact, const ExpectedVisit& expected,
                    const ProfessionalDay& day) {
    std::string words = name_of_patient(transaction, contact.case_id) + ", " +
                        to_text(*contact.start) + ": expected " + to_text(expected.start);
    for (const Breach& breach : breaks_by_lateness(contact, expected, day))
        words += "; " + breach.message;
    return {"running_late", Severity::warn, std::move(words), expected.late_minutes};
}

} // namespace

void expect_from(Transaction& transaction, const Contact& from, TimeOfDay start, Outcome& outcome) {
    const auto professional = transaction.find(from.professional_id);
    if (!professional) return;
    const bool is_today = from.day == transaction.local_now().date;
    const ProfessionalDay day = professional_day(transaction.database(), *professional,
                                                 team_of(transaction, from.team_id), from.day);
    for (const ExpectedVisit& expected : expected_day(day, from.id, start)) {
        auto contact = transaction.find(expected.contact_id);
        if (!contact || contact->status != ContactStatus::planned) continue;
        const bool late = expected.late_minutes > 0;
        if (is_today) {
            contact->expected_start.reset();
            if (late) contact->expected_start = expected.start;
            transaction.update(*contact);
        }
        if (late) outcome.warnings.push_back(late_warning(transaction, *contact, expected, day));
    }
}

} // namespace evenload
