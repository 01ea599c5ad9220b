#include "common/commands/visit/making_visits.h"

#include "common/commands/visit/placement.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/load.h"
#include "common/rules/severity.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int farthest_days = 92;
constexpr int pattern_remembered_days = 56;

void follow_first(Contact& contact, const ContactPlan& plan, const Window& window) {
    contact.planned_minutes = plan.minutes;
    contact.window_start = window.start;
    contact.window_end = window.end;
    contact.time_critical = plan.time_critical;
    contact.skills = plan.skills;
    contact.equipment = plan.equipment;
    contact.lowest_band = plan.lowest_band;
}

void follow_second(Contact& contact, const ContactPlan& plan, const Window& window) {
    follow_first(contact, plan, window);
    if (plan.second_minutes > 0) contact.planned_minutes = plan.second_minutes;
    if (!plan.second_skills.empty()) contact.skills = plan.second_skills;
    contact.equipment = {}; // one of the two brings it
    contact.partner_timing = plan.second_visit;
    contact.gap_from_minutes = plan.gap_from_minutes;
    contact.gap_to_minutes = plan.gap_to_minutes;
}

Contact new_contact(Transaction& transaction, const ContactPlan& plan, Date day) {
    Contact contact;
    contact.id = transaction.new_id<Contact>();
    contact.team_id = plan.team_id;
    contact.case_id = plan.case_id;
    contact.contact_plan_id = plan.id;
    contact.day = day;
    return contact;
}

void make_second(Transaction& transaction, const ContactPlan& plan, const Contact& first,
                 std::vector<std::string>& created) {
    Contact second = new_contact(transaction, plan, first.day);
    follow_second(second, plan, {first.window_start, first.window_end});
    second.partner_id = first.id;
    transaction.insert(second);
    created.push_back(second.id.text);
}

// Whether a visit of this weekday and window before it had the plan's usual place: a pattern is of one weekday.
bool is_of_pattern(Transaction& transaction, const ContactPlan& plan, const Contact& contact) {
    const std::string day = to_text(contact.day);
    const std::string from = to_text(contact.day - pattern_remembered_days);
    const auto before = transaction.select<Contact>(
        "where contact_plan_id = $1 and professional_id = $2 and start = $3 and day < $4 and "
        "day >= $5 and status <> 'cancelled' and partner_id is null order by day desc, id",
        {std::string_view(plan.id.text), std::string_view(plan.usual_professional_id.text),
         std::int64_t{plan.usual_start->minutes}, std::string_view(day), std::string_view(from)});
    return std::any_of(before.begin(), before.end(), [&](const Contact& earlier) {
        return weekday_of(earlier.day) == weekday_of(contact.day) &&
               earlier.window_start == contact.window_start &&
               earlier.window_end == contact.window_end;
    });
}

// What a person decided for the whole pattern, where nobody would have to be asked for a reason.
void place_as_usual(Transaction& transaction, const ContactPlan& plan, const Contact& contact) {
    if (plan.usual_professional_id.none() || !plan.usual_start) return;
    const auto professional = transaction.find(plan.usual_professional_id);
    if (!professional || can_take_work(*professional, contact.team_id)) return;
    if (!is_of_pattern(transaction, plan, contact)) return;
    TriedPlacement tried =
        try_placement(transaction, contact, {contact.day, *plan.usual_start, *professional, false});
    if (!tried.no && !first_of(tried.breaches, Severity::ask_reason))
        write_placement(transaction, tried);
}

void cancel(Transaction& transaction, Contact contact, std::vector<Contact>& cancelled) {
    contact.status = ContactStatus::cancelled;
    transaction.update(contact);
    cancelled.push_back(std::move(contact));
}

// The last day for which any plan of the team has visits, at most three months ahead.
Date planned_until(Transaction& transaction, const Id<Team>& team_id, Date today) {
    const std::string last = transaction.database().text(
        "select max(day) from contacts where team_id = $1 and contact_plan_id is not null",
        {std::string_view(team_id.text)});
    const auto day = date_from_text(last);
    return day ? std::min(*day, today + farthest_days) : today - 1;
}

struct Pair {
    Contact first;
    std::optional<Contact> second;
};

// All of the plan from a day on, in order of day, each first with its second.
std::vector<Pair> visits_of(Transaction& transaction, const ContactPlan& plan, Date from) {
    const std::string from_text = to_text(from);
    auto contacts = transaction.select<Contact>(
        "where case_id = $1 and contact_plan_id = $2 and day >= $3 "
        "and (status <> 'cancelled' or attendance <> 'not_recorded') order by day, start, id",
        {std::string_view(plan.case_id.text), std::string_view(plan.id.text),
         std::string_view(from_text)});
    std::vector<Pair> pairs;
    for (Contact& contact : contacts)
        if (contact.partner_id.none()) pairs.push_back({std::move(contact), std::nullopt});
    for (Contact& contact : contacts) {
        if (contact.partner_id.none()) continue;
        for (Pair& pair : pairs)
            if (pair.first.id == contact.partner_id) pair.second = contact;
    }
    return pairs;
}

