#include "common/commands/view/save_view.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Views : World {
    Outcome save(std::string name, std::string address, bool for_team = false) {
        return perform(SaveView{team.id, std::move(name), std::move(address), for_team});
    }
};
constexpr auto waiting = "/reports?measure=waiting&by=locality&zone=CO7&from=2026-10-01";

} // namespace

BOOST_FIXTURE_TEST_SUITE(save_view, Views)

BOOST_AUTO_TEST_CASE(keeps_the_address_under_the_name_for_who_saved_it) {
    BOOST_TEST(rule_of(save("  Waiting by locality ", waiting, true)) == "accepted");
    const auto views = all<SavedView>();
    BOOST_REQUIRE(views.size() == 1u);
    BOOST_TEST(views[0].name == "Waiting by locality");
    BOOST_TEST(views[0].address == waiting);
    BOOST_TEST(views[0].for_team);
    BOOST_TEST(views[0].user_id.text == actor.user_id.text);
}

BOOST_AUTO_TEST_CASE(asks_for_a_name_that_is_not_endless) {
    BOOST_TEST(rule_of(save("  ", waiting)) == "name");
    BOOST_TEST(rule_of(save(std::string(80, 'a'), waiting)) == "accepted");
    BOOST_TEST(rule_of(save(std::string(81, 'a'), waiting)) == "name");
}

BOOST_AUTO_TEST_CASE(takes_addresses_of_this_program_only) {
    for (const char* address :
         {"", "reports", "//elsewhere", "https://elsewhere", "/reports?measure=a b",
          "/reports?name=O'Neil", "javascript:alert(1)"})
        BOOST_TEST(rule_of(save("A", address)) == "address", address);
    BOOST_TEST(rule_of(save("A", "/reports?" + std::string(500, 'a'))) == "address");
}

BOOST_AUTO_TEST_CASE(a_name_is_used_once_by_a_person_and_once_by_the_team) {
    BOOST_TEST(rule_of(save("Mine", waiting)) == "accepted");
    BOOST_TEST(rule_of(save("Mine", waiting)) == "name");
    BOOST_TEST(rule_of(save("Mine", waiting, true)) == "accepted");
    actor = actor_of(*this, "Beth", Role::professional);
    BOOST_TEST(rule_of(save("Mine", waiting)) == "accepted"); // another person's own
    BOOST_TEST(rule_of(save("Mine", waiting, true)) == "name");
}

BOOST_AUTO_TEST_CASE(a_commissioner_saves_reports_only_and_only_for_themselves) {
    actor = actor_of(*this, "Colin", Role::commissioner);
    BOOST_TEST(rule_of(save("Mine", waiting)) == "accepted");
    BOOST_TEST(rule_of(save("First", "/reports")) == "accepted");
    BOOST_TEST(rule_of(save("Ours", waiting, true)) == "own_view");
    for (const char* address : {"/board", "/cases?zone=CO7", "/reportsx"})
        BOOST_TEST(message_of(save("Other", address)) ==
                       "A commissioner saves reports, not other screens",
                   address);
    BOOST_TEST(all<SavedView>().size() == 2u);
}

BOOST_AUTO_TEST_CASE(another_team_is_out_of_reach) {
    BOOST_TEST(rule_of(perform(SaveView{Id<Team>("elsewhere"), "A", waiting})) != "accepted");
    BOOST_TEST(all<SavedView>().empty());
}

BOOST_AUTO_TEST_SUITE_END()
