#include "common/store/tables.h"

#include "common/base/check.h"
#include "tests/common/store/store.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Tables : SmallStore {
    // The indexes by which SQLite finds what is asked for.
    std::string way_of(const std::string& sql) {
        std::string way;
        database->each("explain query plan " + sql, {},
                       [&](const Row& row) { way += std::string(row.text(3)) + '\n'; });
        return way;
    }
    std::vector<std::string> cases_of_the_team() {
        std::vector<std::string> ids;
        for (const Case& one :
             select<Case>(*database, "where " + of_whole_team(*database), {team.id.text}))
            ids.push_back(one.id.text);
        return ids;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(tables, Tables)

BOOST_AUTO_TEST_CASE(a_row_comes_back_as_it_was_written) {
    patient.given_name = "O'Neill \xc3\xa9";
    patient.family_name = "";
    upsert_row(*database, description_of<Patient>(), &patient);
    const std::optional<Patient> found = find(*database, patient.id);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->given_name == patient.given_name);
    BOOST_TEST(found->family_name == "");
    delete_row(*database, description_of<Case>(), care.id.text);
    BOOST_TEST(!find(*database, care.id));
    BOOST_TEST(!find(*database, Id<Case>()));
}

BOOST_AUTO_TEST_CASE(an_id_is_inserted_once) {
    BOOST_CHECK_THROW(insert(*database, care), Fault);
    care.reference = "C-1043";
    upsert_row(*database, description_of<Case>(), &care);
    BOOST_TEST(find(*database, care.id)->reference == "C-1043");
    BOOST_TEST(database->integer("select count(*) from cases") == 1);
}

BOOST_AUTO_TEST_CASE(a_stored_choice_that_there_is_not_is_a_fault) {
    database->run("update cases set status = 'lost'", {});
    BOOST_CHECK_THROW(find(*database, care.id), Fault);
}

BOOST_AUTO_TEST_CASE(columns_stand_as_they_are_described_after_their_prefix) {
    BOOST_TEST(column_list(description_of<Case>()).starts_with("id, version, team_id, "));
    BOOST_TEST(
        column_list(description_of<Case>(), "cases.").starts_with("cases.id, cases.version, "));
}

BOOST_AUTO_TEST_CASE(a_whole_team_is_the_same_rows_by_either_way) {
    const std::string in_one_pass = of_whole_team(*database);
    BOOST_TEST(cases_of_the_team() == std::vector<std::string>{"ulcer"});
    insert(*database, Team{.id = Id<Team>("south"), .organisation_id = organisation.id});
    insert(
        *database,
        Case{.id = Id<Case>("elsewhere"), .team_id = Id<Team>("south"), .patient_id = patient.id});
    BOOST_TEST(of_whole_team(*database) != in_one_pass);
    BOOST_TEST(cases_of_the_team() == std::vector<std::string>{"ulcer"});
}

BOOST_AUTO_TEST_CASE(a_thread_and_its_writers_are_found_by_one_index) {
    const std::string way = way_of("select min(author_id) from comments where subject_id = 'ulcer' "
                                   "and subject = 'case_file' and author_id > 'marta'");
    BOOST_TEST(way.find("comments_thread (subject_id=? AND subject=? AND author_id>?)") != way.npos,
               way);
    BOOST_TEST(database->integer(
                   "select count(*) from sqlite_schema where name = 'comments_subject'") == 0);
    BOOST_TEST(database->integer(
                   "select count(*) from sqlite_schema where name = 'threads_read_subject'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
