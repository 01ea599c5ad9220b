#include "server/access/seen_rows.h"

#include "common/model/restriction.h"
#include "common/store/change_log.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// The record of patient_north3 is restricted; Beth does not work with them, and Marta is named.
struct SealedRows {
    TemporaryFolder place;
    DataFolder folder{place.path() / "data"};
    std::unique_ptr<SqliteDatabase> writing = folder.open_to_write();
    Readers readers{folder, 1};

    SealedRows() {
        WriteScope scope(*writing);
        store_team(*writing, "North", "marta", "beth", "canary");
        insert(*writing, Restriction{.id = Id<Restriction>("seal"),
                                     .team_id = Id<Team>("north"),
                                     .patient_id = Id<Patient>("patient_north3"),
                                     .reason = "works here",
                                     .restricted_by = Id<User>("marta"),
                                     .restricted_at = machine_now()});
        scope.commit();
    }
    Visitor visitor(const char* user) {
        return *visitor_of(*writing, Id<User>(user), machine_now());
    }
    void say(const std::string& id) {
        WriteScope scope(*writing);
        insert(*writing, Comment{.id = Id<Comment>(id),
                                 .team_id = Id<Team>("north"),
                                 .subject = CommentSubject::case_file,
                                 .subject_id = "case_north1",
                                 .case_id = Id<Case>("case_north1"),
                                 .author_id = Id<User>("marta"),
                                 .text = "Seen"});
        scope.commit();
    }
    // Whether more of the record is there than that it is.
    static bool tells(Database& database, const char* patient) {
        return database.integer("select family_name like '%canary%' from patients where id = $1",
                                {std::string_view(patient)}) == 1;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(seen_rows, SealedRows)

BOOST_AUTO_TEST_CASE(what_is_restricted_is_not_among_the_rows_of_who_does_not_see_it) {
    const SeenRows seen(readers, visitor("beth"));
    BOOST_TEST(!tells(*seen, "patient_north3"));
    BOOST_TEST(tells(seen.whole(), "patient_north3"));
    BOOST_TEST(tells(*seen, "patient_north1"));
}

BOOST_AUTO_TEST_CASE(who_has_no_veil_reads_the_database_itself) {
    const SeenRows seen(readers, visitor("marta"));
    BOOST_TEST(tells(*seen, "patient_north3"));
    BOOST_TEST(&*seen == &seen.whole());
}

// What is written meanwhile is of the next moment.
BOOST_AUTO_TEST_CASE(all_rows_are_of_one_moment) {
    for (const char* user : {"marta", "beth"}) {
        const SeenRows seen(readers, visitor(user));
        const std::int64_t before = (*seen).integer("select count(*) from comments");
        say(user);
        BOOST_TEST((*seen).integer("select count(*) from comments") == before);
        BOOST_TEST(seen.whole().integer("select count(*) from comments") == before);
    }
}

BOOST_AUTO_TEST_SUITE_END()
