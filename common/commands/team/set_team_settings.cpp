#include "common/commands/team/set_team_settings.h"

#include "common/commands/guards.h"

#include <array>

namespace evenload {
namespace {

struct Limit {
    int SetTeamSettings::*field;
    std::string_view name;
    int least;
    int most;
};

constexpr std::array<Limit, 6> limits{{
    {&SetTeamSettings::recording_minutes, "Recording a visit, in minutes,", 0, 120},
    {&SetTeamSettings::amber_percent, "The amber load, in percent,", 1, 200},
    {&SetTeamSettings::full_percent, "The full load, in percent,", 1, 200},
    {&SetTeamSettings::most_cases, "The most cases of a professional", 0, 1000},
    {&SetTeamSettings::no_contact_days, "Days without a contact", 1, 366},
    {&SetTeamSettings::review_days, "Days to a review", 1, 366},
}};

Guard makes_sense(const SetTeamSettings& command) {
    for (const Limit& limit : limits) {
        const int value = command.*limit.field;
        if (value < limit.least || value > limit.most)
            return rejection("team_settings", std::string(limit.name) + " is " +
                                                  std::to_string(limit.least) + " to " +
                                                  std::to_string(limit.most));
    }
    if (command.amber_percent > command.full_percent)
        return rejection("team_settings", "The amber load is not above the full load");
    if (command.day_end.minutes > 24 * 60 || command.day_start >= command.day_end)
        return rejection("team_settings", "The day starts before it ends, and ends by 24:00");
    return std::nullopt;
}

} // namespace

Outcome perform(const SetTeamSettings& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = makes_sense(command)) return rejected(*no);

    Team team = team_of(transaction, command.team_id);
    team.day_start = command.day_start;
    team.day_end = command.day_end;
    team.recording_minutes = command.recording_minutes;
    team.amber_percent = command.amber_percent;
    team.full_percent = command.full_percent;
    team.most_cases = command.most_cases;
    team.no_contact_days = command.no_contact_days;
    team.review_days = command.review_days;
    transaction.update(team);
    return accept();
}

} // namespace evenload
