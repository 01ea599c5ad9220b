#include "client/views/form_choices.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/store/tables.h"

#include <set>

namespace evenload {
namespace {

std::vector<Choice> codes_in(Database& database, const Id<Team>& team_id,
                             std::initializer_list<std::string_view> queries) {
    std::set<std::string> codes;
    for (const std::string_view sql : queries)
        database.each(sql, {std::string_view(team_id.text)}, [&](const Row& row) {
            for (const std::string_view code : split(row.text(0), ' '))
                if (!code.empty()) codes.emplace(code);
        });
    std::vector<Choice> choices;
    for (const std::string& code : codes)
        choices.push_back({code, code_words(code), {}});
    return choices;
}

} // namespace

TeamChoices team_choices(Database& database, const Id<Team>& team_id) {
    TeamChoices choices;
    for (const Professional& professional :
         select<Professional>(database, "where team_id = $1 and active = 1 order by name, id",
                              {std::string_view(team_id.text)}))
        choices.professionals.push_back(
            {professional.id.text, professional.name, role_words(professional)});
    choices.skills = codes_in(database, team_id,
                              {"select distinct skills from professionals where team_id = $1",
                               "select distinct skills from contact_plans where team_id = $1"});
    choices.equipment =
        codes_in(database, team_id,
                 {"select distinct equipment from professionals where team_id = $1",
                  "select distinct equipment from contact_plans where team_id = $1"});
    choices.needs =
        codes_in(database, team_id, {"select distinct needs from cases where team_id = $1"});
    for (const NeedFactor& factor : select<NeedFactor>(
             database, "where team_id = $1 and retired = 0 order by percent, name, id",
             {std::string_view(team_id.text)}))
        choices.need_factors.push_back({std::to_string(factor.percent), factor.name,
                                        "+" + std::to_string(factor.percent - 100) + " %"});
    return choices;
}

} // namespace evenload
