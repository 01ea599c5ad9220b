// Upgrading and not downgrading: databases of every released schema, as a server finds them.
#include "server/storage/data_folder.h"

#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "server/storage/verification.h"
#include "tests/support/files.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Older {
    explicit Older(int version) {
        std::filesystem::create_directories(data);
        const auto database = open_sqlite(file, FileUse::write);
        database->execute("pragma foreign_keys = off");
        database->execute(
            file_text("tests/fixtures/schemas/schema_" + std::to_string(version) + ".sql"));
        // The fixtures hold the records. Tables of accounts have versions of their own (tests/server/accounts).
        database->execute("delete from state where name = 'account_schema_version'");
        database->checkpoint();
    }
    TemporaryFolder temporary;
    std::filesystem::path data = temporary.path() / "data";
    std::filesystem::path file = data / "evenload.sqlite";
};

Settings serving(const std::filesystem::path& data) {
    Settings settings;
    settings.data = data;
    settings.listen = "127.0.0.1:0";
    settings.page_threads = 2;
    return settings;
}

} // namespace

BOOST_AUTO_TEST_SUITE(upgrading)

BOOST_AUTO_TEST_CASE(a_server_takes_over_every_older_database_and_keeps_a_copy_as_it_was) {
    for (int version = 1; version < schema_version; ++version) {
        const Older older(version);
        const auto changes =
            open_sqlite(older.file, FileUse::read_only)->integer("select count(*) from changes");
        {
            Log log([](const std::string&) {});
            Server server(serving(older.data), log);
            BOOST_TEST(HttpClient(server.port()).get("/healthz").status == 200);
        }
        const auto upgraded = open_sqlite(older.file, FileUse::read_only);
        BOOST_TEST(stored_schema_version(*upgraded) == schema_version);
        BOOST_TEST(upgraded->check() == "ok");
        BOOST_TEST(upgraded->integer("select count(*) from changes") == changes);
        // The way back: the copy is as the older program left it.
        const auto copy = open_sqlite(older.file.string() + ".schema_" + std::to_string(version),
                                      FileUse::read_only);
        BOOST_TEST(stored_schema_version(*copy) == version);
        BOOST_TEST(copy->check() == "ok");
        BOOST_TEST(copy->integer("select count(*) from changes") == changes);
    }
}

BOOST_AUTO_TEST_CASE(a_database_of_a_newer_program_is_refused_and_stays_as_it_is) {
    const TemporaryFolder temporary;
    const auto data = temporary.path() / "data";
    {
        const DataFolder folder(data);
        const auto database = folder.open_to_write();
        database->execute("update state set value = '" + std::to_string(schema_version + 1) +
                          "' where name = 'schema_version'");
        database->checkpoint();
    }
    const std::string before = file_text(data / "evenload.sqlite");
    Log log([](const std::string&) {});
    BOOST_CHECK_EXCEPTION(Server(serving(data), log), Fault, [](const Fault& fault) {
        return std::string_view(fault.what()).find("newer") != std::string_view::npos;
    });
    BOOST_TEST((file_text(data / "evenload.sqlite") == before));
}

BOOST_AUTO_TEST_SUITE_END()
