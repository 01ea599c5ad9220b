#include "common/commands/view/remove_view.h"

#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Views : World {
    SavedView saved(bool for_team) {
        return add(SavedView{
            .user_id = actor.user_id, .for_team = for_team, .name = "A", .address = "/board"});
    }
    std::string remove(const SavedView& view) { return rule_of(perform(RemoveView{view.id})); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(remove_view, Views)

BOOST_AUTO_TEST_CASE(hides_it_and_keeps_the_row) {
    const SavedView mine = saved(false);
    BOOST_TEST(remove(mine) == "accepted");
    BOOST_TEST(now_of(mine).removed);
    BOOST_TEST(remove(mine) == "nothing_changed");
    BOOST_TEST(rule_of(perform(RemoveView{Id<SavedView>("nowhere")})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(what_is_the_teams_is_removed_by_its_author_and_by_who_plans) {
    const SavedView by_manager = saved(true);
    const SavedView another = saved(true);
    actor = actor_of(*this, "Beth", Role::professional);
    const SavedView own = saved(true);
    BOOST_TEST(remove(by_manager) == "own_view");
    BOOST_TEST(remove(own) == "accepted");
    actor = actor_of(*this, "Sue", Role::supervisor);
    BOOST_TEST(remove(another) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_commissioner_removes_their_own_and_takes_that_back_and_nothing_of_others) {
    const SavedView of_team = saved(true);
    BOOST_TEST(remove(of_team) == "accepted");
    const std::string by_manager = last_command_id;
    actor = actor_of(*this, "Colin", Role::commissioner);
    BOOST_TEST(rule_of(perform(Undo{by_manager})) == "own_work_only");
    const SavedView own = saved(false);
    BOOST_TEST(remove(own) == "accepted");
    BOOST_TEST(rule_of(perform(Undo{last_command_id})) == "accepted");
    BOOST_TEST(!now_of(own).removed);
}

BOOST_AUTO_TEST_CASE(a_view_of_somebody_else_alone_is_not_there) {
    const SavedView of_manager = saved(false);
    actor = actor_of(*this, "Sue", Role::supervisor);
    BOOST_TEST(remove(of_manager) == "record_exists");
    BOOST_TEST(!now_of(of_manager).removed);
}

BOOST_AUTO_TEST_SUITE_END()
