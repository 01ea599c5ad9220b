// Reads the JSON of home health care routing and scheduling instances (Mankowska, Meisel and Bierwirth 2014;
// Kummer et al. 2022; the Italian set of Ceschia et al. 2024): caregivers with abilities, patients with a
// window and one or two services, minutes of travel from everywhere to everywhere.
//
// The file is foreign input: whatever it lacks is an absent value, whatever is wrong is one Fault that says
// where ("patients[12].time_window"), what was expected and what was found.
#pragma once

#include "common/base/place.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload::hhcrsp {

// Files hold minutes with or without a fraction; here they are thousandths of a minute, always whole.
using Millis = int;
inline constexpr Millis minute = 1000;

struct Caregiver {
    std::string id;
    std::vector<int> services; // indexes, ascending
};

struct Visit {
    int service = 0;
    Millis duration = 0;
};

struct Patient {
    std::string id;
    std::optional<Place> place; // the file's location is [longitude, latitude]
    Millis window_start = 0;    // from the start of the day of care, not from midnight
    Millis window_end = 0;
    std::vector<Visit> visits; // one or two
    bool in_sequence = false;  // of two: else both start together
    Millis gap_from = 0;       // second start − first start
    Millis gap_to = 0;
};

struct Instance {
    std::string name;
    std::optional<Place> office;
    std::vector<std::string> services; // ids
    std::vector<Caregiver> caregivers;
    std::vector<Patient> patients;
    std::vector<std::vector<Millis>> travel; // office first, then the patients in their order

    bool in_whole_minutes() const;
};

Instance read(std::string_view json);

} // namespace evenload::hhcrsp
