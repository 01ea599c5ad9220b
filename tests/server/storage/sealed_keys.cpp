#include "server/storage/sealed_keys.h"

#include "common/base/check.h"
#include "server/storage/secret_file.h"
#include "tests/support/files.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const KeptKeys keys{std::string(32, 'a'), std::string(32, 'b')};
const std::string passphrase = "three cups of tea";

bool says(const Fault& fault, std::string_view words) {
    return std::string_view(fault.what()).find(words) != std::string_view::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sealed_keys_file)

BOOST_AUTO_TEST_CASE(the_passphrase_opens_what_it_sealed_and_nothing_else_does) {
    const std::string sealed = sealed_keys(keys, passphrase);
    BOOST_TEST((opened_keys(sealed, passphrase) == keys));
    BOOST_CHECK_EXCEPTION(opened_keys(sealed, "three cups of Tea"), Fault, [](const Fault& fault) {
        return says(fault, "the passphrase is another");
    });
    std::string changed = sealed;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    BOOST_CHECK_EXCEPTION(opened_keys(changed, passphrase), Fault,
                          [](const Fault& fault) { return says(fault, "was changed"); });
}

BOOST_AUTO_TEST_CASE(what_is_sealed_does_not_show_and_is_never_sealed_the_same) {
    const std::string sealed = sealed_keys(keys, passphrase);
    BOOST_TEST(sealed.find("aaaa") == std::string::npos);
    BOOST_TEST(sealed.find("6161") == std::string::npos);
    BOOST_TEST(sealed != sealed_keys(keys, passphrase));
}

BOOST_AUTO_TEST_CASE(a_short_passphrase_and_another_file_are_refused_in_words) {
    BOOST_CHECK_EXCEPTION(sealed_keys(keys, "short"), Fault,
                          [](const Fault& fault) { return says(fault, "this one has 5"); });
    for (const std::string& other : {std::string(), std::string("SQLite format 3"),
                                     sealed_keys(keys, passphrase).substr(0, 40)})
        BOOST_CHECK_EXCEPTION(opened_keys(other, passphrase), Fault,
                              [](const Fault& fault) { return says(fault, "not a file of keys"); });
}

BOOST_AUTO_TEST_CASE(keys_are_put_where_none_are_and_never_over_others) {
    const TemporaryFolder folder;
    const KeyFiles files{folder.path() / "audit_key", folder.path() / "outbox_secret"};
    BOOST_CHECK_THROW(keys_in(files), Fault);
    put_keys(keys, files);
    BOOST_TEST((keys_in(files) == keys));
    put_keys(keys, files); // the same again is nothing
    std::filesystem::remove(files.audit_key);
    BOOST_CHECK_EXCEPTION(put_keys({std::string(32, 'a'), std::string(32, 'c')}, files), Fault,
                          [](const Fault& fault) { return says(fault, "move it away first"); });
    BOOST_TEST(!std::filesystem::exists(files.audit_key)); // not the one without the other
}

BOOST_AUTO_TEST_SUITE_END()
