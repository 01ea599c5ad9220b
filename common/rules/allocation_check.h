// All rules of an allocation at once: may this case go to this professional, and what would it add?
// Asked by the command, by the hint over each column of the board and by the planner. No SQL inside.
#pragma once

#include "common/base/outcome.h"
#include "common/model/check_setting.h"
#include "common/model/contact_plan.h"
#include "common/model/patient_preference.h"
#include "common/model/professional.h"
#include "common/rules/load.h"
#include "common/rules/travel.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace evenload {

// The case's side. Without a contact plan nothing is asked and nothing is added.
struct CaseDemand {
    const ContactPlan* plan = nullptr;
    Stop patient;
    std::span<const PatientPreference> preferences{}; // of the patient
    Codes shared_equipment{};                         // of the team: nobody has to carry it
};

// The professional's side, before the case is added. A case that they own already is not in load_minutes.
struct ProfessionalSupply {
    const Professional& professional;
    Stop base;
    int load_minutes = 0;       // a week
    int available_minutes = 0;  // a week
    bool knows_patient = false; // gave this patient a visit before
    int cases = 0;              // that they own
};

struct AllocationSetting {
    int recording_minutes = 10; // Team::recording_minutes
    int full_percent = 100;     // Team::full_percent
    Date week;                  // any day of the week that the loads are of
    const TravelMatrix& travel;
    std::span<const CheckSetting> checks{}; // of the team
    int most_cases = 0;                     // Team::most_cases
};

struct AllocationFit {
    std::vector<Breach>
        breaches; // patient_choice, skill_match, pay_band, equipment, capacity; strictest first
    CaseLoad added;
    int percent_before = 0;
    int percent_after = 0;
    std::optional<int> travel_minutes;
    std::optional<int> distance_metres;
    bool knows_patient = false;
};

AllocationFit check_allocation(const CaseDemand& demand, const ProfessionalSupply& supply,
                               const AllocationSetting& setting);

// What the board says over a column: "Fits: +2 h 15/wk · 6.4 km · knows the patient", or the first breach:
// "Lacks skill: wound care", "Over capacity: 104% → 112%".
std::string hint_of(const AllocationFit& fit);

} // namespace evenload
