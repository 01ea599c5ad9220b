#include "server/access/visitor.h"

#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct TwoTeams {
    TwoTeams() {
        prepare_schema(*database);
        store_team(*database, "North", "marta", "beth", "n");
        store_team(*database, "South", "sam", "sunil", "s");
    }
    std::string reach(const std::string& user_id) {
        const Instant morning{(std::int64_t{on("2026-11-23").days} * 24 + 8) * 3'600'000};
        const auto visitor = visitor_of(*database, Id<User>(user_id), morning);
        if (!visitor) return "nobody";
        return "sees " + listed(visitor->see_unit_ids) + ", changes " +
               listed(visitor->change_unit_ids);
    }
    static std::string listed(const std::set<std::string>& units) {
        std::string text;
        for (const std::string& unit : units)
            text += (text.empty() ? "" : " ") + unit;
        return text;
    }
    void grant(UnitKind unit, const std::string& unit_id, ScopeKind scope,
               const std::string& scope_id, GrantLevel level) {
        insert(*database, Grant{.id = Id<Grant>("g"),
                                .team_id = Id<Team>("north"),
                                .unit = unit,
                                .unit_id = unit_id,
                                .scope = scope,
                                .scope_id = scope_id,
                                .level = level});
    }
    std::unique_ptr<SqliteDatabase> database = open_memory();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(visitor, TwoTeams)

BOOST_AUTO_TEST_CASE(everyone_has_their_own_team) {
    BOOST_TEST(reach("marta") == "sees north trust, changes north trust");
    BOOST_TEST(reach("sunil") == "sees south trust, changes south trust");
    BOOST_TEST(reach("ghost") == "nobody");
}

BOOST_AUTO_TEST_CASE(an_administrator_has_every_team_of_the_organisation) {
    database->execute("update users set role = 'administrator' where id = 'marta'");
    BOOST_TEST(reach("marta") == "sees north south trust, changes north south trust");
}

BOOST_AUTO_TEST_CASE(a_deputy_has_the_role_of_the_other_besides_the_own) {
    const Instant morning{(std::int64_t{on("2026-11-23").days} * 24 + 8) * 3'600'000};
    const auto has = [&](Role role) {
        return visitor_of(*database, Id<User>("beth"), morning)->has_role({role});
    };
    BOOST_TEST(has(Role::professional));
    BOOST_TEST(!has(Role::caseload_manager));
    insert(*database, Deputy{.id = Id<Deputy>("d"),
                             .organisation_id = Id<Organisation>("trust"),
                             .user_id = Id<User>("marta"),
                             .deputy_id = Id<User>("beth"),
                             .first_day = on("2026-11-23"),
                             .last_day = on("2026-11-23")});
    BOOST_TEST(has(Role::professional));
    BOOST_TEST(has(Role::caseload_manager));
    BOOST_TEST(!has(Role::supervisor));
}

BOOST_AUTO_TEST_CASE(a_grant_to_see_does_not_let_change) {
    grant(UnitKind::team, "north", ScopeKind::user, "sam", GrantLevel::view);
    BOOST_TEST(reach("sam") == "sees north south trust, changes south trust");
    BOOST_TEST(reach("sunil") == "sees south trust, changes south trust");
}

BOOST_AUTO_TEST_CASE(a_grant_to_change_lets_change) {
    grant(UnitKind::team, "north", ScopeKind::user, "sam", GrantLevel::change);
    BOOST_TEST(reach("sam") == "sees north south trust, changes north south trust");
}

BOOST_AUTO_TEST_CASE(a_grant_to_a_team_is_for_all_of_it) {
    grant(UnitKind::team, "north", ScopeKind::team, "south", GrantLevel::view);
    BOOST_TEST(reach("sunil") == "sees north south trust, changes south trust");
}

BOOST_AUTO_TEST_CASE(a_grant_of_the_organisation_is_of_all_its_teams) {
    grant(UnitKind::organisation, "trust", ScopeKind::user, "sam", GrantLevel::view);
    BOOST_TEST(reach("sam") == "sees north south trust, changes south trust");
}

BOOST_AUTO_TEST_CASE(a_grant_that_was_revoked_gives_nothing) {
    grant(UnitKind::team, "north", ScopeKind::user, "sam", GrantLevel::change);
    database->execute("update grants set revoked = 1");
    BOOST_TEST(reach("sam") == "sees south trust, changes south trust");
}

BOOST_AUTO_TEST_CASE(a_grant_of_one_case_does_not_open_its_team) {
    grant(UnitKind::case_file, "case_north1", ScopeKind::user, "sam", GrantLevel::change);
    BOOST_TEST(reach("sam") == "sees south trust, changes south trust");
}

BOOST_AUTO_TEST_CASE(who_is_not_active_is_nobody) {
    database->execute("update users set active = 0 where id = 'sam'");
    BOOST_TEST(reach("sam") == "nobody");
}

BOOST_AUTO_TEST_SUITE_END()
