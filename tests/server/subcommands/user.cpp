// evenload user, as it is called, beside a running server.
#include "common/store/change_log.h"
#include "server/accounts/calendar_tokens.h"
#include "server/accounts/identities.h"
#include "server/accounts/password.h"
#include "server/storage/verification.h"
#include "tests/server/subcommands/call.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Called : ServerFixture {
    void call(const std::string& line, const std::string& typed = "") {
        call_subcommand(data(), line, typed);
    }
    User user_called(const std::string& sign_in_name) {
        const auto users =
            select<User>(*database(), "where sign_in_name = $1", {std::string_view(sign_in_name)});
        BOOST_TEST_REQUIRE(users.size() == 1U);
        return users.front();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(user_subcommand, Called)

BOOST_AUTO_TEST_CASE(someone_who_is_added_can_sign_in_while_the_server_runs) {
    call("user add Nina --name \"Nina Holm\" --role supervisor --team North", "a long password\n");
    const User nina = user_called("nina");
    BOOST_TEST(nina.name == "Nina Holm");
    BOOST_TEST((nina.role == Role::supervisor));
    BOOST_TEST(nina.team_id.text == "north");
    HttpClient client = this->client();
    BOOST_TEST(
        client.post("/api/sign_in", R"({"sign_in_name":"nina","password":"a long password"})")
            .status == 200);
    BOOST_TEST(changes_of_row(*database(), description_of<User>(), nina.id.text).size() == 1U);
    BOOST_TEST(verify(*database()).problems.empty());
}

BOOST_AUTO_TEST_CASE(a_professional_is_tied_to_their_own_day) {
    call("user add nina --team South --professional \"sunil Southcanary\"", "a long password\n");
    BOOST_TEST(user_called("nina").professional_id.text == "nurse_sunil");
}

BOOST_AUTO_TEST_CASE(a_new_password_replaces_the_old_one) {
    call("user password marta", "first password\n");
    call("user password marta", "second password\n");
    const auto account = find_account(*database(), "marta");
    BOOST_TEST(!password_matches("first password", account->password_hash));
    BOOST_TEST(password_matches("second password", account->password_hash));
}

BOOST_AUTO_TEST_CASE(who_is_disabled_is_out_with_their_streams_and_can_come_back) {
    HttpClient beth = signed_in("beth");
    HttpClient stream(server().port());
    stream.cookie = beth.cookie;
    BOOST_TEST(stream.get("/api/stream").status == 200);
    call("user disable beth");
    BOOST_TEST(beth.get("/api/session").status == 401);
    BOOST_TEST(!user_called("beth").active);
    call("user enable beth");
    BOOST_TEST(signed_in("beth").get("/api/session").status == 200);
    BOOST_TEST(changes_of_row(*database(), description_of<User>(), "beth").size() == 2U);
}

BOOST_AUTO_TEST_CASE(who_is_added_with_an_invitation_or_an_identity_has_no_password_of_ours) {
    call("user add nina --team North --invite");
    call("user add nora --team North --issuer https://login.example --subject 7");
    BOOST_TEST(!has_password(*database(), user_called("nina").id));
    BOOST_TEST(!has_password(*database(), user_called("nora").id));
    BOOST_TEST(database()->integer("select count(*) from invitations") == 1);
    BOOST_TEST(user_of_identity(*database(), {"https://login.example", "7"})->text ==
               user_called("nora").id.text);
}

BOOST_AUTO_TEST_CASE(an_invitation_is_made_for_somebody_who_is_there) {
    call("user invite beth");
    BOOST_TEST(database()->text("select user_id from invitations") == "beth");
}

BOOST_AUTO_TEST_CASE(who_is_signed_out_may_sign_in_again) {
    HttpClient beth = signed_in("beth");
    HttpClient marta = signed_in("marta");
    call("user sign-out beth");
    BOOST_TEST(beth.get("/api/session").status == 401);
    BOOST_TEST(marta.get("/api/session").status == 200);
    BOOST_TEST(signed_in("beth").get("/api/session").status == 200);
}

BOOST_AUTO_TEST_CASE(a_link_to_a_provider_is_made_and_taken_back) {
    call("user link beth --issuer https://login.example --subject 7");
    BOOST_TEST(user_of_identity(*database(), {"https://login.example", "7"})->text == "beth");
    call("user unlink beth");
    BOOST_TEST(!user_of_identity(*database(), {"https://login.example", "7"}));
}

BOOST_AUTO_TEST_CASE(a_new_screen_link_stops_the_old_one) {
    HttpClient screen = this->screen("wall_north");
    call("user screen wall_north");
    BOOST_TEST(screen.get("/api/kiosk").status == 401);
}

BOOST_AUTO_TEST_CASE(a_new_calendar_address_stops_the_old_one) {
    const std::string old = create_calendar_token(*database(), Id<Professional>("nurse_beth"),
                                                  Id<User>("beth"), {now_milliseconds});
    BOOST_TEST(client().get("/calendar/" + old + ".ics").status == 200);
    call("user calendar beth");
    BOOST_TEST(client().get("/calendar/" + old + ".ics").status == 404);
    BOOST_TEST(calendar_link(*database(), Id<Professional>("nurse_beth")).has_value());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_is_a_sentence_and_changes_nothing) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"user add marta --team North", "is taken"},
        {"user add x", "Say which team with --team; there are: North, South."},
        {"user add x --team East", "Say which team"},
        {"user add x --team North --role king", "is not a role"},
        {"user add x --team North --professional nobody", "no one professional"},
        {"user add x --team North", "at least 12 characters"},
        {"user password nobody", "Nobody has the sign-in name"},
        {"user screen marta", "role kiosk"},
        {"user calendar marta", "not a professional"},
        {"user invite wall_north", "evenload user screen"},
        {"user add x --team North --role kiosk --issuer https://a --subject 7", "by its link only"},
    };
    const auto users = database()->integer("select count(*) from users");
    for (const auto& [line, words] : table) {
        try {
            call(line, "short\n");
            BOOST_ERROR(line << " was done");
        } catch (const Fault& fault) {
            BOOST_TEST(std::string(fault.what()).find(words) != std::string::npos,
                       line << ": " << fault.what());
        }
    }
    BOOST_TEST(database()->integer("select count(*) from users") == users);
}

BOOST_AUTO_TEST_SUITE_END()
