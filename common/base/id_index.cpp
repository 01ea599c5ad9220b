#include "common/base/id_index.h"

#include "common/base/id.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace evenload {
namespace {

constexpr std::size_t id_length = 16; // of our own ids, which are then the key itself

} // namespace

IdIndex::IdIndex(std::size_t expected)
    : table_(std::bit_ceil(std::max<std::size_t>(16, expected * 2))) {}

// A longer text (only a test has one) is told apart by two hashes.
IdIndex::Entry IdIndex::key_of(std::string_view id) {
    Entry key;
    if (id.size() > id_length) {
        key.high = stable_hash(id);
        key.low = stable_hash(id.substr(1)) ^ id.size();
        return key;
    }
    char bytes[id_length] = {};
    std::memcpy(bytes, id.data(), id.size());
    std::memcpy(&key.high, bytes, sizeof key.high);
    std::memcpy(&key.low, bytes + sizeof key.high, sizeof key.low);
    return key;
}

std::size_t IdIndex::slot_of(const Entry& key) const {
    const std::uint64_t mixed = (key.high ^ std::rotl(key.low, 23)) * 0x9e3779b97f4a7c15ULL;
    std::size_t slot = static_cast<std::size_t>(mixed >> 32) & (table_.size() - 1);
    while (table_[slot].place >= 0 &&
           (table_[slot].high != key.high || table_[slot].low != key.low))
        slot = (slot + 1) & (table_.size() - 1);
    return slot;
}

void IdIndex::add(std::string_view id, int place) {
    if ((count_ + 1) * 2 > table_.size()) grow();
    Entry key = key_of(id);
    Entry& entry = table_[slot_of(key)];
    if (entry.place >= 0) return;
    key.place = place;
    entry = key;
    ++count_;
}

int IdIndex::find(std::string_view id) const {
    return id.empty() ? -1 : table_[slot_of(key_of(id))].place;
}

void IdIndex::grow() {
    std::vector<Entry> old(table_.size() * 2);
    old.swap(table_);
    for (const Entry& entry : old)
        if (entry.place >= 0) table_[slot_of(entry)] = entry;
}

} // namespace evenload
