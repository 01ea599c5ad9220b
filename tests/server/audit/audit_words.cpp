#include "server/audit/audit_words.h"

#include "common/model/records.h"
#include "common/store/schema.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Named {
    std::unique_ptr<SqliteDatabase> database = open_memory();
    AuditWords words{*database};

    Named() {
        prepare_schema(*database);
        store_team(*database, "North", "marta", "beth", "canary");
    }
    // Marta amends the reason of a case.
    LoggedChange amended(const std::string& before, const std::string& after) {
        const RecordType& type = description_of<Case>();
        LoggedChange logged;
        logged.position = 7;
        logged.command_name = "amend_case";
        logged.user_id = "marta";
        logged.at = Instant{1'795'444'200'000};
        logged.change = {Change::Kind::update,
                         &type,
                         "case_north1",
                         "north",
                         {{type.find("reason"), before}},
                         {{type.find("reason"), after}}};
        return logged;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_words, Named)

BOOST_AUTO_TEST_CASE(a_person_has_a_name_also_when_they_have_gone) {
    BOOST_TEST(name_of_person(*database, Id<User>("marta")) == "marta");
    BOOST_TEST(name_of_person(*database, Id<User>("gone")) == "Somebody who is no longer known");
    LoggedChange by_nobody = amended("a", "b");
    by_nobody.user_id.clear();
    BOOST_TEST(words.line_of(by_nobody).who == "The program");
    by_nobody.user_id = "gone";
    BOOST_TEST(words.line_of(by_nobody).who == "Somebody who is no longer known");
}

BOOST_AUTO_TEST_CASE(a_change_says_to_what_and_from_what_to_what) {
    const AuditLine line = words.line_of(amended("Leg ulcer", "Leg ulcer dressing"));
    BOOST_TEST(line.who == "marta");
    BOOST_TEST(line.position == 7);
    BOOST_TEST(line.what.find("case C-north1") != std::string::npos, line.what);
    BOOST_TEST(line.change == "Reason: “Leg ulcer” → “Leg ulcer dressing”");
    BOOST_TEST(words.line_of(amended("", "Falls")).change == "Reason: nothing → “Falls”");
}

BOOST_AUTO_TEST_CASE(a_deputy_is_named_with_whom_they_acted_for) {
    LoggedChange logged = amended("a", "b");
    logged.user_id = "beth";
    logged.for_user_id = "marta";
    BOOST_TEST(words.line_of(logged).who == "beth for marta");
}

// What is hidden is that and no more: not the reference, not what it was.
BOOST_AUTO_TEST_CASE(of_a_restricted_record_it_says_that_and_no_more) {
    const AuditLine line = words.restricted_line_of(amended("Secret", "More"));
    BOOST_TEST(line.who == "marta");
    BOOST_TEST(line.what.ends_with(": a restricted record"), line.what);
    BOOST_TEST(line.change == "");
    BOOST_TEST(line.why == "");
    RecordRead read{"beth", ReadHow::print, "cases", "case_north1", "north", ""};
    BOOST_TEST(words.restricted_line_of(read).what == "Opened to print a restricted record");
}

BOOST_AUTO_TEST_CASE(a_read_says_how_and_of_a_list_what_was_in_it) {
    const auto what = [&](ReadHow how, const char* table, const char* row, const char* detail) {
        return words.line_of(RecordRead{"beth", how, table, row, "north", detail}).what;
    };
    BOOST_TEST(what(ReadHow::screen, "cases", "case_north1", "") == "Opened case C-north1");
    BOOST_TEST(what(ReadHow::export_, "teams", "north", "patients") ==
               "Exported patients of team North");
    BOOST_TEST(what(ReadHow::pack, "cases", "case_north1", "") ==
               "Kept for working without a network: case C-north1");
    BOOST_TEST(
        words.line_of(RecordRead{"", ReadHow::feed, "cases", "case_north1", "north", ""}).who ==
        "A calendar program");
}

BOOST_AUTO_TEST_SUITE_END()
