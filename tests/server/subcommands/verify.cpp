#include "common/base/check.h"
#include "common/store/sqlite.h"
#include "tests/server/subcommands/call.h"
#include "tests/support/files.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(verify_subcommand)

BOOST_AUTO_TEST_CASE(a_database_of_an_older_schema_is_named_as_one) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "old.sqlite";
    {
        const auto old = open_sqlite(file, FileUse::write);
        old->execute("pragma foreign_keys = off");
        old->execute(file_text("tests/fixtures/schemas/schema_2.sql"));
    }
    BOOST_CHECK_EXCEPTION(
        call_subcommand(folder.path(), "verify " + file.string()), Fault, [](const Fault& fault) {
            const std::string words = fault.what();
            return words.find("has schema 2") != std::string::npos &&
                   words.find("Start the server with it once") != std::string::npos;
        });
}

BOOST_AUTO_TEST_CASE(what_is_no_database_of_evenload_is_named_as_none) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "other.sqlite";
    open_sqlite(file, FileUse::write)->execute("create table notes (text text)");
    BOOST_CHECK_EXCEPTION(
        call_subcommand(folder.path(), "verify " + file.string()), Fault, [](const Fault& fault) {
            return std::string_view(fault.what()).find("no database of Evenload") !=
                   std::string_view::npos;
        });
}

BOOST_AUTO_TEST_SUITE_END()
