// A pathway template, also called care package template: a standard contact plan that a case can be given. A row
// is one edition and does not change once a case has been given it; a new edition has the same code.
#pragma once

#include "common/model/contact_plan.h"
#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct User;

struct PathwayTemplate {
    Id<PathwayTemplate> id;
    int version = 0;
    Id<Team> team_id;
    std::string code; // "leg_ulcer": the same in every edition; one code
    std::string name; // "Venous leg ulcer"
    int edition = 1;
    std::string services; // "Compression, Doppler every 12 weeks"
    std::string source;   // the guideline it follows, in words
    Codes needs;          // tags that a case of this pathway has
    // The plan that it writes; see ContactPlan for units and meaning.
    int visits = 1;
    int period_days = 7;
    Codes weekdays;
    int least_days_between = 0;
    int most_days_between = 0;
    int weeks = 12; // how long the pathway runs; 0: until it is closed
    int minutes = 30;
    std::optional<TimeOfDay> window_start;
    std::optional<TimeOfDay> window_end;
    bool time_critical = false;
    int staff = 1;
    SecondVisit second_visit = SecondVisit::together;
    Codes second_skills;
    Codes skills;
    Codes equipment;
    int lowest_band = 0;
    int coordination_minutes = 0;
    int need_factor_percent = 100;
    int review_days = 0; // the case is reviewed that many days after its start; 0: as the team does
    bool retired = false;
    Id<User> defined_by;
    std::optional<Instant> defined_at;
};
BOOST_DESCRIBE_STRUCT(PathwayTemplate, (),
                      (id, version, team_id, code, name, edition, services, source, needs, visits,
                       period_days, weekdays, least_days_between, most_days_between, weeks, minutes,
                       window_start, window_end, time_critical, staff, second_visit, second_skills,
                       skills, equipment, lowest_band, coordination_minutes, need_factor_percent,
                       review_days, retired, defined_by, defined_at))

} // namespace evenload
