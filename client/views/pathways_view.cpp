#include "client/views/pathways_view.h"

#include "client/views/case_pathway.h"
#include "client/views/words.h"
#include "common/rules/pathway_fit.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

using Editions = std::vector<PathwayTemplate>; // of one code, newest first

std::map<std::string, Editions> editions_by_code(Database& database, const Id<Team>& team_id) {
    std::map<std::string, Editions> editions;
    for (PathwayTemplate& pathway :
         select<PathwayTemplate>(database, "where team_id = $1 order by code, edition desc",
                                 {std::string_view(team_id.text)}))
        editions[pathway.code].push_back(std::move(pathway));
    return editions;
}

std::map<std::string, int> cases_by_code(Database& database, const Id<Team>& team_id) {
    std::map<std::string, int> counts;
    database.each("select t.code, count(*) from cases c join pathway_templates t on t.id = "
                  "c.pathway_template_id where c.team_id = $1 and c.status not in ('closed', "
                  "'rejected') group by t.code",
                  {std::string_view(team_id.text)}, [&](const Row& row) {
                      counts[std::string(row.text(0))] = static_cast<int>(row.integer(1));
                  });
    return counts;
}

std::string frequency_of(const PathwayTemplate& pathway) {
    std::string words = frequency_sentence(plan_of_pathway(pathway, Date{}));
    if (pathway.weeks > 0) words += ", for " + count_words(pathway.weeks, "week");
    return words;
}

PathwayLine line_of(const PathwayTemplate& newest, int case_count) {
    return {newest.id,
            newest.code,
            newest.name,
            frequency_of(newest),
            count_words(case_count, "case"),
            case_count,
            newest.retired};
}

std::vector<std::pair<std::string, std::string>> plan_lines(const PathwayTemplate& pathway) {
    std::vector<std::pair<std::string, std::string>> lines;
    const auto add = [&](const char* name, std::string value) {
        if (!value.empty()) lines.emplace_back(name, std::move(value));
    };
    add("Frequency", frequency_of(pathway));
    if (pathway.time_critical) add("Timing", "Time-critical");
    if (pathway.staff > 1) add("Staff", "Two people");
    add("Skills", capitalised(words_of(pathway.skills)));
    add("Equipment", capitalised(words_of(pathway.equipment)));
    if (pathway.lowest_band > 0) add("Pay band", std::to_string(pathway.lowest_band) + " or above");
    if (pathway.coordination_minutes > 0)
        add("Coordination", std::to_string(pathway.coordination_minutes) + " min a week");
    if (pathway.need_factor_percent > 100)
        add("Need factor", percent_words(pathway.need_factor_percent));
    if (pathway.review_days > 0) add("Review", "After " + count_words(pathway.review_days, "day"));
    return lines;
}

std::string edition_words(Database& database, const PathwayTemplate& pathway, Date today) {
    std::string words = "Edition " + std::to_string(pathway.edition);
    const auto author = find(database, pathway.defined_by);
    if (author) words += ", by " + author->name;
    if (pathway.defined_at)
        words += ", " + date_words(london_time(*pathway.defined_at).date, today);
    return words;
}

void add_cases(Database& database, const Editions& editions, Date today, PathwayDetail& detail) {
    for (const PathwayTemplate& pathway : editions)
        for (const Case& care : select<Case>(database,
                                             "where pathway_template_id = $1 and status not in "
                                             "('closed', 'rejected') order by reference, id",
                                             {std::string_view(pathway.id.text)})) {
            const auto plans =
                select<ContactPlan>(database, "where case_id = $1 order by id limit 1",
                                    {std::string_view(care.id.text)});
            const auto patient = find(database, care.patient_id);
            CasePathway fit = case_pathway(database, care, pathway,
                                           plans.empty() ? nullptr : &plans.front(), today);
            PathwayCase item{care.reference, patient ? short_name(*patient) : care.reference,
                             week_words(care.pathway_first_day.value_or(care.received_on), today),
                             std::move(fit.deviations)};
            (item.deviations.empty() ? detail.on : detail.off).push_back(std::move(item));
        }
}

} // namespace

PathwaysView pathways_view(Database& database, const Viewpoint& viewpoint,
                           const std::string& chosen_code) {
    PathwaysView view;
    view.why_not_define = why_not(viewpoint.role, "define_pathway");
    const auto counts = cases_by_code(database, viewpoint.team_id);
    const Date today = viewpoint.now.date;
    for (const auto& [code, editions] : editions_by_code(database, viewpoint.team_id)) {
        const PathwayTemplate& newest = editions.front();
        const auto count = counts.find(code);
        (newest.retired ? view.retired : view.offered)
            .push_back(line_of(newest, count == counts.end() ? 0 : count->second));
        if (code != chosen_code) continue;
        PathwayDetail& detail = view.chosen;
        detail.found = true;
        detail.id = newest.id;
        detail.name = newest.name;
        detail.services = newest.services;
        detail.source = newest.source;
        detail.edition = edition_words(database, newest, today);
        detail.plan = plan_lines(newest);
        detail.retired = newest.retired;
        add_cases(database, editions, today, detail);
    }
    const auto by_name = [](const PathwayLine& a, const PathwayLine& b) { return a.name < b.name; };
    std::sort(view.offered.begin(), view.offered.end(), by_name);
    std::sort(view.retired.begin(), view.retired.end(), by_name);
    return view;
}

} // namespace evenload
