#include "common/commands/absence/record_absence.h"

#include "common/base/text.h"
#include "common/commands/guards.h"
#include "common/commands/notices.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/absence.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

constexpr int longest_days = 366;

Guard absence_makes_sense(const RecordAbsence& command) {
    if (command.first_day == Date{}) return rejection("period", "Say from which day");
    if (command.last_day < command.first_day)
        return rejection("period", "The last day is before the first");
    if (command.last_day - command.first_day >= longest_days)
        return rejection("period", "An absence is at most a year");
    const bool part_of_day = command.start || command.end;
    if (part_of_day && command.first_day != command.last_day)
        return rejection("period", "Hours can be given for one day only");
    if (command.start && command.end && *command.end <= *command.start)
        return rejection("period", "The absence ends before it starts");
    return std::nullopt;
}

bool is_affected(const Contact& contact, const Absence& absence) {
    if (contact.start)
        return is_away(absence, contact.day, *contact.start, contact.planned_minutes);
    return !absence.start && !absence.end;
}

Absence absence_of(const RecordAbsence& command) {
    Absence absence;
    absence.professional_id = command.professional_id;
    absence.first_day = command.first_day;
    absence.last_day = command.last_day;
    absence.start = command.start;
    absence.end = command.end;
    absence.reason = std::string(trimmed(command.reason));
    return absence;
}

// Whoever plans for the team has visits to cover. Why somebody is away is theirs and is not in it.
void tell_managers(Transaction& transaction, const Absence& absence, const Professional& away,
                   int visits, int people) {
    if (visits == 0) return;
    for (const User& user : transaction.select<User>(
             "where team_id = $1 and role = 'caseload_manager' and active = 1 order by id",
             {std::string_view(absence.team_id.text)}))
        notify(transaction,
               {.team_id = absence.team_id,
                .user_id = user.id,
                .kind = NoticeKind::absence_cover,
                .subject_id = absence.id.text,
                .summary = away.name + " is away from " + short_text(absence.first_day) + ": " +
                           std::to_string(visits) + (visits == 1 ? " visit of " : " visits of ") +
                           std::to_string(people) +
                           (people == 1 ? " case needs cover" : " cases need cover")});
}

} // namespace

std::vector<Contact> visits_in_absence(Database& database, const RecordAbsence& command,
                                       Date today) {
    const Absence absence = absence_of(command);
    const std::string first = to_text(std::max(command.first_day, today));
    const std::string last = to_text(command.last_day);
    auto contacts = select<Contact>(
        database,
        "where professional_id = $1 and day >= $2 and day <= $3 and status = 'planned' "
        "order by day, start, id",
        {std::string_view(command.professional_id.text), std::string_view(first),
         std::string_view(last)});
    std::erase_if(contacts, [&](const Contact& contact) { return !is_affected(contact, absence); });
    return contacts;
}

Outcome perform(const RecordAbsence& command, Transaction& transaction) {
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    if (auto no = own_work_only(transaction, professional->id)) return rejected(*no);
    if (auto no = absence_makes_sense(command)) return rejected(*no);

    Absence absence = absence_of(command);
    absence.id = transaction.new_id<Absence>();
    absence.team_id = professional->team_id;
    transaction.insert(absence);

    Outcome outcome{{}, {absence.id.text}, {}};
    std::vector<Contact> affected =
        visits_in_absence(transaction.database(), command, transaction.local_now().date);
    std::set<Id<Case>> cases;
    for (Contact& contact : affected) {
        const auto care = transaction.find(contact.case_id);
        cases.insert(contact.case_id);
        outcome.warnings.push_back({"visits_unplaced", Severity::warn,
                                    short_text(contact.day) +
                                        (contact.start ? " " + to_text(*contact.start) : "") +
                                        ", " + (care ? care->reference : "a visit") + ": unplaced",
                                    contact.planned_minutes});
        unplace(transaction, contact);
    }
    tell_managers(transaction, absence, *professional, static_cast<int>(affected.size()),
                  static_cast<int>(cases.size()));
    return outcome;
}

} // namespace evenload
