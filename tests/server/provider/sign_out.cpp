// Back-channel logout: what ends sessions, and every token that does not (OpenID Connect Back-Channel Logout 1.0, 2.6).
#include "tests/support/provider_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct SignedIn : ProviderFixture {
    SignedIn() {
        link("subject-7", "beth");
        BOOST_TEST_REQUIRE(sign_in(client).status == 303);
    }
    bool holds() { return client.get("/api/session").status == 200; }
    std::string logout(const nlohmann::json& claims, const std::string& type = "logout+jwt") {
        return provider.key.sign(claims, type);
    }
    HttpClient client = fixture.client();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(provider_sign_out, SignedIn)

BOOST_AUTO_TEST_CASE(the_session_that_the_provider_names_ends_with_its_streams) {
    HttpClient stream(fixture.server().port());
    stream.cookie = client.cookie;
    BOOST_TEST(stream.get("/api/stream").status == 200);
    HttpClient other = fixture.client();
    const std::string state = go(other);
    provider.claims["sid"] = "sid-10";
    BOOST_TEST(come_back(other, state).status == 303);
    HttpClient local = fixture.signed_in("beth");

    const HttpAnswer answer = send_logout(logout(logout_claims()));
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("cache-control") == "no-store");
    BOOST_TEST(!holds());
    while (stream.next_event(5'000)) {}
    BOOST_TEST(stream.ended());
    BOOST_TEST(other.get("/api/session").status == 200);
    BOOST_TEST(local.get("/api/session").status == 200);
}

BOOST_AUTO_TEST_CASE(without_a_session_all_that_the_provider_began_for_the_person_ends) {
    HttpClient local = fixture.signed_in("beth");
    HttpClient marta = fixture.signed_in("marta");
    auto claims = logout_claims();
    claims.erase("sid");
    BOOST_TEST(send_logout(logout(claims, "")).status == 200);
    BOOST_TEST(!holds());
    BOOST_TEST(local.get("/api/session").status == 200);
    BOOST_TEST(marta.get("/api/session").status == 200);
}

BOOST_AUTO_TEST_CASE(what_was_opened_in_an_emergency_ends_with_the_session) {
    const auto database = fixture.database();
    const Instant now{fixture.now_milliseconds};
    {
        WriteScope scope(*database);
        insert(*database, EmergencyAccess{.id = Id<EmergencyAccess>("access"),
                                          .team_id = Id<Team>("north"),
                                          .patient_id = Id<Patient>("patient_north3"),
                                          .user_id = Id<User>("beth"),
                                          .reason = "found on the floor",
                                          .opened_at = now,
                                          .ends_at = {now.milliseconds + 3'600'000}});
        scope.commit();
    }
    BOOST_TEST(send_logout(logout(logout_claims())).status == 200);
    BOOST_TEST(find(*database, Id<EmergencyAccess>("access"))->ended_at.has_value());
}

BOOST_AUTO_TEST_CASE(a_session_that_is_not_here_is_answered_as_one_that_is) {
    auto claims = logout_claims();
    claims["sid"] = "sid-of-nobody";
    BOOST_TEST(send_logout(logout(claims)).status == 200);
    BOOST_TEST(holds());
}

BOOST_AUTO_TEST_CASE(a_logout_token_counts_once_also_after_a_restart) {
    const std::string token = logout(logout_claims());
    BOOST_TEST(send_logout(token).status == 200);
    BOOST_TEST(sign_in(client).status == 303);
    BOOST_TEST(send_logout(token).status == 400);
    fixture.restart();
    BOOST_TEST(send_logout(token).status == 400);
    HttpClient again(fixture.server().port());
    again.cookie = client.cookie;
    BOOST_TEST(again.get("/api/session").status == 200);
    BOOST_TEST(logged("\"why\":\"used before\"") == 2);
}

BOOST_AUTO_TEST_CASE(every_forged_logout_token_is_refused_and_ends_nothing) {
    const auto with = [&](const char* name, const nlohmann::json& value) {
        auto claims = logout_claims();
        claims[name] = value;
        return logout(claims);
    };
    const auto without = [&](std::initializer_list<const char*> names) {
        auto claims = logout_claims();
        for (const char* name : names)
            claims.erase(name);
        return logout(claims);
    };
    const nlohmann::json event = logout_claims()["events"];
    // With padding in the middle of a part, which libcjose does not survive.
    const auto spoilt = [&](int part) {
        std::string token = provider.key.sign(logout_claims(), "logout+jwt");
        std::size_t at = 0;
        for (; part > 0; --part)
            at = token.find('.', at) + 1;
        return token.replace(at + 5, 1, "=");
    };
    const std::vector<std::pair<std::string, std::string>> table{
        {"issuer", with("iss", "https://login.example")},
        {"audience", with("aud", "another")},
        {"claim iat", without({"iat"})},
        {"not yet valid", with("iat", seconds() + 61)},
        {"expired", with("exp", seconds() - 61)},
        {"expired", with("iat", seconds() - 601)},
        {"claim exp", without({"exp"})},
        {"claim jti", without({"jti"})},
        {"claim events", without({"events"})},
        {"claim events", with("events", nlohmann::json::array())},
        {"claim events",
         with("events", {{"http://other.example/event", nlohmann::json::object()}})},
        {"claim events", with("events", {{event.begin().key(), "yes"}})},
        {"claim nonce", with("nonce", "n")},
        {"claim sub", without({"sub", "sid"})},
        {"claim sid", with("sid", 9)},
        {"kind of token", logout(logout_claims(), "at+jwt")},
        {"algorithm", token_by_hand({{"alg", "none"}}, logout_claims(), "")},
        {"algorithm", token_by_hand({{"alg", "HS256"}, {"kid", "key_1"}}, logout_claims(),
                                    provider.key.public_part().dump())},
        {"signature", SigningKey("key_1").sign(logout_claims(), "logout+jwt")},
        {"unknown key", SigningKey("key_2").sign(logout_claims(), "logout+jwt")},
        {"malformed token", "x"},
        {"malformed token", spoilt(0)},
        {"malformed token", spoilt(1)},
        {"malformed token", spoilt(2)},
    };
    for (const auto& [why, token] : table) {
        const int before = logged("\"why\":\"" + why + "\"");
        const HttpAnswer answer = send_logout(token);
        BOOST_TEST(answer.status == 400, why);
        BOOST_TEST(answer.body.find("invalid_request") != std::string::npos, why);
        BOOST_TEST(logged("\"why\":\"" + why + "\"") == before + 1, why << fixture.log_text());
    }
    BOOST_TEST(holds());
    BOOST_TEST(logged("subject-7") == 0);
    BOOST_TEST(logged("sid-9") == 0);
}

BOOST_AUTO_TEST_CASE(an_id_token_ends_no_session) {
    BOOST_TEST(send_logout(provider.key.sign(provider.claims)).status == 400);
    BOOST_TEST(holds());
}

BOOST_AUTO_TEST_CASE(a_logout_is_no_page_and_needs_no_cookie_but_its_own_form) {
    const std::string body = "logout_token=" + logout(logout_claims());
    const auto send = [&](const char* type) {
        return fixture.client().ask("POST", "/sign_in/provider/sign_out", body,
                                    {{"Content-Type", type}});
    };
    BOOST_TEST(send("text/plain").status == 415);
    BOOST_TEST(holds());
    BOOST_TEST(send("application/x-www-form-urlencoded").status == 200);
    BOOST_TEST(!holds());
}

BOOST_AUTO_TEST_SUITE_END()
