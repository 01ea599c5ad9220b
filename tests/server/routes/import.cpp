#include "common/store/change_log.h"
#include "server/storage/verification.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

using nlohmann::json;

struct Imports : ServerFixture {
    const std::string good = "Surname,NHS No,Ward\nAdeyemi,9990000018,7\nBrennan,9990000026,8\n";
    const std::string bad = "Surname,NHS No,Ward\nAdeyemi,9990000018,7\n,1234567890,8\n";
    const std::string columns = "&columns=family_name,nhs_number,";

    HttpAnswer ask(const std::string& who, const std::string& what, const std::string& bytes,
                   const std::string& team = "north") {
        return signed_in(who).post("/api/import?table=patients&team=" + team + "&do=" + what, bytes,
                                   {{"Content-Type", "application/octet-stream"}});
    }
    std::int64_t patients() { return database()->integer("select count(*) from patients"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_routes, Imports)

BOOST_AUTO_TEST_CASE(a_look_says_what_the_columns_seem_to_be) {
    const HttpAnswer answer = ask("marta", "look", good);
    BOOST_TEST_REQUIRE(answer.status == 200, answer.body);
    const json found = json::parse(answer.body);
    BOOST_TEST(found["rows"] == 2);
    BOOST_CHECK((found["titles"] == json({"Surname", "NHS No", "Ward"})));
    BOOST_CHECK((found["guesses"] == json({{"Surname", "family_name"}, {"NHS No", "nhs_number"}})));
    BOOST_CHECK((found["preview"][1] == json({"Brennan", "9990000026", "8"})));
}

BOOST_AUTO_TEST_CASE(a_check_names_every_problem_and_changes_nothing) {
    const auto before = patients();
    const json wrong = json::parse(ask("marta", "check" + columns, bad).body);
    BOOST_TEST(wrong["problem_count"] == 2);
    BOOST_TEST(wrong["imported"] == false);
    BOOST_TEST(wrong["problems"][0]["line"] == 3);
    BOOST_TEST(wrong["problems"][0]["column"] == "Surname");
    BOOST_TEST(json::parse(ask("marta", "check" + columns, good).body)["problem_count"] == 0);
    BOOST_TEST(patients() == before);
    BOOST_TEST(log_position(*database()) == 0);
}

BOOST_AUTO_TEST_CASE(an_import_is_one_entry_of_the_log_in_the_name_of_who_did_it) {
    const auto before = patients();
    const json done = json::parse(ask("marta", "import" + columns, good).body);
    BOOST_TEST(done["imported"] == true);
    BOOST_TEST(done["rows"] == 2);
    BOOST_TEST(patients() == before + 2);
    BOOST_TEST(log_position(*database()) == 1);
    BOOST_TEST(database()->integer("select count(*) from changes where command_name = 'import_csv' "
                                   "and user_id = 'marta'") == 2);
    BOOST_TEST(verify(*database()).problems.empty());
    const std::string csv = signed_in("marta").get("/export/patients?as=import").body;
    BOOST_TEST(csv.find("9990000026") != std::string::npos);
    BOOST_TEST(csv.find("Southcanary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_bad_row_keeps_all_of_them_out) {
    const auto before = patients();
    BOOST_TEST(json::parse(ask("marta", "import" + columns, bad).body)["imported"] == false);
    BOOST_TEST(patients() == before);
    BOOST_TEST(log_position(*database()) == 0);
}

BOOST_AUTO_TEST_CASE(who_may_and_what_cannot_be_read) {
    struct Row {
        std::string who, what, bytes, team;
        int status;
        std::string words;
    };
    const std::vector<Row> table{
        {"beth", "look", good, "north", 403, "Your role, professional, may not"},
        {"marta", "look", good, "south", 404, "no such team"},
        {"marta", "look", good, "none", 404, "no such team"},
        {"marta", "dance", good, "north", 422, "each column"},
        {"marta", "dance" + columns, good, "north", 400, "look, check or import"},
        {"marta", "look", "a,\"b\n", "north", 422, "line"},
        {"marta", "look", "", "north", 422, "empty"},
        {"marta", "look", "name\n\xff\n", "north", 422, "UTF-8"},
        {"marta", "check&columns=family_name", good, "north", 422, "each column"},
        {"marta", "import&columns=family_name,nhs_number,id", good, "north", 200,
         "one of the columns"},
    };
    for (const Row& row : table) {
        const HttpAnswer answer = ask(row.who, row.what, row.bytes, row.team);
        BOOST_TEST(answer.status == row.status, row.what << answer.status);
        BOOST_TEST(answer.body.find(row.words) != std::string::npos, row.what << answer.body);
    }
    BOOST_TEST(ask("marta", "look", std::string(8 * 1024 * 1024 + 1, 'a')).status == 413);
    BOOST_TEST(signed_in("sam").get("/export/patients?as=import&team=north").status == 404);
    BOOST_TEST(signed_in("sam").get("/export/answers?as=import").status == 404);
}

BOOST_AUTO_TEST_CASE(a_page_asks_what_can_be_imported_and_where) {
    const json tables = json::parse(signed_in("marta").get("/api/import").body);
    BOOST_TEST(tables["tables"].size() == 6U);
    BOOST_TEST(tables["tables"][0]["name"] == "patients");
    BOOST_CHECK((tables["teams"] == json::array({json{{"id", "north"}, {"name", "North"}}})));
    BOOST_TEST(tables["may_import"] == true);
    BOOST_TEST(json::parse(signed_in("beth").get("/api/import").body)["may_import"] == false);
}

BOOST_AUTO_TEST_SUITE_END()
