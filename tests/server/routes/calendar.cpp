#include "server/accounts/calendar_tokens.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Feeds : ServerFixture {
    Feeds() {
        const auto open = database();
        open->execute("update contacts set published_professional_id = 'nurse_beth', "
                      "published_start = 480 where id = 'visit_north1'");
    }
    static HttpAnswer change(HttpClient& client, const std::string& action,
                             const std::string& professional) {
        return client.post("/calendar", "action=" + action + "&professional=" + professional,
                           {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    // "/calendar/….ics" on the page.
    static std::string address_on(const HttpAnswer& page) {
        const auto end = page.body.find(".ics\"");
        if (end == std::string::npos) return {};
        const auto start = page.body.rfind("/calendar/", end);
        return page.body.substr(start, end + 4 - start);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_routes, Feeds)

BOOST_AUTO_TEST_CASE(a_professional_makes_a_feed_that_opens_without_a_session_and_names_nobody) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer page = change(beth, "make", "nurse_beth");
    BOOST_TEST_REQUIRE(page.status == 200);
    const std::string address = address_on(page);
    BOOST_TEST_REQUIRE(address.size() > 50U);
    BOOST_TEST(address_on(beth.get("/calendar")).empty()); // shown once
    const HttpAnswer feed = client().get(address);
    BOOST_TEST_REQUIRE(feed.status == 200);
    BOOST_TEST(feed.header("content-type") == "text/calendar; charset=utf-8");
    BOOST_TEST(feed.header("cache-control") == "private, no-cache");
    BOOST_TEST(feed.body.find("DTSTART;TZID=Europe/London:20261123T080000") != std::string::npos);
    BOOST_TEST(feed.body.find("UID:visit_north1@evenload") != std::string::npos);
    // Of the person it is for, nothing but the name that they gave; of patients nothing at all.
    const auto named = feed.body.find(north_canary);
    BOOST_TEST(feed.body.find(north_canary, named + 1) == std::string::npos);
    restart(); // a use is noted in the writer's own time, and before it stops
    BOOST_TEST(signed_in("beth").get("/calendar").body.find("Last used Mon 23 Nov, 08:00") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_feed_that_has_not_changed_is_not_sent_again) {
    HttpClient beth = signed_in("beth");
    const std::string address = address_on(change(beth, "make", "nurse_beth"));
    const std::string tag = client().get(address).header("etag");
    const HttpAnswer same = client().get(address, {{"If-None-Match", tag}});
    BOOST_TEST(same.status == 304);
    BOOST_TEST(same.body.empty());
    database()->execute("update contacts set published_start = 500, version = 7 where id = "
                        "'visit_north1'");
    const HttpAnswer moved = client().get(address, {{"If-None-Match", tag}});
    BOOST_TEST(moved.status == 200);
    BOOST_TEST(moved.body.find("SEQUENCE:7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_may_make_and_revoke_whose) {
    struct Row {
        std::string who, whose;
        int status;
    };
    const std::vector<Row> table{{"beth", "nurse_beth", 200},  {"marta", "nurse_beth", 200},
                                 {"beth", "nurse_sunil", 404}, {"sam", "nurse_beth", 404},
                                 {"marta", "nobody", 404},     {"sunil", "nurse_beth", 404}};
    for (const Row& row : table)
        for (const std::string action : {"make", "revoke"}) {
            HttpClient client = signed_in(row.who);
            BOOST_TEST(change(client, action, row.whose).status == row.status,
                       row.who << " " << action << " " << row.whose);
        }
    HttpClient beth = signed_in("beth");
    BOOST_TEST(change(beth, "steal", "nurse_beth").status == 400);
    BOOST_TEST(signed_in("beth")
                   .post("/calendar", "action=make&professional=nurse_beth",
                         {{"Content-Type", "application/x-www-form-urlencoded"},
                          {"Sec-Fetch-Site", "cross-site"}})
                   .status == 403);
    BOOST_TEST(screen("wall_north").get("/calendar").status == 303);
}

BOOST_AUTO_TEST_CASE(a_revoked_address_is_like_one_that_never_was) {
    HttpClient beth = signed_in("beth");
    const std::string address = address_on(change(beth, "make", "nurse_beth"));
    change(beth, "revoke", "nurse_beth");
    const HttpAnswer gone = client().get(address);
    const HttpAnswer never = client().get("/calendar/" + std::string(43, 'a') + ".ics");
    BOOST_TEST(gone.status == 404);
    BOOST_TEST(gone.body == never.body);
}

BOOST_AUTO_TEST_CASE(guessing_has_to_wait_longer_each_time_and_then_even_a_right_one_waits) {
    HttpClient beth = signed_in("beth");
    const std::string address = address_on(change(beth, "make", "nurse_beth"));
    int refused = 0;
    for (int i = 0; i < 60; ++i)
        refused += client().get("/calendar/guess" + std::to_string(i) + ".ics").status == 429;
    BOOST_TEST(refused > 0);
    BOOST_TEST(client().get(address).status == 429);
    pass_minutes(10);
    BOOST_TEST(client().get(address).status == 200);
}

BOOST_AUTO_TEST_CASE(the_log_has_no_address) {
    HttpClient beth = signed_in("beth");
    const std::string address = address_on(change(beth, "make", "nurse_beth"));
    client().get(address);
    BOOST_TEST(log_text().find(address.substr(10, 20)) == std::string::npos);
    BOOST_TEST(log_text().find("calendar_feed_made") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
