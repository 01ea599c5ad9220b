#include "client/widgets/empty_state.h"

#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    EmptyState state{.key = "none", .title = "Nothing here", .text = "Search with the / key."};
    int pressed = 0;
    Headless app{[this](Ui& ui) { pressed += empty_state(ui, {0, 0, 600, 400}, state); }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(empty_place, Fixture)

BOOST_AUTO_TEST_CASE(its_words_are_read_and_its_action_is_pressed) {
    BOOST_TEST(app.has(Role::text, "Nothing here"));
    BOOST_TEST(app.has(Role::text, "Search with the / key."));
    BOOST_TEST(!app.has(Role::heading, "Nothing here"));
    state.action_label = "Open the board";
    app.frames(2);
    app.click(app.find(Role::button, "Open the board"));
    BOOST_TEST(pressed == 1);
}

BOOST_AUTO_TEST_CASE(where_it_is_all_of_a_page_its_title_is_the_heading) {
    state.heading_level = 1;
    app.frames(2);
    BOOST_TEST(app.find(Role::heading, "Nothing here").level == 1);
}

BOOST_AUTO_TEST_SUITE_END()
