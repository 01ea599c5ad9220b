#include "server/storage/scheduled_backups.h"

#include "server/storage/verification.h"
#include "tests/support/little_room.h"
#include "tests/support/server_fixture.h"

#include <fstream>
#include <thread>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using State = ScheduledBackups::State;

struct WithBackups : ServerFixture {
    TemporaryFolder elsewhere;
    std::filesystem::path folder = elsewhere.path() / "backups";
    Metrics metrics;
    std::mutex mutex;
    std::string told;
    Log log{[this](const std::string& line) {
        const std::lock_guard lock(mutex);
        told += line;
    }};

    std::unique_ptr<ScheduledBackups> started(Rotation keep = {}) {
        return std::make_unique<ScheduledBackups>(
            data(),
            ScheduledBackups::Choice{
                .folder = folder, .keep = keep, .after_a_failure = std::chrono::milliseconds(20)},
            [this] { return Instant{now_milliseconds}; }, log, metrics);
    }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
    std::string log_so_far() {
        const std::lock_guard lock(mutex);
        return told;
    }
};

bool within_seconds(int seconds, const std::function<bool()>& holds) {
    for (int i = 0; i < seconds * 100; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(scheduled_backups, WithBackups)

BOOST_AUTO_TEST_CASE(the_first_is_made_at_once_while_serving_and_is_whole) {
    const auto backups = started();
    BOOST_TEST(within_seconds(10, [&] { return backups->state() == State::sound; }));
    BOOST_TEST(files() == std::vector<std::string>{"evenload_2026-11-23T080000Z.sqlite"},
               boost::test_tools::per_element());
    BOOST_TEST(verify(*open_sqlite(folder / files().front(), FileUse::read_only)).problems.empty());
    BOOST_TEST(metrics.text().find("evenload_backups_total{outcome=\"sound\"} 1") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_is_made_when_its_hour_has_come_and_old_ones_go) {
    const auto backups = started({.hourly = 2, .daily = 0, .weekly = 0});
    for (int turn = 0; turn < 3; ++turn) {
        const Instant wanted{now_milliseconds};
        BOOST_TEST_REQUIRE(within_seconds(10, [&] { return backups->newest() == wanted; }), turn);
        if (turn < 2) pass_minutes(60);
    }
    BOOST_TEST(within_seconds(5, [&] {
        return files() == std::vector<std::string>{"evenload_2026-11-23T090000Z.sqlite",
                                                   "evenload_2026-11-23T100000Z.sqlite"};
    }));
}

BOOST_AUTO_TEST_CASE(a_server_that_starts_again_goes_on_where_the_folder_is) {
    {
        const auto backups = started();
        BOOST_TEST_REQUIRE(within_seconds(10, [&] { return backups->newest().has_value(); }));
    }
    pass_minutes(30);
    const auto backups = started();
    BOOST_TEST((backups->state() == State::sound));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    BOOST_TEST(files().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_put_back_holds_up_no_backup) {
    const auto backups = started();
    BOOST_TEST_REQUIRE(within_seconds(10, [&] { return backups->newest().has_value(); }));
    pass_minutes(-25 * 60);
    BOOST_TEST(within_seconds(10, [&] { return files().size() == 2U; }));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_said_takes_nothing_away_and_is_tried_again) {
    const auto backups = started();
    BOOST_TEST_REQUIRE(within_seconds(10, [&] { return backups->newest().has_value(); }));
    {
        const LittleRoom full(64 * 1024); // for each file
        pass_minutes(60);
        BOOST_TEST(within_seconds(10, [&] { return backups->state() == State::overdue; }));
        BOOST_TEST(within_seconds(
            10, [&] { return log_so_far().find("backup_failed") != std::string::npos; }));
        const auto there = files();
        BOOST_TEST((std::ranges::find(there, "evenload_2026-11-23T080000Z.sqlite") != there.end()));
    }
    BOOST_TEST(within_seconds(10, [&] { return backups->state() == State::sound; }));
    BOOST_TEST(files().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_copy_whose_log_tells_something_else_is_kept_aside_and_counts_for_nothing) {
    HttpClient marta = signed_in("marta");
    marta.post("/api/commands",
               command_text("c1", "add_comment",
                            R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
    database()->execute("update comments set text = 'Secretcanary'");
    const auto backups = started();
    BOOST_TEST(within_seconds(
        10, [&] { return backups->state() == State::overdue && !log_so_far().empty(); }));
    BOOST_TEST(within_seconds(
        10, [&] { return std::filesystem::exists(folder / "evenload_not_sound.sqlite"); }));
    BOOST_TEST(!backups->newest());
    BOOST_TEST(log_so_far().find("backup_not_sound") != std::string::npos);
    BOOST_TEST(log_so_far().find("Secretcanary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_a_killed_process_left_half_done_is_in_nobodys_way) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "evenload_unfinished.sqlite") << "half";
    const auto backups = started();
    BOOST_TEST(within_seconds(10, [&] { return files().size() == 1U && backups->newest(); }));
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_is_refused_in_words) {
    std::ofstream(elsewhere.path() / "file") << "mine";
    folder = elsewhere.path() / "file" / "backups";
    BOOST_CHECK_EXCEPTION(started(), Fault, [](const Fault& fault) {
        return std::string_view(fault.what()).find("--backup-folder") != std::string_view::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
