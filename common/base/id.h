// Names of records. An Id<Patient> cannot be given where an Id<Case> is asked for.
// The text is 16 characters of lower-case base 32 (80 bits); an empty text means "none" (NULL in SQL).
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace evenload {

template <class Record> struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string value) : text(std::move(value)) {}

    bool none() const { return text.empty(); }
    explicit operator bool() const { return !text.empty(); }
    // Written out because the library for the browser has no <=> for strings yet.
    std::strong_ordering operator<=>(const Id& other) const { return text.compare(other.text) <=> 0; }
    bool operator==(const Id&) const = default;
};

// 16 characters from 80 bits; the same seed and number always give the same text, so that a browser
// and the server, performing the same command, name what it creates alike.
std::string derive_id(std::string_view seed, std::uint64_t number);

// FNV-1a over the bytes. Stable for ever: it is in stored data (ids, colours).
std::uint64_t stable_hash(std::string_view bytes);

// A random id from 80 random bits, given as two words.
std::string id_from_bits(std::uint64_t high, std::uint64_t low);

} // namespace evenload

template <class Record> struct std::hash<evenload::Id<Record>> {
    std::size_t operator()(const evenload::Id<Record>& id) const {
        return std::hash<std::string>{}(id.text);
    }
};
