// What forms offer to choose from: the people, the skills and the needs that the team already has words for.
#pragma once

#include "client/views/viewpoint.h"

#include <string>
#include <vector>

namespace evenload {

struct Choice {
    std::string value;
    std::string label;
    std::string hint;
};

struct TeamChoices {
    std::vector<Choice> professionals; // active, by name
    std::vector<Choice> skills;
    std::vector<Choice> equipment;
    std::vector<Choice> needs;
    std::vector<Choice> need_factors; // value: percent; empty where the team has no words for them
};

TeamChoices team_choices(Database& database, const Id<Team>& team_id);

} // namespace evenload
