#include "server/provider/key_set.h"

#include "server/provider/fetch.h"
#include "tests/support/signing_key.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;

// What the provider says its keys are, and how often it was asked.
struct Keys {
    nlohmann::json said = {{"keys", nlohmann::json::array()}};
    int fetches = 0;
    Instant now{1'795'444'200'000};
    KeySet keys{[this](Instant) {
        ++fetches;
        return said;
    }};

    static const SigningKey& rsa() {
        static const SigningKey key("rsa");
        return key;
    }
    static const SigningKey& elliptic() {
        static const SigningKey key("elliptic", true);
        return key;
    }
    void say(const nlohmann::json& one) { said["keys"].push_back(one); }
    std::string fault(std::string_view id, std::string_view algorithm) {
        try {
            return keys.key(id, algorithm, now) ? "found" : "no key and no fault";
        } catch (const ProviderFault& fault) {
            return fault.what();
        }
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(key_set, Keys)

BOOST_AUTO_TEST_CASE(finds_a_key_by_its_id_for_each_algorithm_of_its_kind) {
    say(rsa().public_part());
    say(elliptic().public_part());
    for (const char* algorithm : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}) {
        BOOST_TEST(fault("rsa", algorithm) == "found");
        BOOST_TEST(fault("elliptic", algorithm) == "unknown key");
    }
    BOOST_TEST(fault("elliptic", "ES256") == "found");
    BOOST_TEST(fault("rsa", "ES256") == "unknown key");
    BOOST_TEST(fault("another", "RS256") == "unknown key");
}

BOOST_AUTO_TEST_CASE(finds_the_only_key_of_a_kind_without_an_id_and_guesses_between_no_two) {
    say(rsa().public_part());
    say(elliptic().public_part());
    BOOST_TEST(fault("", "RS256") == "found");
    BOOST_TEST(fault("", "ES256") == "found");
    say(SigningKey("second").public_part());
    now.milliseconds += 2 * 60 * minute;
    BOOST_TEST(fault("", "RS256") == "unknown key");
    BOOST_TEST(fault("rsa", "RS256") == "found");
}

BOOST_AUTO_TEST_CASE(takes_two_keys_of_one_id_for_none) {
    say(rsa().public_part());
    say(rsa().public_part());
    BOOST_TEST(fault("rsa", "RS256") == "unknown key");
}

BOOST_AUTO_TEST_CASE(keeps_a_key_to_the_algorithm_that_it_names) {
    auto named = rsa().public_part();
    named["alg"] = "PS256";
    say(named);
    BOOST_TEST(fault("rsa", "PS256") == "found");
    BOOST_TEST(fault("rsa", "RS256") == "unknown key");
}

BOOST_AUTO_TEST_CASE(takes_no_key_for_encryption_and_one_whose_use_is_not_said) {
    auto one = rsa().public_part();
    one["use"] = "enc";
    say(one);
    one["kid"] = "for anything";
    one.erase("use");
    say(one);
    BOOST_TEST(fault("rsa", "RS256") == "unknown key");
    BOOST_TEST(fault("for anything", "RS256") == "found");
}

// NIST SP 800-131A: RSA below 2,048 bits signs nothing.
BOOST_AUTO_TEST_CASE(takes_no_short_key) {
    say(SigningKey("short", false, 1024).public_part());
    BOOST_TEST(fault("short", "RS256") == "unknown key");
}

// A private part that a provider sent by mistake is not kept, and does no harm; a shared secret is no key to check with.
BOOST_AUTO_TEST_CASE(takes_the_public_part_alone) {
    auto generous = elliptic().public_part();
    generous["d"] = "not=base64url";
    say(generous);
    say({{"kty", "oct"}, {"kid", "secret"}, {"k", base64url("secret")}});
    BOOST_TEST(fault("elliptic", "ES256") == "found");
    BOOST_TEST(fault("secret", "HS256") == "unknown key");
    BOOST_TEST(fault("secret", "RS256") == "unknown key");
}

// What is not written as a key is passed over, and the others are used.
BOOST_AUTO_TEST_CASE(passes_over_what_is_spoilt) {
    for (const char* name : {"n", "e", "x", "y"})
        for (const char* value : {"\"A=AA\"", "\"=\"", "\"\"", "7", "null", "[]"}) {
            const bool of_rsa = *name == 'n' || *name == 'e';
            auto spoilt = (of_rsa ? rsa() : elliptic()).public_part();
            spoilt[name] = nlohmann::json::parse(value);
            spoilt["kid"] = "spoilt";
            said["keys"] = {spoilt, rsa().public_part()};
            now.milliseconds += 2 * 60 * minute;
            BOOST_TEST(fault("spoilt", of_rsa ? "RS256" : "ES256") == "unknown key",
                       name << ": " << value);
            BOOST_TEST(fault("rsa", "RS256") == "found", name << ": " << value);
        }
}

BOOST_AUTO_TEST_CASE(passes_over_what_is_no_key) {
    said["keys"] = {
        7, nullptr, "key", {{"kty", 7}}, {{"kty", "EC"}, {"crv", "P-7"}, {"kid", "far"}}};
    say(rsa().public_part());
    BOOST_TEST(fault("far", "ES256") == "unknown key");
    BOOST_TEST(fault("rsa", "RS256") == "found");
}

BOOST_AUTO_TEST_CASE(says_when_there_is_no_list) {
    said = nlohmann::json::object();
    BOOST_TEST(fault("rsa", "RS256") == "no keys");
    now.milliseconds += minute;
    said = {{"keys", "none"}};
    BOOST_TEST(fault("rsa", "RS256") == "no keys");
}

BOOST_AUTO_TEST_CASE(asks_once_for_what_it_knows) {
    say(rsa().public_part());
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(fault("rsa", "RS256") == "found");
    BOOST_TEST(fetches == 1);
}

BOOST_AUTO_TEST_CASE(asks_again_for_what_it_does_not_know_at_most_once_a_minute) {
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(fault("rsa", "RS256") == "unknown key");
    BOOST_TEST(fetches == 1);
    say(rsa().public_part());
    now.milliseconds += minute - 1;
    BOOST_TEST(fault("rsa", "RS256") == "unknown key");
    now.milliseconds += 1;
    BOOST_TEST(fault("rsa", "RS256") == "found");
    BOOST_TEST(fetches == 2);
}

BOOST_AUTO_TEST_CASE(forgets_within_the_hour_what_the_provider_withdrew) {
    say(rsa().public_part());
    BOOST_TEST(fault("rsa", "RS256") == "found");
    said["keys"] = {elliptic().public_part()};
    now.milliseconds += 60 * minute;
    BOOST_TEST(fault("rsa", "RS256") == "found");
    now.milliseconds += 1;
    BOOST_TEST(fault("rsa", "RS256") == "unknown key");
    BOOST_TEST(fault("elliptic", "ES256") == "found");
}

// A provider that cannot be reached is asked again at once by the next who signs in.
BOOST_AUTO_TEST_CASE(lets_out_what_the_fetch_throws) {
    bool reachable = false;
    KeySet far([&](Instant) {
        ++fetches;
        if (!reachable) throw ProviderFault("not reached");
        return said;
    });
    say(rsa().public_part());
    BOOST_CHECK_THROW(far.key("rsa", "RS256", now), ProviderFault);
    reachable = true;
    BOOST_TEST(bool(far.key("rsa", "RS256", now)));
    BOOST_TEST(fetches == 2);
}

BOOST_AUTO_TEST_SUITE_END()
