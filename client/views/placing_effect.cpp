#include "client/views/placing_effect.h"

#include "client/views/words.h"
#include "common/reports/day_load.h"

#include <algorithm>

namespace evenload {
namespace {

std::optional<int> way(const ProfessionalDay& person, const Stop& from, const Stop& to) {
    static const TravelMatrix none;
    return travel_minutes(from, to, person.professional.travel_mode,
                          person.travel ? *person.travel : none);
}

} // namespace

PlacingEffect placing_effect(const TeamDay& day, const DayContact& visit, int professional,
                             TimeOfDay start, bool knows_patient) {
    PlacingEffect effect;
    effect.knows_patient = knows_patient;
    ProfessionalDay person = day.days[static_cast<std::size_t>(professional)];
    effect.percent_before = day_load(person, day.team.recording_minutes).percent();
    remove_visit(person.visits, visit.contact.id);
    add_visit(person.visits, {visit.contact.id, start, visit.minutes(), visit.stop});
    effect.percent_after = day_load(person, day.team.recording_minutes).percent();
    const auto here =
        std::find_if(person.visits.begin(), person.visits.end(), [&](const PlacedVisit& placed) {
            return placed.contact_id == visit.contact.id;
        });
    const Stop& before = here == person.visits.begin() ? person.base : std::prev(here)->stop;
    effect.travel_there = way(person, before, visit.stop);
    if (const auto after = std::next(here); after != person.visits.end())
        effect.travel_on = way(person, visit.stop, after->stop);
    return effect;
}

std::string effect_words(const PlacingEffect& effect) {
    std::string words;
    const auto add = [&](const std::string& part, const char* separator) {
        if (!words.empty()) words += separator;
        words += part;
    };
    if (effect.travel_there) add(duration_text(*effect.travel_there) + " there", "");
    if (effect.travel_on) add(duration_text(*effect.travel_on) + " on", ", ");
    add(percent_words(effect.percent_before) + " → " + percent_words(effect.percent_after), " · ");
    if (effect.knows_patient) add("knows the patient", " · ");
    return words;
}

} // namespace evenload
