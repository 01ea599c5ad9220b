#include "common/commands/schedule/withdraw_schedule.h"

#include "common/base/text.h"
#include "common/commands/notices.h"
#include "common/rules/published_place.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

// Schedules that lie wholly in what is withdrawn; a longer one still holds for its other days.
void withdraw(Transaction& transaction, const SchedulePeriod& period,
              const Professional& professional) {
    const std::string first = to_text(period.first_day);
    const std::string last = to_text(period.last_day);
    for (ContactSchedule& schedule : transaction.select<ContactSchedule>(
             "where professional_id = $1 and first_day >= $2 and last_day <= $3 and "
             "status = 'published' order by id",
             {std::string_view(professional.id.text), std::string_view(first),
              std::string_view(last)})) {
        schedule.status = ScheduleStatus::withdrawn;
        transaction.update(schedule);
    }
}

void tell(Transaction& transaction, const SchedulePeriod& period, const Professional& professional,
          int visits, const std::string& reason) {
    const auto schedule = schedule_of(transaction, period, professional.id);
    for (const User& user : users_of(transaction, professional.id))
        notify(transaction, {.team_id = period.team_id,
                             .user_id = user.id,
                             .kind = NoticeKind::schedule_withdrawn,
                             .subject_id = schedule ? schedule->id.text : std::string(),
                             .summary = period_words(period) + ": " + std::to_string(visits) +
                                        (visits == 1 ? " visit" : " visits") +
                                        " withdrawn, do not go by it. " + reason});
}

} // namespace

Outcome perform(const WithdrawSchedule& command, Transaction& transaction) {
    const SchedulePeriod period{command.team_id, command.first_day, command.last_day,
                                command.professional_ids};
    if (auto no = period_makes_sense(transaction, period, "Withdraw")) return rejected(*no);
    const Date today = transaction.local_now().date;
    const auto professionals = professionals_of(transaction, period);
    auto contacts = contacts_of(transaction, period, professionals);
    std::erase_if(contacts, [&](const Contact& contact) {
        const Date told = published_day_of(contact);
        return !is_published(contact) || contact.status != ContactStatus::planned || told < today ||
               told < period.first_day || period.last_day < told ||
               std::none_of(professionals.begin(), professionals.end(),
                            [&](const Professional& one) {
                                return one.id == contact.published_professional_id;
                            });
    });
    if (contacts.empty())
        return reject("nothing_changed",
                      "Nothing that is still to come is published on " + period_words(period));
    if (auto no = reason_given(command.reason, "Why is it withdrawn? Everyone affected reads this"))
        return rejected(*no);

    std::map<Id<Professional>, int> visits;
    for (Contact& contact : contacts) {
        ++visits[contact.published_professional_id];
        contact.published_professional_id = {};
        contact.published_start.reset();
        contact.published_day.reset();
        transaction.update(contact);
    }
    const std::string reason(trimmed(command.reason));
    for (const Professional& professional : professionals) {
        const auto affected = visits.find(professional.id);
        if (affected == visits.end()) continue;
        withdraw(transaction, period, professional);
        tell(transaction, period, professional, affected->second, reason);
    }
    return accept();
}

} // namespace evenload
