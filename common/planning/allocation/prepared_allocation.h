// The problem as flat arrays for search and bound: a price and minutes for every case with every person.
#pragma once

#include "common/planning/allocation/allocation_price.h"

#include <cstdint>
#include <vector>

namespace evenload {

class PreparedAllocation {
public:
    explicit PreparedAllocation(const AllocationProblem& problem);

    static constexpr std::int64_t refused = std::int64_t{1} << 50; // more than any allocation costs

    int people() const { return static_cast<int>(loads.size()); }
    int cases() const { return static_cast<int>(unallocated.size()); }
    std::int64_t price(int care, int person) const { return prices[at(care, person)]; }
    int minutes(int care, int person) const { return case_minutes[at(care, person)]; }
    bool may(int care, int person) const { return price(care, person) < refused; }

    const AllocationProblem& problem;
    // cases × people, row by row. An owner's is never refused: the case may stay.
    std::vector<std::int64_t> prices;
    std::vector<std::int32_t> case_minutes;
    std::vector<std::int64_t> unallocated; // per case
    std::vector<int> owners;               // per case, today
    std::vector<LoadPrice> loads;          // per person
    std::vector<int> base_minutes;         // per person, of the cases that are not in the problem
    std::vector<int> today_minutes; // per person, with the cases of the problem that are theirs

private:
    std::size_t at(int care, int person) const {
        return static_cast<std::size_t>(care) * loads.size() + static_cast<std::size_t>(person);
    }
};

} // namespace evenload
