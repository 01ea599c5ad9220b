#include "client/views/cases_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Desk {
    World world;
    Professional amara = world.professional("Amara Osei");

    Case add(const std::string& name, Case care = {}) {
        if (care.owner_id) care.status = CaseStatus::active;
        return world.case_of(world.patient(name, {.title = "Mr"}), care);
    }
    // "Past due: Mr One | Upcoming: Mr Two, Mr Three"
    std::string groups(CasesOf whose, const Viewpoint& viewpoint) {
        const BoardView board = board_view(world.database(), viewpoint, {});
        std::string text;
        for (const CaseGroup& group : cases_view(board, viewpoint, whose).groups) {
            text += (text.empty() ? "" : " | ") + group.title + ":";
            for (std::size_t i = 0; i < group.cases.size(); ++i)
                text +=
                    (i ? ", " : " ") + board.cases[static_cast<std::size_t>(group.cases[i])].name;
        }
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(cases_list, Desk)

BOOST_AUTO_TEST_CASE(what_is_past_due_comes_first_and_what_nobody_planned_last) {
    world.visit(add("Later"),
                {.day = world.today + 3, .professional_id = amara.id, .start = at("09:00")});
    world.visit(add("Missed"),
                {.day = world.today - 1, .professional_id = amara.id, .start = at("09:00")});
    world.visit(add("Today"), {.day = world.today}); // nobody has it in their day
    add("Never");
    BOOST_TEST(groups(CasesOf::team, manager_at(world)) ==
               "Past due: Mr Missed | Priority: Mr Today | Upcoming: Mr Later | No visit planned: "
               "Mr Never");
}

BOOST_AUTO_TEST_CASE(a_two_hour_response_is_first_among_what_presses) {
    world.visit(add("Today"), {.day = world.today});
    add("Crisis",
        {.received_on = world.today, .received_at = at("14:00"), .urgency = Urgency::two_hour});
    BOOST_TEST(groups(CasesOf::team, manager_at(world)) == "Priority: Mr Crisis, Mr Today");
}

BOOST_AUTO_TEST_CASE(mine_are_those_that_i_own_and_unallocated_those_of_nobody) {
    add("Mine", {.owner_id = amara.id});
    add("Nobodys");
    BOOST_TEST(groups(CasesOf::mine, professional_at(world, amara.id)) ==
               "No visit planned: Mr Mine");
    BOOST_TEST(groups(CasesOf::unallocated, manager_at(world)) == "No visit planned: Mr Nobodys");
}

BOOST_AUTO_TEST_SUITE_END()
