// A board of three columns, drawn with the real card and column widgets, and what moving a card does.
#include "client/widgets/drag.h"

#include "client/widgets/card.h"
#include "client/widgets/menu.h"
#include "client/widgets/scroll.h"
#include "tests/support/client/headless.h"

#include <map>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Board {
    std::map<std::string, std::string> column_of{{"tanaka", "unallocated"},
                                                 {"novak", "unallocated"}};
    std::vector<std::string> moves; // "tanaka to callum"
    std::vector<std::string> opened;

    // As in the product, a command takes effect after the frame that gave it.
    void draw(Ui& ui) {
        draw_columns(ui);
        for (const std::string& who : leaving)
            column_of[who] = going_to;
        leaving.clear();
    }

    void draw_columns(Ui& ui) {
        const Container board{ui.tree,
                              {.key = "board",
                               .role = Role::group,
                               .name = "Board",
                               .rect = ui.screen,
                               .arrows = Arrows::both}};
        column(ui, "unallocated", "Unallocated", 0, {Fit::allowed, ""});
        column(ui, "callum", "Callum Reyes", 220, {Fit::allowed, "Best fit"});
        column(ui, "beth", "Beth Lindqvist", 440, {Fit::warning, "Over capacity: 112 %"});
        column(ui, "divya", "Divya Nair", 660, {Fit::refused, "Lacks skill: wound care"});
        const std::vector<MenuItem> items = {
            {.key = "callum", .label = "Callum Reyes"},
            {.key = "divya", .label = "Divya Nair", .enabled = false, .why_not = "Lacks skill"}};
        if (const auto chosen = menu(ui, "move:tanaka", "Move Mrs Tanaka to", items)) {
            move("tanaka", items[static_cast<std::size_t>(*chosen)].key);
        }
    }

    void column(Ui& ui, const std::string& key, const std::string& name, float x, Verdict verdict) {
        const Rect area{x, 0, 200, ui.screen.height};
        const Container list{
            ui.tree, {.key = "column:" + key, .role = Role::list, .name = name, .rect = area}};
        const DropState drop = drop_target(ui, {.key = "column:" + key, .name = name, .rect = area},
                                           [&](int) { return verdict; });
        if (drop.dropped) move(ui.drag.source().keys.front(), key);
        float y = 60;
        for (const auto& [who, where] : column_of) {
            if (where != key) continue;
            const Card spec{.key = who, .title = who == "tanaka" ? "Mrs Y. Tanaka" : "Mr I. Novak"};
            const float height = card_height(ui, spec, 180);
            const Interaction act = card(ui, {x + 10, y, 180, height}, spec);
            y += height + 8;
            if (act.clicked) opened.push_back(who);
            if (act.menu) open_menu(ui, "move:" + who, {x + 10, y, 180, height});
            if (act.lifted) ui.drag.lift({.keys = {who}, .source = who, .title = spec.title});
        }
    }

    void move(const std::string& who, const std::string& to) {
        leaving = {who};
        going_to = to;
        moves.push_back(who + " to " + to);
    }

    std::vector<std::string> leaving;
    std::string going_to;
};

