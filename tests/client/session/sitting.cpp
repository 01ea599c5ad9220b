#include "client/session/sitting.h"

#include "common/base/check.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

nlohmann::json account() {
    return nlohmann::json::parse(R"({"user":{"id":"nina","name":"Nina Shah","role":"professional",
        "organisation_id":"trust","team_id":"south","professional_id":null},
        "role_text":"professional","change_unit_ids":["south","trust"]})");
}

} // namespace

BOOST_AUTO_TEST_SUITE(sitting)

BOOST_AUTO_TEST_CASE(who_sits_here_is_read_from_the_servers_account) {
    const Sitting read = sitting_from(account());
    BOOST_TEST(read.actor.user_id.text == "nina");
    BOOST_TEST(read.actor.professional_id.none());
    BOOST_CHECK(read.actor.role == evenload::Role::professional);
    BOOST_TEST(read.user_name == "Nina Shah");
    BOOST_TEST(read.team_id.text == "south");
    BOOST_CHECK(read.seen_unit_ids == read.actor.unit_ids);
    BOOST_TEST(read.actor.shares.empty());
    BOOST_TEST(read.scope.empty());
}

BOOST_AUTO_TEST_CASE(what_is_shared_and_seen_is_read_where_it_is_said) {
    nlohmann::json object = account();
    object["scope"] = "abc";
    object["unit_ids"] = {"south", "trust", "east"};
    object["shares"] = {{"unit_ids", {"north"}},
                        {"caseloads", {{"beths", "comment"}}},
                        {"cases", {{"leg", "comment"}, {"arm", "view"}}}};
    const Sitting read = sitting_from(object);
    BOOST_TEST(read.scope == "abc");
    BOOST_TEST(read.seen_unit_ids.contains("east"));
    BOOST_TEST(!read.actor.unit_ids.contains("east"));
    BOOST_CHECK(read.actor.shares.unit_ids == std::set<std::string>{"north"});
    BOOST_CHECK(read.actor.shares.caseloads.at("beths") == GrantLevel::comment);
    BOOST_CHECK(read.actor.shares.cases.at("arm") == GrantLevel::view);
}

BOOST_AUTO_TEST_CASE(an_account_that_cannot_be_read_is_a_fault) {
    nlohmann::json object = account();
    object["user"]["role"] = "wizard";
    BOOST_CHECK_THROW(sitting_from(object), Fault);
    object = account();
    object["shares"] = {{"unit_ids", 7}};
    BOOST_CHECK_THROW(sitting_from(object), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
