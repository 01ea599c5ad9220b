#include "server/audit/checkpoint.h"

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "server/storage/backup.h"
#include "tests/server/subcommands/call.h"
#include "tests/support/files.h"
#include "tests/support/server_fixture.h"

#include <fstream>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// A server that wrote a little and was stopped, with its checkpoints in a file.
struct Stopped {
    Stopped() {
        ServerFixture fixture(with_checkpoints());
        comment(fixture, "c1");
        comment(fixture, "c2");
        fixture.stop();
        std::filesystem::copy(fixture.data(), data, std::filesystem::copy_options::recursive);
    }
    Settings with_checkpoints() const {
        Settings settings;
        settings.checkpoints = checkpoints;
        return settings;
    }
    static void comment(ServerFixture& fixture, const std::string& id) {
        fixture.signed_in("marta").post(
            "/api/commands",
            command_text(id, "add_comment",
                         R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
    }
    void run(const std::string& line) { call_subcommand(data, line); }
    void bend(const std::string& sql) { open_beside_a_server(data)->execute(sql); }

    TemporaryFolder temporary;
    std::filesystem::path data = temporary.path() / "data";
    std::filesystem::path checkpoints = temporary.path() / "checkpoints";
};

bool brings_back(const Fault& fault) {
    return std::string_view(fault.what()).find("Bring it back from a copy") !=
           std::string_view::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(checkpoint_subcommand, Stopped)

BOOST_AUTO_TEST_CASE(verify_finds_the_chain_whole_and_as_the_checkpoints_say) {
    BOOST_CHECK_NO_THROW(run("verify --checkpoints " + checkpoints.string()));
    const auto told = checkpoints_in(checkpoints);
    BOOST_TEST_REQUIRE(told.size() >= 2U); // when it began and when it stopped
    BOOST_TEST(told.back().position == 2);
    BOOST_TEST(is_signed(told.back()));
}

BOOST_AUTO_TEST_CASE(verify_ends_with_the_exit_code_of_what_was_found) {
    bend("update changes set user_id = 'sam' where position = 2");
    BOOST_CHECK_THROW(run("verify"), CheckFailed);
}

BOOST_AUTO_TEST_CASE(a_log_that_was_cut_is_found_by_the_checkpoints_of_elsewhere) {
    bend("delete from comments where id in (select row_id from changes where position = 2 and "
         "table_name = 'comments'); delete from answers where command_id = 'c2'; delete from "
         "changes where position = 2; delete from audit_links where position = 2; delete from "
         "audit_checkpoints; update state set value = '1' where name = 'position'");
    BOOST_CHECK_NO_THROW(run("verify"));
    BOOST_CHECK_THROW(run("verify --checkpoints " + checkpoints.string()), CheckFailed);
}

BOOST_AUTO_TEST_CASE(without_the_key_nothing_is_said_to_be_well) {
    std::filesystem::remove(data / "audit_key");
    BOOST_CHECK_EXCEPTION(run("verify"), Fault, brings_back);
    BOOST_CHECK_EXCEPTION(run("checkpoint"), Fault, brings_back);
    BOOST_CHECK_EXCEPTION(run("user add beth2 --team North --role professional --generate"), Fault,
                          brings_back);
}

BOOST_AUTO_TEST_CASE(a_key_that_lies_elsewhere_is_found_there) {
    const auto elsewhere = temporary.path() / "key";
    std::filesystem::rename(data / "audit_key", elsewhere);
    Settings settings;
    settings.data = data;
    settings.audit_key = elsewhere;
    BOOST_TEST(audit_key_file(settings) == elsewhere);
    BOOST_TEST(read_audit_key(elsewhere).public_hex ==
               checkpoints_in(checkpoints).back().public_key);
}

BOOST_AUTO_TEST_CASE(a_chain_begun_again_seals_what_was_there_and_keeps_the_former_key) {
    run("checkpoint --begin-again");
    BOOST_CHECK_NO_THROW(run("verify"));
    BOOST_CHECK_NO_THROW(run("verify --checkpoints " + checkpoints.string()));
    bool kept = false;
    for (const auto& entry : std::filesystem::directory_iterator(data))
        kept |= entry.path().filename().string().starts_with("audit_key.before_");
    BOOST_TEST(kept);
    bend("update changes set user_id = 'sam' where position = 1");
    BOOST_CHECK_THROW(run("verify"), CheckFailed);
}

BOOST_AUTO_TEST_CASE(what_a_subcommand_writes_is_chained) {
    run("user add beth2 --team North --role professional --generate");
    const auto database = open_beside_a_server(data);
    BOOST_TEST(last_link(*database)->position == log_position(*database));
    BOOST_CHECK_NO_THROW(run("verify"));
}

BOOST_AUTO_TEST_CASE(a_file_of_checkpoints_with_another_line_is_named_by_it) {
    std::ofstream(checkpoints, std::ios::app) << "not one\n";
    BOOST_CHECK_EXCEPTION(
        run("verify --checkpoints " + checkpoints.string()), Fault, [](const Fault& fault) {
            return std::string_view(fault.what()).find(": this is no checkpoint") !=
                   std::string_view::npos;
        });
}

BOOST_AUTO_TEST_CASE(a_backup_restored_where_another_key_is_seals_it_and_says_so) {
    const auto backup = temporary.path() / "backup.sqlite";
    back_up(data, backup);
    const Restored same = restore(data, backup, data / "audit_key");
    BOOST_TEST(!same.chain_begun_again);
    BOOST_CHECK_NO_THROW(run("verify --checkpoints " + checkpoints.string()));

    const auto other = temporary.path() / "other";
    BOOST_TEST(restore(other, backup, other / "audit_key").chain_begun_again);
    BOOST_CHECK_NO_THROW(call_subcommand(other, "verify"));
}

BOOST_AUTO_TEST_SUITE_END()
