#include "common/commands/caseload/caseload_cases.h"

#include "common/base/text.h"

namespace evenload {
namespace {

constexpr std::size_t longest_name = 120;
constexpr int minutes_of_a_week = 7 * 24 * 60;

bool overlap(const Caseload& one, const Caseload& other) {
    const bool before = one.last_day && *one.last_day < other.first_day;
    const bool after = other.last_day && *other.last_day < one.first_day;
    return !before && !after;
}

} // namespace

bool is_current(const Caseload& caseload, Date today) {
    return !caseload.closed && (!caseload.last_day || *caseload.last_day >= today);
}

std::vector<Id<Case>> cases_of(Database& database, const Caseload& caseload, Date today) {
    std::vector<Id<Case>> cases;
    if (!is_current(caseload, today) || caseload.professional_id.none()) return cases;
    database.each(
        "select id from cases where owner_id = $1 and team_id = $2 "
        "and status not in ('closed', 'rejected') order by id",
        {std::string_view(caseload.professional_id.text), std::string_view(caseload.team_id.text)},
        [&](const Row& row) { cases.emplace_back(std::string(row.text(0))); });
    return cases;
}

Guard caseload_open(const Caseload& caseload) {
    if (!caseload.closed) return std::nullopt;
    return rejection("caseload_open", "The caseload “" + caseload.name + "” was deleted");
}

Guard caseload_in_order(Transaction& transaction, const Caseload& caseload) {
    return caseload_in_order(caseload,
                             transaction.select<Caseload>(
                                 "where professional_id = $1 and closed = 0 order by first_day, id",
                                 {std::string_view(caseload.professional_id.text)}));
}

Guard caseload_in_order(const Caseload& caseload, const std::vector<Caseload>& others) {
    if (trimmed(caseload.name).empty())
        return rejection("caseload_name", "Give the caseload a name, as “Beth Lindqvist”");
    if (caseload.name.size() > longest_name)
        return rejection("caseload_name",
                         "A name is at most " + std::to_string(longest_name) + " letters");
    if (caseload.first_day == Date{}) return rejection("period", "Say from which day on");
    if (caseload.last_day && *caseload.last_day < caseload.first_day)
        return rejection("period", "The last day is before the first");
    for (const std::string& urgency : caseload.urgencies)
        if (!Codes{"two_hour", "two_day", "routine"}.contains(urgency))
            return rejection("urgencies", "An urgency is two_hour, two_day or routine");
    if (caseload.most_minutes < 0 || caseload.most_minutes > minutes_of_a_week)
        return rejection("most_minutes",
                         "Minutes a week are between 0 and " + std::to_string(minutes_of_a_week));
    for (const Caseload& other : others)
        if (other.id != caseload.id && overlap(other, caseload))
            return rejection("one_caseload_at_a_time",
                             "“" + other.name + "” is this professional's caseload from " +
                                 short_text(other.first_day) +
                                 (other.last_day ? " to " + short_text(*other.last_day) : "") +
                                 "; amend that one, or delete it first");
    return std::nullopt;
}

} // namespace evenload
