#include "server/storage/backup.h"

#include "common/store/change_log.h"
#include "server/storage/verification.h"
#include "tests/support/server_fixture.h"

#include <fstream>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct WithWork : ServerFixture {
    WithWork() { comment("c1"); }
    void comment(const std::string& id) {
        HttpClient marta = signed_in("marta");
        marta.post(
            "/api/commands",
            command_text(id, "add_comment",
                         R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
    }
    std::filesystem::path backup_file = data() / "backup.sqlite";
};

Verification verification_of(const std::filesystem::path& file) {
    return verify(*open_sqlite(file, FileUse::read_only));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(backup, WithWork)

BOOST_AUTO_TEST_CASE(a_backup_is_taken_from_a_running_server_and_is_whole) {
    const BackedUp backed_up = back_up(data(), backup_file);
    BOOST_TEST(backed_up.bytes == std::filesystem::file_size(backup_file));
    BOOST_TEST(backed_up.problems.empty());
    const Verification found = verification_of(backup_file);
    BOOST_TEST(found.problems.empty());
    BOOST_TEST(found.commands == 1);
    BOOST_TEST(found.rows == 1);
    BOOST_TEST(!std::filesystem::exists(backup_file.string() + "-wal"));
    const auto permissions = std::filesystem::status(backup_file).permissions();
    using std::filesystem::perms;
    BOOST_TEST(((permissions & (perms::group_all | perms::others_all)) == perms::none));
}

BOOST_AUTO_TEST_CASE(a_backup_does_not_replace_a_file) {
    std::ofstream(backup_file) << "mine";
    BOOST_CHECK_THROW(back_up(data(), backup_file), Fault);
    BOOST_TEST(std::filesystem::file_size(backup_file) == 4U);
}

BOOST_AUTO_TEST_CASE(a_restore_goes_back_and_tells_every_client_by_its_lineage) {
    HttpClient marta = signed_in("marta");
    const std::string before = lineage(*database());
    back_up(data(), backup_file);
    comment("c2");
    stop();
    const auto kept = restore(data(), backup_file, data() / "audit_key").kept;
    start();
    BOOST_TEST(log_position(*database()) == 1);
    BOOST_TEST(lineage(*database()) != before);
    HttpClient again(server().port());
    again.cookie = marta.cookie;
    const HttpAnswer changes = again.get("/api/changes?since=1&lineage=" + before);
    BOOST_TEST(changes.body.find("\"image_needed\":true") != std::string::npos);
    // What the backup lacks can be sent again.
    comment("c2");
    BOOST_TEST(log_position(*database()) == 2);
    BOOST_TEST(verification_of(kept).commands == 2);
}

BOOST_AUTO_TEST_CASE(a_restore_under_a_running_server_is_refused) {
    back_up(data(), backup_file);
    BOOST_CHECK_THROW(restore(data(), backup_file, data() / "audit_key"), Fault);
}

BOOST_AUTO_TEST_CASE(a_damaged_backup_is_refused_and_the_database_stays) {
    back_up(data(), backup_file);
    stop();
    {
        std::fstream file(backup_file, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(8192);
        file << std::string(4096, 'x');
    }
    BOOST_CHECK_THROW(restore(data(), backup_file, data() / "audit_key"), Fault);
    start();
    BOOST_TEST(log_position(*database()) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(verification, WithWork)

BOOST_AUTO_TEST_CASE(every_kind_of_damage_is_found) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"update comments set text = 'Never seen'", "text is not what the log says"},
        {"delete from comments", "is missing"},
        {"delete from changes; delete from answers", "ends at 0, but counts 1"},
        {"update changes set position = 2; update state set value = '2' where name = 'position'; "
         "delete from answers",
         "nothing at position 1"},
        {"update changes set kind = 'erase'", "though the log erased it"},
        {"update contacts set case_id = 'nobody'", "missing row of cases"},
    };
    for (const auto& [damage, words] : table) {
        const auto damaged = open_image(database()->image());
        damaged->execute(damage);
        const Verification found = verify(*damaged);
        BOOST_TEST_REQUIRE(!found.problems.empty(), damage);
        bool said = false;
        for (const std::string& problem : found.problems)
            said |= problem.find(words) != std::string::npos;
        BOOST_TEST(said, damage << ": " << found.problems.front());
    }
    BOOST_TEST(verify(*open_image(database()->image())).problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
