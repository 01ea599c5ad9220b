#include "client/views/board_cases.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Rows {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");

    std::vector<BoardCase> read() {
        return board_cases(world.database(), manager_at(world), world.team, {amara, beth});
    }
    BoardCase row(const Case& care) {
        for (BoardCase& item : read())
            if (item.id == care.id.text) return item;
        BOOST_FAIL("the case has no row");
        return {};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(board_rows, Rows)

BOOST_AUTO_TEST_CASE(every_case_of_a_patient_has_their_name_and_place) {
    const Patient joy = world.patient("Adeyemi", {.given_name = "Joy", .postcode = "CO7 9AB"});
    const Case one = world.case_of(joy);
    const Case other = world.case_of(joy, {.id = Id<Case>("other")});
    world.case_of(joy, {.id = Id<Case>("over"), .status = CaseStatus::closed});
    BOOST_TEST(read().size() == 2u);
    for (const Case& care : {one, other}) {
        BOOST_TEST(row(care).name == "J. Adeyemi");
        BOOST_TEST(row(care).zone == "CO7");
    }
}

BOOST_AUTO_TEST_CASE(the_column_is_the_owners_and_none_without_one) {
    const Case hers =
        world.case_of(world.patient("One"), {.status = CaseStatus::active, .owner_id = beth.id});
    const Case nobodys = world.case_of(world.patient("Two"));
    BOOST_TEST(row(hers).column == 1);
    BOOST_TEST(row(nobodys).column == -1);
}

// 2 visits × (30 + 10 to write up), no road; suspended it asks nothing.
BOOST_AUTO_TEST_CASE(the_load_is_the_plans_and_nothing_while_suspended) {
    const Case care =
        world.case_of(world.patient("One"), {.status = CaseStatus::active, .owner_id = beth.id});
    world.plan(care, {.visits = 2, .minutes = 30});
    const Case resting =
        world.case_of(world.patient("Two"), {.status = CaseStatus::suspended, .owner_id = beth.id});
    world.plan(resting, {.visits = 2, .minutes = 30});
    BOOST_TEST(row(care).load_minutes == 80);
    BOOST_TEST(row(resting).load_minutes == 0);
}

BOOST_AUTO_TEST_CASE(open_comments_are_counted_without_replies_and_resolved_ones) {
    const Case care = world.case_of(world.patient("One"));
    const auto say = [&](const char* id, Comment comment) {
        comment.id = Id<Comment>(id);
        comment.subject_id = care.id.text;
        comment.case_id = care.id;
        comment.author_id = world.actor.user_id;
        comment.written_at = world.now;
        comment.text = "x";
        return world.add(comment);
    };
    const Comment first = say("first", {});
    say("reply", {.reply_to_id = first.id});
    say("done", {.resolved_at = world.now});
    BOOST_TEST(row(care).open_comments == 1);
}

BOOST_AUTO_TEST_SUITE_END()