// What became of the visits to come, for the warnings.
struct Followed {
    std::vector<Contact> cancelled;
    std::vector<Contact> staying;
};

void drop(Transaction& transaction, Pair& pair, Followed& followed) {
    if (pair.first.pinned) {
        followed.staying.push_back(pair.first);
        return;
    }
    cancel(transaction, pair.first, followed.cancelled);
    if (pair.second && pair.second->status == ContactStatus::planned)
        cancel(transaction, *pair.second, followed.cancelled);
}

void keep(Transaction& transaction, const ContactPlan& plan, const Window& window, Pair& pair,
          std::vector<std::string>& created, Followed& followed) {
    follow_first(pair.first, plan, window);
    transaction.update(pair.first);
    if (plan.staff > 1 && !pair.second) return make_second(transaction, plan, pair.first, created);
    if (!pair.second || pair.second->status != ContactStatus::planned) return;
    if (plan.staff <= 1) return cancel(transaction, *pair.second, followed.cancelled);
    follow_second(*pair.second, plan, window);
    transaction.update(*pair.second);
}

} // namespace

void make_visit(Transaction& transaction, const ContactPlan& plan, const AskedVisit& asked,
                const Team& team, std::vector<std::string>& created) {
    Contact first = new_contact(transaction, plan, asked.day);
    follow_first(first, plan, window_of(plan, asked, team));
    transaction.insert(first);
    created.push_back(first.id.text);
    if (plan.staff > 1) make_second(transaction, plan, first, created);
    place_as_usual(transaction, plan, first);
}

bool answers_plan(const Contact& contact) {
    if (contact.partner_id) return false;
    return contact.status != ContactStatus::cancelled ||
           contact.attendance != Attendance::not_recorded;
}

void follow_plan(Transaction& transaction, const Case& care, const ContactPlan& plan,
                 Outcome& outcome) {
    const LocalTime now = transaction.local_now();
    const Team team = team_of(transaction, plan.team_id);
    const int moved_at_most = moved_at_most_days(plan);
    std::vector<Pair> pairs = visits_of(transaction, plan, now.date - moved_at_most);
    Date until = planned_until(transaction, plan.team_id, now.date);
    for (const Pair& pair : pairs)
        until = std::max(until, pair.first.day);
    std::vector<AskedVisit> asked;
    if (counts_in_load(care.status))
        asked = visits_of_plan(plan, now.date - moved_at_most, until + moved_at_most);
    // A day that was chosen for a visit, by a person or by planning several days, is kept where the plan allows it.
    const auto has_its_day = [&](const Contact& first) {
        return is_placed(first) &&
               std::any_of(asked.begin(), asked.end(), [&](const AskedVisit& visit) {
                   const std::vector<Date> days = days_of_visit(plan, visit);
                   return std::find(days.begin(), days.end(), first.day) != days.end();
               });
    };
    std::vector<ExistingVisit> existing;
    for (const Pair& pair : pairs)
        existing.push_back({pair.first.day, pair.first.pinned || !is_to_come(pair.first, now) ||
                                                has_its_day(pair.first)});
    const std::vector<int> matches = match_visits(asked, existing, moved_at_most);

    Followed followed;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!is_to_come(pairs[i].first, now)) continue;
        if (matches[i] < 0)
            drop(transaction, pairs[i], followed);
        else
            keep(transaction, plan,
                 window_of(plan, asked[static_cast<std::size_t>(matches[i])], team), pairs[i],
                 outcome.created, followed);
    }
    for (const AskedVisit& visit : missing_visits(asked, matches))
        if (now.date <= visit.day && visit.day <= until)
            make_visit(transaction, plan, visit, team, outcome.created);
    if (auto warning = count_warning("visits_cancelled", followed.cancelled, "cancelled"))
        outcome.warnings.push_back(std::move(*warning));
    if (auto warning = count_warning("pinned_visits_stay", followed.staying, "pinned and stay"))
        outcome.warnings.push_back(std::move(*warning));
}

void follow_plan(Transaction& transaction, const Case& care, Outcome& outcome) {
    const auto plans = transaction.select<ContactPlan>("where case_id = $1 order by id",
                                                       {std::string_view(care.id.text)});
    if (!plans.empty()) follow_plan(transaction, care, plans.front(), outcome);
}

} // namespace evenload
