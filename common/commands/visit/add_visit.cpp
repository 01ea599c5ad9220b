#include "common/commands/visit/add_visit.h"

#include "common/commands/visit/placement.h"
#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"

namespace evenload {
namespace {

constexpr int farthest_days = 92;

Guard visit_makes_sense(const AddVisit& command, Date today) {
    if (command.day < today) return rejection("past_day", short_text(command.day) + " is over");
    if (command.day > today + farthest_days)
        return rejection("past_day", "That is more than three months ahead");
    if (auto no = length_makes_sense(command.minutes)) return no;
    if (command.window_start && command.window_end && *command.window_end < *command.window_start)
        return rejection("window_end", "The window ends before it starts");
    if (command.time_critical && !command.window_start && !command.window_end)
        return rejection("window_end",
                         "A time-critical visit needs a window: critical to which time?");
    if (command.professional_id.none() != !command.start)
        return rejection("placed_visit", "Give it a professional and a time, or neither");
    return std::nullopt;
}

Contact visit_of(Transaction& transaction, const AddVisit& command, const Case& care) {
    Contact contact;
    contact.id = transaction.new_id<Contact>();
    contact.team_id = care.team_id;
    contact.case_id = care.id;
    contact.day = command.day;
    contact.planned_minutes = command.minutes;
    contact.window_start = command.window_start;
    contact.window_end = command.window_end;
    contact.time_critical = command.time_critical;
    contact.skills = command.skills;
    contact.equipment = command.equipment;
    return contact;
}

} // namespace

Outcome perform(const AddVisit& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (care->status == CaseStatus::referral)
        return reject("awaits_triage", care->reference + " awaits triage; accept it first");
    if (auto no = visit_makes_sense(command, transaction.local_now().date)) return rejected(*no);
    Contact contact = visit_of(transaction, command, *care);
    Outcome outcome{{}, {contact.id.text}, {}};
    if (command.professional_id) {
        const auto professional = transaction.find(command.professional_id);
        if (!professional) return rejected(not_there("professional"));
        const Placement placement{command.day, *command.start, *professional};
        if (auto no = may_place(transaction, contact, placement)) return rejected(*no);
        TriedPlacement tried = try_placement(transaction, contact, placement);
        if (auto no = judged(tried.breaches, command.reason)) return rejected(*no);
        contact = std::move(tried.contact);
        outcome.warnings = std::move(tried.breaches);
    }
    transaction.insert(contact);
    keep_reason(transaction, contact, command.reason);
    return outcome;
}

} // namespace evenload
