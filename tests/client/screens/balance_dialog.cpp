#include "client/screens/board/balance_dialog.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Proposal {
    BalanceView view;
    RecordingDesk desk;
    bool closed = false;
    ui::Headless page{[this](ui::Ui& ui) {
        if (!closed) closed = ui::draw_balance_dialog(ui, view, desk);
    }};

    Proposal() {
        view.summary = "1 of 2 cases find someone.";
        view.lines = {line("C-1", "Mrs Y. Tanaka", "Amara Osei"),
                      line("C-2", "Mr L. Petrov", "Beth Lindqvist"), BalanceLine{}};
        view.lines[0].chosen = true;
        view.lines[1].moves = {{0, 0}};
        view.lines[2].reference = "C-3";
        view.lines[2].name = "Mr P. Lowell";
        view.lines[2].reason = "Nobody in the team has dialysis";
        page.frames();
    }
    static BalanceLine line(const std::string& reference, const std::string& name,
                            const std::string& choice) {
        BalanceLine line{.reference = reference, .name = name, .choice = choice};
        line.found = true;
        line.cases = {{Id<Case>(reference), Id<Professional>(choice)}};
        return line;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(balance_dialog, Proposal)

BOOST_AUTO_TEST_CASE(what_is_ticked_becomes_one_command) {
    page.activate(page.find(ui::Role::checkbox, "Mr L. Petrov → Beth Lindqvist"));
    page.frames();
    page.activate(page.find(ui::Role::button, "Allocate 1 case and move 1"));
    page.frames();
    BOOST_TEST(closed);
    BOOST_TEST(desk.last().find(R"("case_id":"C-1")") != std::string::npos, desk.last());
    BOOST_TEST(desk.last().find(R"("case_id":"C-2")") != std::string::npos, desk.last());
    BOOST_TEST(desk.last().ends_with("Allocated 1 case and moved 1"), desk.last());
}

BOOST_AUTO_TEST_CASE(what_is_unticked_stays_as_it_is) {
    page.activate(page.find(ui::Role::checkbox, "Mrs Y. Tanaka → Amara Osei"));
    page.frames();
    BOOST_TEST(!page.has(ui::Role::button, "Allocate 1 case"));
    page.activate(page.find(ui::Role::checkbox, "Mr L. Petrov → Beth Lindqvist"));
    page.frames();
    page.activate(page.find(ui::Role::button, "Move 1 case"));
    page.frames();
    BOOST_TEST(desk.last().find(R"("case_id":"C-1")") == std::string::npos, desk.last());
    BOOST_TEST(desk.last().ends_with("Moved 1 case"), desk.last());
}

BOOST_AUTO_TEST_CASE(a_case_that_finds_nobody_is_told_and_cannot_be_ticked) {
    BOOST_TEST(
        page.has(ui::Role::listitem, "Mr P. Lowell, C-3: nobody. Nobody in the team has dialysis"));
    BOOST_TEST(!page.has(ui::Role::checkbox, "Mr P. Lowell: nobody"));
}

BOOST_AUTO_TEST_SUITE_END()
