#include "client/views/result_words.h"

#include "common/commands/case/move_case.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(results)

BOOST_AUTO_TEST_CASE(a_toast_says_how_full_the_receiver_is_now_and_what_else_happened) {
    World world;
    const Professional beth = world.professional("Beth Lindqvist");
    const Case care = world.case_of(world.patient("Adeyemi"),
                                    {.status = CaseStatus::active, .owner_id = beth.id});
    world.plan(care, {.visits = 5, .minutes = 60});
    const BoardView board = board_view(world.database(), manager_at(world), {});
    Outcome outcome;
    outcome.warnings = {{"capacity", Severity::ask_reason, "Over capacity", 1},
                        {"visits_unplaced", Severity::warn, "3 visits are unplaced", 3}};
    const Command move = make_command("a", MoveCase{care.id, beth.id, ""});
    BOOST_TEST(result_words(move, "Moved C-1042 to Beth Lindqvist", outcome, &board) ==
               "Moved C-1042 to Beth Lindqvist, now 15%. 3 visits are unplaced");
}

BOOST_AUTO_TEST_SUITE_END()
