// Signing in through a provider, and every way of bending it (OpenID Connect Core 1.0, RFC 7636, 8725, 9207, 9700).
#include "tests/support/provider_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Forgery {
    const char* name;
    const char* why; // what the log says of it
    std::function<void(ProviderFixture&)> forge;
};

nlohmann::json& claims(ProviderFixture& world) {
    return world.provider.claims;
}

void sign_by(ProviderFixture& world, std::function<std::string(const nlohmann::json&)> make_token) {
    world.provider.make_token = std::move(make_token);
}

const std::vector<Forgery> forgeries{
    {"another issuer", "issuer", [](auto& w) { claims(w)["iss"] = "https://login.example"; }},
    {"no issuer", "claim iss", [](auto& w) { claims(w).erase("iss"); }},
    {"another audience", "audience", [](auto& w) { claims(w)["aud"] = "another"; }},
    {"no audience", "audience", [](auto& w) { claims(w).erase("aud"); }},
    {"one more audience", "audience",
     [](auto& w) {
         claims(w)["aud"] = nlohmann::json{"evenload", "another"};
     }},
    {"another authorised party", "audience", [](auto& w) { claims(w)["azp"] = "another"; }},
    {"another nonce", "nonce", [](auto& w) { claims(w)["nonce"] = "x"; }},
    {"no nonce", "claim nonce", [](auto& w) { claims(w).erase("nonce"); }},
    {"expired", "expired", [](auto& w) { claims(w)["exp"] = w.seconds() - 61; }},
    {"without an end", "claim exp", [](auto& w) { claims(w).erase("exp"); }},
    {"an end that is text", "claim exp", [](auto& w) { claims(w)["exp"] = "never"; }},
    {"issued in the future", "not yet valid", [](auto& w) { claims(w)["iat"] = w.seconds() + 61; }},
    {"not yet valid", "not yet valid", [](auto& w) { claims(w)["nbf"] = w.seconds() + 61; }},
    {"nobody", "claim sub", [](auto& w) { claims(w)["sub"] = ""; }},
    {"a number for a person", "claim sub", [](auto& w) { claims(w)["sub"] = 7; }},
    {"no signature", "algorithm",
     [](auto& w) {
         sign_by(w, [](const auto& said) {
             return token_by_hand({{"alg", "none"}, {"kid", "key_1"}}, said, "");
         });
     }},
    {"a name for no signature that some take", "algorithm",
     [](auto& w) {
         sign_by(w, [](const auto& said) {
             return token_by_hand({{"alg", "NonE"}, {"kid", "key_1"}}, said, "");
         });
     }},
    {"a shared secret that is the public key", "algorithm",
     [](auto& w) {
         const std::string secret = w.provider.key.public_part().dump();
         sign_by(w, [secret](const auto& said) {
             return token_by_hand({{"alg", "HS256"}, {"kid", "key_1"}}, said, secret);
         });
     }},
    {"the client's own secret", "algorithm",
     [](auto& w) {
         sign_by(w, [](const auto& said) {
             return token_by_hand({{"alg", "HS256"}}, said, "client/secret");
         });
     }},
    {"no signature under a good name", "signature",
     [](auto& w) {
         sign_by(w, [](const auto& said) {
             return token_by_hand({{"alg", "RS256"}, {"kid", "key_1"}}, said, "x");
         });
     }},
    {"an empty signature under a good name", "signature",
     [](auto& w) {
         sign_by(w, [](const auto& said) {
             return token_by_hand({{"alg", "RS256"}, {"kid", "key_1"}}, said, "");
         });
     }},
    {"another key under the same name", "signature",
     [](auto& w) { sign_by(w, [](const auto& said) { return SigningKey("key_1").sign(said); }); }},
    {"an elliptic key under the name of another kind", "unknown key",
     [](auto& w) {
         sign_by(w, [](const auto& said) { return SigningKey("key_1", true).sign(said); });
     }},
    {"a key of no known name", "unknown key",
     [](auto& w) { sign_by(w, [](const auto& said) { return SigningKey("key_2").sign(said); }); }},
    {"a changed person under the old signature", "signature",
     [](auto& w) {
         sign_by(w, [&w](nlohmann::json said) {
             const std::string token = w.provider.key.sign(said);
             said["sub"] = "subject-8";
             return token.substr(0, token.find('.') + 1) + base64url(said.dump()) +
                    token.substr(token.rfind('.'));
         });
     }},
    {"an extension that must be understood", "unknown extension",
     [](auto& w) {
         sign_by(w, [](const auto& said) {
             return token_by_hand({{"alg", "RS256"}, {"kid", "key_1"}, {"crit", {"exp"}}}, said,
                                  "x");
         });
     }},
    {"a logout token", "kind of token",
     [](auto& w) {
         sign_by(w, [&w](const auto& said) { return w.provider.key.sign(said, "logout+jwt"); });
     }},
    {"no token at all", "malformed token",
     [](auto& w) { sign_by(w, [](const auto&) { return "x"; }); }},
    {"a token of five parts", "malformed token",
     [](auto& w) { sign_by(w, [](const auto&) { return "a.b.c.d.e"; }); }},
    {"a verifier that is not the challenge's", "status 400",
     [](auto& w) { w.provider.challenge = "another"; }},
};

