#include "common/commands/schedule/schedule_period.h"

#include "common/rules/published_place.h"

namespace evenload {
namespace {

constexpr int longest_period_days = 92;

} // namespace

Guard period_makes_sense(Transaction& transaction, const SchedulePeriod& period, const char* verb) {
    if (auto no = team_in_reach(transaction, period.team_id)) return no;
    if (period.last_day < period.first_day)
        return rejection("period", "The last day is before the first");
    if (period.last_day - period.first_day >= longest_period_days)
        return rejection("period", std::string(verb) + " at most " +
                                       std::to_string(longest_period_days) + " days at once");
    for (const ScheduledProfessional& item : period.professional_ids) {
        const auto professional = transaction.find(item.professional_id);
        if (!professional || professional->team_id != period.team_id)
            return not_there("professional");
    }
    return std::nullopt;
}

std::vector<Professional> professionals_of(Transaction& transaction, const SchedulePeriod& period) {
    auto professionals = transaction.select<Professional>("where team_id = $1 order by id",
                                                          {std::string_view(period.team_id.text)});
    std::set<Id<Professional>> wanted;
    for (const ScheduledProfessional& item : period.professional_ids)
        wanted.insert(item.professional_id);
    if (!wanted.empty())
        std::erase_if(professionals, [&](const Professional& professional) {
            return !wanted.contains(professional.id);
        });
    return professionals;
}

std::vector<Contact> contacts_of(Transaction& transaction, const SchedulePeriod& period,
                                 const std::vector<Professional>& professionals) {
    const std::string first = to_text(period.first_day);
    const std::string last = to_text(period.last_day);
    auto contacts = transaction.select<Contact>(
        "where team_id = $1 and ((day >= $2 and day <= $3) or (published_start is not null and "
        "published_day >= $2 and published_day <= $3)) order by day, id",
        {std::string_view(period.team_id.text), std::string_view(first), std::string_view(last)});
    std::set<Id<Professional>> wanted;
    for (const Professional& professional : professionals)
        wanted.insert(professional.id);
    std::erase_if(contacts, [&](const Contact& contact) {
        return !wanted.contains(contact.professional_id) &&
               !wanted.contains(contact.published_professional_id);
    });
    return contacts;
}

std::optional<ContactSchedule> schedule_of(Transaction& transaction, const SchedulePeriod& period,
                                           const Id<Professional>& professional_id) {
    const std::string first = to_text(period.first_day);
    const std::string last = to_text(period.last_day);
    auto schedules = transaction.select<ContactSchedule>(
        "where professional_id = $1 and first_day <= $2 and last_day >= $3 "
        "order by first_day desc, last_day, id",
        {std::string_view(professional_id.text), std::string_view(first), std::string_view(last)});
    if (schedules.empty()) return std::nullopt;
    return std::move(schedules.front());
}

std::string period_words(const SchedulePeriod& period) {
    const std::string first = short_text(period.first_day);
    return period.first_day == period.last_day ? first
                                               : first + " to " + short_text(period.last_day);
}

} // namespace evenload
