#include "server/accounts/identities.h"

#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Linked : ServerFixture {
    Instant now() { return {now_milliseconds}; }
    Id<User> beth{"beth"};
    Identity subject_7{"https://login.example", "7"};
    std::unique_ptr<SqliteDatabase> open = database();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(identities, Linked)

BOOST_AUTO_TEST_CASE(a_person_is_known_by_issuer_and_subject_together) {
    link_identity(*open, subject_7, beth, now());
    BOOST_TEST(user_of_identity(*open, subject_7)->text == "beth");
    BOOST_TEST(!user_of_identity(*open, {"https://other.example", "7"}));
    BOOST_TEST(!user_of_identity(*open, {"https://login.example", "70"}));
}

BOOST_AUTO_TEST_CASE(an_identity_is_one_persons) {
    link_identity(*open, subject_7, beth, now());
    link_identity(*open, subject_7, beth, now()); // said again, nothing changes
    BOOST_CHECK_THROW(link_identity(*open, subject_7, Id<User>("marta"), now()), Fault);
    BOOST_TEST(user_of_identity(*open, subject_7)->text == "beth");
}

BOOST_AUTO_TEST_CASE(who_may_not_sign_in_is_not_found) {
    link_identity(*open, subject_7, beth, now());
    open->execute("update users set active = 0 where id = 'beth'");
    BOOST_TEST(!user_of_identity(*open, subject_7));
    BOOST_TEST(!user_to_link(*open, {"https://login.example", "8"}, "beth"));
    BOOST_CHECK_THROW(link_identity(*open, subject_7, Id<User>("wall_north"), now()), Fault);
    BOOST_TEST(!user_to_link(*open, subject_7, "wall_north"));
}

BOOST_AUTO_TEST_CASE(a_sign_in_name_links_only_who_has_no_link_and_whose_subject_is_nobodys) {
    BOOST_TEST(user_to_link(*open, subject_7, " Beth ")->text == "beth");
    BOOST_TEST(!user_to_link(*open, subject_7, ""));
    BOOST_TEST(!user_to_link(*open, subject_7, "nobody"));
    link_identity(*open, subject_7, beth, now());
    BOOST_TEST(!user_to_link(*open, {"https://login.example", "8"}, "beth"));
    BOOST_TEST(!user_to_link(*open, subject_7, "marta"));
    BOOST_TEST(user_to_link(*open, {"https://other.example", "8"}, "beth")->text == "beth");
}

BOOST_AUTO_TEST_CASE(unlinking_ends_what_the_provider_began_and_nothing_else) {
    link_identity(*open, subject_7, beth, now());
    const std::string through =
        start_session(*open, beth, now(), {.issuer = "https://login.example"});
    const std::string local = start_session(*open, beth, now());
    unlink_identities(*open, beth);
    BOOST_TEST(!user_of_identity(*open, subject_7));
    BOOST_TEST(!find_session(*open, through, now()));
    BOOST_TEST(find_session(*open, local, now()).has_value());
}

BOOST_AUTO_TEST_CASE(a_logout_token_counts_once_per_issuer) {
    const Instant end{now().milliseconds + 1};
    BOOST_TEST(take_logout_token(*open, "a", "1", end, now()));
    BOOST_TEST(!take_logout_token(*open, "a", "1", end, now()));
    BOOST_TEST(take_logout_token(*open, "b", "1", end, now()));
    BOOST_TEST(take_logout_token(*open, "a", "2", end, now()));
}

BOOST_AUTO_TEST_SUITE_END()