// Refused with one page for the person and one line in the log, and nothing has begun.
void check_refused(ProviderFixture& world, HttpClient& client, const HttpAnswer& answer,
                   const std::string& name, const std::string& why) {
    BOOST_TEST(answer.status == 401, name);
    BOOST_TEST(answer.body.find("nobody was signed in") != std::string::npos, name);
    BOOST_TEST(world.logged("provider_sign_in_refused") == 1, name);
    BOOST_TEST(world.logged("\"why\":\"" + why + "\"") == 1,
               name << ": " << world.fixture.log_text());
    for (const std::string& secret : {std::string("subject-"), world.went["state"],
                                      world.went["nonce"], std::string("client/secret")})
        BOOST_TEST(world.logged(secret) == 0, name << " in the log");
    BOOST_TEST(world.fixture.database()->integer("select count(*) from sessions") == 0, name);
    BOOST_TEST(client.get("/api/session").status == 401, name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(provider_sign_in)

BOOST_AUTO_TEST_CASE(who_is_linked_signs_in_and_goes_where_they_wanted) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient client = world.fixture.client();
    BOOST_TEST(client.get("/sign_in?next=/timetable")
                   .body.find("href=\"/sign_in/provider?next=/timetable\">Sign in with NHS Mail") !=
               std::string::npos);
    const std::string state = world.go(client, "/timetable");
    const HttpAnswer answer = world.come_back(client, state);
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("location") == "/timetable");
    BOOST_TEST(client.cookie.starts_with("evenload="));
    const auto session = nlohmann::json::parse(client.get("/api/session").body);
    BOOST_TEST(session["user"]["sign_in_name"] == "beth");
    BOOST_TEST(session["role_text"] == "professional");
    BOOST_TEST(client.get("/account").body.find("through your organisation") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_sent_out_is_the_code_flow_with_pkce_state_and_nonce) {
    ProviderFixture world;
    HttpClient client = world.fixture.client();
    world.go(client);
    BOOST_TEST(client.cookie.starts_with("evenload_attempt="));
    BOOST_TEST(world.went["response_type"] == "code");
    BOOST_TEST(world.went["client_id"] == "evenload");
    BOOST_TEST(world.went["redirect_uri"] == "http://evenload.test/sign_in/provider/callback");
    BOOST_TEST(world.went["scope"] == "openid");
    BOOST_TEST(world.went["code_challenge_method"] == "S256");
    for (const char* name : {"state", "nonce", "code_challenge"})
        BOOST_TEST(world.went[name].size() == 43U, name);
    const std::string first = world.went["state"];
    BOOST_TEST(world.go(client) != first);

    world.come_back(client, world.went["state"]);
    BOOST_TEST(world.provider.asked["grant_type"] == "authorization_code");
    BOOST_TEST(world.provider.asked["redirect_uri"] == world.went["redirect_uri"]);
    BOOST_TEST(HostileProvider::challenge_of(world.provider.asked["code_verifier"]) ==
               world.went["code_challenge"]);
    // "evenload" and "client/secret" as a form has them (RFC 6749, 2.3.1).
    BOOST_TEST(world.provider.authorization == "Basic ZXZlbmxvYWQ6Y2xpZW50JTJGc2VjcmV0");
    BOOST_TEST(world.provider.asked.contains("client_secret") == false);
}

BOOST_AUTO_TEST_CASE(every_forged_token_is_refused) {
    for (const Forgery& forgery : forgeries) {
        ProviderFixture world;
        world.link("subject-7", "beth");
        world.link("subject-8", "marta");
        HttpClient client = world.fixture.client();
        const std::string state = world.go(client);
        forgery.forge(world);
        check_refused(world, client, world.come_back(client, state), forgery.name, forgery.why);
    }
}

BOOST_AUTO_TEST_CASE(every_bent_answer_is_refused) {
    const std::string good = "?code=c&iss=$issuer&state=$state";
    const std::vector<std::array<std::string, 2>> table{
        {"?code=c&iss=$issuer", "state"},
        {"?code=c&iss=$issuer&state=another", "state"},
        {"?code=c&iss=https%3A%2F%2Flogin.example&state=$state", "issuer of the answer"},
        {"?code=c&state=$state", "issuer of the answer"},
        {"?error=access_denied&iss=$issuer&state=$state", "refused by the provider"},
        {"?error=access_denied&code=c&iss=$issuer&state=$state", "refused by the provider"},
        {"?iss=$issuer&state=$state", "no code"},
    };
    for (const auto& [query, why] : table) {
        ProviderFixture world;
        world.link("subject-7", "beth");
        HttpClient client = world.fixture.client();
        std::string address = "/sign_in/provider/callback" + query;
        const std::string state = world.go(client);
        for (const auto& [mark, value] :
             {std::pair{std::string("$issuer"), world.percent(world.provider.issuer)},
              {std::string("$state"), state}})
            if (const auto at = address.find(mark); at != std::string::npos)
                address.replace(at, mark.size(), value);
        check_refused(world, client, client.get(address), query, why);
    }
}

BOOST_AUTO_TEST_CASE(a_state_counts_once) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient client = world.fixture.client();
    const std::string state = world.go(client);
    const std::string cookie = client.cookie;
    BOOST_TEST(world.come_back(client, state).status == 303);
    client.cookie = cookie;
    BOOST_TEST(world.come_back(client, state).status == 401);
}

