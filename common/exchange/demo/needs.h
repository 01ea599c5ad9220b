// What the demo's patients need: a dozen and a half kinds of case with their usual contact plans.
#pragma once

#include "common/base/random.h"
#include "common/model/case.h"
#include "common/model/contact_plan.h"

#include <span>
#include <string_view>

namespace evenload::demo {

struct Need {
    std::string_view reason;
    std::string_view tag;
    std::string_view skills;
    std::string_view equipment;
    int visits;
    int period_days;
    int minutes;
    int window_start; // minutes from midnight; 0 and 0: any time of the day
    int window_end;
    bool time_critical;
    int staff;
    std::string_view weekdays;     // empty: any
    std::string_view note;         // what is written after a visit
    int weight;                    // how common
    std::string_view pathway = {}; // code of its pathway (exchange/pathways); empty: on none
};

std::span<const Need> needs();
const Need& need_of(std::string_view reason); // a Bug when there is none

// Minutes a week that the need takes with about this much travel and recording for each visit.
int weekly_minutes(const Need& need, int travel_and_recording_minutes);

ContactPlan plan_of(const Need& need);
Codes codes_of(std::string_view text);

} // namespace evenload::demo
