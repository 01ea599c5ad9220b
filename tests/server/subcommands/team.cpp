// A service that starts from nothing but spreadsheets.
#include "common/base/check.h"
#include "common/store/tables.h"
#include "server/storage/data_folder.h"
#include "server/storage/verification.h"
#include "tests/server/subcommands/call.h"
#include "tests/support/server_fixture.h"

#include <fstream>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct EmptyFolder {
    TemporaryFolder folder;
    void call(const std::string& line) { call_subcommand(folder.path() / "data", line); }
    auto database() { return open_beside_a_server(folder.path() / "data"); }
    std::string file(const std::string& name, const std::string& bytes) {
        const auto path = folder.path() / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path.string();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(team_subcommand, EmptyFolder)

BOOST_AUTO_TEST_CASE(a_team_begins_with_a_name_and_three_spreadsheets) {
    call("team add \"Colne Team\" --organisation \"Colne NHS Trust\" --ods-code RXX01 --base "
         "51.889,0.903");
    call("import --format csv --table professionals " +
         file("people.csv", "name,role,skills,hours\nBeth,nurse,wound_care,mon 08:00-16:00\n"));
    call("import --format csv --table patients " +
         file("patients.csv", "nhs_number,family_name\n9990000018,Adeyemi\n"));
    call("import --format csv --table cases " +
         file("cases.csv", "patient_nhs_number,owner,source,received_on,reason\n"
                           "9990000018,Beth,referral,2026-11-02,Leg ulcer\n"));
    const auto stored = database();
    const auto cases = select<Case>(*stored, "order by id");
    BOOST_TEST_REQUIRE(cases.size() == 1u);
    BOOST_TEST(find(*stored, cases.front().owner_id)->name == "Beth");
    BOOST_CHECK(find(*stored, cases.front().team_id)->base == place_from_text("51.889,0.903"));
    BOOST_TEST(verify(*stored).problems.empty());
}

BOOST_AUTO_TEST_CASE(a_second_team_joins_the_organisation_that_is_there) {
    call("team add North --organisation Trust");
    call("team add South");
    BOOST_TEST(select<Organisation>(*database(), "order by id").size() == 1u);
    BOOST_TEST(select<Team>(*database(), "order by id").size() == 2u);
    BOOST_CHECK_THROW(call("team add South"), Fault);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_and_nothing_is_stored) {
    BOOST_CHECK_THROW(call("team add North"), Fault);
    BOOST_CHECK_THROW(call("team add North --organisation Trust --ods-code TOO-LONG-99"), Fault);
    BOOST_CHECK_THROW(call("team add North --organisation Trust --base here"), Fault);
    BOOST_CHECK_THROW(call("team add North --organisation Trust --day-start 18:00"), Fault);
    call("team add North --organisation Trust");
    BOOST_CHECK_THROW(call("team add South --organisation Trust --ods-code RXX01"), Fault);
    BOOST_TEST(select<Team>(*database(), "order by id").size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
