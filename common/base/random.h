// A seeded generator: the same seed gives the same numbers natively and in wasm, for ever.
#pragma once

#include <cstdint>

namespace evenload {

// SplitMix64 (Steele, Lea, Flood 2014). Not for secrets.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t x = state_;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }

    // 0 ≤ result < limit; limit > 0. The bias of the modulus is below 2^-32 for limits below 2^32.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }

    // low ≤ result ≤ high
    int between(int low, int high) { return low + below(high - low + 1); }

    bool one_in(int count) { return below(count) == 0; }

  private:
    std::uint64_t state_;
};

} // namespace evenload
