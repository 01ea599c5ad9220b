#include "client/mirror/wire.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

Node node(std::string key, std::string name, std::string parent = {}) {
    Node result{.key = std::move(key), .role = Role::button, .name = std::move(name)};
    result.rect = {1.5f, 2, 10, 10};
    result.depth = parent.empty() ? 0 : 1;
    result.parent = std::move(parent);
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(wire)

BOOST_AUTO_TEST_CASE(the_first_tree_is_added_whole_in_order) {
    Wire wire;
    const std::string sent = wire.update({node("a", "One"), node("b", "Two", "a")}, "");
    BOOST_TEST(sent == R"([["add","a","","",{"role":"button","content":true,"name":"One"}],)"
                       R"(["rect","a",1,2,11,10],)"
                       R"(["add","b","a","",{"role":"button","content":true,"name":"Two"}],)"
                       R"(["rect","b",1,2,11,10]])");
}

BOOST_AUTO_TEST_CASE(nothing_new_sends_nothing) {
    Wire wire;
    wire.update({node("a", "One")}, "");
    BOOST_TEST(wire.update({node("a", "One")}, "") == "");
}

BOOST_AUTO_TEST_CASE(a_new_name_changes_the_element_in_place) {
    Wire wire;
    wire.update({node("a", "One"), node("b", "Two")}, "");
    BOOST_TEST(wire.update({node("a", "First"), node("b", "Two")}, "") ==
               R"([["set","a",{"role":"button","content":true,"name":"First"}]])");
}

BOOST_AUTO_TEST_CASE(what_goes_is_dropped_first_and_only_its_neighbour_is_placed_anew) {
    Wire wire;
    wire.update({node("a", "A"), node("b", "B"), node("c", "C"), node("d", "D")}, "");
    BOOST_TEST(wire.update({node("a", "A"), node("c", "C"), node("d", "D")}, "") ==
               R"([["drop","b"],["move","c","","a"]])");
}

BOOST_AUTO_TEST_CASE(another_parent_is_a_move_and_not_a_new_element) {
    Wire wire;
    wire.update({node("x", "X"), node("card", "Card", "x"), node("y", "Y")}, "");
    BOOST_TEST(wire.update({node("x", "X"), node("y", "Y"), node("card", "Card", "y")}, "") ==
               R"([["move","card","y",""]])");
}

BOOST_AUTO_TEST_CASE(a_changed_role_is_a_new_element) {
    Wire wire;
    wire.update({node("a", "A")}, "");
    Node heading = node("a", "A");
    heading.role = Role::heading;
    const std::string sent = wire.update({heading}, "");
    BOOST_TEST(sent.rfind(R"([["add","a","","",{"role":"heading")", 0) == 0u);
}

BOOST_AUTO_TEST_CASE(names_cannot_break_out_of_their_quotes) {
    Wire wire;
    const std::string sent = wire.update({node("a", "\"],[\\\n</script>")}, "");
    BOOST_TEST(sent.find(R"("name":"\"],[\\\u000a</script>")") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_field_that_is_half_hidden_is_cut) {
    Wire wire;
    Node field = node("f", "Field");
    field.role = Role::textbox;
    field.actions = action::type;
    field.rect = {10, 10, 100, 20};
    field.visible = {10, 10, 100, 12};
    BOOST_TEST(wire.update({field}, "").find(R"("clip":"0px 0px 8px 0px")") != std::string::npos);
    field.visible = field.rect;
    BOOST_TEST(wire.update({field}, "").find("clip") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_focus_comes_last) {
    Wire wire;
    wire.update({node("a", "A")}, "");
    BOOST_TEST(wire.update({node("a", "A")}, "a") == R"([["focus","a"]])");
}

BOOST_AUTO_TEST_SUITE_END()
