#include "common/commands/visit/move_pattern.h"

#include "common/commands/visit/placement.h"
#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"

namespace evenload {
namespace {

// The later visits of the same plan, half of a pair and weekday, those that a person pinned apart.
std::vector<Contact> later_ones(Transaction& transaction, const Contact& first) {
    const std::string after = to_text(first.day + 1);
    auto contacts = transaction.select<Contact>(
        "where case_id = $1 and contact_plan_id = $2 and day >= $3 and status = 'planned' "
        "and pinned = 0 order by day, start, id",
        {std::string_view(first.case_id.text), std::string_view(first.contact_plan_id.text),
         std::string_view(after)});
    std::erase_if(contacts, [&](const Contact& contact) {
        return weekday_of(contact.day) != weekday_of(first.day) ||
               contact.partner_id.none() != first.partner_id.none() ||
               // Of several a day, the one of the same time of day.
               contact.window_start != first.window_start || contact.window_end != first.window_end;
    });
    return contacts;
}

void set_usual_place(Transaction& transaction, const Contact& before, const MovePattern& command) {
    auto plan = transaction.find(before.contact_plan_id);
    if (!plan || before.partner_id) return; // the second of a pair follows the first
    plan->usual_professional_id = command.professional_id;
    plan->usual_start = command.start;
    const std::string_view from = short_name(weekday_of(before.day));
    const std::string_view to = short_name(weekday_of(command.day));
    if (plan->weekdays.contains(from) && !plan->weekdays.contains(to)) {
        plan->weekdays = plan->weekdays.without(Codes{from});
        plan->weekdays.add(to);
    }
    transaction.update(*plan);
}

} // namespace

Outcome perform(const MovePattern& command, Transaction& transaction) {
    const auto first = transaction.find(command.contact_id);
    if (!first) return rejected(not_there("visit"));
    if (auto no = not_started(*first)) return rejected(*no);
    if (first->contact_plan_id.none())
        return reject("of_a_plan", "This visit is of no contact plan, so there are no later ones");
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    Placement placement{command.day, command.start, *professional};
    if (auto no = may_place(transaction, *first, placement)) return rejected(*no);
    TriedPlacement tried = try_placement(transaction, *first, placement);
    if (tried.no) return rejected(*tried.no);
    if (auto no = judged(tried.breaches, command.reason)) return rejected(*no);

    Outcome outcome{{}, {}, tried.breaches};
    write_placement(transaction, tried);
    keep_reason(transaction, tried.contact, command.reason);
    const int shift = command.day - first->day;
    placement.pinned = false;
    std::vector<Contact> moved;
    std::vector<Contact> staying;
    std::string why;
    for (const Contact& later : later_ones(transaction, *first)) {
        placement.day = later.day + shift;
        if (may_place(transaction, later, placement)) {
            staying.push_back(later);
            continue;
        }
        TriedPlacement next = try_placement(transaction, later, placement);
        const Guard no = next.no ? next.no : judged(next.breaches, command.reason);
        if (no) {
            if (staying.empty()) why = short_text(placement.day) + ": " + no->message;
            staying.push_back(later);
            continue;
        }
        write_placement(transaction, next);
        moved.push_back(std::move(next.contact));
    }
    set_usual_place(transaction, *first, command);
    if (auto warning = count_warning("pattern_moved", moved, "moved along"))
        outcome.warnings.push_back(std::move(*warning));
    if (auto warning = count_warning("pattern_stays", staying, "left where they were")) {
        if (!why.empty()) warning->message += " (" + why + ")";
        outcome.warnings.push_back(std::move(*warning));
    }
    return outcome;
}

} // namespace evenload
