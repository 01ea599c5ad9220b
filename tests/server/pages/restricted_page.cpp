#include "server/pages/restricted_page.h"

#include "common/store/schema.h"
#include "server/audit/reads.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// The record of patient_north3 is restricted; Sue supervises the team, Beth has opened it in an emergency.
struct Sealed {
    std::unique_ptr<SqliteDatabase> database = open_memory();
    const Instant now{1'795'444'200'000}; // Monday 23 November 2026, 14:30
    EmergencyAccess access{.id = Id<EmergencyAccess>("opened"),
                           .team_id = Id<Team>("north"),
                           .patient_id = Id<Patient>("patient_north3"),
                           .user_id = Id<User>("beth"),
                           .reason = "found on the <floor>",
                           .opened_at = {now.milliseconds - 600'000},
                           .ends_at = {now.milliseconds + 600'000}};

    Sealed() {
        prepare_schema(*database);
        prepare_reads(*database);
        store_team(*database, "North", "marta", "beth", "canary");
        insert(*database, User{.id = Id<User>("sue"),
                               .organisation_id = Id<Organisation>("trust"),
                               .team_id = Id<Team>("north"),
                               .name = "sue",
                               .sign_in_name = "sue",
                               .role = Role::supervisor});
        insert(*database, Restriction{.id = Id<Restriction>("seal"),
                                      .team_id = Id<Team>("north"),
                                      .patient_id = Id<Patient>("patient_north3"),
                                      .reason = "works here",
                                      .restricted_by = Id<User>("marta"),
                                      .restricted_at = {now.milliseconds - 3'600'000}});
    }
    std::string page(const char* user) {
        const auto visitor = visitor_of(*database, Id<User>(user), now);
        return restricted_page(*database, {*visitor, now, ""});
    }
    static bool has(const std::string& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(restricted_page_shows, Sealed)

BOOST_AUTO_TEST_CASE(the_records_that_the_reader_sees_and_no_others) {
    BOOST_TEST(has(page("sue"), "works here"));
    BOOST_TEST(!has(page("beth"), "works here"));
    BOOST_TEST(has(page("beth"), "No record that you see is restricted."));
}

BOOST_AUTO_TEST_CASE(what_waits_for_review_to_who_reviews_with_the_reason_as_text) {
    insert(*database, access);
    const std::string text = page("sue");
    BOOST_TEST(has(text, "beth opened the record of"));
    BOOST_TEST(has(text, "found on the &lt;floor&gt;"));
    BOOST_TEST(has(text, ", open until "));
    BOOST_TEST(has(text, "Nothing was opened in that time."));
    BOOST_TEST(!has(page("beth"), "Needs review"));
}

BOOST_AUTO_TEST_CASE(a_field_for_what_was_found_that_the_browser_does_not_keep_on_its_disk) {
    insert(*database, access);
    BOOST_TEST(has(page("sue"), "action=\"/restricted/review\" autocomplete=\"off\""));
}

BOOST_AUTO_TEST_CASE(what_was_read_while_it_was_open_and_nothing_else) {
    insert(*database, access);
    const auto read_at = [&](const char* user, std::int64_t milliseconds) {
        note_reads(*database, {{user, ReadHow::screen, "cases", "case_north3", "north", ""}},
                   Instant{milliseconds});
    };
    read_at("marta", now.milliseconds);
    read_at("beth", access.opened_at.milliseconds - 1);
    BOOST_TEST(has(page("sue"), "Nothing was opened in that time."));
    read_at("beth", now.milliseconds);
    BOOST_TEST(has(page("sue"), "Opened case C-north3"));
}

BOOST_AUTO_TEST_CASE(what_the_reader_has_open_until_it_ends) {
    insert(*database, access);
    BOOST_TEST(has(page("beth"), "Open to you in an emergency"));
    database->run("update emergency_accesses set ended_at = $1", {now.milliseconds});
    BOOST_TEST(!has(page("beth"), "Open to you in an emergency"));
}

BOOST_AUTO_TEST_CASE(what_has_been_reviewed_with_its_finding) {
    access.finding = AccessFinding::not_appropriate;
    access.review_note = "no emergency";
    access.reviewed_by = Id<User>("sue");
    insert(*database, access);
    BOOST_TEST(has(page("sue"), "Nothing waits for review."));
    BOOST_TEST(has(page("sue"), "Not appropriate: no emergency"));
}

BOOST_AUTO_TEST_SUITE_END()
