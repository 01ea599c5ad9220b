#include "common/commands/visit/place_emergency.h"

#include "common/commands/notices.h"
#include "common/commands/visit/emergency_place.h"
#include "common/commands/visit/placement.h"
#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int response_minutes = 2 * 60;

Guard emergency_makes_sense(const PlaceEmergency& command, Date today) {
    if (command.day != today)
        return rejection("today_only", "An emergency visit is of today, not of " +
                                           short_text(command.day) +
                                           "; add an extra visit instead");
    return length_makes_sense(command.minutes);
}

Contact visit_of(Transaction& transaction, const PlaceEmergency& command, const Case& care) {
    Contact contact;
    contact.id = transaction.new_id<Contact>();
    contact.team_id = care.team_id;
    contact.case_id = care.id;
    contact.day = command.day;
    contact.start = command.start;
    contact.planned_minutes = command.minutes;
    const int last = transaction.local_now().time.minutes + response_minutes;
    contact.window_end = std::max(command.start, TimeOfDay{std::min(last, 24 * 60 - 1)});
    contact.time_critical = true;
    contact.skills = command.skills;
    contact.equipment = command.equipment;
    contact.pinned = true;
    return contact;
}

// "Emergency visit at 10:40; 2 visits wait, 1 loses its place": no name of a patient.
std::string summary_of(const EmergencyPlace& place) {
    std::string words = "Emergency visit at " + to_text(*place.contact.start);
    const auto late = std::count_if(place.late.begin(), place.late.end(),
                                    [](const WaitingVisit& one) { return one.late_minutes > 0; });
    const auto lost = place.displaced.size();
    if (late > 0)
        words += "; " + std::to_string(late) + (late == 1 ? " visit waits" : " visits wait");
    if (lost > 0)
        words += (late > 0 ? ", " : "; ") + std::to_string(lost) +
                 (lost == 1 ? " loses its place" : " lose their place");
    return words;
}

} // namespace

Outcome perform(const PlaceEmergency& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (care->status == CaseStatus::referral)
        return reject("awaits_triage", care->reference + " awaits triage; accept it first");
    const LocalTime now = transaction.local_now();
    if (auto no = emergency_makes_sense(command, now.date)) return rejected(*no);
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    const Contact visit = visit_of(transaction, command, *care);
    if (auto no = may_place(transaction, visit, {command.day, command.start, *professional}))
        return rejected(*no);
    EmergencyPlace place = emergency_place(transaction.database(), visit, *professional, now);
    if (auto no = judged(place.breaches, command.reason)) return rejected(*no);

    Contact& contact = place.contact;
    contact.published_professional_id = contact.professional_id;
    contact.published_day = contact.day;
    contact.published_start = contact.start;
    transaction.insert(contact);
    for (WaitingVisit& waiting : place.late)
        transaction.update(waiting.contact);
    for (WaitingVisit& waiting : place.displaced)
        unplace(transaction, waiting.contact);
    keep_reason(transaction, contact, command.reason);
    for (const User& user : users_of(transaction, professional->id))
        notify(transaction, {.team_id = contact.team_id,
                             .user_id = user.id,
                             .kind = NoticeKind::schedule_published,
                             .subject_id = contact.id.text,
                             .summary = summary_of(place)});
    return {{}, {contact.id.text}, std::move(place.breaches)};
}

} // namespace evenload
