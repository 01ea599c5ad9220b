// Who could take an emergency visit now: the best few people, each with when they would be there, who would wait or
// lose their place for it, and what asks for a reason. Choosing one is one command.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/commands/visit/place_emergency.h"
#include "common/model/case.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct EmergencyChoice {
    std::string name;          // "Beth Lindqvist"
    std::string initials;      // "BL"
    std::string arrival;       // "10:40 · in 25 min · usual"
    std::vector<Mark> effects; // "Nobody waits", "Mr S. Brennan, 11:00: expected 11:25"
    bool possible = true;      // false: an effect says what blocks
    bool asks_reason = false;
    PlaceEmergency command;
    std::string what;   // "Emergency visit to Mrs J. Adeyemi: Beth Lindqvist at 10:40"
    std::string spoken; // the line in a sentence
};

struct EmergencyView {
    bool found = false; // the case is open, and seen whole
    Id<Case> case_id;
    std::string name;                    // "Mrs J. Adeyemi"
    std::string detail;                  // "C-1042 · Leg ulcer dressing · 45 min"
    std::vector<EmergencyChoice> people; // at most five, best first
    std::string nobody;                  // why there is none
};

// Best first: the sum of minutes until they are there and minutes that others wait; an hour for each visit that loses
// its place and for a reason that is asked for, ten minutes off for who owns the case. A professional sees themselves.
EmergencyView emergency_view(Database& database, const Viewpoint& viewpoint,
                             const Id<Case>& case_id);

// With one professional, at a time that was pointed at or as early as can be. None: either is not there.
std::optional<EmergencyChoice> emergency_choice(Database& database, const Viewpoint& viewpoint,
                                                const Id<Case>& case_id,
                                                const Id<Professional>& professional_id,
                                                std::optional<TimeOfDay> start);

// What a visit to the case takes as its contact plan has it, else 45 minutes and nothing in particular.
struct VisitNeeds {
    int minutes = 45;
    Codes skills;
    Codes equipment;
};
VisitNeeds visit_needs(Database& database, const Id<Case>& case_id);

} // namespace evenload
