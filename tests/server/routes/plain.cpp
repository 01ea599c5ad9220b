#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

bool holds(const HttpAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(plain_pages, ServerFixture)

BOOST_AUTO_TEST_CASE(the_accessibility_statement_is_read_without_signing_in_and_every_page_leads_to_it) {
    const HttpAnswer statement = client().get("/accessibility");
    BOOST_TEST(statement.status == 200);
    BOOST_TEST(holds(statement, "partially compliant"));
    for (const char* path : {"/sign_in", "/accessibility"})
        BOOST_TEST(holds(client().get(path), "<a href=\"/accessibility\">"), path);
    for (const char* path : {"/list", "/account", "/print"})
        BOOST_TEST(holds(signed_in("marta").get(path), "<a href=\"/accessibility\">"), path);
}

BOOST_AUTO_TEST_CASE(the_list_has_who_waits_first_and_then_each_caseload) {
    {
        const auto database = this->database();
        WriteScope scope(*database);
        database->execute(
            "update cases set owner_id = 'nurse_beth', status = 'active' where id = 'case_north2'");
        scope.commit();
    }
    const HttpAnswer page = signed_in("marta").get("/list");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(holds(page, "<html lang=\"en-GB\">"));
    BOOST_TEST(holds(page, "Unallocated, 2 cases"));
    BOOST_TEST(holds(page, "beth Northcanary, 1 case</h2>"));
    BOOST_TEST(page.body.find("C-north1") < page.body.find("beth Northcanary, 1 case"));
    BOOST_TEST(page.body.find("C-north2") > page.body.find("beth Northcanary, 1 case"));
    BOOST_TEST(holds(page, "Alert: Northcanary dog"));
}

BOOST_AUTO_TEST_CASE(the_day_to_print_has_a_table_for_each_professional) {
    const HttpAnswer page = signed_in("beth").get("/print?day=2026-11-23");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(holds(page, "Visits on Monday 23 November 2026"));
    BOOST_TEST(holds(page, "<h2>Not placed</h2>"));
    BOOST_TEST(holds(page, "<td class=\"time\">08:00</td>"));
    BOOST_TEST(holds(page, "<th scope=\"col\">At the door</th>"));
    BOOST_TEST(holds(signed_in("beth").get("/print?day=2026-11-24"), "No visits."));
    BOOST_TEST(signed_in("beth").get("/print?day=tomorrow").status == 400);
    const HttpAnswer hers = signed_in("beth").get("/print?professional=nurse_beth");
    BOOST_TEST(!holds(hers, "<h2>Not placed</h2>"));
}

BOOST_AUTO_TEST_CASE(a_pack_has_a_sheet_for_each_open_case_of_an_owner) {
    database()->execute("update cases set owner_id = 'nurse_beth', status = 'active' where id in "
                        "('case_north2', 'case_north3')");
    const auto sheets = [](const HttpAnswer& page) {
        int count = 0;
        for (auto at = page.body.find("class=\"sheet\""); at != std::string::npos;
             at = page.body.find("class=\"sheet\"", at + 1))
            ++count;
        return count;
    };
    HttpClient marta = signed_in("marta");
    BOOST_TEST(sheets(marta.get("/print/cases")) == 3);
    BOOST_TEST(sheets(marta.get("/print/cases?owner=nurse_beth")) == 2);
    BOOST_TEST(sheets(marta.get("/print/cases?owner=none")) == 1);
    BOOST_TEST(sheets(marta.get("/print/cases?case=C-north2")) == 1);
    BOOST_TEST(sheets(marta.get("/print/cases?case=C-south1")) == 0);
    BOOST_TEST(signed_in("sam").get("/print/cases?team=north").status == 404);
    BOOST_TEST(signed_in("marta").get("/print/cases?caseload=none").status == 404);
}

BOOST_AUTO_TEST_CASE(a_sheet_begins_with_what_must_be_known_and_ends_with_room_to_write) {
    {
        const auto open = database();
        insert(*open, ContactPlan{.id = Id<ContactPlan>("plan"),
                                  .team_id = Id<Team>("north"),
                                  .case_id = Id<Case>("case_north1"),
                                  .visits = 3,
                                  .weekdays = {"mon", "wed", "fri"},
                                  .minutes = 45,
                                  .skills = {"wound_care"},
                                  .first_day = on("2026-11-23")});
        insert(*open, Task{.id = Id<Task>("task"),
                           .team_id = Id<Team>("north"),
                           .case_id = Id<Case>("case_north1"),
                           .title = "Order stockings",
                           .due_on = on("2026-11-25")});
    }
    const HttpAnswer page = signed_in("marta").get("/print/cases?case=C-north1");
    BOOST_TEST_REQUIRE(page.status == 200);
    std::size_t before = 0;
    for (const char* words :
         {"Joy Northcanary1", "Alert: Northcanary dog", "<dt>Born</dt><dd>3 Feb 1940, 86 years",
          "3 visits a week of 45 min, mon wed fri", "Skills: wound care", "Mon 23 Nov 08:00",
          "Order stockings · due Wed 25 Nov", "None recorded.", "<h3>Notes</h3>"}) {
        const auto at = page.body.find(words, before);
        BOOST_TEST_REQUIRE(at != std::string::npos, words);
        before = at;
    }
}

BOOST_AUTO_TEST_CASE(what_people_typed_is_text_and_never_markup) {
    const std::string evil = "<script>alert('x')</script>\"&";
    {
        const auto database = this->database();
        WriteScope scope(*database);
        for (const char* column :
             {"family_name", "address", "alerts", "access", "information_needs", "phone"})
            database->run("update patients set " + std::string(column) + " = $1",
                          {std::string_view(evil)});
        database->run("update cases set reason = $1, reference = $1 || id",
                      {std::string_view(evil)});
        database->run("update professionals set name = $1, role = $1", {std::string_view(evil)});
        database->run("update teams set name = $1", {std::string_view(evil)});
        scope.commit();
    }
    HttpClient marta = signed_in("marta");
    for (const char* path :
         {"/list", "/print", "/print/cases", "/calendar", "/list?team=%3Cscript%3E",
          "/print?day=%3Cscript%3E", "/sign_in?next=%22%3E%3Cscript%3E"}) {
        const HttpAnswer page = marta.get(path);
        BOOST_TEST(!holds(page, "<script"), path);
    }
    BOOST_TEST(
        holds(marta.get("/list"), "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"));
}

BOOST_AUTO_TEST_CASE(another_teams_list_does_not_exist) {
    BOOST_TEST(signed_in("sam").get("/list?team=north").status == 404);
    BOOST_TEST(signed_in("sam").get("/print?team=north").status == 404);
}

BOOST_AUTO_TEST_CASE(pages_are_not_kept_and_may_run_nothing) {
    const HttpAnswer page = signed_in("marta").get("/list");
    BOOST_TEST(page.header("cache-control") == "no-store");
    BOOST_TEST(
        page.header("content-security-policy").find("script-src 'self' 'wasm-unsafe-eval'") !=
        std::string::npos);
    BOOST_TEST(page.header("referrer-policy") == "same-origin");
    BOOST_TEST(!holds(page, "<script"));
    BOOST_TEST(!holds(page, " style="));
    BOOST_TEST(client().get("/plain.css").header("content-type") == "text/css; charset=utf-8");
}

BOOST_AUTO_TEST_CASE(a_report_prints_its_number_its_definition_a_chart_and_the_same_as_a_table) {
    const HttpAnswer page =
        signed_in("marta").get("/print/report?measure=open_cases&by=status&row=all");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(holds(page, "<h1>Open cases</h1>"));
    BOOST_TEST(holds(page, "neither closed nor rejected"));
    BOOST_TEST(holds(page, "<svg class=\"chart\""));
    BOOST_TEST(holds(page, "<th scope=\"col\">Status</th>"));
    BOOST_TEST(holds(page, "C-north1")); // behind the number
    BOOST_TEST(!holds(page, "<script"));
    BOOST_TEST(!holds(page, " style="));
    const HttpAnswer trend =
        signed_in("marta").get("/print/report?measure=referrals_in&show=trend");
    BOOST_TEST(holds(trend, "12 months"));
    BOOST_TEST(signed_in("marta").get("/print/report?team=nowhere").status == 404);
}

BOOST_AUTO_TEST_CASE(a_report_shows_what_people_typed_as_text) {
    {
        const auto database = this->database();
        WriteScope scope(*database);
        database->execute("update patients set family_name = '<b>x', postcode = '<i>7 1'");
        scope.commit();
    }
    const HttpAnswer page =
        signed_in("marta").get("/print/report?measure=open_cases&by=locality&row=all");
    BOOST_TEST(!holds(page, "<b>x"));
    BOOST_TEST(!holds(page, "<i>7"));
}

BOOST_AUTO_TEST_SUITE_END()
