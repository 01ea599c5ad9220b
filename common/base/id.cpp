#include "common/base/id.h"

namespace evenload {
namespace {

// Finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

std::uint64_t stable_hash(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

std::string id_from_bits(std::uint64_t high, std::uint64_t low) {
    static constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string text(16, '0');
    for (std::size_t i = 0; i < 8; ++i) {
        text[i] = alphabet[(high >> (i * 5)) & 31];
        text[i + 8] = alphabet[(low >> (i * 5)) & 31];
    }
    return text;
}

std::string derive_id(std::string_view seed, std::uint64_t number) {
    const std::uint64_t hash = stable_hash(seed);
    return id_from_bits(mix(hash ^ mix(number)), mix(hash + 0x632be59bd9b4e019ULL * (number + 1)));
}

} // namespace evenload
