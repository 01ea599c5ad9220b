// A server whose disk is full: it says so, stores nothing by halves, and goes on when there is room.
#include "common/store/change_log.h"
#include "server/storage/verification.h"
#include "tests/support/little_room.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(full_disk, ServerFixture)

BOOST_AUTO_TEST_CASE(
    commands_are_refused_whole_reading_goes_on_and_what_was_refused_can_be_sent_again) {
    HttpClient marta = signed_in("marta");
    const std::string text(2'000, 'x');
    const auto comment = [&](const std::string& id) {
        return marta.post(
            "/api/commands",
            command_text(id, "add_comment",
                         R"({"subject":"case_file","subject_id":"case_north1","text":")" + text +
                             "\"}"));
    };
    BOOST_TEST(comment("before").status == 200);
    std::string refused;
    {
        const LittleRoom full(std::filesystem::file_size(data() / "evenload.sqlite-wal"));
        for (int i = 0; i < 20 && refused.empty(); ++i) {
            const std::string id = "full" + std::to_string(i);
            const HttpAnswer answer = comment(id);
            if (answer.status == 200) continue;
            BOOST_TEST(answer.status == 500);
            BOOST_TEST(answer.body.find("Nothing was changed") != std::string::npos);
            refused = id;
        }
        BOOST_TEST_REQUIRE(!refused.empty());
        BOOST_TEST(marta.get("/api/session").status == 200);
        BOOST_TEST(database()->integer("select count(*) from answers where command_id = '" +
                                       refused + "'") == 0);
    }
    BOOST_TEST(comment(refused).status == 200);
    stop();
    BOOST_TEST(verify(*database()).problems.empty());
    BOOST_TEST(database()->integer("select count(*) from changes where command_id = '" + refused +
                                   "'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
