#include "client/mirror/tree.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

Node button(std::string key, Rect rect = {0, 0, 10, 10}) {
    return {
        .key = key, .role = Role::button, .name = key, .rect = rect, .actions = action::activate};
}

// A list of three buttons in one stop, and a button outside.
void draw(SemanticTree& tree, std::vector<std::string> keys = {"a", "b", "c"}) {
    tree.begin_frame();
    tree.open({.key = "list", .role = Role::list, .name = "List", .arrows = Arrows::vertical});
    float y = 0;
    for (const std::string& key : keys)
        tree.leaf(button(key, {0, y += 20, 10, 10}));
    tree.close();
    tree.leaf(button("outside"));
    tree.end_frame();
}

std::string stops(const SemanticTree& tree) {
    std::string keys;
    for (const Node& node : tree.nodes()) {
        if (node.tab_stop) keys += node.key + ' ';
    }
    return keys;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tree)

BOOST_AUTO_TEST_CASE(nodes_know_their_parents) {
    SemanticTree tree;
    draw(tree);
    BOOST_TEST(tree.find("b")->parent == "list");
    BOOST_TEST(tree.find("outside")->parent == "");
    BOOST_TEST(tree.outline() == "list \"List\"\n"
                                 "  button \"a\"\n  button \"b\"\n  button \"c\"\n"
                                 "button \"outside\"\n");
}

BOOST_AUTO_TEST_CASE(a_container_with_arrows_is_one_tab_stop) {
    SemanticTree tree;
    draw(tree);
    BOOST_TEST(stops(tree) == "a outside ");
}

BOOST_AUTO_TEST_CASE(tab_returns_to_what_was_focused_last_inside) {
    SemanticTree tree;
    draw(tree);
    tree.push({ActKind::focus, "b"});
    draw(tree);
    tree.push({ActKind::focus, "outside"});
    draw(tree);
    BOOST_TEST(stops(tree) == "b outside ");
}

BOOST_AUTO_TEST_CASE(the_containers_of_the_focus_are_known_when_it_arrives) {
    SemanticTree tree;
    draw(tree);
    tree.push({.kind = ActKind::focus, .key = "b"});
    BOOST_TEST(tree.focus_within("list"));
    tree.push({.kind = ActKind::blur, .key = "b"});
    draw(tree);
    tree.push({.kind = ActKind::focus, .key = "outside"});
    BOOST_TEST(!tree.focus_within("list"));
}

BOOST_AUTO_TEST_CASE(arrows_ask_the_page_to_move_the_focus) {
    SemanticTree tree;
    draw(tree);
    tree.push({ActKind::focus, "a"});
    BOOST_TEST(tree.move_focus("ArrowDown"));
    BOOST_TEST(tree.take_focus_request().value() == "b");
    BOOST_TEST(!tree.take_focus_request().has_value());
    tree.push({ActKind::focus, "outside"});
    BOOST_TEST(!tree.move_focus("ArrowDown"));
}

BOOST_AUTO_TEST_CASE(an_act_is_taken_once_by_the_thing_it_was_meant_for) {
    SemanticTree tree;
    draw(tree);
    tree.push({ActKind::activate, "b"});
    BOOST_TEST(!tree.take("a", ActKind::activate).has_value());
    BOOST_TEST(!tree.take("b", ActKind::menu).has_value());
    BOOST_TEST(tree.take("b", ActKind::activate).has_value());
    BOOST_TEST(!tree.take("b", ActKind::activate).has_value());
}

BOOST_AUTO_TEST_CASE(an_act_on_something_gone_is_forgotten) {
    SemanticTree tree;
    tree.push({ActKind::activate, "gone"});
    for (int frame = 0; frame < 20; ++frame)
        draw(tree);
    BOOST_TEST(!tree.has_acts());
}

BOOST_AUTO_TEST_CASE(when_the_focused_thing_goes_its_container_keeps_the_focus) {
    SemanticTree tree;
    draw(tree);
    tree.push({ActKind::focus, "b"});
    draw(tree);
    draw(tree, {"a", "c"});
    BOOST_TEST(tree.take_focus_request().value() == "a");
}

