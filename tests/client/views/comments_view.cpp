#include "client/views/comments_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Thread {
    World world;
    Case care =
        world.case_of(world.patient("Adeyemi", {.given_name = "Joy"}), {.reference = "C-1042"});
    int written = 0;

    Comment say(const std::string& text, Comment comment = {}) {
        comment.id = Id<Comment>("comment" + std::to_string(++written));
        if (comment.subject_id.empty()) comment.subject_id = care.id.text;
        comment.case_id = care.id;
        comment.author_id = world.actor.user_id;
        comment.text = text;
        comment.written_at = {world.now.milliseconds + written * 60'000};
        return world.add(comment);
    }
    std::string lines() {
        std::string text;
        for (const CommentLine& line :
             case_thread(world.database(), manager_at(world), care.id).lines)
            text += (line.reply ? "> " : "") + line.text + "; ";
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(comments, Thread)

BOOST_AUTO_TEST_CASE(a_reply_stands_under_what_it_answers_whenever_it_was_written) {
    const Comment first = say("Dressing takes an hour");
    say("Dog in the garden");
    say("Since when?", {.reply_to_id = first.id});
    BOOST_TEST(lines() == "Dressing takes an hour; > Since when?; Dog in the garden; ");
}

BOOST_AUTO_TEST_CASE(only_comments_that_are_not_resolved_are_open) {
    const Comment first = say("one");
    say("answer", {.reply_to_id = first.id});
    say("done", {.resolved_at = world.now});
    BOOST_TEST(case_thread(world.database(), manager_at(world), care.id).open == 1);
    BOOST_TEST(open_comment_count(world.database(), world.team.id) == 1);
}

BOOST_AUTO_TEST_CASE(the_teams_open_comments_are_newest_first_each_with_its_case) {
    say("older");
    say("newer");
    say("done", {.resolved_at = world.now});
    const OpenComments open = open_comments(world.database(), manager_at(world));
    BOOST_TEST_REQUIRE(open.list.size() == 2u);
    BOOST_TEST(open.count == 2);
    BOOST_TEST(open.list[0].line.text == "newer");
    BOOST_TEST(open.list[0].place.case_reference == "C-1042");
}

BOOST_AUTO_TEST_CASE(a_case_shows_what_was_said_of_its_visits_and_a_visit_only_its_own) {
    const Contact visit = world.visit(care);
    say("of the case");
    say("of the visit", {.subject = CommentSubject::contact, .subject_id = visit.id.text});
    BOOST_TEST(lines() == "of the case; of the visit; ");
    const ThreadView own =
        thread_of(world.database(), manager_at(world), {CommentSubject::contact, visit.id.text});
    BOOST_TEST_REQUIRE(own.lines.size() == 1u);
    BOOST_TEST(own.lines[0].text == "of the visit");
    BOOST_TEST(own.lines[0].about == "");
    BOOST_TEST(case_thread(world.database(), manager_at(world), care.id)
                   .lines[1]
                   .about.starts_with("Visit "));
}

BOOST_AUTO_TEST_SUITE_END()
