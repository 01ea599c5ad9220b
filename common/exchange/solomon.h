// An instance of vehicle routing with time windows in Solomon's text form (also Gehring and Homberger's).
// Only what the file says, checked; solomon_plan.h solves it. Site 0 is the depot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenload::solomon {

struct Customer {
    int x = 0;
    int y = 0;
    int demand = 0;
    int ready = 0;
    int due = 0; // service starts at or before
    int service = 0;
};

struct Instance {
    std::string name;
    int vehicles = 0;
    int capacity = 0;
    std::vector<Customer> customers; // the depot first; a customer's number is its index
};

// Fault with the line of what is wrong.
Instance read(std::string_view text);

} // namespace evenload::solomon