BOOST_AUTO_TEST_CASE(everything_below_a_modal_layer_is_out_of_reach) {
    SemanticTree tree;
    tree.begin_frame();
    tree.leaf(button("below"));
    tree.begin_layer({.surface = {0, 0, 100, 100}});
    tree.open(
        {.key = "dialog", .role = Role::dialog, .states = state::modal, .actions = action::focus});
    tree.leaf(button("inside"));
    tree.close();
    tree.end_layer();
    tree.begin_layer({.surface = {0, 90, 100, 10}, .at_least = 50});
    tree.leaf(button("toast"));
    tree.end_layer();
    tree.end_frame();
    BOOST_TEST(tree.find("below")->inert);
    BOOST_TEST(!tree.find("inside")->inert);
    BOOST_TEST(!tree.find("toast")->inert);
    BOOST_TEST(!tree.find("dialog")->tab_stop);
    tree.focus("below");
    BOOST_TEST(!tree.take_focus_request().has_value());
}

// The page makes a container inert with all its children, so a dialog must not be one of them.
BOOST_AUTO_TEST_CASE(a_modal_layer_stands_beside_what_opened_it) {
    SemanticTree tree;
    tree.begin_frame();
    tree.open({.key = "main", .role = Role::main});
    tree.begin_layer({.surface = {}, .modal = true});
    tree.open({.key = "dialog", .role = Role::dialog, .states = state::modal});
    tree.begin_layer({});
    tree.leaf(button("menu in it"));
    tree.end_layer();
    tree.close();
    tree.end_layer();
    tree.leaf(button("later"));
    tree.close();
    tree.end_frame();
    BOOST_TEST(tree.find("dialog")->parent == "");
    BOOST_TEST(tree.find("menu in it")->parent == "dialog");
    BOOST_TEST(tree.find("later")->parent == "main");
}

BOOST_AUTO_TEST_CASE(of_a_text_typed_faster_than_frames_the_last_state_arrives) {
    SemanticTree tree;
    draw(tree);
    for (const char* text : {"Z", "Zo", "Zoë"})
        tree.push({ActKind::text, "a", text});
    BOOST_TEST(tree.take("a", ActKind::text)->text == "Zoë");
    BOOST_TEST(!tree.take("a", ActKind::text).has_value());
}

BOOST_AUTO_TEST_CASE(a_field_under_a_layer_is_covered) {
    SemanticTree tree;
    tree.begin_frame();
    tree.leaf(
        {.key = "near", .role = Role::textbox, .rect = {0, 0, 50, 20}, .actions = action::type});
    tree.leaf(
        {.key = "far", .role = Role::textbox, .rect = {0, 200, 50, 20}, .actions = action::type});
    tree.begin_layer({.surface = {0, 0, 100, 100}});
    tree.end_layer();
    tree.end_frame();
    BOOST_TEST((tree.find("near")->states & state::covered) != 0u);
    BOOST_TEST((tree.find("far")->states & state::covered) == 0u);
}

BOOST_AUTO_TEST_CASE(there_are_never_more_nodes_than_the_limit_and_layers_always_fit) {
    SemanticTree tree;
    tree.begin_frame();
    for (int i = 0; i < 1000; ++i) {
        tree.open(button("row" + std::to_string(i)));
        tree.leaf(button("cell" + std::to_string(i)));
        tree.close();
    }
    tree.begin_layer({});
    tree.leaf(button("menu"));
    tree.end_layer();
    tree.end_frame();
    BOOST_TEST(tree.nodes().size() <= node_limit);
    BOOST_TEST(tree.find("menu") != nullptr);
    BOOST_TEST(tree.find("menu")->parent == "");
}

BOOST_AUTO_TEST_CASE(a_key_used_twice_is_reported) {
    SemanticTree tree;
    draw(tree, {"a", "a"});
    BOOST_TEST(tree.duplicate() == "a");
    draw(tree);
    BOOST_TEST(tree.duplicate() == "");
}

BOOST_AUTO_TEST_SUITE_END()
