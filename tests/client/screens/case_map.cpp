// The map of cases: names that can be read and pressed, in a window and on a phone.
#include "client/screens/board/case_map.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

// Eight localities close together, as in a town, each with somebody who has no owner.
struct Town {
    World world;
    RecordingDesk desk;
    PendingView pending;
    Route route;
    BoardView view;
    MapView map;
    Headless page{[this](ui::Ui& ui) { draw(ui); }};

    Town() {
        for (int i = 1; i <= 8; ++i) {
            const std::string number = std::to_string(i);
            const Patient patient =
                world.patient("Patient" + number, {.postcode = "CO" + number + " 1AA",
                                                   .place = kilometres_north(i % 3)});
            world.plan(world.case_of(patient, {.id = Id<Case>("case" + number),
                                               .reference = "C-100" + number,
                                               .status = CaseStatus::waiting}),
                       {.visits = 1, .minutes = 30});
        }
        view = board_view(world.database(), manager_at(world), {});
        map = map_view(view);
        page.frames();
    }
    void draw(ui::Ui& ui) {
        const ui::BoardScreen screen{.view = view, .route = route, .pending = pending};
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "Map", .rect = ui.screen}};
        ui::draw_case_map(ui, ui.screen, screen, map, desk);
    }
    ui::Node locality(int number) { return page.find_key("map:zone:CO" + std::to_string(number)); }
    int overlaps() {
        int count = 0;
        for (int one = 1; one <= 8; ++one)
            for (int other = one + 1; other <= 8; ++other)
                count += locality(one).rect.intersects(locality(other).rect);
        return count;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(case_map, Town)

BOOST_AUTO_TEST_CASE(no_name_of_a_locality_lies_on_another) {
    BOOST_REQUIRE(map.localities.size() == 8U);
    for (const ui::Rect window :
         {ui::Rect{0, 0, 1440, 900}, ui::Rect{0, 0, 820, 1180}, ui::Rect{0, 0, 390, 844}}) {
        page.resize(window);
        page.frames();
        BOOST_TEST(overlaps() == 0, window.width << " pixels wide");
    }
}

// What is short to read is whole to hear.
BOOST_AUTO_TEST_CASE(on_a_phone_the_legend_says_what_the_numbers_are) {
    BOOST_TEST(page.has(ui::Role::text, "The darker, the more care a week. A ring is an "
                                        "unallocated case."));
    const float wide = locality(1).rect.width;
    page.resize({0, 0, 390, 844});
    page.frames();
    BOOST_TEST(locality(1).rect.width < wide);
    BOOST_TEST(locality(1).name.find("1 unallocated") != std::string::npos);
    BOOST_TEST(page.has(ui::Role::text, "The darker, the more care a week. A ring is an "
                                        "unallocated case, a red number counts them."));
}

BOOST_AUTO_TEST_CASE(a_locality_that_is_pressed_filters_the_board) {
    page.click(locality(3));
    BOOST_TEST(desk.last().find("zone=CO3") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
