// define_pathway: a standard contact plan is written down. A code that is there already gets a next edition; cases
// keep the edition that their plan was written from.
// Source: C22 E9, pathway (care package) templates: number and frequency of contacts, duration, services, skills.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// The fields are those of PathwayTemplate; see there for units and meaning.
struct DefinePathway {
    Id<Team> team_id;
    std::string code; // empty: made from the name
    std::string name;
    std::string services;
    std::string source;
    Codes needs;
    int visits = 1;
    int period_days = 7;
    Codes weekdays;
    int least_days_between = 0;
    int most_days_between = 0;
    int weeks = 12;
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
    int review_days = 0;
};
BOOST_DESCRIBE_STRUCT(DefinePathway, (),
                      (team_id, code, name, services, source, needs, visits, period_days, weekdays,
                       least_days_between, most_days_between, weeks, minutes, window_start,
                       window_end, time_critical, staff, second_visit, second_skills, skills,
                       equipment, lowest_band, coordination_minutes, need_factor_percent,
                       review_days))

Outcome perform(const DefinePathway& command, Transaction& transaction);

} // namespace evenload
