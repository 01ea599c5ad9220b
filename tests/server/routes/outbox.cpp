#include "common/store/change_log.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(outbox_route, ServerFixture)

BOOST_AUTO_TEST_CASE(a_person_gets_their_own_key_the_same_after_a_new_sign_in) {
    const auto key_of = [&](const std::string& name) {
        HttpClient client = signed_in(name);
        return nlohmann::json::parse(client.get("/api/outbox_key").body);
    };
    const auto marta = key_of("marta");
    BOOST_TEST(marta["user_id"] == "marta");
    BOOST_TEST(marta["key"].get<std::string>().size() == 64u);
    BOOST_TEST((key_of("marta") == marta));
    const auto beth = key_of("beth");
    BOOST_TEST(beth["key"] != marta["key"]);
    BOOST_TEST(beth["owner"] != marta["owner"]);
}

BOOST_AUTO_TEST_CASE(nobody_gets_a_key_without_a_session_and_no_cache_keeps_one) {
    HttpClient nobody = client();
    BOOST_TEST(nobody.get("/api/outbox_key").status == 401);
    HttpClient marta = signed_in("marta");
    BOOST_TEST(marta.get("/api/outbox_key").header("cache-control") == "no-store");
}

BOOST_AUTO_TEST_CASE(a_page_left_open_does_not_send_as_who_signed_in_after) {
    HttpClient beth = signed_in("beth");
    const std::string comment =
        command_text("c1", "add_comment",
                     R"({"subject":"case_file","text":"Seen","subject_id":"case_north1"})");
    const HttpAnswer refused = beth.post(
        "/api/commands", comment, {{"Content-Type", "application/json"}, {"Evenload-User", "marta"}});
    BOOST_TEST(refused.status == 401);
    BOOST_TEST(database()->integer("select count(*) from comments") == 0);
    const HttpAnswer own = beth.post(
        "/api/commands", comment, {{"Content-Type", "application/json"}, {"Evenload-User", "beth"}});
    BOOST_TEST(own.status == 200);
}

BOOST_AUTO_TEST_CASE(a_command_given_before_a_backup_was_restored_is_not_done_unasked) {
    HttpClient beth = signed_in("beth");
    const std::string comment =
        command_text("c1", "add_comment",
                     R"({"subject":"case_file","text":"Seen","subject_id":"case_north1"})");
    const auto send = [&](const std::string& lineage) {
        return beth.post("/api/commands", comment,
                         {{"Content-Type", "application/json"}, {"Evenload-Lineage", lineage}});
    };
    BOOST_TEST(send("before").status == 412);
    BOOST_TEST(database()->integer("select count(*) from comments") == 0);
    BOOST_TEST(send(lineage(*database())).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
