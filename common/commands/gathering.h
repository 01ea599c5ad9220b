// Reads from the tables what the rules look at, as the plain structs they take (rules/professional_day.h,
// rules/allocation_check.h). Reading only; the caller has made sure that the rows are in reach.
#pragma once

#include "common/rules/double_up.h"
#include "common/rules/professional_day.h"
#include "common/store/tables.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace evenload {

// A visit of the day, at its actual time where that is known; cancelled and missed ones take no time.
ProfessionalDay professional_day(Database& database, const Professional& professional,
                                 const Team& team, Date day);

// The team's; the defaults when it has none.
PlanningSettings planning_settings(Database& database, const Id<Team>& team_id);

// How strictly the team applies checks; null when it has said nothing.
std::shared_ptr<const std::vector<CheckSetting>> check_settings(Database& database,
                                                                const Id<Team>& team_id);

std::vector<SharedEquipment> shared_equipment_of(Database& database, const Id<Team>& team_id);
Codes shared_codes(Database& database, const Id<Team>& team_id); // of the above
std::map<Id<Patient>, std::vector<PatientPreference>>
preferences_by_patient(Database& database, const Id<Team>& team_id);
std::vector<PatientPreference> preferences_of_case(Database& database, const Id<Case>& case_id);

// What the team shares, and which placed visits of the day need it; null when it shares nothing.
std::shared_ptr<const EquipmentPool> equipment_pool(Database& database, const Id<Team>& team_id,
                                                    Date day);

// Adds to the day's travel the matrix rows of the stop, so that its travel is measured where that is possible.
void add_travel(Database& database, ProfessionalDay& day, const Stop& stop);

Stop patient_stop(Database& database, const Id<Case>& case_id);

// The other visit of a two-person pair, in either direction.
std::optional<Contact> partner_of(Database& database, const Contact& contact);

// A team's matrix, the rows of these sites only.
TravelMatrix travel_matrix(Database& database, const Id<Team>& team_id, const std::set<int>& sites);

// Every contact plan of the cases that someone owns, with where its patient lives. Cases of all statuses.
struct OwnedPlan {
    CaseStatus status;
    ContactPlan plan;
    Stop patient;
};
void each_owned_plan(Database& database, const Id<Professional>& owner_id,
                     const std::function<void(const OwnedPlan&)>& give);

// Minutes a week of the cases that the professional owns, except those named.
int load_minutes(Database& database, const Professional& professional, const Team& team, Date week,
                 const std::set<Id<Case>>& except = {});
int available_minutes(Database& database, const Professional& professional, Date week);

} // namespace evenload
