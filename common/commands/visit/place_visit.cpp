#include "common/commands/visit/place_visit.h"

#include "common/base/text.h"
#include "common/commands/gathering.h"
#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

namespace evenload {
namespace {

// What the rules say of a contact with a professional at a time, its other half where it would then be.
std::vector<Breach> breaches_of(Database& database, const Contact& contact,
                                const Professional& professional,
                                const std::optional<Contact>& other) {
    const auto team = find(database, contact.team_id);
    EVENLOAD_CHECK(team);
    const Stop patient = patient_stop(database, contact.case_id);
    ProfessionalDay day = professional_day(database, professional, *team, contact.day);
    add_travel(database, day, patient);
    VisitCheck check{contact, *contact.start, patient};
    if (other && other->status != ContactStatus::cancelled)
        check.other_half = other_half_of(contact, *other);
    const auto preferences = preferences_of_case(database, contact.case_id);
    check.preferences = preferences;
    return check_visit(check, day);
}

// The other half of a pair goes where the first goes: to its day, and to its time when they come together.
void follow(Contact& other, const Contact& contact, SecondVisit timing) {
    if (other.start && timing == SecondVisit::together) {
        other.day = contact.day;
        other.start = contact.start;
    } else if (!is_placed(other)) {
        other.day = contact.day;
    }
}

std::vector<Breach> breaches_of_other(Transaction& transaction, const Contact& other,
                                      const Contact& contact) {
    const auto professional = transaction.find(other.professional_id);
    if (!professional || !other.start) return {};
    std::vector<Breach> breaches =
        breaches_of(transaction.database(), other, *professional, contact);
    for (Breach& breach : breaches)
        breach.message = professional->name + ", who comes as well: " + breach.message;
    return breaches;
}

} // namespace

Outcome perform(const PlaceVisit& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("visit"));
    if (auto no = not_started(*contact)) return rejected(*no);
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    if (auto no = can_take_work(*professional, contact->team_id)) return rejected(*no);
    if (auto no = own_work_only(transaction, professional->id)) return rejected(*no);
    if (contact->professional_id)
        if (auto no = own_work_only(transaction, contact->professional_id)) return rejected(*no);
    if (command.start.minutes >= 24 * 60)
        return reject("time_of_day", "A visit starts before midnight");
    if (command.day < transaction.local_now().date)
        return reject("past_day", short_text(command.day) + " is over; record the contact instead");

    contact->day = command.day;
    contact->start = command.start;
    contact->professional_id = professional->id;
    contact->pinned = true;
    auto other = partner_of(transaction.database(), *contact);
    if (other && other->status == ContactStatus::cancelled) other.reset();
    if (other) {
        const Contact before = *other;
        follow(*other, *contact, other_half_of(*contact, *other).timing);
        if (before.day != other->day || before.start != other->start)
            if (auto no = not_started(*other)) return rejected(*no);
    }

    std::vector<Breach> breaches =
        breaches_of(transaction.database(), *contact, *professional, other);
    if (other) {
        const auto stored = transaction.find(other->id);
        if (stored && (stored->day != other->day || stored->start != other->start))
            for (Breach& breach : breaches_of_other(transaction, *other, *contact))
                breaches.push_back(std::move(breach));
    }
    sort_by_precedence(breaches);
    if (auto no = judged(breaches, command.reason)) return rejected(*no);

    transaction.update(*contact);
    if (other) transaction.update(*other);
    keep_reason(transaction, *contact, command.reason);
    return {{}, {}, std::move(breaches)};
}

} // namespace evenload
