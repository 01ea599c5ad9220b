#include "server/accounts/sessions.h"

#include "server/accounts/packs.h"
#include "server/accounts/token.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr const char* login = "https://login.example";
constexpr const char* other_login = "https://other.example";

// Everything begins at eight; times are counted from there.
struct Sittings : ServerFixture {
    const Id<User> beth{"beth"}, marta{"marta"};
    std::unique_ptr<SqliteDatabase> open = database();
    const Instant eight{now_milliseconds};

    Instant after(std::int64_t milliseconds) const { return {eight.milliseconds + milliseconds}; }
    std::string start(const Id<User>& who, std::int64_t at = 0) {
        return start_session(*open, who, after(at));
    }
    // Begun by a provider, under its name for the session.
    std::string vouched(const Id<User>& who, const std::string& sid,
                        const std::string& issuer = login) {
        return start_session(*open, who, eight, {"Edge", issuer, sid});
    }
    bool opens(const std::string& token, std::int64_t at = 0) {
        const bool found = find_session(*open, token, after(at)).has_value();
        BOOST_TEST(session_holds(*open, hash_of_token(token), after(at)) == found);
        return found;
    }
    void renew(const std::string& token, std::int64_t at) {
        renew_session(*open, hash_of_token(token), after(at));
    }
    // A pack on a device, made in the session of the token.
    void pack(const std::string& id, const Id<User>& who, const std::string& token) {
        begin_pack(*open, {id, who, hash_of_token(token), "", eight, eight, after(72 * hour)});
    }
    bool stands(const std::string& id) { return find_pack(*open, id, eight).has_value(); }
    // Kept under a name that can be sorted by, and last used then.
    void named(const std::string& name, const Id<User>& who, std::int64_t started,
               std::int64_t seen) {
        open->run("update sessions set token_hash = $1, last_seen_at = $2 where token_hash = $3",
                  {std::string_view(name), after(seen).milliseconds,
                   std::string_view(hash_of_token(start(who, started)))});
    }
    // Of Beth, whether it lasts or not.
    std::string kept() {
        std::string names;
        open->each("select token_hash from sessions where user_id = 'beth' order by token_hash", {},
                   [&](const Row& row) { names += std::string(row.text(0)) + " "; });
        return names;
    }
    std::string listed(std::int64_t at = 0) {
        std::string names;
        for (const SessionWords& session : sessions_of(*open, beth, after(at)))
            names += (names.empty() ? "" : " ") + session.id;
        return names;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sessions, Sittings)

BOOST_AUTO_TEST_CASE(the_token_opens_it_and_neither_its_hash_nor_anything_else_does) {
    const std::string token = start(beth);
    const auto session = find_session(*open, token, eight);
    BOOST_TEST_REQUIRE(session.has_value());
    BOOST_TEST(session->user_id.text == "beth");
    BOOST_TEST(session->id == hash_of_token(token));
    for (const std::string& wrong : {session->id, token + "x", std::string()})
        BOOST_TEST(!find_session(*open, wrong, eight), wrong);
}

BOOST_AUTO_TEST_CASE(it_ends_when_it_has_been_idle_for_30_minutes) {
    const std::string token = start(beth);
    BOOST_TEST(opens(token, 30 * minute - 1));
    BOOST_TEST(!opens(token, 30 * minute));
}

BOOST_AUTO_TEST_CASE(it_ends_12_hours_after_it_began_however_busy) {
    const std::string token = start(beth);
    for (std::int64_t at = 20 * minute; at < 12 * hour; at += 20 * minute)
        renew(token, at);
    BOOST_TEST(opens(token, 12 * hour - 1));
    BOOST_TEST(!opens(token, 12 * hour));
}

BOOST_AUTO_TEST_CASE(using_it_is_written_down_at_most_once_a_minute) {
    const std::string token = start(beth);
    const auto seen = [&] { return find_session(*open, token, eight)->last_seen_at; };
    renew(token, minute - 1);
    BOOST_CHECK((seen() == eight));
    renew(token, minute);
    BOOST_CHECK((seen() == after(minute)));
    renew(token, 2 * minute - 1);
    BOOST_CHECK((seen() == after(minute)));
}

BOOST_AUTO_TEST_CASE(using_one_keeps_that_one_awake_and_no_other) {
    const std::string used = start(beth);
    const std::string left = start(beth);
    renew(used, 20 * minute);
    BOOST_TEST(opens(used, 50 * minute - 1));
    BOOST_TEST(!opens(used, 50 * minute));
    BOOST_TEST(!opens(left, 30 * minute));
}

BOOST_AUTO_TEST_CASE(who_is_made_inactive_is_out_at_once) {
    const std::string hers = start(beth);
    BOOST_TEST(opens(hers));
    open->execute("update users set active = 0 where id = 'beth'");
    BOOST_TEST(!opens(hers));
}

BOOST_AUTO_TEST_CASE(those_that_have_ended_go_when_the_next_one_begins) {
    named("idle", beth, 0, 0);
    named("used", beth, 0, 1);
    start(marta, 30 * minute);
    BOOST_TEST(kept() == "used ");
    named("all_day", beth, 0, 12 * hour - minute);
    start(marta, 12 * hour - 1);
    BOOST_TEST(kept() == "all_day ");
    start(marta, 12 * hour);
    BOOST_TEST(kept() == "");
}

BOOST_AUTO_TEST_CASE(ending_one_takes_its_packs_and_leaves_the_others) {
    const std::string here = start(beth);
    const std::string there = start(beth);
    pack("made_here", beth, here);
    pack("made_there", beth, there);
    end_session(*open, hash_of_token(here));
    BOOST_TEST(!opens(here));
    BOOST_TEST(opens(there));
    BOOST_TEST(!stands("made_here"));
    BOOST_TEST(stands("made_there"));
}

BOOST_AUTO_TEST_CASE(ending_all_of_a_person_takes_all_their_packs_and_nobody_elses) {
    const std::string hers = start(beth);
    const std::string martas = start(marta);
    pack("hers", beth, hers);
    pack("of_a_session_that_is_gone", beth, "long ago");
    pack("martas", marta, martas);
    end_sessions_of(*open, beth);
    BOOST_TEST(!opens(hers));
    BOOST_TEST(opens(martas));
    BOOST_TEST(!stands("hers"));
    BOOST_TEST(!stands("of_a_session_that_is_gone"));
    BOOST_TEST(stands("martas"));
}

BOOST_AUTO_TEST_CASE(ending_the_others_keeps_the_one_and_those_of_other_people) {
    const std::string kept = start(beth);
    const std::string other = start(beth);
    const std::string vouched_for = vouched(beth, "sid");
    const std::string martas = start(marta);
    pack("here", beth, kept);
    pack("there", beth, other);
    pack("martas", marta, martas);
    end_other_sessions_of(*open, beth, hash_of_token(kept));
    BOOST_TEST(opens(kept));
    BOOST_TEST(!opens(other));
    BOOST_TEST(!opens(vouched_for));
    BOOST_TEST(opens(martas));
    BOOST_TEST(stands("here"));
    BOOST_TEST(!stands("there"));
    BOOST_TEST(stands("martas"));
}

// A lease is for working without a network, so it outlives the session that nobody ended. A provider can still end it.
BOOST_AUTO_TEST_CASE(a_session_that_falls_asleep_leaves_its_pack) {
    const std::string asleep = vouched(beth, "sid");
    pack("in_the_car", beth, asleep);
    start(beth); // falls asleep too, and has no pack
    start(marta, 30 * minute);
    BOOST_TEST(listed() == hash_of_token(asleep));
    BOOST_TEST(!opens(asleep, 30 * minute));
    BOOST_TEST(stands("in_the_car"));
    BOOST_TEST(users_of_provider_session(*open, login, "sid").size() == 1U);
    end_provider_session(*open, login, "sid");
    BOOST_TEST(!stands("in_the_car"));
}

BOOST_AUTO_TEST_CASE(a_provider_ends_a_session_by_its_own_name_for_it) {
    const std::string meant = vouched(beth, "sid-1");
    const std::string next = vouched(beth, "sid-2");
    const std::string elsewhere = vouched(beth, "sid-1", other_login);
    const std::string by_password = start(beth);
    pack("meant", beth, meant);
    pack("next", beth, next);
    pack("elsewhere", beth, elsewhere);
    end_provider_session(*open, login, "sid-1");
    BOOST_TEST(!opens(meant));
    BOOST_TEST(!stands("meant"));
    for (const std::string& token : {next, elsewhere, by_password})
        BOOST_TEST(opens(token));
    BOOST_TEST(stands("next"));
    BOOST_TEST(stands("elsewhere"));
}

BOOST_AUTO_TEST_CASE(whose_a_providers_session_is_each_is_named_once) {
    vouched(beth, "sid-1");
    vouched(beth, "sid-1"); // in a second window
    vouched(marta, "sid-2");
    vouched(marta, "sid-1", other_login);
    const auto users = users_of_provider_session(*open, login, "sid-1");
    BOOST_TEST_REQUIRE(users.size() == 1u);
    BOOST_TEST(users[0].text == "beth");
}

BOOST_AUTO_TEST_CASE(a_provider_ends_all_that_it_began_of_a_person_and_no_more) {
    const std::string one = vouched(beth, "sid-1");
    const std::string two = vouched(beth, "");
    const std::string elsewhere = vouched(beth, "sid-1", other_login);
    const std::string by_password = start(beth);
    const std::string martas = vouched(marta, "sid-3");
    pack("hers", beth, one);
    pack("martas", marta, martas);
    end_provider_sessions_of(*open, login, beth);
    BOOST_TEST(!opens(one));
    BOOST_TEST(!opens(two));
    for (const std::string& token : {elsewhere, by_password, martas})
        BOOST_TEST(opens(token));
    BOOST_TEST(!stands("hers"));
    BOOST_TEST(stands("martas"));
}

BOOST_AUTO_TEST_CASE(a_person_reads_theirs_the_one_used_last_first) {
    named("b", beth, 1, 5);
    named("a", beth, 1, 5); // of two alike, by name
    named("begun_later", beth, 2, 5);
    named("used_last", beth, 0, 9);
    named("martas", marta, 0, 9);
    BOOST_TEST(listed(10) == "used_last begun_later a b");
}

BOOST_AUTO_TEST_CASE(only_those_that_hold_are_read) {
    named("idle", beth, 0, 0);
    named("used", beth, 0, 1);
    BOOST_TEST(listed(30 * minute - 1) == "used idle");
    BOOST_TEST(listed(30 * minute) == "used");
    named("all_day", beth, 0, 12 * hour - minute);
    BOOST_TEST(listed(12 * hour - 1) == "all_day");
    BOOST_TEST(listed(12 * hour) == "");
}

BOOST_AUTO_TEST_CASE(what_is_read_says_which_browser_and_who_vouched) {
    vouched(beth, "");
    start_session(*open, beth, after(3), {.browser = "Firefox on Windows"});
    const auto words = sessions_of(*open, beth, after(3));
    BOOST_TEST_REQUIRE(words.size() == 2u);
    BOOST_TEST(words[0].browser == "Firefox on Windows");
    BOOST_TEST(!words[0].by_provider);
    BOOST_CHECK((words[0].started_at == after(3)));
    BOOST_TEST(words[1].browser == "Edge");
    BOOST_TEST(words[1].by_provider);
}

BOOST_AUTO_TEST_SUITE_END()
