// One team's day in memory: everybody's hours, absences and visits, as the rules take them. Read in a few
// queries for the whole team; what the timetable shows and what a drag asks is answered from it without SQL.
#pragma once

#include "client/views/viewpoint.h"
#include "common/commands/visit/apply_plan.h"
#include "common/model/case.h"
#include "common/model/contact.h"
#include "common/model/patient.h"
#include "common/model/team.h"
#include "common/rules/double_up.h"
#include "common/rules/professional_day.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenload {

struct DayContact {
    Contact contact;
    std::string reference; // of the case
    std::string reason;
    Urgency urgency = Urgency::routine;
    Id<Case> case_id;
    Id<Patient> patient_id;
    std::string name;        // "Mrs J. Adeyemi"
    std::string family_name; // what fits on a short block
    Stop stop;
    std::vector<PatientPreference> preferences;
    int professional = -1;  // index of `days`; −1: nobody, or nobody of this team
    int partner = -1;       // index of `contacts`: the other visit of a pair
    bool proposed = false;  // a plan that is not used yet puts it elsewhere
    bool in_series = false; // its plan goes on after this day: moving it may mean the pattern

    TimeOfDay start() const {
        return contact.actual_start.value_or(contact.start.value_or(TimeOfDay{}));
    }
    int minutes() const { return contact.actual_minutes.value_or(contact.planned_minutes); }
    bool placed() const { return professional >= 0 && contact.start.has_value(); }
};

struct TeamDay {
    Team team;
    Date day;
    std::vector<ProfessionalDay> days;  // by name; only who is active or has visits that day
    std::vector<DayContact> contacts;   // without cancelled ones, by id
    std::vector<DayContact> moved_away; // told for this day, and now of another; by id
    std::vector<std::vector<int>>
        placed_with; // by index of `days`: indices of `contacts`, ascending
    std::unordered_map<std::string, int> index_of;        // contact id → index of `contacts`
    std::unordered_map<std::string, int> index_of_person; // professional id → index of `days`

    const DayContact* find(const std::string& contact_id) const;
    int professional_index(const Id<Professional>& id) const; // −1: not here
    std::optional<OtherHalf> other_half(const DayContact& contact) const;
};

// None when the team is not here. `proposed`: as if these assignments had been applied.
std::optional<TeamDay> team_day(Database& database, const Id<Team>& team_id, Date day,
                                std::span<const VisitAssignment> proposed = {});

// Reads these contacts again, the rest being as it was, and answers whose day they are part of now or were before
// (indices of `days`). None: more than where, when and how they stand has changed, and the day is to be read whole;
// it is then as it was. Only of a day without proposals.
std::optional<std::set<int>> read_again(Database& database, TeamDay& team_day,
                                        const std::set<std::string>& contact_ids);

} // namespace evenload
