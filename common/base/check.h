// A bug is a failed check: something the program itself promised and broke. On in every build.
// Not for input or for the rules of the service; those have answers (outcome.h) or are faults.
#pragma once

#include <stdexcept>
#include <string>

namespace evenload {

struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

// A fault is the world failing us: disk, network, malformed bytes. Caught at the edge that can act on it.
// The text is for a person: what was found, what to do. Never private data.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] void fail_check(const char* condition, const char* file, int line);

} // namespace evenload

#define EVENLOAD_CHECK(condition)                                                                  \
    ((condition) ? void(0) : ::evenload::fail_check(#condition, __FILE__, __LINE__))
