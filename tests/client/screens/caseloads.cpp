// Caseloads as a person works them: the list, one as a table, its cases moved, its proposal ticked.
#include "client/screens/caseloads/caseload_page.h"
#include "client/screens/caseloads/caseloads_screen.h"
#include "client/screens/caseloads/proposal_dialog.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/small_board.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Office : SmallBoard {
    Caseload hers = world.add(Caseload{.id = Id<Caseload>("amaras"),
                                       .professional_id = amara.id,
                                       .name = "Amara, wounds",
                                       .first_day = on("2026-10-01")});
    RecordingDesk desk;
    Route route;
    PendingView pending;

    Office() {
        route.page = Page::caseloads;
        route.caseload_id = hers.id;
    }
};

struct List : Office {
    CaseloadsView shown = caseloads_view(world.database(), manager_at(world), view());
    ui::CaseloadsState state;
    Headless page{[this](ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "x", .rect = ui.screen}};
        ui::draw_caseloads(ui, ui.screen, shown, route, state, desk);
    }};
    List() {
        route.caseload_id = {};
        page.frames();
    }
};

struct One : Office {
    BoardView board;
    CaseloadView caseload;
    CaseTable table;
    ui::CaseloadState state;
    Headless page{[this](ui::Ui& ui) { draw(ui); }};

    One() {
        look();
        page.frames(3);
    }
    void look() {
        board = view();
        caseload = caseload_view(world.database(), manager_at(world), board, hers.id);
        table = case_table(world.database(), manager_at(world), board,
                           {amara.id, order_from(route.sort)});
    }
    void draw(ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "x", .rect = ui.screen}};
        const ui::BoardScreen screen{board,
                                     1,
                                     route,
                                     pending,
                                     [this](const std::vector<std::string>& ids) {
                                         return board_fits(world.database(), manager_at(world),
                                                           board, ids);
                                     },
                                     false,
                                     false,
                                     "",
                                     &table};
        ui::draw_caseload(ui, ui.screen, {caseload, screen}, state, desk);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(caseload_screens)

BOOST_FIXTURE_TEST_CASE(a_caseload_opens_and_who_has_none_is_offered_one, List) {
    page.activate(page.find(ui::Role::link, "Amara, wounds"));
    BOOST_TEST(desk.last() == "go /caseloads/amaras");
    page.activate(page.find(ui::Role::button, "New caseload for Beth Lindqvist"));
    BOOST_TEST(desk.last().starts_with("open "), desk.last());
    BOOST_TEST(desk.last().find("beth_lindqvist") != std::string::npos, desk.last());
}

BOOST_FIXTURE_TEST_CASE(the_menu_of_a_caseload_has_what_can_be_done_with_it, List) {
    page.activate(page.find(ui::Role::button, "More for the caseload Amara, wounds"));
    page.frames();
    for (const char* item : {"Open caseload", "Share…", "Amend…", "Delete…"})
        BOOST_TEST(page.has(ui::Role::menuitem, item), item);
    page.activate(page.find(ui::Role::menuitem, "Share…"));
    page.frames();
    BOOST_TEST(desk.last().find("amaras") != std::string::npos, desk.last());
    page.activate(page.find(ui::Role::button, "More for the caseload Amara, wounds"));
    page.frames();
    page.activate(page.find(ui::Role::menuitem, "Print the cases…"));
    page.frames();
    BOOST_TEST(desk.last().starts_with("leave_to /print/cases?team="), desk.last());
    BOOST_TEST(desk.last().ends_with("&caseload=amaras"), desk.last());
}

BOOST_FIXTURE_TEST_CASE(a_caseload_is_a_table_with_sums_that_sorts_by_its_heads, One) {
    BOOST_TEST(page.has(ui::Role::heading, "Amara, wounds"));
    BOOST_TEST(page.has(ui::Role::grid, "Cases of Amara, wounds"));
    BOOST_TEST(page.has(ui::Role::gridcell, "Mr H. Adeyemi, "));
    BOOST_TEST(page.has(ui::Role::status, "2 cases · "));
    page.activate(page.find(ui::Role::columnheader, "Load a week"));
    BOOST_TEST(desk.last() == "replace /caseloads/amaras?sort=load");
    route.sort = "load";
    look();
    page.frames();
    page.activate(page.find(ui::Role::columnheader, "Load a week, sorted ascending"));
    BOOST_TEST(desk.last() == "replace /caseloads/amaras?sort=-load");
}

