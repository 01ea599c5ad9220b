// What a visit does to the day of the professional who takes it: the way there and on, how full the day becomes, and
// whether the patient knows them. Said while the visit is in the air.
#pragma once

#include "client/views/team_day.h"

#include <optional>
#include <string>

namespace evenload {

struct PlacingEffect {
    std::optional<int>
        travel_there; // minutes from the stop before, or from the base; none: nobody knows
    std::optional<int>
        travel_on;          // minutes to the stop after; none: nobody knows, or it is the last
    int percent_before = 0; // of the shift
    int percent_after = 0;
    bool knows_patient = false;
};

// `professional`: index of `day.days`.
PlacingEffect placing_effect(const TeamDay& day, const DayContact& visit, int professional,
                             TimeOfDay start, bool knows_patient);
std::string effect_words(
    const PlacingEffect& effect); // "12 min there, 8 min on · 78% → 86% · knows the patient"

} // namespace evenload
