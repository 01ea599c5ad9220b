#include "server/provider/signed_token.h"

#include "tests/support/signing_key.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using nlohmann::json;

namespace {

struct Tokens {
    const Instant now{1'795'444'200'000};
    const std::int64_t seconds = now.milliseconds / 1000;
    KeySet keys{[](Instant) {
        return json{{"keys", {rsa().public_part(), elliptic().public_part()}}};
    }};

    static const SigningKey& rsa() {
        static const SigningKey key("rsa");
        return key;
    }
    static const SigningKey& elliptic() {
        static const SigningKey key("elliptic", true);
        return key;
    }
    // Its claims as text, or what was wrong.
    std::string said_by(std::string_view token) {
        try {
            return verified_token(token, keys, now).claims->dump();
        } catch (const ProviderFault& fault) {
            return fault.what();
        }
    }
};

std::string fault_of(const std::function<void()>& act) {
    try {
        act();
        return "none";
    } catch (const ProviderFault& fault) {
        return fault.what();
    }
}

// The same parts with one of them, 0 to 2, written anew.
std::string with_part(const std::string& token, int which, const std::string& part) {
    std::vector<std::string> parts(1);
    for (const char letter : token)
        if (letter == '.')
            parts.emplace_back();
        else
            parts.back() += letter;
    parts[static_cast<std::size_t>(which)] = part;
    return parts[0] + "." + parts[1] + "." + parts[2];
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(signed_token, Tokens)

BOOST_AUTO_TEST_CASE(is_believed_with_the_signature_of_a_key_of_the_provider) {
    const json claims{{"sub", "seven"}, {"name", "Zoë"}};
    BOOST_TEST(said_by(rsa().sign(claims)) == claims.dump());
    const SignedToken token = verified_token(elliptic().sign(claims, "Logout+JWT"), keys, now);
    BOOST_TEST(*token.claims == claims);
    BOOST_TEST(token.type == "logout+jwt");
    BOOST_TEST(verified_token(rsa().sign(claims), keys, now).type == "");
}

BOOST_AUTO_TEST_CASE(is_not_believed_with_the_signature_of_another) {
    const SigningKey another("rsa");
    BOOST_TEST(said_by(another.sign({{"sub", "seven"}})) == "signature");
    BOOST_TEST(said_by(SigningKey("unheard of").sign({{"sub", "seven"}})) == "unknown key");
    BOOST_TEST(said_by(elliptic().sign({{"sub", "seven"}}, "", "rsa")) == "unknown key");
}

BOOST_AUTO_TEST_CASE(is_not_believed_with_other_claims_or_another_header_under_its_signature) {
    const std::string token = rsa().sign({{"sub", "seven"}});
    BOOST_TEST(said_by(with_part(token, 1, base64url(R"({"sub":"eight"})"))) == "signature");
    BOOST_TEST(said_by(with_part(token, 0, base64url(R"({"alg":"PS256","kid":"rsa"})"))) ==
               "signature");
    BOOST_TEST(said_by(with_part(token, 2, base64url("short"))) == "signature");
    BOOST_TEST(said_by(with_part(token, 2, "")) == "signature");
}

// RFC 8725, 3.1: the algorithm is ours to choose, never the token's.
BOOST_AUTO_TEST_CASE(is_refused_for_its_algorithm) {
    for (const char* name : {"none", "None", "HS256", "HS512", "EdDSA", "rs256", "RSA1_5", ""})
        for (const char* secret : {"secret", ""}) {
            const json header{{"alg", name}, {"kid", "rsa"}};
            BOOST_TEST(said_by(token_by_hand(header, {{"sub", "seven"}}, secret)) == "algorithm",
                       name);
        }
}

// RFC 7515, 4.1.11: what must be understood and is not known here.
BOOST_AUTO_TEST_CASE(is_refused_with_an_extension) {
    const json header{{"alg", "RS256"}, {"kid", "rsa"}, {"crit", {"exp"}}};
    BOOST_TEST(said_by(token_by_hand(header, {{"sub", "seven"}}, "secret")) == "unknown extension");
}

// A "=" inside a part once ended the process, in the library that decodes it.
BOOST_AUTO_TEST_CASE(is_refused_with_a_spoilt_part) {
    for (const int which : {0, 1, 2})
        for (const char* part : {"=", "A=A=", "AA==", "A", "A+/A", "A A", "\xFF"}) {
            const std::string token = with_part(rsa().sign({{"sub", "seven"}}), which, part);
            BOOST_TEST(said_by(token) == "malformed token", token);
        }
}

BOOST_AUTO_TEST_CASE(is_refused_without_three_parts) {
    for (const char* text : {"", ".", "..", "...", "a.b", "e30", "e30.e30", "e30.e30.e30.e30"})
        BOOST_TEST(said_by(text) == "malformed token", text);
}

BOOST_AUTO_TEST_CASE(is_refused_when_its_header_or_its_claims_are_no_object) {
    const std::string token = rsa().sign({{"sub", "seven"}});
    for (const char* text : {"[]", "7", "null", "{", "\"RS256\""})
        BOOST_TEST(said_by(with_part(token, 0, base64url(text))) == "malformed token");
    BOOST_TEST(said_by(rsa().sign(json::array({1, 2}))) == "malformed token");
    BOOST_TEST(said_by(rsa().sign("seven")) == "malformed token");
}

BOOST_AUTO_TEST_CASE(is_refused_when_it_is_longer_than_any_is) {
    BOOST_TEST(said_by(rsa().sign({{"sub", std::string(40'000, 'a')}})).size() > 40'000);
    BOOST_TEST(said_by(rsa().sign({{"sub", std::string(60'000, 'a')}})) == "malformed token");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(claims_of_a_token, Tokens)

BOOST_AUTO_TEST_CASE(a_text_must_be_there_and_say_something) {
    BOOST_TEST(text_claim({{"sub", "seven"}}, "sub") == "seven");
    for (const json& claims : {json::object(), json{{"sub", ""}}, json{{"sub", 7}},
                               json{{"sub", nullptr}}, json{{"sub", {"seven"}}}})
        BOOST_TEST(fault_of([&] { text_claim(claims, "sub"); }) == "claim sub");
}

BOOST_AUTO_TEST_CASE(a_moment_is_in_seconds_and_may_be_left_out) {
    BOOST_TEST(moment_claim({{"exp", 7}}, "exp")->milliseconds == 7000);
    BOOST_TEST(moment_claim({{"exp", 7.9}}, "exp")->milliseconds == 7000);
    BOOST_TEST(!moment_claim({{"iat", 7}}, "exp"));
    for (const json& value : {json(-1), json(1e11), json(1e300), json("7"), json(nullptr)})
        BOOST_TEST(fault_of([&] { moment_claim({{"exp", value}}, "exp"); }) == "claim exp");
}

BOOST_AUTO_TEST_CASE(it_is_from_the_issuer_for_this_program_and_for_nobody_else) {
    const Recipient recipient{"https://provider.test", "evenload"};
    const auto said = [&](const json& more) {
        json claims{{"iss", recipient.issuer}, {"aud", recipient.client_id}};
        claims.update(more);
        return fault_of([&] { check_recipient(claims, recipient); });
    };
    BOOST_TEST(said(json::object()) == "none");
    BOOST_TEST(said({{"aud", {"evenload"}}}) == "none");
    BOOST_TEST(said({{"azp", "evenload"}}) == "none");
    BOOST_TEST(said({{"iss", "https://provider.test/"}}) == "issuer");
    BOOST_TEST(said({{"iss", ""}}) == "claim iss");
    for (const json& audience : {json("another"), json(nullptr), json(7), json::array(),
                                 json{"another"}, json{"evenload", "another"}, json::object()})
        BOOST_TEST(said({{"aud", audience}}) == "audience", audience.dump());
    for (const json& party : {json("another"), json(nullptr), json{"evenload"}})
        BOOST_TEST(said({{"azp", party}}) == "audience", party.dump());
    BOOST_TEST(fault_of([&] {
                   check_recipient({{"iss", recipient.issuer}}, recipient);
               }) == "audience");
}

BOOST_AUTO_TEST_CASE(it_holds_from_when_it_was_issued_until_it_ends_give_or_take_a_minute) {
    const auto said = [&](const json& more) {
        json claims{{"iat", seconds}, {"exp", seconds + 300}};
        claims.update(more);
        return fault_of([&] { check_moments(claims, now); });
    };
    BOOST_TEST(said(json::object()) == "none");
    BOOST_TEST(said({{"exp", seconds - 59}}) == "none");
    BOOST_TEST(said({{"exp", seconds - 60}}) == "expired");
    BOOST_TEST(said({{"iat", seconds + 60}}) == "none");
    BOOST_TEST(said({{"iat", seconds + 61}}) == "not yet valid");
    BOOST_TEST(said({{"nbf", seconds + 60}}) == "none");
    BOOST_TEST(said({{"nbf", seconds + 61}}) == "not yet valid");
    BOOST_TEST(said({{"exp", "soon"}}) == "claim exp");
    BOOST_TEST(fault_of([&] { check_moments({{"iat", seconds}}, now); }) == "claim exp");
    BOOST_TEST(fault_of([&] { check_moments({{"exp", seconds}}, now); }) == "claim iat");
}

BOOST_AUTO_TEST_SUITE_END()
