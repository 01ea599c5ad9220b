// A world in which every command can be given: used to try all of them in turn. One entry per command of the
// registry; a test fails when a command has none.
#pragma once

#include "tests/support/world.h"

#include <functional>
#include <map>
#include <string>

namespace evenload {

struct BusyWorld : World {
    BusyWorld();

    Restriction restriction_of_record(const Patient& patient, const Id<User>& by) const;
    EmergencyAccess access_to(const Patient& patient, const Id<User>& by) const;

    Professional beth;
    Professional carl;
    Patient joy;
    Case waiting;
    Case referral; // awaits triage
    Case active;   // Beth's, with a plan, visits today and to come
    Case closed;
    Case asked;            // Beth's, who has asked Carl to take it over
    Case fresh;            // given to Carl, who acts in this world
    Contact placed;        // Beth, today 10:00
    Contact unplaced;      // today
    Contact recorded;      // today
    Attachment attachment; // of the active case
    Comment comment;
    Caseload caseload; // Beth's
    User nina;         // of the same team, no professional
    Notice notice;     // to the manager, unread
    Grant share;       // of Beth's caseload, to somebody of the team
    Comment settled;   // resolved
    Task task;
    PathwayTemplate pathway;
    SavedView saved_view; // for the team
    User omar;            // of the same team, a professional
    Patient sealed;       // restricted by who acts
    Restriction seal;
    EmergencyAccess to_review; // Nina's, of that record
    Patient hidden;            // restricted by Nina: who acts does not work with them
    EmergencyAccess opened;    // by who acts, of another such record
    Deputy deputy;             // Nina for Omar
};

// Commands whose doing stays: they cannot be taken back.
bool stays_done(std::string_view command_name);

// By name of the command: what to give in the busy world so that it is accepted.
const std::map<std::string_view, std::function<Command(BusyWorld&)>>& accepted_examples();

} // namespace evenload
