#include "common/store/schema.h"

#include "common/base/check.h"
#include "common/store/sqlite.h"
#include "common/store/tables.h"
#include "tests/support/files.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::unique_ptr<SqliteDatabase> database_of_version(int version) {
    auto database = open_memory();
    database->execute("pragma foreign_keys = off");
    database->execute(
        file_text("tests/fixtures/schemas/schema_" + std::to_string(version) + ".sql"));
    database->execute("pragma foreign_keys = on");
    return database;
}

// Every table with its columns and indexes, but not in which order they were made.
std::set<std::string> shape_of(Database& database) {
    std::set<std::string> shape;
    database.each("select m.name, c.name, c.type, c.\"notnull\" from sqlite_schema m "
                  "join pragma_table_info(m.name) c where m.type = 'table'",
                  {}, [&](const Row& row) {
                      shape.insert(std::string(row.text(0)) + "." + std::string(row.text(1)) + " " +
                                   std::string(row.text(2)) + " " + std::to_string(row.integer(3)));
                  });
    database.each("select name from sqlite_schema where type = 'index' and sql is not null", {},
                  [&](const Row& row) { shape.insert("index " + std::string(row.text(0))); });
    return shape;
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(every_older_database_gets_the_shape_of_a_new_one_and_keeps_its_rows) {
    auto fresh = open_memory();
    prepare_schema(*fresh);
    for (int version = 1; version < schema_version; ++version) {
        auto database = database_of_version(version);
        BOOST_REQUIRE_EQUAL(stored_schema_version(*database), version);
        const auto contacts = database->integer("select count(*) from contacts");
        const auto changes = database->integer("select count(*) from changes");
        prepare_schema(*database);
        BOOST_TEST(stored_schema_version(*database) == schema_version);
        BOOST_TEST(shape_of(*database) == shape_of(*fresh), boost::test_tools::per_element());
        BOOST_TEST(database->check() == "ok");
        BOOST_TEST(contacts > 0);
        BOOST_TEST(database->integer("select count(*) from contacts") == contacts);
        BOOST_TEST(database->integer("select count(*) from changes") == changes);
        // Every row can still be read, with the defaults of what it did not have.
        for (const Contact& contact : select<Contact>(*database, ""))
            BOOST_TEST(contact.lowest_band == 0);
        for (const ContactPlan& plan : select<ContactPlan>(*database, ""))
            BOOST_TEST(plan.need_factor_percent >= 100);
    }
}

BOOST_AUTO_TEST_CASE(a_database_of_a_newer_program_is_left_alone) {
    auto database = open_memory();
    prepare_schema(*database);
    database->execute("update state set value = '" + std::to_string(schema_version + 1) +
                      "' where name = 'schema_version'");
    BOOST_CHECK_THROW(prepare_schema(*database), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
