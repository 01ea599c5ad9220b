#include "server/pages/audit_page.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Case north1 is Joy's; every other patient's name is changed to a word that must not be on its page.
struct WithAudit : ServerFixture {
    WithAudit() {
        const auto database = this->database();
        WriteScope scope(*database);
        for (const auto& [name, role] :
             {std::pair{"anna", Role::administrator}, {"sue", Role::supervisor}})
            insert(*database, User{.id = Id<User>(name),
                                   .organisation_id = Id<Organisation>("trust"),
                                   .team_id = Id<Team>("north"),
                                   .name = name,
                                   .sign_in_name = name,
                                   .role = role});
        database->execute("update patients set family_name = 'Othercanary' where id <> "
                          "'patient_north1';"
                          "update users set name = 'Beth Lindqvist' where id = 'beth'");
        scope.commit();
    }
    void give(const std::string& who, const std::string& command, const std::string& arguments) {
        const HttpAnswer answer = signed_in(who).post(
            "/api/commands", command_text("c" + std::to_string(++given), command, arguments));
        BOOST_TEST_REQUIRE(answer.status == 200, answer.body);
    }
    void comment(const std::string& who, const std::string& case_id, const std::string& text) {
        give(who, "add_comment",
             R"({"subject":"case_file","subject_id":")" + case_id + R"(","text":")" + text +
                 R"("})");
    }
    void open(const std::string& who, const std::string& case_id) {
        signed_in(who).post("/api/reads", R"({"cases":[")" + case_id + R"("]})");
    }
    std::string page(const std::string& path) {
        const HttpAnswer answer = signed_in("sue").get(path);
        BOOST_TEST_REQUIRE(answer.status == 200, path);
        return answer.body;
    }
    int given = 0;
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t rows_in(const std::string& page) {
    std::size_t rows = 0;
    for (auto at = page.find("<tr><td"); at != std::string::npos; at = page.find("<tr><td", at + 1))
        ++rows;
    return rows;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit, WithAudit)

BOOST_AUTO_TEST_CASE(a_record_shows_what_was_changed_from_what_to_what_by_whom_and_why) {
    give(
        "marta", "amend_patient",
        R"({"patient_id":"patient_north1","fields":[{"field":"phone","from":"Northcanary","to":"01206 1"}]})");
    give("marta", "move_case",
         R"({"case_id":"case_north1","professional_id":"nurse_beth",)"
         R"("reason":"She knows the family"})");
    const std::string shown = page("/audit?record=c-NORTH1");
    BOOST_TEST(has(shown, "marta</td><td>Amend patient"));
    BOOST_TEST(has(shown, "Phone: “Northcanary” → “01206 1”"));
    BOOST_TEST(has(shown, "Owner: nothing → beth Northcanary; Status: waiting → allocated</td>"
                          "<td>She knows the family</td>"));
    BOOST_TEST(!has(shown, "Changed by")); // the line says who
    BOOST_TEST(has(shown, "2026-11-23 08:00"));
    BOOST_TEST(shown.find("Move case") < shown.find("Amend patient")); // the newest first
}

BOOST_AUTO_TEST_CASE(a_record_shows_exactly_its_own_entries) {
    comment("beth", "case_north1", "Of this record");
    comment("beth", "case_north2", "Othercanary words");
    comment("sam", "case_south1", "Othercanary words");
    open("beth", "case_north1");
    open("beth", "case_north2");
    const std::string shown = page("/audit?record=C-north1");
    BOOST_TEST(has(shown, "Of this record"));
    BOOST_TEST(has(shown, "Beth Lindqvist</td><td>Opened case C-north1"));
    BOOST_TEST(!has(shown, "Othercanary"));
    BOOST_TEST(!has(shown, "C-north2"));
    BOOST_TEST(rows_in(shown) == 2U);
}

