#include "client/widgets/toast.h"

#include "client/widgets/button.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    int undone = 0;
    Headless app{[this](Ui& ui) {
        if (button(ui, {10, 10, 120, 32}, {.key = "move", .label = "Move"})) {
            ui.toasts.show(ui, {.text = "Moved C-1042 to Beth Lindqvist",
                                .action_label = "Undo",
                                .action = [this] { ++undone; },
                                .spoken = "Moved. Undo: Control Z"});
        }
    }};
    void show() { app.activate(app.find_key("move")); }
    bool shown() { return app.has(Role::text, "Moved C-1042"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(toast, Fixture)

BOOST_AUTO_TEST_CASE(it_is_spoken_politely_once) {
    show();
    BOOST_TEST(app.host.said == std::vector<std::string>{"polite: Moved. Undo: Control Z"});
}

BOOST_AUTO_TEST_CASE(it_goes_by_itself_after_eight_seconds) {
    show();
    app.pass(7000);
    BOOST_TEST(shown());
    app.pass(2000);
    BOOST_TEST(!shown());
}

BOOST_AUTO_TEST_CASE(it_stays_while_the_pointer_or_the_focus_is_on_it) {
    show();
    app.move_to(app.find(Role::text, "Moved C-1042").rect.centre());
    app.pass(20'000);
    BOOST_TEST(shown());
    app.move_to({500, 100});
    app.focus(app.find(Role::button, "Undo"));
    app.pass(20'000);
    BOOST_TEST(shown());
}

BOOST_AUTO_TEST_CASE(its_action_runs_once_and_takes_it_away) {
    show();
    app.click(app.find(Role::button, "Undo"));
    BOOST_TEST(undone == 1);
    BOOST_TEST(!shown());
}

BOOST_AUTO_TEST_CASE(it_can_be_dismissed_without_the_action) {
    show();
    app.activate(app.find(Role::button, "Dismiss message"));
    BOOST_TEST(undone == 0);
    BOOST_TEST(!shown());
}

BOOST_AUTO_TEST_CASE(no_more_than_three_lie_on_each_other) {
    for (int i = 0; i < 5; ++i)
        show();
    int count = 0;
    for (const Node& node : app.tree().nodes())
        count += node.name == "Undo";
    BOOST_TEST(count == 3);
}

BOOST_AUTO_TEST_SUITE_END()
