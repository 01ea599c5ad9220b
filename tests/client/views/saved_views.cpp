#include "client/views/saved_views.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Views of Marta, who manages the team, and of Beth, who is a professional in it.
struct Named : World {
    User beth = user("Beth", Role::professional);

    SavedView saved(const std::string& name, SavedView rest = {}) {
        rest.name = name;
        if (rest.user_id.none()) rest.user_id = actor.user_id;
        return add(std::move(rest));
    }
    Viewpoint as(const Id<User>& user_id, Role role) const {
        Viewpoint viewpoint = manager_at(*this);
        viewpoint.user_id = user_id;
        viewpoint.role = role;
        return viewpoint;
    }
    Viewpoint marta() const { return manager_at(*this); }
    Viewpoint bethany() const { return as(beth.id, Role::professional); }

    // "Monday, Waiting": the names in order.
    std::string names(const Viewpoint& viewpoint) {
        std::string text;
        for (const SavedViewLine& line : saved_views(database(), viewpoint))
            text += (text.empty() ? "" : ", ") + line.name;
        return text;
    }
    bool removable(const Viewpoint& viewpoint) {
        const auto lines = saved_views(database(), viewpoint);
        BOOST_TEST_REQUIRE(lines.size() == 1u);
        return lines[0].removable;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(views_saved, Named)

BOOST_AUTO_TEST_CASE(ones_own_and_the_teams_are_listed_and_nobody_elses) {
    saved("Marta's");
    saved("Beth's", {.user_id = beth.id});
    saved("Beth's for all", {.user_id = beth.id, .for_team = true});
    BOOST_TEST(names(marta()) == "Beth's for all, Marta's");
    BOOST_TEST(names(bethany()) == "Beth's, Beth's for all");
}

BOOST_AUTO_TEST_CASE(they_come_by_name_and_of_one_name_by_id) {
    saved("Waiting");
    saved("Monday", {.id = Id<SavedView>("b"), .address = "/second"});
    saved("Monday", {.id = Id<SavedView>("a"), .address = "/first"});
    BOOST_TEST(names(marta()) == "Monday, Monday, Waiting");
    const auto lines = saved_views(database(), marta());
    BOOST_TEST(lines[0].address == "/first");
    BOOST_TEST(lines[1].address == "/second");
}

BOOST_AUTO_TEST_CASE(a_line_says_what_it_opens_and_whether_all_have_it) {
    saved("Mine", {.id = Id<SavedView>("m"), .address = "/reports?measure=waiting&by=locality"});
    saved("Ours", {.for_team = true});
    const auto lines = saved_views(database(), marta());
    BOOST_TEST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(lines[0].id == "m");
    BOOST_TEST(lines[0].address == "/reports?measure=waiting&by=locality");
    BOOST_TEST(!lines[0].for_team);
    BOOST_TEST(lines[1].for_team);
}

BOOST_AUTO_TEST_CASE(what_was_removed_is_not_listed) {
    saved("Old", {.removed = true});
    saved("Old for all", {.for_team = true, .removed = true});
    BOOST_TEST(names(marta()) == "");
}

// Of a team that is not looked at, not even one's own: it would open the wrong team's rows.
BOOST_AUTO_TEST_CASE(those_saved_in_another_team_are_not_listed) {
    const Team other = add(Team{.id = Id<Team>("other"), .name = "Other"});
    saved("Mine there", {.team_id = other.id});
    saved("Theirs", {.team_id = other.id, .user_id = beth.id, .for_team = true});
    BOOST_TEST(names(marta()) == "");
    Viewpoint there = marta();
    there.team_id = other.id;
    BOOST_TEST(names(there) == "Mine there, Theirs");
}

BOOST_AUTO_TEST_CASE(whoever_saved_a_view_may_remove_it_whether_or_not_it_is_the_teams) {
    for (const bool for_team : {false, true}) {
        Named world;
        world.saved("Beth's", {.user_id = world.beth.id, .for_team = for_team});
        BOOST_TEST(world.removable(world.bethany()));
    }
}

BOOST_AUTO_TEST_CASE(the_teams_is_removed_by_those_who_plan_for_it_and_by_nobody_else) {
    saved("Beth's for all", {.user_id = beth.id, .for_team = true});
    const Id<User> nina("nina");
    for (const Role role : {Role::administrator, Role::caseload_manager, Role::supervisor})
        BOOST_TEST(removable(as(nina, role)), static_cast<int>(role));
    for (const Role role : {Role::professional, Role::commissioner, Role::kiosk})
        BOOST_TEST(!removable(as(nina, role)), static_cast<int>(role));
}

// The command would refuse it, so it is not offered, not even for what carries their name.
BOOST_AUTO_TEST_CASE(a_wall_display_removes_nothing) {
    saved("On the wall", {.user_id = Id<User>("wall")});
    BOOST_TEST(removable(as(Id<User>("wall"), Role::commissioner)));
    BOOST_TEST(!removable(as(Id<User>("wall"), Role::kiosk)));
}

BOOST_AUTO_TEST_SUITE_END()
