#include "server/storage/backup_rotation.h"

#include "tests/support/civil.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr std::int64_t hour = 3'600'000;

// Monday 23 November 2026, 00:30 UTC, and so many hours later.
Instant after_hours(std::int64_t hours) {
    return {std::int64_t{on("2026-11-23").days} * 24 * hour + hour / 2 + hours * hour};
}

// What is there after a backup every hour for so long, with the old ones let go each time.
std::vector<std::string> left_after(std::int64_t hours, Rotation keep) {
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < hours; ++i) {
        names.push_back(backup_name(after_hours(i)));
        for (const std::string& gone : outlived(names, keep))
            std::erase(names, gone);
    }
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(backup_rotation)

BOOST_AUTO_TEST_CASE(a_name_says_when_and_is_read_back) {
    const std::string name = backup_name(after_hours(15));
    BOOST_TEST(name == "evenload_2026-11-23T153000Z.sqlite");
    BOOST_TEST((backup_moment(name) == after_hours(15)));
}

BOOST_AUTO_TEST_CASE(other_files_are_no_backups_and_are_never_let_go) {
    const std::vector<std::string> others{"evenload.sqlite",
                                          "evenload_not_sound.sqlite",
                                          "evenload_2026-13-23T153000Z.sqlite",
                                          "evenload_2026-11-23T153000Z.sqlite.old",
                                          "evenload_2026-11-23T250000Z.sqlite",
                                          "notes.txt"};
    for (const std::string& name : others)
        BOOST_TEST(!backup_moment(name), name);
    BOOST_TEST(outlived(others, {0, 0, 0}).empty());
}

BOOST_AUTO_TEST_CASE(after_a_quarter_of_a_year_there_are_hours_days_and_weeks) {
    const auto left = left_after(13 * 7 * 24, {});
    const auto days_ago = [](std::size_t days) {
        return after_hours((13 * 7 - static_cast<std::int64_t>(days)) * 24 - 1);
    };
    // 24 hours; the last of each of 13 days before (the last day is among the hours); the last of 6 weeks before those.
    BOOST_TEST(left.size() == 24U + 13U + 6U);
    for (const std::size_t days : {0U, 1U, 13U, 14U, 21U, 49U})
        BOOST_TEST((std::ranges::find(left, backup_name(days_ago(days))) != left.end()), days);
    for (const std::size_t days : {15U, 20U, 56U})
        BOOST_TEST((std::ranges::find(left, backup_name(days_ago(days))) == left.end()), days);
}

BOOST_AUTO_TEST_CASE(hours_without_a_backup_are_not_counted) {
    // The server was off for a month: what was there before is still the last of its 24 hours.
    std::vector<std::string> names{backup_name(after_hours(0)), backup_name(after_hours(1)),
                                   backup_name(after_hours(31 * 24))};
    BOOST_TEST(outlived(names, {.hourly = 3, .daily = 0, .weekly = 0}).empty());
    BOOST_TEST(outlived(names, {.hourly = 2, .daily = 0, .weekly = 0}) ==
                   std::vector<std::string>{backup_name(after_hours(0))},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_newest_stays_whatever_is_asked) {
    BOOST_TEST(left_after(100, {0, 0, 0}) == std::vector<std::string>{backup_name(after_hours(99))},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
