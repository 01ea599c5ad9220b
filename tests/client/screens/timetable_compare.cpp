// What was published, shown behind the draft.
#include "tests/client/screens/shown_timetable.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Moved : ShownTimetable {
    Contact moved = visit("Moved", {.professional_id = beth.id,
                                    .start = at("13:00"),
                                    .planned_minutes = 30,
                                    .published_professional_id = amara.id,
                                    .published_start = at("12:00")});
    const char* told = "Published: Mr S. Moved, 12:00 Amara Osei; now 13:00 Beth Lindqvist";

    Moved() {
        look();
        page.frames();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(timetable_compare, Moved)

BOOST_AUTO_TEST_CASE(a_button_beside_the_draft_asks_for_it_in_the_address) {
    BOOST_TEST(!page.has(ui::Role::gridcell, told));
    page.activate(page.find(ui::Role::button, "Compare with what is published"));
    BOOST_TEST(desk.last() == "replace /timetable?view=compare");
    route.view = "compare";
    page.frames();
    BOOST_TEST(page.has(ui::Role::gridcell, told));
    page.activate(page.find(ui::Role::button, "Compare with what is published"));
    BOOST_TEST(desk.last() == "replace /timetable");
}

BOOST_AUTO_TEST_CASE(
    the_place_that_was_told_lies_in_the_row_and_at_the_time_of_then_and_opens_the_visit) {
    route.view = "compare";
    page.frames();
    const ui::Node then = page.find(ui::Role::gridcell, told);
    BOOST_TEST(then.rect.x < block("Moved").rect.x);
    BOOST_TEST(then.rect.centre().y == page.find(ui::Role::rowheader, "Amara Osei").rect.centre().y,
               boost::test_tools::tolerance(0.01f));
    page.activate(then);
    BOOST_TEST(desk.last() == "go /timetable?visit=v_Moved&view=compare");
}

BOOST_AUTO_TEST_SUITE_END()
