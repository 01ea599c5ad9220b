// How much of a test to run: a few rounds in every run, the counts of a promise when tools/soak asks for them.
#pragma once

#include <cstdlib>

namespace evenload {

// EVENLOAD_… as a whole number; `otherwise` when it is not set.
inline int environment_number(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text ? std::atoi(text) : otherwise;
}

} // namespace evenload
