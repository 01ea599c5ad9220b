// Whom the provider's word lets in here: who is linked, and who may link themselves when they first come.
#include "tests/support/provider_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

HttpAnswer sign_in_with(ProviderFixture& world, const nlohmann::json& more,
                        const nlohmann::json& user_info = nlohmann::json::object()) {
    HttpClient client = world.fixture.client();
    const std::string state = world.go(client);
    world.provider.claims.update(more);
    world.provider.user_info = user_info;
    return world.come_back(client, state);
}

std::string linked_user(ProviderFixture& world) {
    const auto user =
        user_of_identity(*world.fixture.database(), {world.provider.issuer, "subject-7"});
    return user ? user->text : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(provider_linking)

BOOST_AUTO_TEST_CASE(nobody_is_linked_by_a_name_unless_the_operator_says_so) {
    ProviderFixture world;
    const HttpAnswer answer = sign_in_with(
        world, {{"preferred_username", "beth"}, {"email", "beth"}, {"email_verified", true}});
    BOOST_TEST(answer.status == 401);
    BOOST_TEST(answer.body.find("nobody here is linked") != std::string::npos);
    BOOST_TEST(linked_user(world) == "");
}

BOOST_AUTO_TEST_CASE(the_providers_user_name_links_an_existing_user_and_gives_no_other_right) {
    ProviderFixture world(LinkBy::preferred_username);
    BOOST_TEST(sign_in_with(world, {{"preferred_username", "Beth"}, {"roles", {"administrator"}}})
                   .status == 303);
    BOOST_TEST(world.went["scope"] == "openid profile");
    BOOST_TEST(linked_user(world) == "beth");
    BOOST_TEST(world.fixture.database()->text("select role from users where id = 'beth'") ==
               "professional");
    // From here on the subject alone counts, whatever the provider calls them.
    BOOST_TEST(sign_in_with(world, {{"preferred_username", "marta"}}).status == 303);
    BOOST_TEST(linked_user(world) == "beth");
    BOOST_TEST(world.fixture.database()->text("select user_id from sessions where user_id <> "
                                              "'beth'") == "");
}

BOOST_AUTO_TEST_CASE(an_address_links_only_when_the_provider_has_verified_it) {
    for (const nlohmann::json& verified :
         {nlohmann::json(), nlohmann::json(false), nlohmann::json("true"), nlohmann::json(1)}) {
        ProviderFixture world(LinkBy::email);
        BOOST_TEST(sign_in_with(world, {{"email", "beth"}, {"email_verified", verified}}).status ==
                   401);
        BOOST_TEST(linked_user(world) == "");
    }
    ProviderFixture world(LinkBy::email);
    BOOST_TEST(sign_in_with(world, {{"email", "beth"}, {"email_verified", true}}).status == 303);
    BOOST_TEST(linked_user(world) == "beth");
}

BOOST_AUTO_TEST_CASE(
    what_the_token_does_not_say_is_asked_at_the_provider_and_must_be_of_the_same_person) {
    ProviderFixture world(LinkBy::preferred_username);
    BOOST_TEST(sign_in_with(world, nlohmann::json::object(),
                            {{"sub", "another"}, {"preferred_username", "beth"}})
                   .status == 401);
    BOOST_TEST(linked_user(world) == "");
    BOOST_TEST(sign_in_with(world, nlohmann::json::object(),
                            {{"sub", "subject-7"}, {"preferred_username", "beth"}})
                   .status == 303);
    BOOST_TEST(linked_user(world) == "beth");
}

BOOST_AUTO_TEST_CASE(who_may_not_sign_in_stays_out_linked_or_not) {
    ProviderFixture world(LinkBy::preferred_username);
    world.fixture.database()->execute("update users set active = 0 where id = 'beth'");
    BOOST_TEST(sign_in_with(world, {{"preferred_username", "beth"}}).status == 401);
    BOOST_TEST(sign_in_with(world, {{"preferred_username", "wall_north"}}).status == 401);
    BOOST_TEST(linked_user(world) == "");
    world.link("subject-7", "beth");
    BOOST_TEST(sign_in_with(world, {{"preferred_username", "marta"}}).status == 401);
    BOOST_TEST(world.fixture.database()->integer("select count(*) from sessions") == 0);
}

BOOST_AUTO_TEST_CASE(a_second_person_of_the_provider_does_not_take_over_a_linked_user) {
    ProviderFixture world(LinkBy::preferred_username);
    world.link("subject-1", "beth");
    BOOST_TEST(sign_in_with(world, {{"preferred_username", "beth"}}).status == 401);
    BOOST_TEST(linked_user(world) == "");
}

BOOST_AUTO_TEST_SUITE_END()
