#include "common/commands/comment/add_comment.h"

#include "common/commands/case/move_case.h"
#include "common/commands/comment/mark_read.h"
#include "common/commands/comment/resolve_comment.h"
#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"));
    Contact dressing = visit(care);

    Outcome say(CommentSubject subject, const std::string& id, const std::string& text,
                const Id<Comment>& reply_to = {}) {
        return perform(AddComment{subject, id, text, reply_to});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(comments)

BOOST_AUTO_TEST_CASE(a_comment_knows_who_wrote_it_when_and_about_which_case) {
    Ward ward;
    const Outcome outcome =
        ward.say(CommentSubject::contact, ward.dressing.id.text, "  Dog is loose \n");
    BOOST_TEST(rule_of(outcome) == "accepted");
    const Comment comment = ward.now_of(Id<Comment>(outcome.created.at(0)));
    BOOST_TEST(comment.text == "Dog is loose");
    BOOST_TEST(comment.author_id.text == "marta");
    BOOST_CHECK(comment.written_at == ward.now);
    BOOST_TEST(comment.case_id.text == ward.care.id.text);
    BOOST_TEST(comment.team_id.text == "team");
}

BOOST_AUTO_TEST_CASE(a_case_a_caseload_and_a_schedule_can_be_commented_on) {
    Ward ward;
    const Caseload caseload =
        ward.add(Caseload{.professional_id = ward.beth.id, .first_day = ward.today});
    const ContactSchedule schedule = ward.add(ContactSchedule{
        .professional_id = ward.beth.id, .first_day = ward.today, .last_day = ward.today});
    const Outcome on_case = ward.say(CommentSubject::case_file, ward.care.id.text, "x");
    BOOST_TEST(ward.now_of(Id<Comment>(on_case.created.at(0))).case_id.text == ward.care.id.text);
    const Outcome on_caseload = ward.say(CommentSubject::caseload, caseload.id.text, "x");
    BOOST_TEST(ward.now_of(Id<Comment>(on_caseload.created.at(0))).case_id.none());
    BOOST_TEST(ward.say(CommentSubject::contact_schedule, schedule.id.text, "x").accepted());
}

BOOST_AUTO_TEST_CASE(refuses_a_subject_that_is_not_there) {
    Ward ward;
    for (const CommentSubject subject : {CommentSubject::case_file, CommentSubject::caseload,
                                         CommentSubject::contact, CommentSubject::contact_schedule})
        BOOST_TEST(rule_of(ward.say(subject, "none", "x")) == "record_exists");
    const Case elsewhere =
        ward.case_of(ward.now_of(ward.care.patient_id), {.team_id = Id<Team>("other")});
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, elsewhere.id.text, "x")) ==
               "record_exists");
}

BOOST_AUTO_TEST_CASE(refuses_an_empty_and_an_endless_text) {
    Ward ward;
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text, " \n ")) ==
               "comment_text");
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text,
                                std::string(8000, 'x'))) == "accepted");
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text,
                                std::string(8001, 'x'))) == "comment_text");
}

BOOST_AUTO_TEST_CASE(a_reply_stays_in_its_thread) {
    Ward ward;
    const Id<Comment> first(
        ward.say(CommentSubject::case_file, ward.care.id.text, "x").created.at(0));
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text, "y", first)) ==
               "accepted");
    BOOST_TEST(rule_of(ward.say(CommentSubject::contact, ward.dressing.id.text, "y", first)) ==
               "same_thread");
    ward.visit(ward.care, {.id = Id<Contact>(ward.care.id.text)}); // ids are unique in a table only
    BOOST_TEST(rule_of(ward.say(CommentSubject::contact, ward.care.id.text, "y", first)) ==
               "same_thread");
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text, "y",
                                Id<Comment>("none"))) == "record_exists");
}

