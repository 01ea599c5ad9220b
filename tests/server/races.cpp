// Rules hold when many people want the same thing in the same moment: one has it, the others are told why not.
// EVENLOAD_RACES=10000 runs more rounds.
#include "server/storage/verification.h"
#include "tests/support/environment.h"
#include "tests/support/server_fixture.h"

#include <barrier>
#include <deque>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

constexpr int claimants = 64;

// Sixty-four managers, a visit each, and one nurse.
struct Crowd : ServerFixture {
    Crowd() {
        const auto database = this->database();
        WriteScope scope(*database);
        for (int i = 0; i < claimants; ++i) {
            const std::string number = std::to_string(i);
            insert(*database, User{.id = Id<User>("manager" + number),
                                   .organisation_id = Id<Organisation>("trust"),
                                   .team_id = Id<Team>("north"),
                                   .name = "Manager",
                                   .sign_in_name = "manager" + number,
                                   .role = Role::caseload_manager});
            insert(*database, Contact{.id = visit(i),
                                      .team_id = Id<Team>("north"),
                                      .case_id = Id<Case>("case_north2"),
                                      .day = on("2026-11-24")});
        }
        scope.commit();
        for (int i = 0; i < claimants; ++i)
            clients.push_back(signed_in("manager" + std::to_string(i)));
    }

    static Id<Contact> visit(int number) { return Id<Contact>("claimed" + std::to_string(number)); }

    std::deque<HttpClient> clients;
};

HttpAnswer give(HttpClient& client, const std::string& id, const std::string& name,
                const nlohmann::json& arguments) {
    return client.post("/api/commands", command_text(id, name, arguments.dump()));
}

// Who was answered 200, and how many were told a rule.
struct Round {
    std::vector<int> winners;
    int refused_by_a_rule = 0;
    std::string last_refusal;
};

Round raced(Crowd& crowd, const std::function<HttpAnswer(int claimant)>& claim) {
    Round round;
    std::mutex mutex;
    std::barrier start(claimants);
    std::vector<std::thread> threads;
    for (int i = 0; i < static_cast<int>(crowd.clients.size()); ++i)
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            const HttpAnswer answer = claim(i);
            const std::lock_guard lock(mutex);
            if (answer.status == 200)
                round.winners.push_back(i);
            else
                round.last_refusal = answer.body;
            round.refused_by_a_rule += answer.status == 409;
        });
    for (std::thread& thread : threads)
        thread.join();
    return round;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(races, Crowd)

BOOST_AUTO_TEST_CASE(of_sixty_four_claims_of_one_slot_exactly_one_wins) {
    const int rounds = environment_number("EVENLOAD_RACES", 5);
    for (int number = 0; number < rounds; ++number) {
        const std::string id = "round" + std::to_string(number) + "_";
        const Round round = raced(*this, [&](int i) {
            return give(clients[static_cast<std::size_t>(i)], id + std::to_string(i), "place_visit",
                        {{"contact_id", visit(i).text},
                         {"day", "2026-11-24"},
                         {"professional_id", "nurse_beth"},
                         {"start", 600}});
        });
        BOOST_TEST_REQUIRE(round.winners.size() == 1U,
                           "round " << number << ": " << round.last_refusal);
        BOOST_TEST_REQUIRE(round.refused_by_a_rule == claimants - 1, round.last_refusal);
        BOOST_TEST(database()->integer(
                       "select count(*) from contacts where professional_id = 'nurse_beth' "
                       "and id like 'claimed%'") == 1);
        const std::string winner = visit(round.winners.front()).text;
        const HttpAnswer freed =
            give(clients.front(), id + "free", "unplace_visit", {{"contact_id", winner}});
        BOOST_TEST_REQUIRE(freed.status == 200, freed.body);
    }
    BOOST_TEST(verify(*database()).problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
