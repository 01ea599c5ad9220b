#include "client/views/settings_view.h"

#include "client/views/may_audit.h"
#include "client/views/words.h"
#include "common/base/civil_time.h"
#include "common/commands/gathering.h"
#include "common/rules/check_settings.h"
#include "common/rules/severity.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::string verb_of(Severity severity) {
    switch (severity) {
    case Severity::warn: return "warns";
    case Severity::ask_reason: return "asks for a reason";
    case Severity::block: break;
    }
    return "blocks";
}

std::string note_of(std::string_view rule) {
    const Severity usual = severity_of(rule);
    std::string note = "Usually " + verb_of(usual);
    std::string always;
    if (const Severity strict = severity_of(rule, {.time_critical = true}); strict > usual)
        always = verb_of(strict) + " for a time-critical visit";
    if (const Severity strict = severity_of(rule, {.two_person = true}); strict > usual)
        always += always.empty() ? verb_of(strict) + " for a two-person visit"
                                 : " and for a two-person one";
    return always.empty() ? note : note + "; always " + always;
}

std::vector<CheckLine> check_lines(Database& database, const Id<Team>& team_id) {
    const auto settings = check_settings(database, team_id);
    std::vector<CheckLine> lines;
    for (const std::string_view rule : checks_to_set()) {
        CheckLine line{std::string(rule), std::string(check_words(rule)),
                       strictness_from(severity_of(rule)), note_of(rule)};
        if (settings)
            for (const CheckSetting& setting : *settings)
                if (setting.rule == rule) line.strictness = setting.strictness;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string limit_words(int limit) {
    return limit == 0 ? "No limit" : std::to_string(limit);
}

} // namespace

SettingsView settings_view(Database& database, const Viewpoint& viewpoint) {
    SettingsView view;
    view.why_not_set = why_not(viewpoint.role, "set_team_settings");
    view.shows_access = !why_not(viewpoint.role, "name_deputy");
    if (may_audit(viewpoint.role)) view.audit_address = "/audit";
    if (viewpoint.professional_id) view.device_address = "/device";
    const auto team = find(database, viewpoint.team_id);
    if (!team) return view;
    view.team_name = team->name;
    view.team = {
        {"Day shown", to_text(team->day_start) + "–" + to_text(team->day_end)},
        {"Recording a visit", duration_text(team->recording_minutes)},
        {"Load is amber from", percent_words(team->amber_percent)},
        {"Load is full above", percent_words(team->full_percent)},
        {"Most cases each", limit_words(team->most_cases)},
        {"No contact is listed after", count_words(team->no_contact_days, "day")},
        {"A review is set after", count_words(team->review_days, "day")},
    };
    view.checks = check_lines(database, viewpoint.team_id);
    for (const NeedFactor& factor :
         select<NeedFactor>(database, "where team_id = $1 order by retired, percent, name, id",
                            {std::string_view(viewpoint.team_id.text)}))
        view.need_factors.push_back({factor.id, factor.name,
                                     "+" + std::to_string(factor.percent - 100) + " %",
                                     factor.percent, factor.retired});
    return view;
}

} // namespace evenload
