#include "client/views/not_recorded_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/reports/not_recorded.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

constexpr std::size_t most_lines =
    300; // a longer list is a question of who records, not of reading on

std::string ago_words(int minutes) {
    constexpr int day = 24 * 60;
    return (minutes < day ? duration_text(minutes) : count_words(minutes / day, "day")) + " ago";
}

NotRecordedLine line_of(Database& database, const NotRecorded& one, Date today,
                        const std::map<std::string, std::string>& names) {
    NotRecordedLine line;
    line.id = one.contact_id;
    line.when = day_words(one.day, today) + ' ' + span_words(one.start, one.minutes);
    if (const auto name = names.find(one.professional_id.text); name != names.end())
        line.who = name->second;
    const auto care = find(database, one.case_id);
    const auto patient = care ? find(database, care->patient_id) : std::nullopt;
    if (care) line.reference = care->reference;
    if (care) line.detail = care->reason;
    if (one.started) line.detail += " · started, not finished";
    if (patient) line.name = short_name(*patient);
    if (patient) line.phone = patient->phone;
    const std::string ago = ago_words(one.overdue_minutes);
    line.mark = one.time_critical
                    ? Mark{"Time-critical, " + ago, Tone::time_critical}
                    : Mark{ago, one.overdue_minutes > 4 * 60 ? Tone::danger : Tone::warning};
    line.spoken = line.name + ", " + line.when + ", " + line.who + ", " + line.detail + ", " +
                  lower(line.mark.text);
    return line;
}

} // namespace

NotRecordedView not_recorded_view(Database& database, const Viewpoint& viewpoint, bool mine) {
    NotRecordedView view;
    view.can_be_mine = !viewpoint.professional_id.none();
    view.mine = mine && view.can_be_mine;
    view.definition = std::string(not_recorded_definition);
    view.why_not_record = why_not(viewpoint.role, "record_contact");
    const auto found = not_recorded(database, viewpoint.team_id, viewpoint.now,
                                    view.mine ? viewpoint.professional_id : Id<Professional>());
    std::map<std::string, std::string> names;
    database.each("select id, name from professionals where team_id = $1",
                  {std::string_view(viewpoint.team_id.text)},
                  [&](const Row& row) { names.emplace(row.text(0), row.text(1)); });
    view.all = static_cast<int>(found.size());
    const auto critical = std::count_if(found.begin(), found.end(),
                                        [](const NotRecorded& one) { return one.time_critical; });
    view.summary = count_words(view.all, "contact") + (view.mine ? " of yours" : " of the team");
    if (critical > 0) view.summary += ", " + std::to_string(critical) + " time-critical";
    for (const NotRecorded& one : found) {
        if (view.lines.size() == most_lines) break;
        view.lines.push_back(line_of(database, one, viewpoint.now.date, names));
    }
    if (found.size() > most_lines)
        view.summary += "; the first " + std::to_string(most_lines) + " are listed";
    return view;
}

} // namespace evenload
