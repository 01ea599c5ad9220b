#include "client/widgets/label.h"

#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(a_pair_is_as_high_as_the_longer_of_its_two_sides) {
    float one_line = 0;
    float long_name = 0;
    float long_value = 0;
    Headless page{[&](Ui& ui) {
        const Rect place{0, 0, 200, 200};
        one_line = name_value(ui, place, "short", "Skills", "Wound", 100);
        long_name = name_value(ui, place, "name", "No contact is listed after a while", "28", 100);
        long_value =
            name_value(ui, place, "value", "Days", "Monday, Wednesday, Friday, Sunday", 100);
    }};
    page.frames();
    BOOST_TEST(one_line > 0);
    BOOST_TEST(long_name >= 2 * one_line - 1);
    BOOST_TEST(long_value >= 2 * one_line - 1);
    BOOST_TEST(page.has(Role::text, "Days: Monday, Wednesday, Friday, Sunday"));
}

BOOST_AUTO_TEST_SUITE_END()
