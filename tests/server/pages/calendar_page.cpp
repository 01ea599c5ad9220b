#include "server/pages/calendar_page.h"

#include "common/store/schema.h"
#include "server/accounts/calendar_tokens.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Beth and Ann give visits in North, which Marta manages; Sunil in South.
struct Feeds {
    std::unique_ptr<SqliteDatabase> database = open_memory();
    const Instant now{1'795'444'200'000}; // Monday 23 November 2026, 14:30

    Feeds() {
        prepare_schema(*database);
        prepare_accounts(*database);
        store_team(*database, "North", "marta", "beth", "canary");
        store_team(*database, "South", "sam", "sunil", "canary");
        insert(*database, Professional{.id = Id<Professional>("ann"),
                                       .team_id = Id<Team>("north"),
                                       .name = "Ann <O'Neill>"});
    }
    static Id<Professional> beth() { return Id<Professional>("nurse_beth"); }
    Visitor visitor(const char* user) { return *visitor_of(*database, Id<User>(user), now); }
    std::string page(const char* user, const Id<Professional>& made_for = {},
                     const std::string& address = "") {
        const Visitor reader = visitor(user);
        return calendar_page(*database, {reader, made_for, address});
    }
    void make() { create_calendar_token(*database, beth(), Id<User>("marta"), now); }
    bool may(const char* user, const Id<Professional>& whose) {
        return may_manage_calendar(visitor(user), *find(*database, whose));
    }
    // How often a text has a part.
    static int count(const std::string& text, std::string_view part) {
        int times = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
            ++times;
        return times;
    }
    static bool has(const std::string& text, std::string_view part) {
        return count(text, part) > 0;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_page_shows, Feeds)

BOOST_AUTO_TEST_CASE(to_a_professional_the_own_feed_alone) {
    const std::string text = page("beth");
    BOOST_TEST(has(text, "<th scope=\"row\">beth canary</th>"));
    BOOST_TEST(count(text, "scope=\"row\"") == 1);
    BOOST_TEST(may("beth", beth()));
    BOOST_TEST(!may("beth", Id<Professional>("ann")));
}

BOOST_AUTO_TEST_CASE(to_who_manages_a_team_its_professionals_by_name_and_no_others) {
    const std::string text = page("marta");
    BOOST_TEST(count(text, "scope=\"row\"") == 2);
    BOOST_TEST(text.find("Ann &lt;O") < text.find("beth canary"));
    BOOST_TEST(!has(text, "sunil"));
    BOOST_TEST(may("marta", beth()));
    BOOST_TEST(!may("sam", beth()));
}

BOOST_AUTO_TEST_CASE(oneself_first) {
    auto marta = *find(*database, Id<User>("marta"));
    marta.professional_id = beth();
    upsert_row(*database, description_of<User>(), &marta);
    const std::string text = page("marta");
    BOOST_TEST(text.find("beth canary") < text.find("Ann &lt;O"));
}

BOOST_AUTO_TEST_CASE(nobody_who_has_left) {
    auto ann = *find(*database, Id<Professional>("ann"));
    ann.active = false;
    upsert_row(*database, description_of<Professional>(), &ann);
    BOOST_TEST(!has(page("marta"), "Ann"));
}

BOOST_AUTO_TEST_CASE(a_sentence_to_who_has_no_visits_and_plans_for_nobody) {
    const std::string text = page("wall_north");
    BOOST_TEST(has(text, "You have no visits of your own, and you plan for no team."));
    BOOST_TEST(!has(text, "<table>"));
}

BOOST_AUTO_TEST_CASE(when_a_feed_was_made_and_used_and_a_button_to_revoke_it_once_there_is_one) {
    BOOST_TEST(has(page("beth"), "No feed"));
    BOOST_TEST(has(page("beth"), ">Make an address</button>"));
    BOOST_TEST(!has(page("beth"), ">Revoke</button>"));
    const std::string token = create_calendar_token(*database, beth(), Id<User>("marta"), now);
    BOOST_TEST(has(page("beth"), "by marta<br>Not used yet"));
    BOOST_TEST(has(page("beth"), ">Make a new address</button>"));
    BOOST_TEST(has(page("beth"), "aria-label=\"Revoke for beth canary\""));
    BOOST_TEST(!has(page("beth"), token));
    note_calendar_use(*database, token, now);
    BOOST_TEST(has(page("beth"), "<br>Last used "));
    revoke_calendar_token(*database, beth());
    BOOST_TEST(has(page("beth"), "No feed"));
}

BOOST_AUTO_TEST_CASE(a_new_address_once_and_only_to_who_may_have_it) {
    const std::string address = "https://evenload.test/calendar/\"><b>.ics";
    const std::string text = page("marta", beth(), address);
    BOOST_TEST(has(text, "The address of beth canary’s calendar"));
    BOOST_TEST(has(text, "/calendar/&quot;&gt;&lt;b&gt;.ics"));
    BOOST_TEST(!has(text, "\"><b>"));
    BOOST_TEST(!has(page("sam", beth(), address), "The address of"));
    BOOST_TEST(!has(page("marta"), "The address of"));
}

BOOST_AUTO_TEST_SUITE_END()
