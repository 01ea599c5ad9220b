// One professional's day as the rules see it: hours, absences, base, and the visits that are placed.
// Plain data, gathered once; the rules read it and ask nobody.
#pragma once

#include "common/model/absence.h"
#include "common/model/check_setting.h"
#include "common/model/contact.h"
#include "common/model/professional.h"
#include "common/rules/shared_equipment.h"
#include "common/rules/travel.h"

#include <memory>
#include <vector>

namespace evenload {

struct PlacedVisit {
    Id<Contact> contact_id;
    TimeOfDay start;
    int minutes = 0;
    Stop stop;
    int end_minutes() const { return start.minutes + minutes; }
};

struct ProfessionalDay {
    Professional professional;
    Date day;
    Stop base;
    std::vector<Absence> absences;              // of this professional; others' are not looked for
    std::vector<PlacedVisit> visits;            // in order of start
    std::shared_ptr<const TravelMatrix> travel; // the team's; null when it has none
    std::shared_ptr<const EquipmentPool>
        pool; // of the team on this day; null when it shares nothing
    std::shared_ptr<const std::vector<CheckSetting>> checks; // of the team; null: as usual

    const std::optional<Shift>& shift() const { return professional.hours.on(day); }
    // Minutes from one stop to another for this professional; 0 when nobody knows.
    int minutes_between(const Stop& from, const Stop& to) const;
};

// Puts the visit into its place in the order of start.
void add_visit(std::vector<PlacedVisit>& visits, PlacedVisit visit);
// As if this contact were not placed.
void remove_visit(std::vector<PlacedVisit>& visits, const Id<Contact>& contact_id);

} // namespace evenload
