#include "server/accounts/outbox_key.h"

#include "common/base/check.h"
#include "server/storage/data_folder.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(outbox_keys)

BOOST_AUTO_TEST_CASE(the_secret_is_made_once_and_only_its_owner_may_read_it) {
    const TemporaryFolder folder;
    const std::string secret = outbox_secret(folder.path());
    BOOST_TEST(secret.size() == 32u);
    BOOST_TEST((outbox_secret(folder.path()) == secret));
    namespace fs = std::filesystem;
    BOOST_TEST((fs::status(folder.path() / "outbox_secret").permissions() ==
                (fs::perms::owner_read | fs::perms::owner_write)));
    const TemporaryFolder other;
    BOOST_TEST((outbox_secret(other.path()) != secret));
}

BOOST_AUTO_TEST_CASE(a_secret_that_was_cut_off_is_not_replaced_in_silence) {
    const TemporaryFolder folder;
    write_private_file(folder.path() / "outbox_secret", "short");
    BOOST_CHECK_EXCEPTION(outbox_secret(folder.path()), Fault, [](const Fault& fault) {
        return std::string(fault.what()).find("holds 5 bytes instead of 32") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(each_person_has_a_key_of_their_own_that_stays_and_says_nothing_of_them) {
    const std::string secret(32, 's');
    const Id<User> marta("marta");
    BOOST_TEST(outbox_key(secret, marta).size() == 64u);
    BOOST_TEST(outbox_key(secret, marta) == outbox_key(secret, marta));
    BOOST_TEST(outbox_key(secret, marta) != outbox_key(secret, Id<User>("beth")));
    BOOST_TEST(outbox_key(secret, marta) != outbox_key(std::string(32, 't'), marta));
    BOOST_TEST(outbox_owner(marta) != outbox_owner(Id<User>("beth")));
    BOOST_TEST(outbox_owner(marta).find("marta") == std::string::npos);
    BOOST_TEST(outbox_owner(marta) != outbox_key(secret, marta));
}

BOOST_AUTO_TEST_SUITE_END()
