#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

bool holds(const HttpAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(plain_pages, ServerFixture)

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
    for (const char* path : {"/list", "/print", "/list?team=%3Cscript%3E",
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
    BOOST_TEST(page.header("referrer-policy") == "no-referrer");
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
