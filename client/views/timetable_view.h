// One day of a team as a timetable: a row per professional with visits, travel, breaks and time away, what is
// not placed, what is wrong, and how the draft differs from what was published.
#pragma once

#include "client/views/team_day.h"
#include "client/views/tone.h"
#include "common/base/outcome.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace evenload {

// The way to a visit. `minutes` of travel end at the visit's start; `gap` is what there is time for.
struct TravelLeg {
    int minutes = 0;
    int gap_minutes = 0;
    bool enough() const { return minutes <= gap_minutes; }
};

struct VisitBlock {
    std::string id; // of the contact
    std::string reference;
    int start = 0; // minutes from midnight
    int minutes = 0;
    std::string name;     // "Mrs J. Adeyemi"
    std::string title;    // "Adeyemi": what fits on a short block
    std::string subtitle; // "Leg ulcer dressing"
    Tone tone = Tone::neutral;
    bool pinned = false;
    bool double_up = false;
    bool published = false; // as it stands
    bool changed = false;   // stands elsewhere than it was published
    bool proposed = false;  // a plan that is not used yet would put it here
    int unread = 0;         // comments on it
    int expected = -1;      // minutes from midnight: somebody has said that it will begin later
    bool movable = true;
    std::string why_fixed; // why it is not movable
    ContactStatus status = ContactStatus::planned;
    std::optional<TravelLeg> leg;
    std::vector<Breach> breaches; // strictest first
    std::string spoken;
};

struct TimeBand {
    enum class Kind { rest_break, off_shift, away };
    Kind kind = Kind::off_shift;
    int from = 0;
    int until = 0;
    std::string text; // "Break", "Off shift from 14:30"
};

// Where people were told that a visit would be, while the draft has it elsewhere.
struct ToldPlace {
    std::string contact_id;
    int start = 0; // minutes from midnight
    int minutes = 0;
    std::string title;  // "Adeyemi"
    std::string spoken; // "Published: Mrs J. Adeyemi, 09:40 Amara Osei; now 10:20 Beth Lindqvist"
};

// What withdrawing what is published, and discarding the draft, would be about: visits still to come.
struct Standing {
    int published = 0;
    int to_return = 0;  // to what was published
    int to_unplace = 0; // never published
    bool has_draft() const { return to_return + to_unplace > 0; }
};

struct TimetableRow {
    Id<Professional> professional_id;
    std::string name;
    std::string initials;
    std::string note; // "7 visits · 46 min travel"
    int percent = 0;  // of the shift
    Tone tone = Tone::ok;
    std::vector<TimeBand> bands;
    std::vector<VisitBlock> visits; // by start
    std::vector<ToldPlace> told;    // by start
    Standing standing;
    int unread = 0; // comments on the schedule that the day is in
    std::string spoken;
};

struct UnplacedVisit {
    std::string id;
    std::string reference;
    std::string name;
    std::string detail; // "2-hour response · 60 min"
    Mark window;        // "08:00–09:00", time-critical or not
    int urgency_rank = 0;
    int unread = 0; // comments on it
};

struct TimetableProblem {
    std::string contact_id;
    std::string text; // "Mr S. Brennan, 12:50, Beth Lindqvist: overlaps …"
    Severity severity = Severity::warn;
};

struct TimetableView {
    Date day;
    std::string title; // "Monday 23 November 2026"
    bool is_today = false;
    bool is_past = false;
    int now_minute = 0;
    int first_minute = 8 * 60;
    int last_minute = 18 * 60;
    std::vector<TimetableRow> rows;
    std::vector<UnplacedVisit> unplaced; // most urgent first
    std::string unplaced_summary;        // "2 visits, 2 people without care today"
    int people_without_care = 0;
    std::vector<TimetableProblem> problems;
    int changes = 0; // by which the draft differs from what was published (timetable_changes.h)
    Mark draft;      // "Draft · 3 changes", "Published"
    int not_recorded = 0; // contacts of the team, of this day and before, whose time is over
    Standing standing;    // of everybody
    int unread = 0;       // comments on the whole team's schedule
    std::optional<std::string> why_not_place;
    std::optional<std::string> why_not_plan;
    std::optional<std::string> why_not_publish;
    std::optional<std::string> why_not_absence;
    std::optional<std::string> why_not_add;
    std::optional<std::string> why_not_emergency;
    std::optional<TeamDay> source; // for verdicts; none when there is no team

    const VisitBlock* find_visit(const std::string& contact_id, int* row = nullptr) const;
};

// With assignments of a plan that is not used yet: the day as it would be, to look at only.
TimetableView timetable_view(Database& database, const Viewpoint& viewpoint, Date day,
                             std::span<const VisitAssignment> proposed = {});

// Brings the view up to date when only these contacts have changed since it was made for the same viewpoint, without
// proposals: theirs are the rows that are made again. False: the day is to be read whole, and the view is as it was.
bool follow_contacts(TimetableView& view, Database& database, const Viewpoint& viewpoint,
                     const std::set<std::string>& contact_ids);

} // namespace evenload
