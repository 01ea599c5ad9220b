#include "common/commands/access/open_restricted.h"

#include "common/base/text.h"
#include "common/commands/access/working_with.h"
#include "common/commands/guards.h"
#include "common/commands/notices.h"

#include <sstream>

namespace evenload {
namespace {

constexpr int shortest_emergency_minutes = 5;
constexpr std::int64_t day_milliseconds = 24 * 3'600'000;

Guard minutes_in_order(int minutes) {
    if (minutes >= shortest_emergency_minutes && minutes <= longest_emergency_minutes)
        return std::nullopt;
    return rejection("emergency_minutes",
                     "A restricted record is opened for 5 to 60 minutes, not for " +
                         std::to_string(minutes));
}

Guard said_why(const std::string& reason) {
    std::istringstream words(reason);
    int count = 0;
    for (std::string word; words >> word;)
        ++count;
    if (count >= least_reason_words) return std::nullopt;
    return Rejection{"reason_given",
                     "Why do you need this record now? Say it in a few words; it will be reviewed.",
                     true,
                     {}};
}

Guard not_too_often(Transaction& transaction, const Id<Patient>& patient_id) {
    const auto own =
        transaction.select<EmergencyAccess>("where user_id = $1 and opened_at > $2 order by id",
                                            {std::string_view(transaction.actor().user_id.text),
                                             transaction.now().milliseconds - day_milliseconds});
    for (const EmergencyAccess& access : own)
        if (access.patient_id == patient_id && is_open_at(access, transaction.now()))
            return rejection("seen_already", "You have this record open already");
    if (static_cast<int>(own.size()) < most_emergencies_a_day) return std::nullopt;
    return rejection("emergencies_a_day",
                     "You have opened " + std::to_string(own.size()) +
                         " restricted records within a day. Ask a supervisor for this one.");
}

} // namespace

Outcome perform(const OpenRestricted& command, Transaction& transaction) {
    const auto patient = transaction.find(command.patient_id);
    if (!patient) return rejected(not_there("patient"));
    const auto restriction = restriction_of(transaction.database(), patient->id);
    if (!restriction) return reject("not_restricted", "This record is not restricted");
    if (works_with(transaction, *restriction))
        return reject("seen_already", "You see this record without opening it");
    if (auto no = minutes_in_order(command.minutes)) return rejected(*no);
    if (auto no = said_why(command.reason)) return rejected(*no);
    if (auto no = not_too_often(transaction, patient->id)) return rejected(*no);

    EmergencyAccess access;
    access.id = transaction.new_id<EmergencyAccess>();
    access.team_id = patient->team_id;
    access.patient_id = patient->id;
    access.user_id = transaction.actor().user_id;
    access.reason = trimmed(command.reason);
    access.opened_at = transaction.now();
    access.ends_at = {transaction.now().milliseconds + std::int64_t{command.minutes} * 60'000};
    transaction.insert(access);
    for (const User& reviewer : reviewers_of(transaction, *restriction))
        notify(transaction, {.team_id = access.team_id,
                             .user_id = reviewer.id,
                             .kind = NoticeKind::record_opened,
                             .subject_id = access.id.text,
                             .summary = "needs review"});
    return {{}, {access.id.text}, {}};
}

} // namespace evenload
