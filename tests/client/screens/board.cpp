// The board as a person works it: by mouse, by menu and by keyboard, always to the same command.
#include "client/screens/board/board_screen.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

// Amara can dress wounds and has the leg; Beth cannot; the wound waits for someone; the pair needs the skill.
struct Board {
    World world;
    Professional amara = world.professional("Amara Osei", {.skills = {"wound_care"}});
    Professional beth = world.professional("Beth Lindqvist");
    Professional callum = world.professional("Callum Reyes", {.skills = {"wound_care"}});
    Case leg = add("Adeyemi", "C-1042", amara.id, {.skills = {"wound_care"}});
    Case wound =
        add("Tanaka", "C-1139", {}, {.visits = 3, .minutes = 45, .skills = {"wound_care"}});
    Case bloods = add("Novak", "C-1138", {}, {.minutes = 30});
    Case pair = add("Okafor", "C-0871", {}, {.skills = {"wound_care"}, .staff = 2});

    RecordingDesk desk;
    ui::BoardState state;
    PendingView pending;
    Route route;
    BoardView view;
    std::uint64_t stamp = 0;
    Role role = Role::caseload_manager;
    Headless page{[this](ui::Ui& ui) { draw(ui); }};

    Board() {
        look();
        page.frames();
    }

    Case add(const std::string& name, const std::string& reference, const Id<Professional>& owner,
             ContactPlan plan) {
        Case care;
        care.id.text = name;
        care.reference = reference;
        care.owner_id = owner;
        care.reason = "Care";
        care.needs = {name == "Novak" ? "insulin" : "wound"};
        care.status = owner ? CaseStatus::active : CaseStatus::waiting;
        const Case added =
            world.case_of(world.patient(name, {.title = "Mrs", .given_name = "Yumi"}), care);
        world.plan(added, plan);
        return added;
    }
    void look() {
        Viewpoint from = manager_at(world);
        from.role = role;
        view = board_view(world.database(), from, {route.zone, route.need, route.urgency});
        ++stamp;
    }
    void draw(ui::Ui& ui) {
        const ui::BoardScreen screen{view,
                                     stamp,
                                     route,
                                     pending,
                                     [this](const std::vector<std::string>& ids) {
                                         return board_fits(world.database(), manager_at(world),
                                                           view, ids);
                                     },
                                     true,
                                     false,
                                     "Moved something"};
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "Board", .rect = ui.screen}};
        ui::draw_board(ui, ui.screen, screen, state, desk);
    }
    ui::Node card(const std::string& name) { return page.find(ui::Role::button, "Mrs Y. " + name); }
    ui::Node column(const std::string& name) { return page.find(ui::Role::group, name); }
    std::string heard() { return page.host.last_said(); }
};

const std::string wound_to_callum =
    R"(give move_case {"case_id":"Tanaka","professional_id":"callum_reyes","reason":""} | Moved C-1139 to Callum Reyes)";

} // namespace

BOOST_FIXTURE_TEST_SUITE(board_screen, Board)

