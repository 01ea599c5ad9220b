#include "common/commands/schedule/publish_schedule.h"

#include "common/commands/gathering.h"
#include "common/commands/notices.h"
#include "common/rules/published_place.h"
#include "common/rules/visit_check.h"

#include <map>
#include <set>

namespace evenload {
namespace {

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
    contact.published_day.reset();
    if (contact.published_start) contact.published_day = contact.day;
}

// What is new to one professional.
struct News {
    int changed = 0;
    int added = 0;
    int taken = 0;

    // "Mon 23 Nov: 4 visits changed, 1 new, 2 taken away"
    std::string words(const std::string& period) const {
        std::string words;
        const auto add = [&](int count, const char* what) {
            if (count == 0) return;
            words += words.empty() ? std::to_string(count) + (count == 1 ? " visit " : " visits ")
                                   : ", " + std::to_string(count) + " ";
            words += what;
        };
        add(changed, "changed");
        add(added, "new");
        add(taken, "taken away");
        return period + ": " + words;
    }
};

// Before the contact is published.
void count_news(const Contact& contact, std::map<Id<Professional>, News>& news) {
    const bool is_off = contact.status == ContactStatus::cancelled;
    if (!is_off && stands_as_published(contact)) return;
    const Id<Professional> was =
        is_published(contact) ? contact.published_professional_id : Id<Professional>();
    const Id<Professional> is =
        is_placed(contact) && !is_off ? contact.professional_id : Id<Professional>();
    if (was && was == is) {
        ++news[is].changed;
        return;
    }
    if (was) ++news[was].taken;
    if (is) ++news[is].added;
}

ContactSchedule write_schedule(Transaction& transaction, const PublishSchedule& command,
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
    if (!found.empty()) {
        transaction.update(schedule);
        return schedule;
    }
    schedule.id = transaction.new_id<ContactSchedule>();
    schedule.team_id = command.team_id;
    schedule.professional_id = professional.id;
    schedule.first_day = command.first_day;
    schedule.last_day = command.last_day;
    transaction.insert(schedule);
    outcome.created.push_back(schedule.id.text);
    return schedule;
}

// Two numbers: visits, and people without care.
std::optional<Breach> unplaced_warning(Transaction& transaction, const SchedulePeriod& period) {
    const std::string first = to_text(period.first_day);
    const std::string last = to_text(period.last_day);
    int visits = 0;
    std::set<Id<Case>> cases;
    transaction.database().each(
        "select case_id from contacts where team_id = $1 and day >= $2 and day <= $3 and "
        "status = 'planned' and (professional_id is null or start is null)",
        {std::string_view(period.team_id.text), std::string_view(first), std::string_view(last)},
        [&](const Row& row) {
            ++visits;
            cases.insert(Id<Case>(std::string(row.text(0))));
        });
    if (visits == 0) return std::nullopt;
    return Breach{"visits_unplaced", Severity::warn,
                  std::to_string(visits) + (visits == 1 ? " visit" : " visits") + " of " +
                      std::to_string(cases.size()) + (cases.size() == 1 ? " case" : " cases") +
                      " in this period " + (visits == 1 ? "is" : "are") + " unplaced",
                  visits};
}

} // namespace

Outcome perform(const PublishSchedule& command, Transaction& transaction) {
    const SchedulePeriod period{command.team_id, command.first_day, command.last_day,
                                command.professional_ids};
    if (auto no = period_makes_sense(transaction, period, "Publish")) return rejected(*no);
    const auto professionals = professionals_of(transaction, period);
    auto contacts = contacts_of(transaction, period, professionals);
    const Problems problems = blocking_problems(transaction, team_of(transaction, command.team_id),
                                                contacts, professionals);
    if (problems.count > 0)
        return reject("draft_without_problems",
                      std::to_string(problems.count) +
                          (problems.count == 1 ? " problem" : " problems") +
                          " to solve before publishing. " + problems.first);

    Outcome outcome;
    std::set<Id<Professional>> with_visits;
    std::map<Id<Professional>, News> news;
    for (Contact& contact : contacts) {
        if (contact.professional_id) with_visits.insert(contact.professional_id);
        count_news(contact, news);
        publish(contact);
        transaction.update(contact);
    }
    for (const Professional& professional : professionals) {
        const auto told = news.find(professional.id);
        if (!with_visits.contains(professional.id) && told == news.end() &&
            command.professional_ids.empty())
            continue;
        const ContactSchedule schedule =
            write_schedule(transaction, command, professional, outcome);
        if (told == news.end()) continue;
        for (const User& user : users_of(transaction, professional.id))
            notify(transaction, {.team_id = command.team_id,
                                 .user_id = user.id,
                                 .kind = NoticeKind::schedule_published,
                                 .subject_id = schedule.id.text,
                                 .summary = told->second.words(period_words(period))});
    }
    if (auto warning = unplaced_warning(transaction, period))
        outcome.warnings.push_back(std::move(*warning));
    return outcome;
}

} // namespace evenload
