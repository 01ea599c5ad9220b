#include "common/commands/team/set_planning_settings.h"

#include "common/commands/gathering.h"
#include "common/commands/guards.h"

#include <array>

namespace evenload {
namespace {

constexpr int most_minutes = 240; // a price above this would be a rule
constexpr int most_overtime = 180;
constexpr int most_percent = 5'000;

struct Limit {
    int SetPlanningSettings::*field;
    std::string_view name;
    int most;
};

constexpr std::array<Limit, 9> limits{{
    {&SetPlanningSettings::new_face_minutes, "A new face", most_minutes},
    {&SetPlanningSettings::other_face_minutes, "Another known face", most_minutes},
    {&SetPlanningSettings::not_preferred_minutes, "Somebody not preferred", most_minutes},
    {&SetPlanningSettings::changed_person_minutes, "A change of person", most_minutes},
    {&SetPlanningSettings::changed_time_minutes, "A change of time", most_minutes},
    {&SetPlanningSettings::higher_band_minutes, "A higher band", most_minutes},
    {&SetPlanningSettings::overtime_most_minutes, "Overtime", most_overtime},
    {&SetPlanningSettings::overtime_percent, "The price of overtime", most_percent},
    {&SetPlanningSettings::evenness_percent, "Evenness", most_percent},
}};

Guard in_range(const SetPlanningSettings& command) {
    for (const Limit& limit : limits) {
        const int value = command.*limit.field;
        if (value < 0 || value > limit.most)
            return rejection("planning_settings",
                             std::string(limit.name) + " is 0 to " + std::to_string(limit.most));
    }
    return std::nullopt;
}

} // namespace

Outcome perform(const SetPlanningSettings& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = in_range(command)) return rejected(*no);

    PlanningSettings settings = planning_settings(transaction.database(), command.team_id);
    settings.new_face_minutes = command.new_face_minutes;
    settings.other_face_minutes = command.other_face_minutes;
    settings.not_preferred_minutes = command.not_preferred_minutes;
    settings.changed_person_minutes = command.changed_person_minutes;
    settings.changed_time_minutes = command.changed_time_minutes;
    settings.higher_band_minutes = command.higher_band_minutes;
    settings.overtime_most_minutes = command.overtime_most_minutes;
    settings.overtime_percent = command.overtime_percent;
    settings.evenness_percent = command.evenness_percent;
    if (settings.id) {
        transaction.update(settings);
        return accept();
    }
    settings.id = transaction.new_id<PlanningSettings>();
    transaction.insert(settings);
    return {{}, {settings.id.text}, {}};
}

} // namespace evenload