BOOST_AUTO_TEST_CASE(what_was_taken_back_is_still_told) {
    comment("beth", "case_north1", "Taken back");
    give("beth", "undo", R"({"command_id":"c1"})");
    const std::string shown = page("/audit?record=C-north1");
    BOOST_TEST(has(shown, "Text: “Taken back” → nothing"));
    BOOST_TEST(rows_in(shown) == 2U);
}

BOOST_AUTO_TEST_CASE(a_list_or_an_export_of_the_team_counts_as_seen_and_so_does_the_audit) {
    signed_in("marta").get("/export/patients");
    signed_in("beth").get("/print/cases?case=C-north1");
    signed_in("sunil").get("/export/patients");
    page("/audit?record=C-north1");
    const std::string shown = page("/audit?record=C-north1");
    BOOST_TEST(has(shown, "marta</td><td>Exported patients of team North"));
    BOOST_TEST(has(shown, "Beth Lindqvist</td><td>Opened to print case C-north1"));
    BOOST_TEST(has(shown, "sue</td><td>Looked who saw or changed patient Joy Northcanary1"));
    BOOST_TEST(rows_in(shown) == 3U);
}

BOOST_AUTO_TEST_CASE(a_person_shows_what_they_saw_and_changed_in_the_teams_one_may_see) {
    comment("beth", "case_north1", "Hers");
    comment("marta", "case_north1", "Not hers");
    open("beth", "case_north2");
    const std::string shown = page("/audit?person=beth");
    BOOST_TEST(has(shown, "Hers"));
    BOOST_TEST(has(shown, "Opened case C-north2"));
    BOOST_TEST(!has(shown, "Not hers"));
    BOOST_TEST(rows_in(shown) == 2U);
    comment("sunil", "case_south1", "Of another team");
    open("sunil", "case_south1");
    BOOST_TEST(rows_in(page("/audit?person=sunil")) == 0U);
    BOOST_TEST(has(signed_in("anna").get("/audit?person=sunil").body, "Of another team"));
}

BOOST_AUTO_TEST_CASE(a_period_holds_its_first_and_its_last_day_and_no_other) {
    comment("beth", "case_north1", "On Monday");
    pass_minutes(24 * 60);
    comment("beth", "case_north1", "On Tuesday");
    pass_minutes(24 * 60);
    comment("beth", "case_north1", "On Wednesday");
    for (const char* whose : {"record=C-north1", "person=beth"}) {
        const std::string shown =
            page("/audit?" + std::string(whose) + "&from=2026-11-24&to=2026-11-24");
        BOOST_TEST(has(shown, "On Tuesday"), whose);
        BOOST_TEST(rows_in(shown) == 1U, whose);
        BOOST_TEST(rows_in(page("/audit?" + std::string(whose) + "&from=2026-11-24")) >= 2U, whose);
    }
    BOOST_TEST(signed_in("sue").get("/audit?record=C-north1&from=soon").status == 400);
}

BOOST_AUTO_TEST_CASE(the_same_comes_as_a_file_that_no_spreadsheet_runs) {
    comment("beth", "case_north1", "=1+1");
    const HttpAnswer file = signed_in("sue").get("/audit?record=C-north1&as=csv");
    BOOST_TEST(file.status == 200);
    BOOST_TEST(file.header("content-type") == "text/csv; charset=utf-8");
    BOOST_TEST(
        has(file.body, "time,who,what,change,why\r\n2026-11-23T08:00:00.000Z,Beth Lindqvist,"));
    BOOST_TEST(!has(file.body, ",="));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_said_and_words_are_no_html) {
    comment("beth", "case_north1", "<b>bold</b>");
    BOOST_TEST(has(page("/audit?record=C-north1"), "&lt;b&gt;bold"));
    const HttpAnswer none = signed_in("sue").get("/audit?record=%3Cb%3E");
    BOOST_TEST(none.status == 404);
    BOOST_TEST(has(none.body, "There is no case “&lt;b&gt;”"));
    BOOST_TEST(signed_in("sue").get("/audit?person=nobody").status == 404);
    BOOST_TEST(signed_in("sue").get("/audit").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
