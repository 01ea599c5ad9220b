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

    Professional beth;
    Professional carl;
    Patient joy;
    Case waiting;
    Case referral; // awaits triage
    Case active;   // Beth's, with a plan, visits today and to come
    Case closed;
    Case asked;       // Beth's, who has asked Carl to take it over
    Case fresh;       // given to Carl, who acts in this world
    Contact placed;   // Beth, today 10:00
    Contact unplaced; // today
    Contact recorded; // today
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
};

// By name of the command: what to give in the busy world so that it is accepted.
const std::map<std::string_view, std::function<Command(BusyWorld&)>>& accepted_examples();

} // namespace evenload
