#include "common/base/sort_stably.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(sorting_stably)

BOOST_AUTO_TEST_CASE(equals_keep_their_order) {
    std::mt19937 random(7);
    for (std::size_t count : {0u, 1u, 2u, 17u, 1000u}) {
        std::vector<std::pair<int, std::size_t>> items;
        for (std::size_t i = 0; i < count; ++i)
            items.emplace_back(static_cast<int>(random() % 10), i);
        auto expected = items;
        std::sort(expected.begin(), expected.end());
        sort_stably(items, [](const auto& a, const auto& b) { return a.first < b.first; });
        BOOST_TEST((items == expected), count);
    }
}

BOOST_AUTO_TEST_CASE(what_can_only_be_moved_is_moved) {
    std::vector<std::unique_ptr<std::string>> items;
    for (const char* words : {"ulcer", "catheter", "insulin"})
        items.push_back(std::make_unique<std::string>(words));
    sort_stably(items, [](const auto& a, const auto& b) { return *a < *b; });
    BOOST_TEST(*items[0] == "catheter");
    BOOST_TEST(*items[1] == "insulin");
    BOOST_TEST(*items[2] == "ulcer");
}

BOOST_AUTO_TEST_SUITE_END()
