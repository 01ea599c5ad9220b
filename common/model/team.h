// A team: people who share a caseload board and a timetable, with the settings that its load and its
// days are computed from.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Organisation;

struct Team {
    Id<Team> id;
    int version = 0;
    Id<Organisation> organisation_id;
    std::string name;
    std::string base_address;
    std::optional<Place> base;
    std::optional<int> base_site; // row of the travel matrix, when the team has one (travel_row.h)
    TimeOfDay day_start{8 * 60};  // what the timetable shows
    TimeOfDay day_end{18 * 60};
    int recording_minutes = 10; // writing up one visit
    int amber_percent = 90;     // load from which a column is amber
    int full_percent = 100;     // load above which a reason is asked
    int most_cases = 0;         // … and number of cases; 0: no limit
    int no_contact_days = 28;   // an active case without an effective contact for longer is listed
    int review_days = 84;       // how far ahead a review is set
};
BOOST_DESCRIBE_STRUCT(Team, (),
                      (id, version, organisation_id, name, base_address, base, base_site, day_start,
                       day_end, recording_minutes, amber_percent, full_percent, most_cases,
                       no_contact_days, review_days))

} // namespace evenload
