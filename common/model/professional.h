// A health or care professional: who can give care, with what, and when.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

enum class TravelMode { car, bicycle, walking };
BOOST_DESCRIBE_ENUM(TravelMode, car, bicycle, walking)

struct Professional {
    Id<Professional> id;
    int version = 0;
    Id<Team> team_id;
    std::string name;
    std::string role;  // "District nurse"
    int band = 0;      // Agenda for Change pay band 2–9; 0 when not known
    Codes skills;
    Codes equipment;   // what they carry
    WeekHours hours;
    std::optional<TimeOfDay> break_start; // the unpaid break is taken at or after this time
    int break_minutes = 0;
    int other_minutes = 0; // a week: training, supervision, meetings
    std::optional<Place> base; // where the day starts and ends; the team's base when absent
    std::optional<int> site;   // row of the travel matrix for that base
    TravelMode travel_mode = TravelMode::car;
    bool active = true;
};
BOOST_DESCRIBE_STRUCT(Professional, (), (id, version, team_id, name, role, band, skills, equipment, hours,
                                         break_start, break_minutes, other_minutes, base, site,
                                         travel_mode, active))

} // namespace evenload
