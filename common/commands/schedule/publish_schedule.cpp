#include "common/commands/schedule/publish_schedule.h"

#include "common/commands/gathering.h"
#include "common/commands/guards.h"
#include "common/rules/visit_check.h"

#include <map>
#include <set>

namespace evenload {
namespace {

constexpr int longest_period_days = 92;

bool may_be_given(const Contact& contact) {
    return contact.status == ContactStatus::planned;
}

// Blocking problems of the draft from today on, and the first one in words.
struct Problems {
    int count = 0;
    std::string first;
};

Problems blocking_problems(Transaction& transaction, const Team& team,
                           const std::vector<Contact>& contacts,
                           const std::vector<Professional>& professionals) {
    const Date today = transaction.local_now().date;
    std::map<std::pair<Date, Id<Professional>>, std::vector<const Contact*>> by_day;
    for (const Contact& contact : contacts)
        if (is_placed(contact) && may_be_given(contact) && contact.day >= today)
            by_day[{contact.day, contact.professional_id}].push_back(&contact);

    Problems problems;
    for (const Professional& professional : professionals)
        for (Date day = contacts.empty() ? today : contacts.front().day;
             !contacts.empty() && day <= contacts.back().day; day = day + 1) {
            const auto found = by_day.find({day, professional.id});
            if (found == by_day.end()) continue;
            std::vector<VisitOfDay> visits;
            std::vector<std::vector<PatientPreference>> preferences;
            preferences.reserve(found->second.size()); // spans point into it
            for (const Contact* contact : found->second) {
                VisitOfDay visit{*contact, std::nullopt};
                if (const auto other = partner_of(transaction.database(), *contact);
                    other && other->status != ContactStatus::cancelled)
                    visit.other_half = other_half_of(*contact, *other);
                visit.preferences = preferences.emplace_back(
                    preferences_of_case(transaction.database(), contact->case_id));
                visits.push_back(std::move(visit));
            }
            for (const VisitProblem& problem : problems_of_day(
                     visits, professional_day(transaction.database(), professional, team, day))) {
                if (problem.breach.severity != Severity::block) continue;
                if (problems.count++ == 0)
                    problems.first =
                        professional.name + ", " + short_text(day) + ": " + problem.breach.message;
            }
        }
    return problems;
}

void publish(Contact& contact) {
    const bool is_off = contact.status == ContactStatus::cancelled;
    contact.published_professional_id = is_off ? Id<Professional>() : contact.professional_id;
    contact.published_start = is_off ? std::nullopt : contact.start;
}

void write_schedule(Transaction& transaction, const PublishSchedule& command,
                    const Professional& professional, Outcome& outcome) {
    const std::string first = to_text(command.first_day);
    const std::string last = to_text(command.last_day);
    auto found = transaction.select<ContactSchedule>(
        "where professional_id = $1 and first_day = $2 and last_day = $3 order by id",
        {std::string_view(professional.id.text), std::string_view(first), std::string_view(last)});
    ContactSchedule schedule;
    if (!found.empty()) schedule = found.front();
    schedule.status = ScheduleStatus::published;
    schedule.published_at = transaction.now();
    schedule.published_by = transaction.actor().user_id;
    if (!found.empty()) return transaction.update(schedule);
    schedule.id = transaction.new_id<ContactSchedule>();
    schedule.team_id = command.team_id;
    schedule.professional_id = professional.id;
    schedule.first_day = command.first_day;
    schedule.last_day = command.last_day;
    transaction.insert(schedule);
    outcome.created.push_back(schedule.id.text);
}

// Two numbers: visits, and people without care.
std::optional<Breach> unplaced_warning(const std::vector<Contact>& contacts) {
    int visits = 0;
    std::set<Id<Case>> cases;
    for (const Contact& contact : contacts) {
        if (is_placed(contact) || !may_be_given(contact)) continue;
        ++visits;
        cases.insert(contact.case_id);
    }
    if (visits == 0) return std::nullopt;
    return Breach{"visits_unplaced", Severity::warn,
                  std::to_string(visits) + (visits == 1 ? " visit" : " visits") + " of " +
                      std::to_string(cases.size()) + (cases.size() == 1 ? " case" : " cases") +
                      " in this period " + (visits == 1 ? "is" : "are") + " unplaced",
                  visits};
}

} // namespace

Outcome perform(const PublishSchedule& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (command.last_day < command.first_day)
        return reject("period", "The last day is before the first");
    if (command.last_day - command.first_day >= longest_period_days)
        return reject("period",
                      "Publish at most " + std::to_string(longest_period_days) + " days at once");
    auto professionals = transaction.select<Professional>("where team_id = $1 order by id",
                                                          {std::string_view(command.team_id.text)});
    std::set<Id<Professional>> wanted;
    for (const ScheduledProfessional& item : command.professional_ids) {
        const auto professional = transaction.find(item.professional_id);
        if (!professional || professional->team_id != command.team_id)
            return rejected(not_there("professional"));
        wanted.insert(professional->id);
    }
    const auto is_wanted = [&](const Id<Professional>& id) {
        return id && (wanted.empty() || wanted.contains(id));
    };
    std::erase_if(professionals,
                  [&](const Professional& professional) { return !is_wanted(professional.id); });

    const std::string first = to_text(command.first_day);
    const std::string last = to_text(command.last_day);
    auto contacts = transaction.select<Contact>(
        "where team_id = $1 and day >= $2 and day <= $3 order by day, id",
        {std::string_view(command.team_id.text), std::string_view(first), std::string_view(last)});
    const Problems problems = blocking_problems(transaction, team_of(transaction, command.team_id),
                                                contacts, professionals);
    if (problems.count > 0)
        return reject("draft_without_problems",
                      std::to_string(problems.count) +
                          (problems.count == 1 ? " problem" : " problems") +
                          " to solve before publishing. " + problems.first);

    Outcome outcome;
    std::set<Id<Professional>> with_visits;
    for (Contact& contact : contacts) {
        if (!is_wanted(contact.professional_id) && !is_wanted(contact.published_professional_id))
            continue;
        if (contact.professional_id) with_visits.insert(contact.professional_id);
        publish(contact);
        transaction.update(contact);
    }
    for (const Professional& professional : professionals)
        if (with_visits.contains(professional.id) || wanted.contains(professional.id))
            write_schedule(transaction, command, professional, outcome);
    if (auto warning = unplaced_warning(contacts)) outcome.warnings.push_back(std::move(*warning));
    return outcome;
}

} // namespace evenload
