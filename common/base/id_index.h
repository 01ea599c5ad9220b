// From an id to its place in a list, for ten thousand ids in a row: a flat table that is read without following
// a pointer per id, because the misses of the cache are what such a view costs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace evenload {

class IdIndex {
public:
    explicit IdIndex(std::size_t expected);

    void add(std::string_view id, int place); // an id that is there already keeps its place
    int find(std::string_view id) const;      // −1: not there

private:
    struct Entry {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        int place = -1;
    };
    static Entry key_of(std::string_view id);
    std::size_t slot_of(const Entry& key) const;
    void grow();

    std::vector<Entry> table_; // a power of two, at most half full
    std::size_t count_ = 0;
};

} // namespace evenload