struct Fixture {
    Board board;
    Headless app{[this](Ui& ui) { board.draw(ui); }, {0, 0, 880, 600}};
    Node tanaka() { return app.find(Role::button, "Mrs Y. Tanaka"); }
    Node column(std::string_view name) { return app.find(Role::list, name); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(drag, Fixture)

BOOST_AUTO_TEST_CASE(a_card_dropped_on_a_column_moves_there_once) {
    app.mouse_drag(tanaka(), column("Callum Reyes"));
    BOOST_TEST(board.moves == std::vector<std::string>{"tanaka to callum"});
    BOOST_TEST(tanaka().parent == "tanaka:item");
    BOOST_TEST(!app.ui().drag.active());
    BOOST_TEST(board.opened.empty());
}

BOOST_AUTO_TEST_CASE(a_click_opens_and_does_not_drag) {
    app.click(tanaka());
    BOOST_TEST(board.opened == std::vector<std::string>{"tanaka"});
    BOOST_TEST(board.moves.empty());
}

BOOST_AUTO_TEST_CASE(a_warning_still_moves) {
    app.mouse_drag(tanaka(), column("Beth Lindqvist"));
    BOOST_TEST(board.moves == std::vector<std::string>{"tanaka to beth"});
}

BOOST_AUTO_TEST_CASE(a_refused_drop_restores_and_says_why) {
    app.mouse_drag(tanaka(), column("Divya Nair"));
    BOOST_TEST(board.moves.empty());
    BOOST_TEST(!app.ui().drag.active());
    BOOST_TEST(app.host.last_said() == "assertive: Divya Nair, not possible: Lacks skill: wound "
                                       "care. Mrs Y. Tanaka was not moved.");
}

BOOST_AUTO_TEST_CASE(a_drop_beside_every_column_moves_nothing) {
    app.mouse_drag(tanaka().rect.centre(), {210, 300});
    BOOST_TEST(board.moves.empty());
    BOOST_TEST(app.host.last_said() == "polite: Mrs Y. Tanaka was not moved.");
}

BOOST_AUTO_TEST_CASE(escape_restores_and_the_release_after_it_does_nothing) {
    app.begin_drag(tanaka().rect.centre(), column("Callum Reyes").rect.centre());
    BOOST_TEST(app.ui().drag.active());
    app.key("Escape");
    BOOST_TEST(!app.ui().drag.active());
    app.release();
    BOOST_TEST(board.moves.empty());
    BOOST_TEST(board.opened.empty());
}

BOOST_AUTO_TEST_CASE(a_lost_pointer_restores) {
    app.begin_drag(tanaka().rect.centre(), column("Callum Reyes").rect.centre());
    app.ui().input.pointer_lost = true;
    app.frames(2);
    BOOST_TEST(!app.ui().drag.active());
    BOOST_TEST(board.moves.empty());
}

BOOST_AUTO_TEST_CASE(the_verdict_of_the_column_under_the_card_is_spoken) {
    app.begin_drag(tanaka().rect.centre(), column("Divya Nair").rect.centre());
    BOOST_TEST(app.host.last_said() == "polite: Divya Nair, not possible: Lacks skill: wound care");
}

BOOST_AUTO_TEST_CASE(a_column_that_moves_away_before_the_drop_does_not_receive_it) {
    app.begin_drag(tanaka().rect.centre(), column("Beth Lindqvist").rect.centre());
    app.resize({0, 0, 880, 200}); // the pointer is now below every column
    app.release();
    BOOST_TEST(board.moves.empty());
}

BOOST_AUTO_TEST_CASE(the_keyboard_moves_the_same_way) {
    app.focus(tanaka());
    app.key(" ");
    BOOST_TEST(app.ui().drag.active());
    BOOST_TEST((tanaka().states & state::grabbed) != 0u);
    app.key("ArrowRight");
    BOOST_TEST(app.host.last_said() == "polite: Callum Reyes: Best fit");
    app.key("ArrowRight");
    BOOST_TEST(app.host.last_said() == "polite: Beth Lindqvist, possible: Over capacity: 112 %");
    app.key("ArrowLeft");
    app.key(" ");
    BOOST_TEST(board.moves == std::vector<std::string>{"tanaka to callum"});
    BOOST_TEST(app.focused() == "tanaka");
}

BOOST_AUTO_TEST_CASE(the_keyboard_is_refused_the_same_way) {
    app.focus(tanaka());
    app.key(" ");
    for (int i = 0; i < 3; ++i)
        app.key("ArrowRight");
    app.key("Enter");
    BOOST_TEST(board.moves.empty());
    BOOST_TEST(app.host.last_said().rfind("assertive: Divya Nair", 0) == 0u);
}

BOOST_AUTO_TEST_CASE(a_long_press_lifts_on_touch) {
    app.touch_drag(tanaka().rect.centre(), column("Callum Reyes").rect.centre());
    BOOST_TEST(board.moves == std::vector<std::string>{"tanaka to callum"});
}

BOOST_AUTO_TEST_CASE(a_short_touch_does_not_lift) {
    app.touch_pan(tanaka().rect.centre(), column("Callum Reyes").rect.centre());
    BOOST_TEST(board.moves.empty());
}

BOOST_AUTO_TEST_CASE(a_long_press_that_stays_opens_the_menu) {
    app.touch_drag(tanaka().rect.centre(), tanaka().rect.centre());
    BOOST_TEST(app.has(Role::menu, "Move Mrs Tanaka to"));
    BOOST_TEST(board.moves.empty());
}

BOOST_AUTO_TEST_CASE(m_during_a_drag_lists_instead) {
    app.begin_drag(tanaka().rect.centre(), column("Beth Lindqvist").rect.centre());
    app.key("m");
    app.release();
    BOOST_TEST(app.has(Role::menu, "Move Mrs Tanaka to"));
    app.activate(app.find(Role::menuitem, "Callum Reyes"));
    BOOST_TEST(board.moves == std::vector<std::string>{"tanaka to callum"});
}

BOOST_AUTO_TEST_CASE(the_menu_moves_the_same_way_and_gives_the_focus_back) {
    app.focus(tanaka());
    app.key("m");
    BOOST_TEST(app.focused() == "move:tanaka:callum");
    app.key("Enter");
    BOOST_TEST(board.moves == std::vector<std::string>{"tanaka to callum"});
    BOOST_TEST(!app.has(Role::menu, ""));
    BOOST_TEST(app.focused() == "tanaka");
}

BOOST_AUTO_TEST_CASE(a_refused_place_in_the_menu_says_why_and_does_nothing) {
    app.right_click(tanaka());
    const Node divya = app.find(Role::menuitem, "Divya Nair");
    BOOST_TEST(divya.description == "Lacks skill");
    BOOST_TEST((divya.states & state::disabled) != 0u);
    app.click(divya);
    BOOST_TEST(board.moves.empty());
}

BOOST_AUTO_TEST_CASE(arrows_walk_over_the_cards_of_the_board) {
    board.column_of["novak"] = "callum";
    app.frames(2);
    app.focus(tanaka());
    app.key("ArrowRight");
    BOOST_TEST(app.focused() == "novak");
}

BOOST_AUTO_TEST_SUITE_END()