BOOST_AUTO_TEST_CASE(a_code_counts_once_because_each_attempt_has_its_own_verifier) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient victim = world.fixture.client();
    BOOST_TEST(world.sign_in(victim).status == 303);
    // A thief sends the same code with an attempt of their own.
    HttpClient thief = world.fixture.client();
    const std::string state = world.go(thief);
    world.codes = 0;
    BOOST_TEST(world.come_back(thief, state).status == 401);
    BOOST_TEST(world.logged("\"why\":\"status 400\"") == 1);
}

BOOST_AUTO_TEST_CASE(an_answer_counts_only_in_the_browser_that_began) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient attacker = world.fixture.client();
    const std::string state = world.go(attacker);
    HttpClient victim = world.fixture.client();
    BOOST_TEST(world.come_back(victim, state).status == 401);
    BOOST_TEST(world.come_back(attacker, state).status == 401); // burnt
    BOOST_TEST(victim.get("/api/session").status == 401);
}

BOOST_AUTO_TEST_CASE(an_attempt_ends_after_ten_minutes) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient client = world.fixture.client();
    const std::string state = world.go(client);
    world.fixture.pass_minutes(10);
    BOOST_TEST(world.come_back(client, state).status == 401);
}

BOOST_AUTO_TEST_CASE(nobody_is_sent_to_another_site_after_signing_in) {
    for (const char* next : {"//evil.example", "https://evil.example", "/\\evil.example"}) {
        ProviderFixture world;
        world.link("subject-7", "beth");
        HttpClient client = world.fixture.client();
        const std::string state = world.go(client, next);
        BOOST_TEST(world.come_back(client, state).header("location") == "/board", next);
    }
}

