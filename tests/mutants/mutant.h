// Which planted fault holds in this run: the number in EVENLOAD_MUTANT, none without it.
#pragma once

#include <cstdlib>

namespace evenload {

inline bool is_mutant(int number) {
    static const int chosen = [] {
        const char* text = std::getenv("EVENLOAD_MUTANT");
        return text ? std::atoi(text) : 0;
    }();
    return chosen == number;
}

} // namespace evenload
