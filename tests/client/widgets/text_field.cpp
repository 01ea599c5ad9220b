#include "client/widgets/text_field.h"

#include "client/widgets/menu.h"
#include "client/widgets/scroll.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    std::string value;
    int submitted = 0;
    bool menu_shown = false;
    Headless app{[this](Ui& ui) {
        const TextFieldResult result = text_field(ui, {10, 10, 300, 32},
                                                  {.key = "find",
                                                   .label = "Find a case",
                                                   .value = value,
                                                   .placeholder = "Find a case",
                                                   .icon = Icon::search,
                                                   .kind = "search"});
        if (result.changed) value = *result.changed;
        if (result.submitted) ++submitted;
        const std::vector<MenuItem> items{{.key = "a", .label = "A"}};
        if (menu_shown && !menu_is_open(ui, "m")) open_menu(ui, "m", {10, 0, 100, 5});
        menu(ui, "m", "Menu", items);
    }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(text_fields, Fixture)

BOOST_AUTO_TEST_CASE(what_is_typed_arrives) {
    app.type(app.find(Role::searchbox, "Find a case"), "Zoë");
    BOOST_TEST(value == "Zoë");
    BOOST_TEST(app.find_key("find").value == "Zoë");
}

BOOST_AUTO_TEST_CASE(enter_submits) {
    app.focus(app.find_key("find"));
    app.key("Enter");
    BOOST_TEST(submitted == 1);
}

BOOST_AUTO_TEST_CASE(a_click_anywhere_on_its_frame_focuses_it) {
    app.click_at({14, 26});
    app.click_at({60, 26});
    BOOST_TEST(app.focused() == "find");
}

BOOST_AUTO_TEST_CASE(under_a_menu_it_is_covered) {
    BOOST_TEST((app.find_key("find").states & state::covered) == 0u);
    menu_shown = true;
    app.frames(3);
    BOOST_TEST((app.find_key("find").states & state::covered) != 0u);
}

BOOST_AUTO_TEST_CASE(a_scroll_area_cuts_off_what_it_hides_of_a_field) {
    Headless scrolled{[](Ui& ui) {
        const Scroll area{ui, {.key = "s", .rect = {0, 100, 300, 100}, .content_height = 400}};
        text_field(ui, area.to_screen({0, 80, 300, 32}), {.key = "half", .label = "Half"});
        text_field(ui, area.to_screen({0, 300, 300, 32}), {.key = "gone", .label = "Gone"});
    }};
    BOOST_TEST(scrolled.find_key("half").visible.bottom() == 200);
    BOOST_TEST(scrolled.find_key("half").visible.height == 20);
    BOOST_TEST(scrolled.find_key("gone").visible.empty());
}

BOOST_AUTO_TEST_SUITE_END()