BOOST_AUTO_TEST_CASE(new_keys_are_fetched_when_a_token_names_one_and_once_a_minute_at_most) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient client = world.fixture.client();
    BOOST_TEST(world.sign_in(client).status == 303);
    BOOST_TEST(world.provider.key_fetches == 1);

    SigningKey fresh("key_2", true);
    world.provider.make_token = [&](const auto& said) { return fresh.sign(said); };
    world.provider.keys = {fresh.public_part()};
    HttpClient second = world.fixture.client();
    BOOST_TEST(world.sign_in(second).status == 401); // fetched within this minute
    world.fixture.pass_minutes(1);
    BOOST_TEST(world.sign_in(second).status == 303);
    BOOST_TEST(world.provider.key_fetches == 2);

    world.provider.make_token = [&](const auto& said) { return fresh.sign(said, "", "key_3"); };
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(world.sign_in(second).status == 401);
    BOOST_TEST(world.provider.key_fetches == 2);
    world.fixture.pass_minutes(1);
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(world.sign_in(second).status == 401);
    BOOST_TEST(world.provider.key_fetches == 3);
}

BOOST_AUTO_TEST_CASE(a_key_that_the_provider_withdrew_is_forgotten_within_an_hour) {
    ProviderFixture world;
    world.link("subject-7", "beth");
    HttpClient client = world.fixture.client();
    BOOST_TEST(world.sign_in(client).status == 303);
    world.provider.keys = {SigningKey("key_9").public_part()};
    world.fixture.pass_minutes(61);
    BOOST_TEST(world.sign_in(client).status == 401);
}

BOOST_AUTO_TEST_CASE(a_provider_that_cannot_do_what_is_needed_is_not_used) {
    using Change = std::function<void(HostileProvider&)>;
    const std::vector<std::pair<std::string, Change>> table{
        {"issuer", [](auto& p) { p.discovery["issuer"] = "https://login.example"; }},
        {"no code flow", [](auto& p) { p.discovery["response_types_supported"] = {"id_token"}; }},
        {"no PKCE S256",
         [](auto& p) { p.discovery["code_challenge_methods_supported"] = {"plain"}; }},
        {"address token_endpoint",
         [](auto& p) { p.discovery["token_endpoint"] = "http://login.example/token"; }},
        {"address authorization_endpoint",
         [](auto& p) { p.discovery["authorization_endpoint"] = "javascript:alert(1)"; }},
        {"address jwks_uri", [](auto& p) { p.discovery["jwks_uri"] = "file:///etc/passwd"; }},
        {"claim jwks_uri", [](auto& p) { p.discovery.erase("jwks_uri"); }},
    };
    for (const auto& [why, change] : table) {
        ProviderFixture world;
        change(world.provider);
        HttpClient client = world.fixture.client();
        BOOST_TEST(client.get("/sign_in/provider").status == 401, why);
        BOOST_TEST(world.logged("\"why\":\"" + why + "\"") == 1, why << world.fixture.log_text());
    }
}

BOOST_AUTO_TEST_CASE(with_a_provider_out_of_reach_local_accounts_still_work) {
    ProviderFixture world;
    {
        const auto open = world.fixture.database();
        WriteScope scope(*open);
        set_password(*open, Id<User>("marta"), "correct horse battery", {0});
        scope.commit();
    }
    world.provider.discovery = "gone";
    HttpClient client = world.fixture.client();
    BOOST_TEST(client.get("/sign_in/provider").status == 401);
    BOOST_TEST(
        client
            .post("/api/sign_in", R"({"sign_in_name":"marta","password":"correct horse battery"})")
            .status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
