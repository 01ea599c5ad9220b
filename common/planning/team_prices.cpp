#include "common/planning/team_prices.h"

namespace evenload {

DayPrices prices_of(const PlanningSettings& settings) {
    DayPrices prices;
    prices.new_face = settings.new_face_minutes * prices.travel;
    prices.other_face = settings.other_face_minutes * prices.travel;
    prices.not_preferred = settings.not_preferred_minutes * prices.travel;
    prices.changed_person = settings.changed_person_minutes * prices.travel;
    prices.changed_start = settings.changed_time_minutes * prices.travel;
    prices.higher_band = settings.higher_band_minutes * prices.travel;
    prices.overtime = settings.overtime_percent * prices.travel / 100;
    prices.busy_hour_squared = prices.busy_hour_squared * settings.evenness_percent / 100;
    return prices;
}

HorizonPrices horizon_prices_of(const PlanningSettings& settings) {
    HorizonPrices prices;
    prices.day = prices_of(settings);
    prices.additional_person = prices.day.new_face * 3 / 2;
    prices.changed_day = prices.day.changed_start * 2;
    prices.load_hour = prices.load_hour * settings.evenness_percent / 100;
    return prices;
}

} // namespace evenload
