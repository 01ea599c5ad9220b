// Longer hours on the timetable.
#include "tests/client/screens/shown_timetable.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// With a visit in the middle of the day, which stays in sight.
struct LongHours : ShownTimetable {
    LongHours() {
        visit("Noon", {.professional_id = amara.id, .start = at("12:30"), .planned_minutes = 30});
        look();
        page.frames();
    }
    ui::Point on_row(const std::string& person, std::string_view time) {
        const ui::Node known = block("Noon");
        const float pixels = known.rect.width / 30;
        return {known.rect.x + pixels * static_cast<float>(at(time).minutes - 750) + 4,
                page.find(ui::Role::rowheader, person).rect.centre().y};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(timetable_zoom, LongHours)

BOOST_AUTO_TEST_CASE(longer_hours_drop_a_visit_where_they_say) {
    const float before = block("Noon").rect.width;
    BOOST_TEST((page.find(ui::Role::button, "Shorter hours, now 1 times").states &
                ui::state::disabled) != 0);
    page.key("+");
    BOOST_TEST(desk.last() == "replace /timetable?zoom=2");
    route.zoom = 2;
    page.frames();
    BOOST_TEST(block("Noon").rect.width == 2 * before, boost::test_tools::tolerance(0.02f));
    page.mouse_drag(grip("Noon"), on_row("Beth Lindqvist", "13:30"));
    BOOST_TEST(desk.last().starts_with(placed("v_Noon", 13 * 60 + 30, "beth_lindqvist")),
               desk.last());
    page.key("-");
    BOOST_TEST(desk.last() == "replace /timetable");
    route.zoom = most_zoom;
    page.frames();
    const std::size_t asked = desk.asked.size();
    page.key("+");
    BOOST_TEST(desk.asked.size() == asked);
}

BOOST_AUTO_TEST_CASE(what_lay_in_the_middle_stays_there_when_hours_grow) {
    const auto minute_in_the_middle = [&] {
        const ui::Node known = block("Noon");
        const ui::Node grid = page.find(ui::Role::grid, "Visits on Monday 23 November 2026");
        const float middle = grid.rect.x + 200 + (grid.rect.width - 200) / 2;
        return 750 + (middle - known.rect.x) / known.rect.width * 30;
    };
    const float before = minute_in_the_middle();
    route.zoom = 4;
    page.frames();
    page.frames();
    BOOST_TEST(std::abs(minute_in_the_middle() - before) < 3);
}

BOOST_AUTO_TEST_CASE(the_visit_that_has_the_focus_stays_where_it_is) {
    page.focus(block("Brennan"));
    const float before = block("Brennan").rect.x;
    route.zoom = 3;
    page.frames();
    page.frames();
    BOOST_TEST(std::abs(block("Brennan").rect.x - before) < 2);
    route.zoom = 1;
    page.frames();
    page.frames();
    BOOST_TEST(std::abs(block("Brennan").rect.x - before) < 2);
}

BOOST_AUTO_TEST_SUITE_END()
