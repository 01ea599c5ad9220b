#include "client/views/map_view.h"

#include "tests/client/views/small_board.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ground : SmallBoard {
    BoardView board;

    // Each case of the small board at a place; none: the patient has no place.
    MapView map(const std::optional<Place>& leg_at, const std::optional<Place>& bloods_at,
                const std::optional<Place>& lowell_at) {
        board = view();
        const std::pair<Id<Case>, std::optional<Place>> places[] = {
            {leg.id, leg_at}, {bloods.id, bloods_at}, {lowell.id, lowell_at}};
        for (BoardCase& care : board.cases)
            for (const auto& [id, place] : places)
                if (care.id == id.text) care.stop.place = place;
        return map_view(board);
    }
    GroundPoint at(const MapView& shown, const Case& care) const {
        for (const MapCase& one : shown.cases)
            if (board.cases[static_cast<std::size_t>(one.index)].id == care.id.text) return one.at;
        throw std::runtime_error("not on the map");
    }
};

constexpr Place south{51'880'000, 900'000};
constexpr Place north{51'970'000, 900'000}; // 10.0 km away
constexpr Place east{51'880'000, 980'000};  // 5.5 km

} // namespace

BOOST_FIXTURE_TEST_SUITE(map_of_cases, Ground)

BOOST_AUTO_TEST_CASE(kilometres_on_the_map_are_those_on_the_ground) {
    const MapView shown = map(south, north, east);
    const auto distance = [&](const Case& one, const Case& other) {
        const GroundPoint a = at(shown, one);
        const GroundPoint b = at(shown, other);
        return std::hypot(a.east - b.east, a.north - b.north) * 1000;
    };
    BOOST_TEST(distance(leg, bloods) == distance_metres(south, north),
               boost::test_tools::tolerance(0.002f));
    BOOST_TEST(distance(leg, lowell) == distance_metres(south, east),
               boost::test_tools::tolerance(0.002f));
    BOOST_TEST(at(shown, bloods).north > at(shown, leg).north);
    BOOST_TEST(at(shown, lowell).east > at(shown, leg).east);
}

BOOST_AUTO_TEST_CASE(all_lies_inside_with_a_margin_even_where_all_live_in_one_house) {
    for (const MapView& shown : {map(south, north, east), map(south, south, south)})
        for (const MapCase& one : shown.cases) {
            BOOST_TEST(one.at.east > 0.5);
            BOOST_TEST(one.at.east < shown.width_km - 0.5);
            BOOST_TEST(one.at.north > 0.5);
            BOOST_TEST(one.at.north < shown.height_km - 0.5);
        }
}

BOOST_AUTO_TEST_CASE(a_locality_counts_its_cases_load_and_who_is_unallocated) {
    const MapView shown = map(south, north, east);
    BOOST_REQUIRE(shown.localities.size() == 1u);
    const MapLocality& locality = shown.localities[0];
    int load = 0;
    for (const BoardCase& care : board.cases)
        load += care.load_minutes;
    BOOST_TEST(locality.load_minutes == load);
    BOOST_TEST(locality.cases == 3);
    BOOST_TEST(locality.unallocated == 1);
    BOOST_TEST(locality.spoken.starts_with("CO7, 3 cases, "));
    BOOST_TEST(locality.spoken.ends_with(", 1 unallocated"));
}

BOOST_AUTO_TEST_CASE(it_is_hottest_where_the_most_work_is_and_cold_far_from_any) {
    const MapView shown = map(south, north, east);
    const auto share_at = [&](GroundPoint point) {
        const auto column =
            std::lround(point.east / shown.width_km * static_cast<float>(shown.heat.columns - 1));
        const auto row = std::lround((1 - point.north / shown.height_km) *
                                     static_cast<float>(shown.heat.rows - 1));
        return shown.heat.shares.at(static_cast<std::size_t>(row * shown.heat.columns + column));
    };
    // Three visits of 45 minutes a week are in the south, one of 25 in the north.
    BOOST_TEST(share_at(at(shown, leg)) > 0.9);
    BOOST_TEST(share_at(at(shown, bloods)) > 0.05);
    BOOST_TEST(share_at(at(shown, bloods)) < 0.5);
    BOOST_TEST(share_at({shown.width_km, shown.height_km}) == 0);
}

BOOST_AUTO_TEST_CASE(cases_without_a_place_are_counted) {
    const MapView shown = map(south, {}, {});
    BOOST_TEST(shown.cases.size() == 1u);
    BOOST_TEST(shown.without_place == 2);
}

BOOST_AUTO_TEST_SUITE_END()
