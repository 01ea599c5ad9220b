#include "client/views/attention_view.h"

#include "common/commands/case/move_case.h"
#include "common/commands/visit/record_contact.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(attention)

BOOST_AUTO_TEST_CASE(a_refused_change_says_what_was_asked_why_not_and_both_values) {
    World world;
    const Professional beth = world.professional("Beth Lindqvist");
    const Case care = world.case_of(world.patient("Adeyemi"), {.reference = "C-1042"});
    const Command move = make_command("a", MoveCase{care.id, beth.id, ""});
    Rejection conflict{"conflict", "Somebody changed the telephone number too", false,
                       R"({"fields":[{"field":"phone","from":"1","yours":"2","theirs":"3"}]})"};
    const AttentionView view =
        attention_view(world.database(), {{&move, &conflict}}, {{&move, nullptr}});
    BOOST_TEST(view.refused[0].what == "Move case C-1042 to Beth Lindqvist");
    BOOST_TEST(view.refused[0].why == "Somebody changed the telephone number too");
    BOOST_TEST(view.refused[0].both[0] == "Phone: yours “2”, theirs “3”");
    BOOST_TEST(view.waiting[0].why == "Waits for the connection");
    BOOST_TEST(view.summary == "1 refused, 1 waiting");
}

BOOST_AUTO_TEST_CASE(a_refused_record_says_what_was_written_and_what_is_there_now) {
    World world;
    const Professional beth = world.professional("Beth Lindqvist");
    const Case care = world.case_of(world.patient("Adeyemi"), {.reference = "C-1042"});
    world.visit(care, {.id = Id<Contact>("v"),
                       .professional_id = beth.id,
                       .start = at("09:00"),
                       .notes = "Nobody at home"});
    const Command record =
        make_command("a", RecordContact{.contact_id = Id<Contact>("v"), .notes = "Left leg clean"});
    const Rejection late{"recorded_once", "This contact has been recorded meanwhile"};
    const AttentionItem item =
        attention_view(world.database(), {{&record, &late}}, {}).refused.at(0);
    const auto has = [](const std::vector<std::string>& lines, const std::string& line) {
        return std::ranges::find(lines, line) != lines.end();
    };
    BOOST_TEST(has(item.written, "Notes: “Left leg clean”"));
    BOOST_TEST(has(item.there, "Notes: “Nobody at home”"));
    BOOST_TEST(item.can_be_edited);
    BOOST_TEST(item.two_values);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_listed_and_cannot_be_tried_again) {
    World world;
    const AttentionView view = attention_view(world.database(), {}, {}, {{"unreadable:2", "Cut off."}});
    BOOST_TEST_REQUIRE(view.refused.size() == 1u);
    BOOST_TEST(view.refused[0].command_id == "unreadable:2");
    BOOST_TEST(view.refused[0].why == "Cut off.");
    BOOST_TEST(!view.refused[0].can_try_again);
    BOOST_TEST(view.summary == "1 refused, 0 waiting");
}

BOOST_AUTO_TEST_CASE(a_command_is_said_without_what_is_not_here_any_more) {
    World world;
    const Command move =
        make_command("a", MoveCase{Id<Case>("gone"), Id<Professional>("left"), ""});
    BOOST_TEST(command_words(world.database(), move).find("gone") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(details_that_are_no_conflict_are_none) {
    for (const char* details :
         {"", "no json", "[]", "{}", R"({"fields":"phone"})", R"({"fields":[1]})"})
        BOOST_TEST(conflicts_of({"conflict", "", false, details}).empty(), details);
    const auto conflicts = conflicts_of(
        {"conflict", "", false, R"({"fields":[{"field":"phone","yours":"2","theirs":"3"},7]})"});
    BOOST_TEST_REQUIRE(conflicts.size() == 1u);
    BOOST_TEST(conflicts[0].field == "phone");
    BOOST_TEST(conflicts[0].yours == "2");
    BOOST_TEST(conflicts[0].theirs == "3");
}

BOOST_AUTO_TEST_SUITE_END()
