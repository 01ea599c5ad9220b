// What a team can set: limits, how strict each check is, and its words for complexity.
#pragma once

#include "client/views/viewpoint.h"
#include "common/model/check_setting.h"
#include "common/model/need_factor.h"

#include <string>
#include <utility>
#include <vector>

namespace evenload {

struct CheckLine {
    std::string rule; // "travel_gap"
    std::string name; // "Travel time"
    CheckStrictness strictness = CheckStrictness::ask_reason;
    std::string note; // "Usually asks for a reason; always blocks a time-critical visit"
};

struct NeedFactorLine {
    Id<NeedFactor> id;
    std::string name;
    std::string amount; // "+30 %"
    int percent = 100;
    bool retired = false;
};

struct SettingsView {
    std::string team_name;
    std::vector<std::pair<std::string, std::string>> team; // "Full load", "100%"
    std::vector<CheckLine> checks;                         // in order of precedence
    std::vector<NeedFactorLine> need_factors;              // by percent; retired ones last
    std::optional<std::string> why_not_set;
    bool shows_access = false; // the ways to deputies and restricted records
    std::string
        audit_address; // of the page that says who saw or changed what; empty: not for this role
    std::string
        device_address; // of the page about what this device keeps; empty: nobody's days are theirs
};

SettingsView settings_view(Database& database, const Viewpoint& viewpoint);

} // namespace evenload
