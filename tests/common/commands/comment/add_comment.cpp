#include "common/commands/comment/add_comment.h"

#include "common/commands/comment/resolve_comment.h"
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

BOOST_AUTO_TEST_SUITE_END()
