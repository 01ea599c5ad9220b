// An instance of the Unified Home Healthcare set (2025): shifts, lunch breaks, several windows, optional
// patients, preferences, incompatibilities, and what each of them costs. Only what the file says, checked;
// uhhc_plan.h solves it. Whole minutes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace evenload::uhhc {

// One component of the cost: absent, weighed, or hard (a breach counts as such, and once in the cost).
struct Weight {
    int price = 0;
    bool hard = false;
    int in_cost() const { return hard ? 1 : price; }
};

struct Weights {
    Weight travel_time, total_tardiness, highest_tardiness, total_waiting_time, total_extra_time,
        max_idle_time, caregiver_preferences, optional_patients, missed_lunch_break,
        workload_balance, incompatibilities;
    bool lunch_counts = false; // the file gives a weight to missed breaks
};

struct Window {
    int start = 0;
    int end = 0;
};

struct Caregiver {
    std::string id;
    std::vector<int> services;
    int from_site = 0;
    int to_site = 0;
    int shift_start = 0;
    int shift_end = 0;
    bool lunch_break = false;
};

enum class Pairing { independent, simultaneous, sequential };

struct Service {
    int service = -1;
    int minutes = 0;
};

struct Patient {
    std::string id;
    int site = 0;
    std::vector<Window> windows; // by start; in sequence they may overlap
    std::vector<Service> services;
    Pairing pairing = Pairing::independent;
    int gap_from = 0;
    int gap_to = 0;
    bool optional = false;
    bool has_preferences = false;
    std::vector<int> preferred;    // caregivers
    std::vector<int> incompatible; // caregivers
};

struct Instance {
    std::vector<std::string> services; // ids
    std::vector<Caregiver> caregivers;
    std::vector<Patient> patients;
    std::vector<std::vector<int>> travel; // minutes, by distance_matrix_index
    Weights weights;
    bool window_met_at_end = false; // the end of the service counts, else its start
    bool leaves_when_needed = true; // else everyone leaves at the start of the shift and waits
    int lunch_start = 0;
    int lunch_end = 0;
    int lunch_minutes = 0;
};

// Fault with the place of what is wrong.
Instance read(std::string_view json);

} // namespace evenload::uhhc