BOOST_AUTO_TEST_CASE(a_thread_is_resolved_once_at_its_first_comment) {
    Ward ward;
    const Id<Comment> first(
        ward.say(CommentSubject::case_file, ward.care.id.text, "x").created.at(0));
    const Id<Comment> reply(
        ward.say(CommentSubject::case_file, ward.care.id.text, "y", first).created.at(0));
    BOOST_TEST(rule_of(ward.perform(ResolveComment{reply})) == "whole_thread");
    BOOST_TEST(rule_of(ward.perform(ResolveComment{first})) == "accepted");
    BOOST_CHECK(ward.now_of(first).resolved_at == ward.now);
    BOOST_TEST(ward.now_of(first).resolved_by.text == "marta");
    BOOST_TEST(rule_of(ward.perform(ResolveComment{first})) == "nothing_changed");
    BOOST_TEST(rule_of(ward.perform(ResolveComment{Id<Comment>("none")})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(the_mentioned_and_the_writers_of_the_thread_are_told_once_each) {
    Ward ward;
    const User nina = ward.user("Nina", Role::professional);
    const User omar = ward.user("Omar", Role::professional);
    const Actor marta = ward.actor;
    ward.actor.user_id = nina.id;
    ward.say(CommentSubject::case_file, ward.care.id.text, "Who has the key?");
    ward.actor = marta;
    AddComment answer{CommentSubject::case_file, ward.care.id.text, "Omar has", {}};
    answer.mentions = {{omar.id}, {omar.id}, {marta.user_id}};
    const Outcome outcome = ward.perform(answer);
    BOOST_TEST_REQUIRE(rule_of(outcome) == "accepted");
    std::string told;
    for (const Notice& notice : ward.all<Notice>("order by user_id")) {
        BOOST_CHECK(notice.kind == NoticeKind::mention);
        BOOST_TEST(notice.subject_id == outcome.created.at(0));
        BOOST_TEST(notice.made_by.text == "marta");
        told += notice.user_id.text + ": " + notice.summary + "; ";
    }
    BOOST_TEST(told == "nina: answer; omar: mention; "); // and not who wrote it
}

BOOST_AUTO_TEST_CASE(who_may_not_see_it_is_neither_mentioned_nor_told) {
    Ward ward;
    User nina = ward.user("Nina", Role::professional);
    ward.add(Comment{.subject_id = ward.care.id.text,
                     .case_id = ward.care.id,
                     .author_id = nina.id,
                     .text = "x"});
    nina.team_id = Id<Team>("other"); // she has changed teams since
    upsert_row(ward.database(), description_of<User>(), &nina);
    AddComment to_her{CommentSubject::case_file, ward.care.id.text, "@Nina", {}};
    BOOST_TEST(rule_of(ward.perform(to_her)) == "accepted");
    BOOST_TEST(ward.all<Notice>().empty());
    to_her.mentions = {{nina.id}};
    BOOST_TEST(rule_of(ward.perform(to_her)) == "may_see_subject");
    to_her.mentions = {{Id<User>("none")}};
    BOOST_TEST(rule_of(ward.perform(to_her)) == "record_exists");
}

BOOST_AUTO_TEST_CASE(the_first_comment_on_a_schedule_makes_its_draft_and_the_second_finds_it) {
    Ward ward;
    AddComment command;
    command.subject = CommentSubject::contact_schedule;
    command.text = "Too many on the east side";
    command.professional_id = ward.beth.id;
    command.first_day = ward.today;
    command.last_day = ward.today + 6;
    BOOST_TEST(rule_of(ward.perform(command)) == "accepted");
    BOOST_TEST(rule_of(ward.perform(command)) == "accepted");
    const auto schedules = ward.all<ContactSchedule>();
    BOOST_TEST_REQUIRE(schedules.size() == 1U);
    BOOST_CHECK(schedules[0].status == ScheduleStatus::draft);
    BOOST_TEST(schedules[0].professional_id.text == "beth");
    for (const Comment& comment : ward.all<Comment>())
        BOOST_TEST(comment.subject_id == schedules[0].id.text);
    command.last_day = ward.today - 1;
    BOOST_TEST(rule_of(ward.perform(command)) == "period");
    command.professional_id = Id<Professional>("none");
    BOOST_TEST(rule_of(ward.perform(command)) == "record_exists");
}

BOOST_AUTO_TEST_CASE(the_schedule_of_a_whole_team_is_one_row_of_its_period) {
    Ward ward;
    AddComment command;
    command.subject = CommentSubject::contact_schedule;
    command.text = "Flu in the team";
    command.team_id = ward.team.id;
    command.first_day = command.last_day = ward.today;
    BOOST_TEST(rule_of(ward.perform(command)) == "accepted");
    BOOST_TEST(rule_of(ward.perform(command)) == "accepted");
    const auto schedules = ward.all<ContactSchedule>();
    BOOST_TEST_REQUIRE(schedules.size() == 1U);
    BOOST_TEST(schedules[0].professional_id.none());
    BOOST_TEST(schedules[0].team_id.text == ward.team.id.text);
    command.team_id = Id<Team>("another");
    BOOST_TEST(rule_of(ward.perform(command)) == "record_exists");
}

// Nina's team has a share of Beth's caseload; nothing else of this team exists for her.
BOOST_AUTO_TEST_CASE(a_share_to_comment_lets_comment_on_what_is_shared_and_on_nothing_else) {
    Ward ward;
    const User nina = ward.user("Nina", Role::professional);
    const Case other = ward.case_of(ward.now_of(ward.care.patient_id));
    ward.add(Caseload{
        .id = Id<Caseload>("shared"), .professional_id = ward.beth.id, .first_day = ward.today});
    ward.actor.user_id = nina.id;
    ward.actor.unit_ids = {"other", "trust"};
    ward.actor.shares.unit_ids = {"team"};
    ward.actor.shares.cases[ward.care.id.text] = GrantLevel::comment;
    ward.actor.shares.caseloads["shared"] = GrantLevel::comment;
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text, "x")) == "accepted");
    const std::string commented = ward.last_command_id;
    BOOST_TEST(rule_of(ward.say(CommentSubject::contact, ward.dressing.id.text, "x")) ==
               "accepted");
    const Id<Comment> first(ward.say(CommentSubject::caseload, "shared", "x").created.at(0));
    BOOST_TEST(rule_of(ward.say(CommentSubject::caseload, "shared", "y", first)) == "accepted");
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, other.id.text, "x")) == "record_exists");
    BOOST_TEST(rule_of(ward.perform(ResolveComment{first})) == "record_exists");
    BOOST_TEST(rule_of(ward.perform(Undo{commented})) == "accepted");
    ward.actor.shares.cases[ward.care.id.text] = GrantLevel::view;
    BOOST_TEST(rule_of(ward.say(CommentSubject::case_file, ward.care.id.text, "x")) ==
               "share_level");
    BOOST_TEST(rule_of(ward.perform(Undo{ward.last_command_id})) == "record_exists"); // to redo
    BOOST_TEST(rule_of(ward.perform(MarkRead{CommentSubject::case_file, ward.care.id.text})) ==
               "accepted");
    BOOST_TEST(rule_of(ward.perform(MoveCase{ward.care.id, ward.beth.id})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