BOOST_FIXTURE_TEST_CASE(a_row_opens_its_case_and_its_menu_moves_it, One) {
    page.activate(page.find(ui::Role::gridcell, "Mr H. Petrov, "));
    BOOST_TEST(desk.last() == "go /cases/" + bloods.reference);
    page.open_menu(page.find(ui::Role::gridcell, "Mr H. Petrov, "));
    page.activate(page.find(ui::Role::menuitem, "Beth Lindqvist"));
    BOOST_TEST(desk.last().starts_with("give move_case "), desk.last());
    BOOST_TEST(desk.last().find(bloods.id.text) != std::string::npos, desk.last());
}

BOOST_FIXTURE_TEST_CASE(ticked_rows_move_together, One) {
    for (const Case& care : {leg, bloods})
        page.activate(page.find(ui::Role::checkbox, "Choose " + care.reference));
    page.frames();
    BOOST_TEST(page.has(ui::Role::status, "2 cases chosen"));
    page.activate(page.find(ui::Role::button, "Move to…"));
    page.frames();
    page.activate(page.find(ui::Role::menuitem, "Unallocate"));
    BOOST_TEST(desk.last().starts_with("give allocate_cases "), desk.last());
    BOOST_TEST(desk.last().ends_with("Moved 2 cases to Unallocated"), desk.last());
}

BOOST_FIXTURE_TEST_CASE(what_another_team_shares_can_be_read_and_not_changed, One) {
    caseload.shared = SharedWith{GrantLevel::view, "Shared with you by Team, to view"};
    caseload.why_not_change = caseload.why_not_comment = board.why_not_move =
        caseload.shared->words;
    page.frames();
    BOOST_TEST(page.outline().find("Shared with you by Team, to view") != std::string::npos);
    BOOST_TEST(!page.has(ui::Role::checkbox, "Choose "));
    BOOST_TEST(!page.has(ui::Role::textbox, "Write a comment"));
    const std::size_t before = desk.asked.size();
    page.activate(page.find(ui::Role::button, "Share…"));
    BOOST_TEST(desk.asked.size() == before);
}

BOOST_FIXTURE_TEST_CASE(a_table_leaves_as_a_file_unless_another_team_shares_it, One) {
    page.activate(page.find(ui::Role::button, "Export this table as CSV"));
    BOOST_TEST(desk.last() == "save_csv cases");
    BOOST_TEST(desk.saved.find("Mr H. Petrov") != std::string::npos);
    caseload.shared = SharedWith{GrantLevel::view, "Shared with you by Team, to view"};
    page.frames();
    BOOST_TEST(!page.has(ui::Role::button, "Export this table as CSV"));
}

BOOST_FIXTURE_TEST_CASE(the_teams_caseloads_leave_as_a_file, List) {
    page.activate(page.find(ui::Role::button, "Export the caseloads of the team as CSV"));
    BOOST_TEST(desk.last() == "save_csv caseloads");
    BOOST_TEST(desk.saved.find("Amara, wounds") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(what_is_ticked_in_the_proposal_is_given, Office) {
    CaseloadProposal proposal;
    proposal.command = {world.team.id, beth.id, "Beth", world.today};
    proposal.professional = "Beth Lindqvist";
    for (const char* reference : {"C-1", "C-2"})
        proposal.cases.push_back({.case_id = Id<Case>(reference),
                                  .reference = reference,
                                  .name = std::string("Mr ") + reference,
                                  .minutes = 60,
                                  .chosen = true});
    bool closed = false;
    Headless page{[&](ui::Ui& ui) {
        if (!closed) closed = ui::draw_caseload_proposal(ui, proposal, desk);
    }};
    page.frames();
    page.activate(page.find(ui::Role::checkbox, "Mr C-1"));
    page.frames();
    page.activate(page.find(ui::Role::button, "Make it with 1 case"));
    page.frames();
    BOOST_TEST(closed);
    BOOST_TEST(desk.last().starts_with("give create_caseload "), desk.last());
    BOOST_TEST(desk.last().find(R"("cases":[{"case_id":"C-2"}])") != std::string::npos,
               desk.last());
}

BOOST_AUTO_TEST_SUITE_END()
