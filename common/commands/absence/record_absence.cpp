#include "common/commands/absence/record_absence.h"

#include "common/base/text.h"
#include "common/commands/guards.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/absence.h"

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

} // namespace

Outcome perform(const RecordAbsence& command, Transaction& transaction) {
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    if (auto no = own_work_only(transaction, professional->id)) return rejected(*no);
    if (auto no = absence_makes_sense(command)) return rejected(*no);

    Absence absence;
    absence.id = transaction.new_id<Absence>();
    absence.team_id = professional->team_id;
    absence.professional_id = professional->id;
    absence.first_day = command.first_day;
    absence.last_day = command.last_day;
    absence.start = command.start;
    absence.end = command.end;
    absence.reason = std::string(trimmed(command.reason));
    transaction.insert(absence);

    Outcome outcome{{}, {absence.id.text}, {}};
    const std::string first = to_text(std::max(command.first_day, transaction.local_now().date));
    const std::string last = to_text(command.last_day);
    for (Contact& contact : transaction.select<Contact>(
             "where professional_id = $1 and day >= $2 and day <= $3 and status = 'planned' "
             "order by day, start, id",
             {std::string_view(professional->id.text), std::string_view(first),
              std::string_view(last)})) {
        if (!is_affected(contact, absence)) continue;
        const auto care = transaction.find(contact.case_id);
        outcome.warnings.push_back({"visits_unplaced", Severity::warn,
                                    short_text(contact.day) +
                                        (contact.start ? " " + to_text(*contact.start) : "") +
                                        ", " + (care ? care->reference : "a visit") + ": unplaced",
                                    contact.planned_minutes});
        unplace(transaction, contact);
    }
    return outcome;
}

} // namespace evenload
