// After an absence: the visits and the people that it affects, and for each what the proposal under way would do.
// Whose absence it is and which visits it took is remembered when it is recorded; nothing in the store says it later.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/commands/absence/record_absence.h"
#include "common/commands/visit/apply_plan.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace evenload {

// Taken down before the absence is recorded.
struct AbsenceTaken {
    std::string name; // "Amara Osei"
    std::vector<Contact> visits;
    Date first_day; // of the visits
    int days = 1;   // to the last of them, at most four weeks
};
AbsenceTaken absence_taken(Database& database, const Viewpoint& viewpoint,
                           const RecordAbsence& command);

struct CoverLine {
    Id<Contact> id;
    Date day;
    std::string name; // "Mrs J. Adeyemi"
    std::string was;  // "Mon 23 Nov 09:40, leg ulcer dressing"
    Mark cover;       // "10:20 Beth Lindqvist", "Not covered", "Looking for cover…"
    std::string why;  // it is not covered
    std::string spoken;
};

struct CoverView {
    std::string title;            // "Amara Osei is away"
    std::string headline;         // "7 visits of 6 people affected"
    std::string covered;          // "Cover proposed for 6, 1 not covered"; empty: not known yet
    std::vector<CoverLine> lines; // what is not covered first, then by time
};

struct CoverProposal {
    bool is_there = false; // a plan to look at
    std::span<const VisitAssignment> visits;
    // Why a visit has no place on its day; null: not worked out yet.
    std::function<const std::string*(Date day, const Id<Contact>& id)> why_not;
};
CoverView cover_view(Database& database, const AbsenceTaken& taken, const CoverProposal& proposal);

} // namespace evenload
