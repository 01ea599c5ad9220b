#include "client/views/case_pathway.h"

#include "client/views/words.h"
#include "common/rules/pathway_fit.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

int seen_visits(Database& database, const Case& care, Date first_day, Date today) {
    const std::string from = to_text(std::max(first_day, today - days_looked_back));
    const std::string until = to_text(today);
    return static_cast<int>(database.integer(
        "select count(*) from contacts where case_id = $1 and attendance = 'seen' "
        "and partner_id is null and day >= $2 and day < $3",
        {std::string_view(care.id.text), std::string_view(from), std::string_view(until)}));
}

// A newer edition of what the case was put on.
int newest_edition(Database& database, const PathwayTemplate& pathway) {
    return static_cast<int>(database.integer(
        "select max(edition) from pathway_templates where team_id = $1 and code = $2",
        {std::string_view(pathway.team_id.text), std::string_view(pathway.code)}));
}

} // namespace

std::string week_words(Date first_day, Date today) {
    if (today < first_day) return "";
    return "week " + std::to_string((today - first_day) / 7 + 1);
}

CasePathway case_pathway(Database& database, const Case& care, const PathwayTemplate& pathway,
                         const ContactPlan* plan, Date today) {
    const Date first_day = care.pathway_first_day.value_or(care.received_on);
    CasePathway result;
    result.words = pathway.name;
    if (pathway.weeks > 0) result.words += ", " + count_words(pathway.weeks, "week");
    if (const std::string week = week_words(first_day, today); !week.empty())
        result.words += " (" + week + ")";
    const PathwayCourse course{first_day, today, seen_visits(database, care, first_day, today)};
    for (Breach& breach : pathway_fit(pathway, plan, course))
        result.deviations.push_back(std::move(breach.message));
    const int newest = newest_edition(database, pathway);
    if (newest > pathway.edition)
        result.deviations.push_back("On edition " + std::to_string(pathway.edition) + "; edition " +
                                    std::to_string(newest) + " is there");
    return result;
}

} // namespace evenload
