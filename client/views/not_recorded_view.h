// Contacts that nobody has recorded as done, in words: for the whole team, or of one professional. Which they are, and
// in which order, is the measure's (common/reports/not_recorded.h).
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/model/contact.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct NotRecordedLine {
    Id<Contact> id;
    std::string reference; // of the case
    std::string name;      // "Mrs J. Adeyemi"
    std::string when;      // "Today 09:40–10:25", "Fri 20 Nov 09:40–10:25"
    std::string who;       // "Amara Osei"
    std::string detail;    // "Leg ulcer dressing · started, not finished"
    Mark mark;             // "Time-critical, 2 h 10 ago", "45 min ago"
    std::string phone;     // of the patient; empty: not known
    std::string spoken;
};

struct NotRecordedView {
    bool mine = false; // of the viewer alone
    bool can_be_mine = false;
    std::string summary;    // "6 contacts of the team, 2 time-critical"
    std::string definition; // of the number
    std::vector<NotRecordedLine> lines;
    int all = 0; // also those beyond the lines
    std::optional<std::string> why_not_record;
};

NotRecordedView not_recorded_view(Database& database, const Viewpoint& viewpoint, bool mine);

} // namespace evenload
