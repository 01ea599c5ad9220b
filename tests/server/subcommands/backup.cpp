#include "common/base/check.h"
#include "tests/server/subcommands/call.h"
#include "tests/support/files.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Moving : ServerFixture {
    TemporaryFolder elsewhere;
    std::filesystem::path file = elsewhere.path() / "backup.sqlite";
    std::filesystem::path keys = elsewhere.path() / "keys";
    std::filesystem::path arrived = elsewhere.path() / "data";

    void back_up_with_keys() {
        call_subcommand(data(), "backup " + file.string() + " --with-keys " + keys.string(),
                        "three cups of tea\n");
    }
    void restore_elsewhere(const std::string& typed) {
        call_subcommand(arrived, "restore " + file.string() + " --keys " + keys.string(), typed);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(backup_subcommand, Moving)

BOOST_AUTO_TEST_CASE(a_backup_and_its_sealed_keys_make_the_service_again_on_another_machine) {
    const std::string outbox_key = signed_in("marta").get("/api/outbox_key").body;
    back_up_with_keys();
    restore_elsewhere("three cups of tea\n");
    for (const char* name : {"audit_key", "outbox_secret"})
        BOOST_TEST((file_text(data() / name) == file_text(arrived / name)), name);
    BOOST_CHECK_NO_THROW(call_subcommand(arrived, "verify"));
    BOOST_TEST(outbox_key.size() > 32U);
}

BOOST_AUTO_TEST_CASE(with_another_passphrase_nothing_arrives) {
    back_up_with_keys();
    BOOST_CHECK_THROW(restore_elsewhere("three cups of coffee\n"), Fault);
    BOOST_TEST(!std::filesystem::exists(arrived / "audit_key"));
    BOOST_TEST(!std::filesystem::exists(arrived / "evenload.sqlite"));
}

BOOST_AUTO_TEST_CASE(a_file_of_keys_is_never_written_over) {
    back_up_with_keys();
    const std::string before = file_text(keys);
    std::filesystem::remove(file);
    BOOST_CHECK_THROW(back_up_with_keys(), Fault);
    BOOST_TEST((file_text(keys) == before));
}

BOOST_AUTO_TEST_CASE(a_database_whose_log_tells_something_else_is_backed_up_and_said_to_be_so) {
    signed_in("marta").post(
        "/api/commands",
        command_text("c1", "add_comment",
                     R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
    database()->execute("update comments set text = 'Never seen'");
    BOOST_CHECK_THROW(call_subcommand(data(), "backup " + file.string()), CheckFailed);
    BOOST_TEST(std::filesystem::exists(file));
}

BOOST_AUTO_TEST_SUITE_END()
