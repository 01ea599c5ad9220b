// The team's pathway templates: what each asks for, how many cases are on it, and who of them is off it.
#pragma once

#include "client/views/viewpoint.h"
#include "common/model/pathway_template.h"

#include <string>
#include <vector>

namespace evenload {

struct PathwayLine {
    Id<PathwayTemplate> id; // of the newest edition
    std::string code;
    std::string name;
    std::string frequency; // "2 × week, 45 min, for 12 weeks"
    std::string cases;     // "14 cases"
    int case_count = 0;    // open, on any edition
    bool retired = false;
};

struct PathwayCase {
    std::string reference;
    std::string name;                    // "Mrs J. Adeyemi"
    std::string week;                    // "week 5"
    std::vector<std::string> deviations; // empty: on the pathway
};

// The chosen one.
struct PathwayDetail {
    bool found = false;
    Id<PathwayTemplate> id;
    std::string name;
    std::string services;
    std::string source;
    std::string edition;                                   // "Edition 2, by Marta Kowalska, 12 Oct"
    std::vector<std::pair<std::string, std::string>> plan; // "Frequency", "2 × week, 45 min"
    std::vector<PathwayCase> off;
    std::vector<PathwayCase> on;
    bool retired = false;
};

struct PathwaysView {
    std::vector<PathwayLine> offered; // by name
    std::vector<PathwayLine> retired;
    PathwayDetail chosen;
    std::optional<std::string> why_not_define;
};

PathwaysView pathways_view(Database& database, const Viewpoint& viewpoint,
                           const std::string& chosen_code);

} // namespace evenload
