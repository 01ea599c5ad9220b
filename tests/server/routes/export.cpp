#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(export_route, ServerFixture)

BOOST_AUTO_TEST_CASE(a_table_goes_out_with_the_rows_of_ones_own_team_only) {
    const HttpAnswer table = signed_in("marta").get("/export/patients");
    BOOST_TEST_REQUIRE(table.status == 200);
    BOOST_TEST(table.body.find("nhs_number") != std::string::npos);
    BOOST_TEST(table.body.find("Northcanary") != std::string::npos);
    BOOST_TEST(table.body.find("Southcanary") == std::string::npos);
    BOOST_TEST(signed_in("marta").get("/export/answers").status == 404);
    BOOST_TEST(signed_in("marta").get("/export/state").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
