#include "server/accounts/calendar_tokens.h"

#include "server/accounts/accounts.h"
#include "tests/support/old_accounts.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Tokens : ServerFixture {
    const Id<Professional> beth{"nurse_beth"};
    std::unique_ptr<SqliteDatabase> open = database();
    Instant now{now_milliseconds};

    std::string make() { return create_calendar_token(*open, beth, Id<User>("marta"), now); }
    bool opens(const std::string& token) { return calendar_of_token(*open, token).has_value(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_tokens, Tokens)

BOOST_AUTO_TEST_CASE(a_token_opens_one_calendar_until_it_is_revoked) {
    const std::string token = make();
    BOOST_REQUIRE(opens(token));
    BOOST_TEST(calendar_of_token(*open, token)->professional_id.text == beth.text);
    BOOST_TEST(!opens(token + "x"));
    BOOST_TEST(!opens(""));
    revoke_calendar_token(*open, beth);
    BOOST_TEST(!opens(token));
    BOOST_TEST(!calendar_link(*open, beth));
}

BOOST_AUTO_TEST_CASE(only_its_hash_is_stored_and_a_new_one_stops_the_old) {
    const std::string old = make();
    BOOST_TEST(open->integer("select count(*) from calendar_tokens where token_hash = $1",
                             {std::string_view(old)}) == 0);
    const std::string fresh = make();
    BOOST_TEST(!opens(old));
    BOOST_TEST(opens(fresh));
}

BOOST_AUTO_TEST_CASE(who_has_left_has_no_feed) {
    const std::string token = make();
    open->execute("update users set active = 0 where id = 'beth'");
    BOOST_TEST(!opens(token));
    open->execute("update users set active = 1 where id = 'beth'");
    BOOST_TEST(opens(token));
    open->execute("update professionals set active = 0 where id = 'nurse_beth'");
    BOOST_TEST(!opens(token));
}

BOOST_AUTO_TEST_CASE(it_is_told_who_made_it_and_when_it_was_used) {
    const std::string token = make();
    BOOST_TEST(calendar_link(*open, beth)->made_by == "marta");
    BOOST_TEST(!calendar_link(*open, beth)->last_used_at);
    note_calendar_use(*open, token, {now.milliseconds + 5});
    BOOST_CHECK((*calendar_link(*open, beth)->last_used_at == Instant{now.milliseconds + 5}));
}

BOOST_AUTO_TEST_CASE(accounts_of_the_version_before_gain_the_table) {
    take_accounts_back_to_1(*open);
    prepare_accounts(*open);
    prepare_accounts(*open);
    BOOST_TEST(opens(make()));
    BOOST_TEST(open->integer("select count(*) from users where id = 'beth'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
