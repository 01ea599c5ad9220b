#include "common/commands/undo_visits.h"

#include "common/commands/gathering.h"
#include "common/commands/visit/expecting.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

namespace evenload {
namespace {

bool in_timetable(const Contact& contact) {
    return is_placed(contact) && contact.status == ContactStatus::planned;
}

TimeOfDay begins(const Contact& contact) {
    return contact.expected_start.value_or(*contact.start);
}

bool meet(const PlacedVisit& one, const PlacedVisit& other) {
    return one.start.minutes < other.end_minutes() && other.start.minutes < one.end_minutes();
}

// One professional's day, as it is planned and as it is expected to go.
struct RestoredDay {
    ProfessionalDay planned;
    ProfessionalDay expected;

    void put_back(const Contact& contact, const Stop& stop) {
        add_visit(planned.visits, {contact.id, *contact.start, contact.planned_minutes, stop});
        add_visit(expected.visits, {contact.id, begins(contact), contact.planned_minutes, stop});
    }

    // What is in a visit's way both as planned and as expected: who waits for another is not.
    ProfessionalDay in_the_way_of(const Contact& contact) const {
        const PlacedVisit visit{contact.id, begins(contact), contact.planned_minutes, {}};
        ProfessionalDay day = planned;
        for (const PlacedVisit& other : expected.visits)
            if (!meet(visit, other)) remove_visit(day.visits, other.contact_id);
        return day;
    }
};

} // namespace

void UndoneVisits::add(const RowEffect& effect, const void* now, const void* target) {
    if (effect.type == &description_of<Absence>()) {
        if (!target) absences_gone_.insert(Id<Absence>(effect.row_id));
        if (!now && target) absences_back_.push_back(*static_cast<const Absence*>(target));
    }
    if (effect.type != &description_of<Contact>()) return;
    touched_.insert(Id<Contact>(effect.row_id));
    if (!target) return;
    Restored restored{*static_cast<const Contact*>(target)};
    for (const std::string_view field : {"day", "start", "professional_id"})
        restored.was_moved = restored.was_moved || effect.touches(field);
    const auto* contact = static_cast<const Contact*>(now);
    restored.has_started =
        contact && contact->status != ContactStatus::planned && !effect.touches("status");
    if (effect.touches("status") && in_timetable(restored.contact)) restored.was_moved = true;
    contacts_.emplace(restored.contact.id, std::move(restored));
}

Guard UndoneVisits::may_be_restored(Transaction& transaction) const {
    Database& database = transaction.database();
    std::map<std::pair<Date, Id<Professional>>, RestoredDay> days;
    for (const auto& [id, restored] : contacts_) {
        const Contact& contact = restored.contact;
        if (restored.has_started && restored.was_moved)
            return rejection("started_visit",
                             "The visit has started since, so it stays where it is");
        if (!in_timetable(contact)) continue;
        const auto key = std::make_pair(contact.day, contact.professional_id);
        if (!days.contains(key)) {
            const auto professional = transaction.find(contact.professional_id);
            if (!professional) return not_there("professional");
            ProfessionalDay day = professional_day(
                database, *professional, team_of(transaction, contact.team_id), contact.day);
            std::erase_if(day.visits, [&](const PlacedVisit& visit) {
                return touched_.contains(visit.contact_id);
            });
            std::erase_if(day.absences,
                          [&](const Absence& away) { return absences_gone_.contains(away.id); });
            for (const Absence& away : absences_back_)
                if (away.professional_id == professional->id) day.absences.push_back(away);
            ProfessionalDay expected = as_expected(database, day);
            days.emplace(key, RestoredDay{std::move(day), std::move(expected)});
        }
        days.at(key).put_back(contact, patient_stop(database, contact.case_id));
    }
    for (const auto& [id, restored] : contacts_) {
        const Contact& contact = restored.contact;
        if (!restored.was_moved || !in_timetable(contact)) continue;
        const ProfessionalDay day =
            days.at({contact.day, contact.professional_id}).in_the_way_of(contact);
        if (!day.professional.active)
            return rejection("can_take_work",
                             day.professional.name + " does not work here any more");
        const auto breaches =
            check_visit({contact, *contact.start, patient_stop(database, contact.case_id)}, day);
        for (const Breach& breach : breaches)
            if (breach.rule == "visit_overlap" || breach.rule == "absence")
                return rejection(breach.rule, day.professional.name + " at " +
                                                  to_text(*contact.start) + ": " + breach.message);
    }
    return std::nullopt;
}

} // namespace evenload
