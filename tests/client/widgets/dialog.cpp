#include "client/widgets/dialog.h"

#include "client/widgets/button.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    bool open = false;
    int below = 0;
    std::vector<Answer> answers;
    Headless app{[this](Ui& ui) {
        if (button(ui, {10, 10, 120, 32}, {.key = "close", .label = "Close case"})) open = true;
        if (button(ui, {10, 60, 120, 32}, {.key = "other", .label = "Other"})) ++below;
        if (!open) return;
        const Answer answer = ask(ui, {.key = "ask",
                                       .title = "Close this case?",
                                       .text = "It can be opened again.",
                                       .confirm_label = "Close it",
                                       .dangerous = true});
        if (answer == Answer::none) return;
        answers.push_back(answer);
        open = false;
    }};
    void show() {
        app.focus(app.find_key("close"));
        app.key("Enter");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(dialog, Fixture)

BOOST_AUTO_TEST_CASE(it_takes_the_focus_and_gives_it_back) {
    show();
    BOOST_TEST(app.focused() == "ask");
    app.key("Escape");
    BOOST_TEST((answers == std::vector{Answer::cancelled}));
    BOOST_TEST(app.focused() == "close");
}

BOOST_AUTO_TEST_CASE(its_buttons_answer) {
    show();
    app.click(app.find(Role::button, "Close it"));
    show();
    app.click(app.find(Role::button, "Cancel"));
    BOOST_TEST((answers == std::vector{Answer::confirmed, Answer::cancelled}));
}

BOOST_AUTO_TEST_CASE(everything_behind_it_is_out_of_reach) {
    show();
    BOOST_TEST(app.find_key("other").inert);
    app.click_at({70, 76});
    BOOST_TEST(below == 0);
    BOOST_TEST((answers == std::vector{Answer::cancelled})); // a click beside it cancels
}

BOOST_AUTO_TEST_CASE(it_is_named_and_modal) {
    show();
    const Node node = app.find(Role::alertdialog, "Close this case?");
    BOOST_TEST((node.states & state::modal) != 0u);
    BOOST_TEST(app.has(Role::text, "It can be opened again."));
}

BOOST_AUTO_TEST_SUITE_END()
