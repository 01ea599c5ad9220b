// An allocation under change: shifts, swaps and ejections with O(1) deltas, accepted by a threshold that falls to
// nothing. Whoever receives a case is not above full afterwards; who is above it already may keep what they have.
#pragma once

#include "common/base/random.h"
#include "common/planning/allocation/prepared_allocation.h"

#include <cstdint>
#include <vector>

namespace evenload {

class AllocationSearch {
public:
    // Starts with today's owners.
    AllocationSearch(const PreparedAllocation& prepared, std::uint64_t seed);

    // Gives what nobody has, most urgent first, to whoever it is cheapest with.
    void construct();

    // From now on a case is offered only to its cheapest people, with this price on their minutes (1/64).
    void look_at(const std::vector<std::int64_t>& minute_prices);

    // Ends with the best allocation that was met.
    void improve(std::int64_t iterations);

    const std::vector<int>& owners() const { return owners_; }
    std::int64_t total() const { return total_; }

private:
    struct Offer {
        int person;
        std::int32_t minutes;
        std::int64_t price;
    };
    // A case on its way, −1 is nobody on either side.
    struct Change {
        int care = -1;
        int from = -1;
        int to = -1;
    };

    void propose();
    void shift(int care, const Offer& offer);
    void exchange(int care, const Offer& offer);
    bool accepts(std::int64_t worse);
    void apply(const Change& change);
    std::int64_t price(int care, int person) const;
    int minutes(int care, int person) const {
        return person < 0 ? 0 : prepared_.minutes(care, person);
    }
    // What a person's load costs more with this many minutes more or less.
    std::int64_t load_change(int person, std::int64_t added) const;
    bool has_room(int person, std::int64_t added) const;
    int cheapest(int care) const;
    std::int64_t usual_difference() const;
    void restore(const std::vector<int>& owners, std::int64_t total);

    const PreparedAllocation& prepared_;
    Random random_;
    std::vector<int> owners_;              // per case
    std::vector<std::int64_t> loads_;      // per person, minutes a week
    std::vector<std::vector<int>> theirs_; // per person, cases in any order
    std::vector<int> place_;               // per case: where in theirs_
    std::vector<std::vector<Offer>> offers_;
    std::int64_t total_ = 0;
    std::int64_t threshold_ = 0;
};

} // namespace evenload
