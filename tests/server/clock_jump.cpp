// A server whose clock jumps: a virtual machine that slept, a wrong time that was put right. The order and the answers
// hold, the log stays whole, and whoever signed in under the wrong time signs in again.
#include "common/store/change_log.h"
#include "server/audit/chain_check.h"
#include "server/storage/verification.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

struct ClockJump : ServerFixture {
    HttpAnswer comment(HttpClient& client, const std::string& id) {
        return client.post(
            "/api/commands",
            command_text(id, "add_comment",
                         R"({"subject":"case_file","subject_id":"case_north1","text":"By )" + id +
                             "\"}"));
    }
    std::int64_t position(const HttpAnswer& answer) {
        BOOST_TEST_REQUIRE(answer.status == 200, answer.body);
        return nlohmann::json::parse(answer.body)["position"];
    }
};

constexpr std::int64_t day_and_hour = 25 * 60; // minutes

} // namespace

BOOST_FIXTURE_TEST_SUITE(clock_jump, ClockJump)

BOOST_AUTO_TEST_CASE(the_order_is_the_servers_and_not_the_clocks) {
    std::vector<HttpAnswer> answers;
    for (int i = 0; i < 6; ++i) {
        HttpClient marta = signed_in("marta");
        answers.push_back(comment(marta, "c" + std::to_string(i)));
        pass_minutes(i % 2 == 0 ? day_and_hour : -2 * day_and_hour);
    }
    for (std::size_t i = 1; i < answers.size(); ++i)
        BOOST_TEST(position(answers[i]) == position(answers[i - 1]) + 1);

    HttpClient marta = signed_in("marta");
    for (std::size_t i = 0; i < answers.size(); ++i)
        BOOST_TEST(comment(marta, "c" + std::to_string(i)).body == answers[i].body);
    stop();
    const auto there = database();
    BOOST_TEST(log_position(*there) == position(answers.back()));
    BOOST_TEST(verify(*there).problems.empty());
    BOOST_TEST(check_chain(*there, read_audit_key(data() / "audit_key"), {}).problems.empty());
}

BOOST_AUTO_TEST_CASE(a_session_of_a_clock_that_was_ahead_ends_when_it_is_put_right) {
    HttpClient before = signed_in("marta");
    pass_minutes(day_and_hour);
    BOOST_TEST(comment(before, "c1").status == 401);
    HttpClient ahead = signed_in("marta");
    BOOST_TEST(comment(ahead, "c2").status == 200);
    pass_minutes(-day_and_hour);
    BOOST_TEST(comment(ahead, "c3").status == 401);
    HttpClient after = signed_in("marta");
    BOOST_TEST(comment(after, "c3").status == 200);
}

BOOST_AUTO_TEST_CASE(a_correction_of_minutes_ends_nothing) {
    HttpClient marta = signed_in("marta");
    pass_minutes(-5);
    BOOST_TEST(comment(marta, "c1").status == 200);
    pass_minutes(-1);
    BOOST_TEST(comment(marta, "c2").status == 401);
}

BOOST_AUTO_TEST_SUITE_END()
