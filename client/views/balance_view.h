// Who would take which of the unallocated cases: the allocator's proposal as a list to read before anything is
// done, with the reason for each choice and for each case that finds nobody.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/commands/case/allocate_cases.h"

#include <string>
#include <vector>

namespace evenload {

struct BalanceLine {
    std::string reference; // "C-1139"
    std::string name;      // "Mrs Y. Tanaka"
    std::string choice;    // "Callum Reyes", empty: nobody
    std::string reason;    // "knows the patient, nearest, 12 min away, 66 % full with it"
    bool found = false;
};

struct BalanceView {
    std::string summary;            // "3 of 4 cases find someone"
    std::vector<BalanceLine> lines; // who finds someone first
    AllocateCases command;          // what doing it gives; empty when nobody is found
    std::string nothing;            // why there is nothing to propose; empty: there is
};

BalanceView balance_view(Database& database, const Viewpoint& viewpoint);

} // namespace evenload
