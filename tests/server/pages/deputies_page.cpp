#include "server/pages/deputies_page.h"

#include "common/store/schema.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Marta manages North and Beth gives visits in it, on Monday 23 November 2026.
struct Deputies {
    std::unique_ptr<SqliteDatabase> database = open_memory();
    const Date today = *date_from_text("2026-11-23");
    const Instant now{1'795'444'200'000};

    Deputies() {
        prepare_schema(*database);
        store_team(*database, "North", "marta", "beth", "canary");
    }
    std::string page(const char* user, const std::string& problem = "") {
        const auto visitor = visitor_of(*database, Id<User>(user), now);
        return deputies_page(*database, {*visitor, today, problem});
    }
    void names(Date first, Date last, const char* user = "marta", const char* deputy = "beth") {
        insert(*database, Deputy{.id = Id<Deputy>("d" + to_text(first)),
                                 .organisation_id = Id<Organisation>("trust"),
                                 .user_id = Id<User>(user),
                                 .deputy_id = Id<User>(deputy),
                                 .first_day = first,
                                 .last_day = last});
    }
    static bool has(const std::string& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(deputies_page_shows, Deputies)

BOOST_AUTO_TEST_CASE(that_nobody_acts_for_another) {
    BOOST_TEST(has(page("marta"), "Nobody acts for another."));
}

BOOST_AUTO_TEST_CASE(who_acts_today_who_will_and_not_who_has) {
    names(today - 3, today - 1);
    BOOST_TEST(has(page("marta"), "Nobody acts for another."));
    names(today + 1, today + 2);
    BOOST_TEST(has(page("marta"), "<td>Later</td>"));
    BOOST_TEST(!has(page("marta"), "<td>Acts today</td>"));
    names(today, today);
    BOOST_TEST(has(page("marta"), "<td>Acts today</td>"));
}

// A professional names for themselves; who manages, for professionals too.
BOOST_AUTO_TEST_CASE(for_whom_the_reader_may_name_one) {
    const auto whom = [&](const char* user) {
        const std::string text = page(user);
        const auto at = text.find("name=\"user\"");
        return text.substr(at, text.find("</select>", at) - at);
    };
    BOOST_TEST(has(whom("marta"), "value=\"marta\" selected"));
    BOOST_TEST(has(whom("marta"), "value=\"beth\""));
    BOOST_TEST(has(whom("beth"), "value=\"beth\" selected"));
    BOOST_TEST(!has(whom("beth"), "value=\"marta\""));
}

BOOST_AUTO_TEST_CASE(who_is_away_without_a_deputy_until_one_is_named) {
    insert(*database, Absence{.id = Id<Absence>("leave"),
                              .team_id = Id<Team>("north"),
                              .professional_id = Id<Professional>("nurse_beth"),
                              .first_day = today - 1,
                              .last_day = today + 4});
    BOOST_TEST(has(page("marta"), "beth is away from Mon 23 Nov to Fri 27 Nov"));
    names(today, today + 4, "beth", "marta");
    BOOST_TEST(!has(page("marta"), "is away from"));
}

BOOST_AUTO_TEST_CASE(a_problem_as_text_whatever_is_in_it) {
    BOOST_TEST(has(page("marta", "<b>no</b>"), "&lt;b&gt;no&lt;/b&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()
