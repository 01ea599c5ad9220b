#include "client/widgets/input.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

bool kept(std::string key, KeyContext context = {}, bool ctrl = false, bool alt = false) {
    return keeps_key({.key = std::move(key), .ctrl = ctrl, .alt = alt}, context);
}

} // namespace

BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(the_browser_owns_tab_reload_find_print_and_zoom) {
    for (const KeyPlace place : {KeyPlace::page, KeyPlace::node, KeyPlace::field}) {
        for (const char* key : {"Tab", "F5", "F6", "F11"})
            BOOST_TEST(!kept(key, {.place = place}));
        for (const char* key : {"l", "f", "p", "r", "t", "w", "+", "-", "0", "c", "v", "a"}) {
            BOOST_TEST(!kept(key, {.place = place}, true));
        }
    }
    BOOST_TEST(!kept("ArrowLeft", {.place = KeyPlace::page}, false, true)); // back
}

BOOST_AUTO_TEST_CASE(undo_and_redo_are_ours_except_in_a_field) {
    BOOST_TEST(kept("z", {.place = KeyPlace::node}, true));
    BOOST_TEST(kept("y", {.place = KeyPlace::page}, true));
    BOOST_TEST(!kept("z", {.place = KeyPlace::field}, true));
    BOOST_TEST(!kept("z", {.place = KeyPlace::form}, true));
}

BOOST_AUTO_TEST_CASE(arrows_are_ours_where_they_move_something) {
    BOOST_TEST(kept("ArrowDown", {.place = KeyPlace::page}));
    BOOST_TEST(kept("ArrowDown", {.place = KeyPlace::node, .composite = true}));
    BOOST_TEST(!kept("ArrowDown", {.place = KeyPlace::node}));
    BOOST_TEST(!kept("ArrowDown", {.place = KeyPlace::field}));
    BOOST_TEST(kept("ArrowDown", {.place = KeyPlace::node, .dragging = true}));
}

BOOST_AUTO_TEST_CASE(space_and_enter_click_a_plain_button_and_are_ours_on_a_card) {
    BOOST_TEST(!kept(" ", {.place = KeyPlace::node}));
    BOOST_TEST(kept(" ", {.place = KeyPlace::node, .draggable = true}));
    BOOST_TEST(!kept("Enter", {.place = KeyPlace::node, .draggable = true}));
    BOOST_TEST(kept("Enter", {.place = KeyPlace::node, .draggable = true, .dragging = true}));
}

BOOST_AUTO_TEST_CASE(a_key_is_taken_once) {
    Input input;
    input.keys = {{.key = "Escape"}};
    BOOST_TEST(input.take("Escape"));
    BOOST_TEST(!input.take("Escape"));
}

BOOST_AUTO_TEST_CASE(a_letter_with_control_is_not_the_letter) {
    Input input;
    input.keys = {{.key = "m", .ctrl = true}};
    BOOST_TEST(!input.take("m"));
    BOOST_TEST(input.take_ctrl("m"));
}

BOOST_AUTO_TEST_CASE(redo_is_undo_with_shift) {
    Input input;
    input.keys = {{.key = "Z", .ctrl = true, .shift = true}};
    BOOST_TEST(!input.take_ctrl("z"));
    BOOST_TEST(input.take_ctrl("z", true));
}

BOOST_AUTO_TEST_SUITE_END()
