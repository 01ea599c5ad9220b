// That somebody has a case file before them is told to the server; what they only could have seen is not.
#include "client/screens/app.h"
#include "common/sync/feed.h"
#include "tests/support/client/headless.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// The requests to /api/reads of a page that was opened at the address.
std::vector<std::string> told_at(const std::string& address) {
    World world;
    Case care;
    care.id.text = "wound";
    care.reference = "C-1139";
    world.case_of(world.patient("Tanaka"), care);
    std::unique_ptr<App> app;
    ui::Headless page{[&](ui::Ui& ui) {
        if (!app) return;
        app->draw(ui);
        app->step();
    }};
    page.host.history = {address};
    app = std::make_unique<App>(page.host);
    app->start();
    page.frames();
    page.host.respond(
        "/api/session",
        {200,
         {},
         R"({"user":{"id":"marta","name":"Marta","role":"caseload_manager","organisation_id":"trust",)"
         R"("team_id":"team","professional_id":null},"role_text":"caseload manager",)"
         R"("change_unit_ids":["team","trust"],"now":)" +
             std::to_string(world.now.milliseconds) + "}"});
    const auto bytes = replica_image(world.database(), {"team", "trust"});
    page.host.respond(
        "/api/image",
        {200, {}, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())});
    page.frames(4);
    std::vector<std::string> told;
    for (const auto& pending : page.host.requests)
        if (pending.request.path == "/api/reads") told.push_back(pending.request.body);
    app.reset();
    return told;
}

} // namespace

BOOST_AUTO_TEST_SUITE(opened_file)

BOOST_AUTO_TEST_CASE(an_open_case_file_is_told_once_and_a_board_of_cards_is_not) {
    const std::vector<std::string> once{R"({"cases":["wound"]})"};
    BOOST_TEST(told_at("/cases/C-1139") == once, boost::test_tools::per_element());
    BOOST_TEST(told_at("/board?case=C-1139") == once, boost::test_tools::per_element());
    BOOST_TEST(told_at("/board").empty());
    BOOST_TEST(told_at("/cases/C-9999").empty());
}

BOOST_AUTO_TEST_SUITE_END()
