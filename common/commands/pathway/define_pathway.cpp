#include "common/commands/pathway/define_pathway.h"

#include "common/base/text.h"
#include "common/commands/case/contact_plan_guards.h"
#include "common/rules/pathway_fit.h"

namespace evenload {
namespace {

constexpr int most_weeks = 260;
constexpr int most_review_days = 366;

// "Venous leg ulcer (2 legs)" is venous_leg_ulcer_2_legs.
std::string code_from(std::string_view name) {
    std::string code;
    for (const char c : lower(std::string(name))) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            code += c;
        else if (!code.empty() && code.back() != '_')
            code += '_';
    }
    while (!code.empty() && code.back() == '_')
        code.pop_back();
    return code.substr(0, 40);
}

PathwayTemplate template_from(const DefinePathway& command) {
    PathwayTemplate pathway;
    pathway.team_id = command.team_id;
    pathway.name = std::string(trimmed(command.name));
    pathway.code = command.code.empty() ? code_from(pathway.name) : command.code;
    pathway.services = std::string(trimmed(command.services));
    pathway.source = std::string(trimmed(command.source));
    pathway.needs = command.needs;
    pathway.visits = command.visits;
    pathway.period_days = command.period_days;
    pathway.weekdays = command.weekdays;
    pathway.least_days_between = command.least_days_between;
    pathway.most_days_between = command.most_days_between;
    pathway.weeks = command.weeks;
    pathway.minutes = command.minutes;
    pathway.window_start = command.window_start;
    pathway.window_end = command.window_end;
    pathway.time_critical = command.time_critical;
    pathway.staff = command.staff;
    pathway.second_visit = command.second_visit;
    pathway.second_skills = command.second_skills;
    pathway.skills = command.skills;
    pathway.equipment = command.equipment;
    pathway.lowest_band = command.lowest_band;
    pathway.coordination_minutes = command.coordination_minutes;
    pathway.need_factor_percent = command.need_factor_percent;
    pathway.review_days = command.review_days;
    return pathway;
}

Guard pathway_in_order(const PathwayTemplate& pathway, Date today) {
    if (pathway.name.empty()) return rejection("pathway", "Give the pathway a name");
    if (!is_code(pathway.code))
        return rejection("pathway", "A code is 1 to 40 of a–z, 0–9 and _, as \"leg_ulcer\"");
    if (pathway.weeks < 0 || pathway.weeks > most_weeks)
        return rejection("pathway", "A pathway runs 1 to " + std::to_string(most_weeks) +
                                        " weeks, or 0 for until it is closed");
    if (pathway.review_days < 0 || pathway.review_days > most_review_days)
        return rejection("pathway",
                         "A review is after 0 to " + std::to_string(most_review_days) + " days");
    return contact_plan_in_order(plan_of_pathway(pathway, today));
}

// The same but for what counts and dates it.
bool says_the_same(const PathwayTemplate& a, const PathwayTemplate& b) {
    for (const Field& field : description_of<PathwayTemplate>().fields) {
        if (field.name == "id" || field.name == "version" || field.name == "edition" ||
            field.name == "defined_by" || field.name == "defined_at")
            continue;
        if (field.get(&a) != field.get(&b)) return false;
    }
    return true;
}

} // namespace

Outcome perform(const DefinePathway& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    PathwayTemplate pathway = template_from(command);
    if (auto no = pathway_in_order(pathway, transaction.local_now().date)) return rejected(*no);
    const auto editions = transaction.select<PathwayTemplate>(
        "where team_id = $1 and code = $2 order by edition desc",
        {std::string_view(pathway.team_id.text), std::string_view(pathway.code)});
    if (!editions.empty() && says_the_same(editions.front(), pathway))
        return reject("nothing_changed", "That is what the pathway says already");

    pathway.edition = editions.empty() ? 1 : editions.front().edition + 1;
    pathway.id = transaction.new_id<PathwayTemplate>();
    pathway.defined_by = transaction.actor().user_id;
    pathway.defined_at = transaction.now();
    transaction.insert(pathway);
    return {{}, {pathway.id.text}, {}};
}

} // namespace evenload
