// One professional's day as they carry it: in order, what is done, what is next, and what must be known at the
// door. For a phone first.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/model/contact.h"

#include <string>
#include <vector>

namespace evenload {

struct MyVisit {
    Id<Contact> id;
    Id<Case> case_id;
    std::string reference; // of the case
    std::string time;      // "08:36"
    std::string name;      // "Mrs J. Adeyemi"
    std::string detail;    // "Leg ulcer dressing · 45 min · with Divya Nair"
    std::string where;     // "22 Wivenhoe Rd, CO7 9AB · key safe by the side door"
    std::string door;      // alerts and information needs; empty: none
    std::string map; // "geo:0,0?q=22%20Wivenhoe%20Rd": the device's own map; empty: no address
    Mark state;      // "Done 08:04–08:22", "Next · 11 min drive", "Moved from Beth Lindqvist"
    std::string phone;
    std::string travel; // from the visit before: "12 min drive"; empty: none
    std::string late;   // "Expected 10:20, 20 min late"; empty: on time
    TimeOfDay start;    // planned
    TimeOfDay expected; // as planned, or as somebody has said
    int planned_minutes = 0;
    bool can_be_late = false; // planned and of today
    bool done = false;
    bool next = false;
    bool started = false;
    int open_comments = 0;
    std::string spoken;
};

struct MyDayView {
    bool found = false;
    Id<Professional> professional_id;
    std::string name;
    std::string date;     // "Monday 23 November"
    std::string greeting; // "Good morning, Amara", or the name when it is somebody else's day
    std::string summary;  // "7 visits · 46 min travel · finishes 16:12"
    std::string progress; // "3 of 8 done"; empty when there is nothing to do
    int done = 0;
    int not_recorded = 0; // contacts of theirs, of any day, whose time is over
    bool is_own = false;
    bool is_today = false;
    std::vector<MyVisit> visits;
    std::string empty_text; // what to do when there are none
    std::optional<std::string> why_not_record;
    std::optional<std::string> why_not_absence;
};

MyDayView my_day_view(Database& database, const Viewpoint& viewpoint,
                      const Id<Professional>& professional_id, Date day);

} // namespace evenload
