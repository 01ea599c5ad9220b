#include "client/session/opened_cases.h"

#include "common/model/case.h"
#include "common/model/user.h"
#include "common/sync/outbox.h"
#include "tests/support/client/fake_host.h"
#include "tests/support/client/fake_store.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Sitter {
    FakeHost host;
    OpenedCases opened{host};

    void see(const std::string& id) {
        opened.look(id.empty() ? std::vector<Id<Case>>() : std::vector{Id<Case>(id)},
                    Id<User>("beth"));
    }
    std::string last_body() {
        return host.requests.empty() ? "" : host.requests.back().request.body;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(opened_cases, Sitter)

BOOST_AUTO_TEST_CASE(an_opened_case_is_told_once_however_many_frames_it_is_shown) {
    for (int frame = 0; frame < 3; ++frame)
        see("c1");
    BOOST_TEST(host.requests.size() == 1u);
    BOOST_TEST(host.requests.front().request.path == "/api/reads");
    BOOST_TEST(last_body() == R"({"cases":["c1"]})");
    const auto& headers = host.requests.front().request.headers;
    BOOST_TEST((std::ranges::count(
                    headers, std::pair<std::string, std::string>("evenload-user", "beth")) == 1));
}

BOOST_AUTO_TEST_CASE(opened_again_after_something_else_is_told_again) {
    see("c1");
    host.respond("/api/reads", {.status = 200});
    see("");
    BOOST_TEST(host.requests.empty());
    see("c1");
    BOOST_TEST(last_body() == R"({"cases":["c1"]})");
}

BOOST_AUTO_TEST_CASE(what_is_opened_while_a_request_is_on_its_way_goes_together_with_the_next) {
    see("c1");
    see("c2");
    see("c3");
    BOOST_TEST(host.requests.size() == 1u);
    host.respond("/api/reads", {.status = 200});
    BOOST_TEST(last_body() == R"({"cases":["c2","c3"]})");
}

BOOST_AUTO_TEST_CASE(of_many_that_are_shown_only_the_new_ones_are_told) {
    const std::vector<Id<Case>> day{Id<Case>("c1"), Id<Case>("c2")};
    opened.look(day, Id<User>("beth"));
    BOOST_TEST(last_body() == R"({"cases":["c1","c2"]})");
    host.respond("/api/reads", {.status = 200});
    opened.look({Id<Case>("c2"), Id<Case>("c3")}, Id<User>("beth"));
    BOOST_TEST(last_body() == R"({"cases":["c3"]})");
}

BOOST_AUTO_TEST_CASE(what_found_no_server_is_told_again_and_what_was_refused_is_not) {
    see("c1");
    host.respond("/api/reads", {.status = 0});
    BOOST_TEST(host.requests.empty());
    host.pass(5'001);
    BOOST_TEST(last_body() == R"({"cases":["c1"],"without_network":true})");
    host.respond("/api/reads", {.status = 400});
    host.pass(60'000);
    BOOST_TEST(host.requests.empty());
}

BOOST_AUTO_TEST_SUITE_END()