BOOST_AUTO_TEST_CASE(every_column_is_described_with_its_load_and_its_cards) {
    BOOST_TEST(page.has(ui::Role::heading, "Caseload board"));
    BOOST_TEST(page.has(ui::Role::group, "Unallocated, 3 cases"));
    BOOST_TEST(page.has(ui::Role::group, "Amara Osei"));
    BOOST_TEST(page.has(ui::Role::list, "Amara Osei"));
    BOOST_TEST(card("Adeyemi").name.find("C-1042") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_mouse_drag_moves_a_case) {
    page.mouse_drag(card("Tanaka"), column("Callum Reyes"));
    BOOST_TEST(desk.last() == wound_to_callum);
    BOOST_TEST(desk.asked.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_menu_gives_the_same_command) {
    page.open_menu(card("Tanaka"));
    page.activate(page.find(ui::Role::menuitem, "Callum Reyes"));
    BOOST_TEST(desk.last() == wound_to_callum);
}

BOOST_AUTO_TEST_CASE(space_arrows_space_give_the_same_command) {
    page.focus(card("Tanaka"));
    page.key(" ");
    for (int i = 0; i < 3; ++i)
        page.key("ArrowRight");
    page.key(" ");
    BOOST_TEST(desk.last() == wound_to_callum);
}

BOOST_AUTO_TEST_CASE(escape_puts_the_card_back) {
    page.focus(card("Tanaka"));
    page.key(" ");
    page.key("ArrowRight");
    page.key("Escape");
    BOOST_TEST(desk.asked.empty());
    BOOST_TEST(heard().find("stays where it was") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_refused_drop_changes_nothing_and_says_why) {
    page.mouse_drag(card("Okafor"), column("Beth Lindqvist"));
    BOOST_TEST(desk.asked.empty());
    BOOST_TEST(heard().starts_with("assertive: "));
    BOOST_TEST(heard().find("Lacks skill: wound care") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_needs_a_reason_is_given_and_the_desk_asks_for_it) {
    page.mouse_drag(card("Tanaka"), column("Beth Lindqvist"));
    BOOST_TEST(desk.last().starts_with(
        R"(give move_case {"case_id":"Tanaka","professional_id":"beth_lindqvist")"));
}

BOOST_AUTO_TEST_CASE(while_a_card_is_in_the_air_every_column_says_whether_it_fits) {
    page.begin_drag(card("Tanaka").rect.centre(), column("Callum Reyes").rect.centre());
    page.frames(3);
    BOOST_REQUIRE(state.fits);
    BOOST_TEST(state.fits->columns[1].text == "Lacks skill: wound care");
    BOOST_TEST(heard().find("Callum Reyes: Fits: +2 h 45/wk") != std::string::npos);
    page.release();
}

BOOST_AUTO_TEST_CASE(in_the_menu_a_refused_person_says_why_and_cannot_be_chosen) {
    page.open_menu(card("Okafor"));
    const ui::Node beth_item = page.find(ui::Role::menuitem, "Beth Lindqvist");
    BOOST_TEST((beth_item.states & ui::state::disabled) != 0u);
    BOOST_TEST((beth_item.name + beth_item.description).find("Lacks skill: wound care") !=
               std::string::npos);
    page.activate(beth_item);
    BOOST_TEST(desk.asked.empty());
}

BOOST_AUTO_TEST_CASE(dropping_where_it_is_does_nothing) {
    page.mouse_drag(card("Adeyemi").rect.centre(), column("Amara Osei").rect.centre());
    BOOST_TEST(desk.asked.empty());
}

BOOST_AUTO_TEST_CASE(a_case_goes_back_to_the_tray) {
    page.mouse_drag(card("Adeyemi"), column("Unallocated"));
    BOOST_TEST(
        desk.last() ==
        R"(give unallocate_case {"case_id":"Adeyemi","reason":""} | Moved C-1042 to Unallocated)");
    page.open_menu(card("Adeyemi"));
    page.activate(page.find(ui::Role::menuitem, "Unallocate"));
    BOOST_TEST(desk.asked.size() == 2u);
    BOOST_TEST(desk.asked[0] == desk.asked[1]);
}

BOOST_AUTO_TEST_CASE(several_chosen_cards_move_as_one_command) {
    page.click(card("Tanaka"), true);
    page.click(card("Novak"), true);
    BOOST_TEST(page.has(ui::Role::status, "2 cases chosen"));
    page.mouse_drag(card("Novak"), column("Callum Reyes"));
    BOOST_TEST(desk.last().starts_with("give allocate_cases"));
    BOOST_TEST(desk.last().ends_with("| Moved 2 cases to Callum Reyes"));
    BOOST_TEST(state.selected.empty());
}

BOOST_AUTO_TEST_CASE(shift_chooses_up_to_the_card) {
    page.click(card("Tanaka"), true);
    page.click(card("Okafor"), false, true);
    BOOST_TEST(state.selected.size() >= 2u);
}

BOOST_AUTO_TEST_CASE(a_click_opens_the_case) {
    page.click(card("Adeyemi"));
    BOOST_TEST(desk.last() == "go /board?case=C-1042");
}

BOOST_AUTO_TEST_CASE(filters_are_in_the_address_and_can_be_cleared) {
    page.activate(page.find(ui::Role::button, "Need: all"));
    page.activate(page.find(ui::Role::menuitem, "Insulin"));
    BOOST_TEST(desk.last() == "replace /board?need=insulin");
    route.need = "insulin";
    look();
    page.frames();
    BOOST_TEST(page.has(ui::Role::status, "1 of 4 shown"));
    BOOST_TEST(!page.has(ui::Role::button, "Mrs Y. Tanaka"));
    page.activate(page.find(ui::Role::button, "Clear filter"));
    BOOST_TEST(desk.last() == "replace /board");
}

BOOST_AUTO_TEST_CASE(undo_and_new_case_are_asked_of_the_desk) {
    page.activate(page.find(ui::Role::button, "Undo"));
    BOOST_TEST(desk.last() == "undo");
    page.activate(page.find(ui::Role::button, "New case"));
    BOOST_TEST(desk.last() == "open 0 ");
    page.key("n");
    BOOST_TEST(desk.asked.size() == 3u);
}

BOOST_AUTO_TEST_CASE(who_may_not_move_cases_can_look_and_is_told_why) {
    role = Role::professional;
    look();
    page.frames();
    page.mouse_drag(card("Tanaka"), column("Callum Reyes"));
    BOOST_TEST((desk.asked.empty() || desk.last().starts_with("go ")));
    const ui::Node balance = page.find(ui::Role::button, "Balance caseloads");
    BOOST_TEST((balance.states & ui::state::disabled) != 0u);
    BOOST_TEST(balance.description.find("caseload manager") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_change_on_its_way_is_marked_on_the_card) {
    pending.waiting = {"Tanaka"};
    pending.refused["Novak"] = "C-1138 was closed";
    ++stamp;
    page.frames();
    const std::string outline = page.outline();
    BOOST_TEST(state.layouts.size() > 0u);
    BOOST_TEST(card("Novak").rect.height > 0);
}

BOOST_AUTO_TEST_CASE(on_a_phone_one_column_is_shown_and_the_switcher_changes_it) {
    page.resize({0, 0, 390, 844});
    page.frames();
    BOOST_TEST(page.has(ui::Role::group, "Unallocated"));
    BOOST_TEST(!page.has(ui::Role::list, "Amara Osei"));
    page.activate(page.find(ui::Role::button, "The next one"));
    BOOST_TEST(desk.last() == "replace /board?person=amara_osei");
}

BOOST_AUTO_TEST_SUITE_END()
