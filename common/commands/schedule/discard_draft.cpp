#include "common/commands/schedule/discard_draft.h"

#include "common/commands/visits_to_come.h"
#include "common/rules/absence.h"
#include "common/rules/published_place.h"

#include <algorithm>

namespace evenload {
namespace {

bool can_be_given(Transaction& transaction, const Contact& contact) {
    const auto professional = transaction.find(contact.professional_id);
    if (!professional || can_take_work(*professional, contact.team_id)) return false;
    const std::string day = to_text(contact.day);
    const auto absences = transaction.select<Absence>(
        "where professional_id = $1 and first_day <= $2 and last_day >= $2 order by id",
        {std::string_view(professional->id.text), std::string_view(day)});
    return std::none_of(absences.begin(), absences.end(), [&](const Absence& absence) {
        return is_away(absence, contact.day, *contact.start, contact.planned_minutes);
    });
}

} // namespace

Outcome perform(const DiscardDraft& command, Transaction& transaction) {
    const SchedulePeriod period{command.team_id, command.first_day, command.last_day,
                                command.professional_ids};
    if (auto no = period_makes_sense(transaction, period, "Discard")) return rejected(*no);
    const LocalTime now = transaction.local_now();
    auto contacts = contacts_of(transaction, period, professionals_of(transaction, period));
    std::erase_if(contacts, [&](const Contact& contact) {
        // A visit that should have begun by now is to be recorded, not put back into the past.
        return !is_to_come(contact, now) || stands_as_published(contact) ||
               (is_published(contact) && published_day_of(contact) < now.date);
    });
    if (contacts.empty())
        return reject("nothing_changed", "There is no draft to discard on " + period_words(period));

    std::vector<Contact> returned;
    std::vector<Contact> unplaced;
    std::vector<Contact> not_possible;
    for (Contact& contact : contacts) {
        const bool was_told = is_published(contact);
        if (was_told) {
            contact.professional_id = contact.published_professional_id;
            contact.start = contact.published_start;
            contact.day = published_day_of(contact);
            contact.expected_start.reset();
            contact.pinned = false;
        }
        if (was_told && can_be_given(transaction, contact)) {
            transaction.update(contact);
            returned.push_back(contact);
            continue;
        }
        unplace(transaction, contact);
        (was_told ? not_possible : unplaced).push_back(contact);
    }
    Outcome outcome;
    const auto count = [&](const char* rule, const std::vector<Contact>& of, const char* what) {
        if (auto warning = count_warning(rule, of, what))
            outcome.warnings.push_back(std::move(*warning));
    };
    count("draft_returned", returned, "as published again");
    count("visits_unplaced", unplaced, "unplaced: they were never published");
    count("published_not_possible", not_possible,
          "unplaced: whom they were published with cannot give them");
    return outcome;
}

} // namespace evenload
