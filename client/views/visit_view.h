// One visit beside the timetable: what it is, what is wrong with it, what can be done, and who could take it.
#pragma once

#include "client/views/comments_view.h"
#include "client/views/timetable_view.h"

#include <string>
#include <vector>

namespace evenload {

struct VisitCandidate {
    Id<Professional> professional_id;
    std::string name;
    std::string detail; // "Usual nurse · +4 min travel · fits 11:10"
    int score = 0;      // 0–100
    Tone tone = Tone::ok;
    bool current = false;
    bool possible = false; // can be taken at `start`, perhaps with a reason
    std::string why_not;
    TimeOfDay start;
};

struct VisitView {
    bool found = false;
    std::string id;
    std::string reference;
    std::string case_id;
    std::string caption;                    // "Visit · C-1008"
    std::string name;                       // "Mr S. Brennan, 73"
    std::string where;                      // "14 Maldon Road, CO3 3AX · key safe"
    std::string door;                       // alerts and information needs
    std::string when;                       // "12:50–13:40, Beth Lindqvist", "Not placed"
    std::vector<Mark> marks;                // what is wrong, length, window
    std::string why;                        // not placed, or with this person at this time
    std::vector<VisitCandidate> candidates; // best first; who could, then the nearest who could not
    std::string others;                     // "88 others could not"; empty: all are listed
    ThreadView thread;
    bool placed = false;
    bool pinned = false;
    bool can_record = false;
    std::optional<std::string> why_not_comment;
    std::string why_fixed; // why it cannot be moved; empty: it can
};

class DayReasons;

// `timetable` is of the day that the visit is shown on.
VisitView visit_view(Database& database, const Viewpoint& viewpoint, const TimetableView& timetable,
                     DayReasons& reasons, const std::string& contact_id);

} // namespace evenload
