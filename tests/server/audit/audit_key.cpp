#include "server/audit/audit_key.h"

#include "common/base/check.h"
#include "server/settings.h"
#include "tests/support/server_fixture.h"

#include <filesystem>

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(key_of_the_audit)

BOOST_AUTO_TEST_CASE(the_key_is_made_once_and_only_its_owner_may_read_it) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "audit_key";
    const AuditKey made = read_or_make_audit_key(file);
    BOOST_TEST(made.public_hex.size() == 64U);
    BOOST_TEST(read_or_make_audit_key(file).public_hex == made.public_hex);
    BOOST_TEST(read_audit_key(file).chain == made.chain);
    BOOST_TEST((std::filesystem::status(file).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(a_key_that_is_missing_is_not_made_where_it_is_only_read) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "audit_key";
    BOOST_CHECK_THROW(read_audit_key(file), Fault);
    BOOST_TEST(!std::filesystem::exists(file));
}

BOOST_AUTO_TEST_CASE(two_secrets_give_two_keys_and_neither_half_tells_the_other) {
    const AuditKey one = audit_key_from(std::string(32, 'a'));
    const AuditKey other = audit_key_from(std::string(32, 'b'));
    BOOST_TEST(one.chain != other.chain);
    BOOST_TEST(one.public_hex != other.public_hex);
    BOOST_TEST(one.chain.size() == 32U);
    BOOST_TEST(one.signing_secret.find(one.chain) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_key_lies_in_the_data_folder_unless_told_otherwise) {
    Settings settings;
    settings.data = "/data";
    BOOST_TEST(audit_key_file(settings) == "/data/audit_key");
    settings.audit_key = "/keys/ours";
    BOOST_TEST(audit_key_file(settings) == "/keys/ours");
}

BOOST_AUTO_TEST_SUITE_END()
