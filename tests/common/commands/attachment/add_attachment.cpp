#include "common/commands/attachment/add_attachment.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Case care = case_of(patient("Adeyemi"));
    AddAttachment photograph{care.id, "wound 20 Nov.jpg",   "image/jpeg",
                             48'210,  std::string(64, 'a'), "left leg"};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(add_attachment, Ward)

BOOST_AUTO_TEST_CASE(a_file_knows_what_it_is_and_who_added_it_when) {
    const Outcome outcome = perform(photograph);
    BOOST_TEST_REQUIRE(rule_of(outcome) == "accepted");
    const Attachment attachment = now_of(Id<Attachment>(outcome.created.at(0)));
    BOOST_TEST(attachment.name == "wound 20 Nov.jpg");
    BOOST_TEST(attachment.media_type == "image/jpeg");
    BOOST_TEST(attachment.size_bytes == 48'210);
    BOOST_TEST(attachment.description == "left leg");
    BOOST_TEST(attachment.case_id.text == care.id.text);
    BOOST_TEST(attachment.team_id.text == "team");
    BOOST_TEST(attachment.added_by.text == "marta");
    BOOST_CHECK(attachment.added_at == now);
    BOOST_TEST(!attachment.removed_at);
}

BOOST_AUTO_TEST_CASE(a_name_is_a_name_and_not_a_place) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"  ", "file_name"},        {"..", "file_name"},
        {"../secret", "file_name"}, {"a\\b.png", "file_name"},
        {"a\nb.png", "file_name"},  {std::string(201, 'x'), "file_name"},
        {"\xff.png", "file_name"},  {std::string(200, 'x'), "accepted"}};
    for (const auto& [name, rule] : table) {
        AddAttachment adding = photograph;
        adding.name = name;
        BOOST_TEST(rule_of(perform(adding)) == rule, name);
    }
}

BOOST_AUTO_TEST_CASE(what_names_no_bytes_is_refused) {
    AddAttachment adding = photograph;
    adding.size_bytes = 0;
    BOOST_TEST(rule_of(perform(adding)) == "file_content");
    adding = photograph;
    adding.content_hash = std::string(63, 'a') + "G";
    BOOST_TEST(rule_of(perform(adding)) == "file_content");
    adding = photograph;
    adding.media_type.clear();
    BOOST_TEST(rule_of(perform(adding)) == "file_content");
}

BOOST_AUTO_TEST_CASE(the_same_file_is_kept_with_a_case_once_and_may_be_with_another) {
    const Case other = case_of(patient("Brennan"));
    BOOST_TEST(rule_of(perform(photograph)) == "accepted");
    BOOST_TEST(rule_of(perform(photograph)) == "attached_once");
    AddAttachment elsewhere = photograph;
    elsewhere.case_id = other.id;
    BOOST_TEST(rule_of(perform(elsewhere)) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_case_of_another_team_does_not_exist) {
    AddAttachment adding = photograph;
    adding.case_id = case_of(now_of(care.patient_id), {.team_id = Id<Team>("other")}).id;
    BOOST_TEST(rule_of(perform(adding)) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
