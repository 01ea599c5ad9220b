#include "client/views/pending_view.h"

#include "common/commands/case/allocate_cases.h"
#include "common/commands/case/move_case.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(pending)

BOOST_AUTO_TEST_CASE(a_waiting_command_marks_every_record_that_it_names_and_no_team) {
    const Command one = make_command("a", MoveCase{Id<Case>("case"), Id<Professional>("beth"), ""});
    AllocateCases several;
    several.cases = {{Id<Case>("c1"), Id<Professional>("beth")}, {Id<Case>("c2"), {}}};
    const Command many = make_command("b", several);
    const PendingView view = pending_view({&one}, {{&many, "C-1 was closed"}});
    BOOST_TEST(view.waiting.contains("case"));
    BOOST_TEST(view.refused.at("c2") == "C-1 was closed");
    BOOST_TEST(!view.waiting.contains("c1"));
}

BOOST_AUTO_TEST_SUITE_END()
