#include "server/accounts/invitations.h"

#include "tests/support/old_accounts.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Invited : ServerFixture {
    Instant now(std::int64_t hours = 0) { return {now_milliseconds + hours * 3'600'000}; }
    Id<User> beth{"beth"};
    std::unique_ptr<SqliteDatabase> open = database();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(invitations, Invited)

BOOST_AUTO_TEST_CASE(a_link_opens_once) {
    const std::string token = invite(*open, beth, now());
    BOOST_TEST(find_invitation(*open, token, now())->user->id.text == "beth");
    BOOST_TEST(use_invitation(*open, token, now()));
    BOOST_TEST(!use_invitation(*open, token, now()));
    BOOST_TEST(!find_invitation(*open, token, now()));
}

BOOST_AUTO_TEST_CASE(a_link_ends_after_24_hours) {
    const std::string token = invite(*open, beth, now());
    BOOST_TEST(find_invitation(*open, token, {now(24).milliseconds - 1}).has_value());
    BOOST_TEST(!find_invitation(*open, token, now(24)));
    BOOST_TEST(!use_invitation(*open, token, now(24)));
}

BOOST_AUTO_TEST_CASE(a_new_link_stops_the_one_before_and_nobody_elses) {
    const std::string martas = invite(*open, Id<User>("marta"), now());
    const std::string old = invite(*open, beth, now());
    const std::string fresh = invite(*open, beth, now());
    BOOST_TEST(!find_invitation(*open, old, now()));
    BOOST_TEST(find_invitation(*open, fresh, now()).has_value());
    BOOST_TEST(find_invitation(*open, martas, now()).has_value());
}

BOOST_AUTO_TEST_CASE(only_its_hash_is_stored) {
    const std::string token = invite(*open, beth, now());
    const auto image = open->image();
    const std::string_view bytes(reinterpret_cast<const char*>(image.data()), image.size());
    BOOST_TEST(bytes.find(token) == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(who_may_not_sign_in_is_not_invited_and_a_link_they_have_is_dead) {
    const std::string token = invite(*open, beth, now());
    open->execute("update users set active = 0 where id = 'beth'");
    BOOST_TEST(!find_invitation(*open, token, now()));
    BOOST_CHECK_THROW(invite(*open, beth, now()), Fault);
    BOOST_CHECK_THROW(invite(*open, Id<User>("wall_north"), now()), Fault);
    BOOST_CHECK_THROW(invite(*open, Id<User>("nobody"), now()), Fault);
}

BOOST_AUTO_TEST_CASE(there_is_no_first_administrator_where_there_are_people) {
    BOOST_CHECK_THROW(invite_first_administrator(*open, now()), Bug);
}

BOOST_AUTO_TEST_CASE(a_data_folder_from_before_invitations_gains_them_and_keeps_its_sessions) {
    stop();
    const std::string token = start_session(*open, beth, now());
    take_accounts_back_to_2(*open);
    prepare_accounts(*open);
    prepare_accounts(*open);
    BOOST_TEST(find_session(*open, token, now())->user_id.text == "beth");
    BOOST_TEST(find_invitation(*open, invite(*open, beth, now()), now()).has_value());
    BOOST_TEST(start_session(*open, beth, now(), {.browser = "Firefox"}).size() == 43U);
}

BOOST_AUTO_TEST_SUITE_END()
