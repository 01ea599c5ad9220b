// Sorting that leaves equals in their order. One copy of the algorithm for all types: std::stable_sort writes another
// four kilobytes into the program that browsers download for each.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace evenload {

// The places 0 … count − 1 in order; `before` is asked about places.
std::vector<std::uint32_t>
stable_order(std::size_t count,
             const std::function<bool(std::uint32_t one, std::uint32_t other)>& before);

template <class T, class Before>
void sort_stably(std::vector<T>& items, Before before) {
    const auto order = stable_order(items.size(), [&](std::uint32_t one, std::uint32_t other) {
        return before(std::as_const(items[one]), std::as_const(items[other]));
    });
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t place : order)
        sorted.push_back(std::move(items[place]));
    items = std::move(sorted);
}

} // namespace evenload
