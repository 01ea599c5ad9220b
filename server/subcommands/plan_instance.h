// evenload plan --format hhcrsp|uhhc|solomon: solves a benchmark instance, writes the routes in the form of
// its literature and prints one JSON line with the cost and its parts.
#pragma once

#include "server/subcommands/plan_course.h"

#include <filesystem>
#include <string>

namespace evenload {

struct InstanceOptions {
    std::string format; // hhcrsp, uhhc or solomon
    std::filesystem::path input;
    std::filesystem::path output; // empty: routes are not written
    CourseLimits limits;
    std::uint64_t seed = 1;
};

// Ends the program with 2 where the file is malformed.
void plan_instance(const InstanceOptions& options);

} // namespace evenload
