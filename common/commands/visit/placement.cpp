#include "common/commands/visit/placement.h"

#include "common/commands/gathering.h"
#include "common/commands/visit/visit_guards.h"
#include "common/rules/published_place.h"
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
    const bool moves_along = other.start && timing == SecondVisit::together;
    if (!moves_along && is_placed(other)) return;
    keep_published_day(other);
    other.day = contact.day;
    if (!moves_along) return;
    if (other.start != contact.start) other.expected_start.reset();
    other.start = contact.start;
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

Guard may_place(Transaction& transaction, const Contact& contact, const Placement& placement) {
    const Professional& professional = placement.professional;
    if (auto no = can_take_work(professional, contact.team_id)) return no;
    if (auto no = own_work_only(transaction, professional.id)) return no;
    if (contact.professional_id)
        if (auto no = own_work_only(transaction, contact.professional_id)) return no;
    if (placement.start.minutes >= 24 * 60)
        return rejection("time_of_day", "A visit starts before midnight");
    if (placement.day < transaction.local_now().date)
        return rejection("past_day",
                         short_text(placement.day) + " is over; record the contact instead");
    return std::nullopt;
}

TriedPlacement try_placement(Transaction& transaction, Contact contact,
                             const Placement& placement) {
    TriedPlacement tried;
    keep_published_day(contact);
    contact.day = placement.day;
    contact.start = placement.start;
    contact.professional_id = placement.professional.id;
    contact.pinned = placement.pinned;
    contact.expected_start.reset();
    auto other = partner_of(transaction.database(), contact);
    if (other && other->status == ContactStatus::cancelled) other.reset();
    bool other_moves = false;
    if (other) {
        const Contact before = *other;
        follow(*other, contact, other_half_of(contact, *other).timing);
        other_moves = before.day != other->day || before.start != other->start;
        if (other_moves) tried.no = not_started(*other);
        if (tried.no) return tried;
    }
    tried.breaches = breaches_of(transaction.database(), contact, placement.professional, other);
    if (other_moves)
        for (Breach& breach : breaches_of_other(transaction, *other, contact))
            tried.breaches.push_back(std::move(breach));
    sort_by_precedence(tried.breaches);
    tried.contact = std::move(contact);
    tried.other = std::move(other);
    return tried;
}

void write_placement(Transaction& transaction, TriedPlacement& tried) {
    transaction.update(tried.contact);
    if (tried.other) transaction.update(*tried.other);
}

} // namespace evenload
