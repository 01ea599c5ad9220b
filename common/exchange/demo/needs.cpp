#include "common/exchange/demo/needs.h"

#include "common/base/check.h"

#include <algorithm>
#include <array>

namespace evenload::demo {
namespace {

constexpr int morning = 9 * 60;
constexpr int noon = 12 * 60;
constexpr int afternoon = 13 * 60;

constexpr std::array all{
    Need{"Leg ulcer dressing", "wound", "compression wound_care", "doppler", 3, 7, 45, morning,
         15 * 60, false, 1, "mon wed fri", "Exudate reduced. Compression reapplied.", 9,
         "venous_leg_ulcer"},
    Need{"Pressure ulcer category 3", "wound", "wound_care", "", 3, 7, 50, 0, 0, false, 1,
         "mon wed fri", "Wound bed clean, repositioning chart in use.", 5, "pressure_ulcer"},
    Need{"Post-operative wound", "wound", "wound_care", "", 2, 7, 30, 0, 0, false, 1, "",
         "Healing well, no odour.", 8, "post_operative_wound"},
    Need{"Insulin, time-critical", "insulin", "insulin", "", 1, 1, 20, 8 * 60, 8 * 60 + 45, true, 1,
         "", "Blood glucose within range.", 4, "insulin_daily"},
    Need{"IV antibiotics", "iv", "iv_therapy", "", 1, 1, 40, 10 * 60, 11 * 60, true, 1, "",
         "Line flushed, dose given, no reaction.", 2, "iv_antibiotics"},
    Need{"Palliative care, fast track", "eol", "palliative", "", 1, 1, 60, 0, 0, false, 2, "",
         "Comfortable; syringe driver checked.", 1, "palliative_fast_track"},
    Need{"Bloods and blood pressure", "bloods", "bloods", "", 1, 7, 25, 8 * 60, noon, false, 1,
         "mon tue wed thu fri", "Sample sent; blood pressure recorded.", 10},
    Need{"Bloods, fortnightly", "bloods", "bloods", "", 1, 14, 25, 8 * 60, noon, false, 1,
         "mon tue wed thu fri", "Sample sent.", 8},
    Need{"Catheter review", "catheter", "catheter", "bladder_scanner", 1, 84, 30, 0, 0, false, 1,
         "mon tue wed thu fri", "Catheter changed without difficulty.", 9, "long_term_catheter"},
    Need{"PEG feed support", "enteral", "enteral", "", 1, 7, 40, 0, 0, false, 1,
         "mon tue wed thu fri", "Site clean, feed tolerated.", 4, "enteral_feeding"},
    Need{"Compression hosiery", "hosiery", "compression", "", 2, 7, 20, 0, 0, false, 1, "mon thu",
         "Hosiery changed.", 6},
    Need{"Medicines prompt", "medicines", "medicines", "", 1, 1, 15, morning, 10 * 60, true, 1, "",
         "Medicines taken as prescribed.", 3},
    Need{"Personal care", "care", "personal_care", "", 1, 1, 30, 8 * 60, 11 * 60, false, 1, "",
         "Washed and dressed, skin intact.", 4},
    Need{"Falls, mobility programme", "falls", "falls", "", 2, 7, 45, 0, 0, false, 1, "tue thu",
         "Exercises progressed, steadier on turning.", 9, "falls_programme"},
    Need{"Stroke rehabilitation", "rehab", "stroke_rehab", "", 3, 7, 60, 0, 0, false, 1,
         "mon wed fri", "Walked 20 m with a stick.", 5, "stroke_early_discharge"},
    Need{"Equipment assessment", "equipment", "equipment", "", 1, 0, 60, afternoon, 16 * 60, false,
         1, "", "Rail and raised seat ordered.", 6},
    Need{"Diabetes education", "diabetes", "long_term", "", 1, 7, 30, 0, 0, false, 1,
         "mon tue wed thu fri", "Foot care discussed.", 5},
    Need{"Heart failure monitoring", "heart", "long_term", "", 1, 14, 35, 0, 0, false, 1,
         "mon tue wed thu fri", "Weight stable, no oedema.", 7, "heart_failure"},
    Need{"COPD review", "copd", "long_term", "", 1, 28, 40, 0, 0, false, 1, "mon tue wed thu fri",
         "Inhaler technique checked.", 8, "copd_review"},
    Need{"Frailty review", "frailty", "long_term", "", 1, 28, 40, 0, 0, false, 1,
         "mon tue wed thu fri", "Care plan agreed with daughter.", 8, "frailty_review"},
    Need{"B12 injection", "injection", "medicines", "", 1, 84, 15, 0, 0, false, 1,
         "mon tue wed thu fri", "Injection given.", 6, "b12_injection"},
    Need{"2-hour crisis response", "ucr", "urgent_response", "", 1, 0, 60, 0, 0, true, 1, "",
         "Stabilised at home.", 0},
    Need{"New wound referral", "wound", "wound_care", "", 3, 7, 45, 0, 0, false, 1, "", "Assessed.",
         0},
};

} // namespace

std::span<const Need> needs() {
    return all;
}

const Need& need_of(std::string_view reason) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Need& need) { return need.reason == reason; });
    EVENLOAD_CHECK(found != all.end());
    return *found;
}

int weekly_minutes(const Need& need, int travel_and_recording_minutes) {
    const int one_visit = (need.minutes + travel_and_recording_minutes) * need.staff;
    return need.period_days == 0 ? one_visit : need.visits * one_visit * 7 / need.period_days;
}

Codes codes_of(std::string_view text) {
    const auto codes = codes_from_text(text);
    EVENLOAD_CHECK(codes);
    return *codes;
}

ContactPlan plan_of(const Need& need) {
    ContactPlan plan;
    plan.visits = need.visits;
    plan.period_days = need.period_days;
    plan.weekdays = codes_of(need.weekdays);
    plan.minutes = need.minutes;
    if (need.window_end > 0) {
        plan.window_start = TimeOfDay{need.window_start};
        plan.window_end = TimeOfDay{need.window_end};
    }
    plan.time_critical = need.time_critical;
    plan.skills = codes_of(need.skills);
    plan.equipment = codes_of(need.equipment);
    plan.staff = need.staff;
    return plan;
}

} // namespace evenload::demo
