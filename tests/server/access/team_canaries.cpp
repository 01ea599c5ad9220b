// Nobody receives a byte of a team that is not theirs. Every text of a team carries its canary; people of two teams ask for
// everything, also by the other team's names, while grants come and go; a model of four lines says who may see which
// team, and every byte of every answer is searched. EVENLOAD_DECISIONS=1000000 makes more of it, EVENLOAD_SEED=N another.
#include "common/base/random.h"
#include "tests/support/environment.h"
#include "tests/support/server_fixture.h"

#include <set>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

struct Person {
    std::string name;
    std::string home;
    std::string granted; // the other team, while a grant holds
    HttpClient client;
};

// The model.
bool may_see(const Person& person, const std::string& team) {
    return person.home == team || person.granted == team;
}

const std::vector<std::string> asked_for{"/api/session",
                                         "/api/image",
                                         "/api/changes?since=0",
                                         "/list",
                                         "/list?team={team}",
                                         "/print",
                                         "/print?team={team}",
                                         "/print/report",
                                         "/print/report?team={team}",
                                         "/print/cases",
                                         "/print/cases?team={team}",
                                         "/export/patients",
                                         "/export/patients?team={team}",
                                         "/export/cases?as=import&team={team}",
                                         "/export/contacts?team={team}",
                                         "/api/attachments?case=case_{team}1",
                                         "/api/import?table=patients&team={team}",
                                         "/calendar?professional=nurse_sunil",
                                         "/calendar",
                                         "/account",
                                         "/cases/C-{team}1",
                                         "/case/C-{team}2",
                                         "/audit?record=C-{team}1",
                                         "/users",
                                         "/permissions",
                                         "/api/kiosk",
                                         "/nothing/{team}",
                                         "/healthz",
                                         "/metrics"};

const std::vector<std::pair<std::string, std::string>> commands{
    {"add_comment", R"({"subject":"case_file","subject_id":"case_{team}1","text":"Seen"})"},
    {"amend_case",
     R"({"case_id":"case_{team}1","fields":[{"name":"reason","before":"x","after":"y"}]})"},
    {"move_case", R"({"case_id":"case_{team}1","professional_id":"nurse_beth"})"},
    {"close_case", R"({"case_id":"case_{team}2","reason":"other","outcome":"goals_met"})"},
    {"place_visit",
     R"({"contact_id":"visit_{team}2","day":"2026-11-24","start":600,"professional_id":"nurse_sunil"})"},
    {"amend_patient",
     R"({"patient_id":"patient_{team}1","fields":[{"name":"phone","before":"x","after":"y"}]})"},
    {"mark_read", R"({"subject":"case_file","subject_id":"case_{team}1"})"}};

std::string about(std::string text, const std::string& team) {
    for (auto at = text.find("{team}"); at != std::string::npos; at = text.find("{team}"))
        text.replace(at, 6, team);
    return text;
}

std::string bytes_of(const HttpAnswer& answer) {
    std::string all = answer.body;
    for (const auto& [name, value] : answer.headers)
        all += name + ": " + value + "\n";
    return all;
}

struct Office : ServerFixture {
    Office() {
        for (const auto& [name, home] : std::vector<std::pair<std::string, std::string>>{
                 {"marta", "north"}, {"beth", "north"}, {"sam", "south"}, {"sunil", "south"}})
            people.push_back({name, home, "", signed_in(name)});
    }

    static const std::string& canary_of(const std::string& team) {
        return team == "north" ? north_canary : south_canary;
    }

    void change_a_grant(Person& person) {
        const auto database = this->database();
        WriteScope scope(*database);
        if (person.granted.empty()) {
            person.granted = person.home == "north" ? "south" : "north";
            insert(*database, Grant{.id = Id<Grant>("grant" + std::to_string(++grants)),
                                    .team_id = Id<Team>(person.granted),
                                    .unit = UnitKind::team,
                                    .unit_id = person.granted,
                                    .scope = ScopeKind::user,
                                    .scope_id = person.name});
        } else {
            person.granted.clear();
            database->execute("update grants set revoked = 1 where scope_id = '" + person.name +
                              "'");
        }
        scope.commit();
    }

    HttpAnswer ask(Person& person, Random& random, std::string& what) {
        const std::string team = random.one_in(2) ? "north" : "south";
        if (random.one_in(4)) {
            const auto& [name, arguments] =
                commands[static_cast<std::size_t>(random.below(static_cast<int>(commands.size())))];
            what = name;
            return person.client.post("/api/commands", command_text("d" + std::to_string(++given),
                                                                    name, about(arguments, team)));
        }
        what = about(
            asked_for[static_cast<std::size_t>(random.below(static_cast<int>(asked_for.size())))],
            team);
        return person.client.get(what);
    }

    std::vector<Person> people;
    int grants = 0;
    int given = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(team_canaries, Office)

BOOST_AUTO_TEST_CASE(no_answer_holds_a_byte_of_a_team_that_its_reader_may_not_see) {
    const int most = environment_number("EVENLOAD_DECISIONS", 600);
    Random random(static_cast<std::uint64_t>(environment_number("EVENLOAD_SEED", 20261122)));
    int decisions = 0;
    int seen = 0;
    while (decisions < most) {
        Person& person =
            people[static_cast<std::size_t>(random.below(static_cast<int>(people.size())))];
        if (random.one_in(25)) change_a_grant(person);
        std::string what;
        const std::string bytes = bytes_of(ask(person, random, what));
        for (const std::string team : {"north", "south"}) {
            ++decisions;
            const bool there = bytes.find(canary_of(team)) != std::string::npos;
            seen += there;
            BOOST_TEST_REQUIRE((!there || may_see(person, team)),
                               person.name << " of " << person.home << " read " << team << " in "
                                           << what);
            // The other half: what is theirs is not kept from them.
            if (what == "/api/image")
                BOOST_TEST_REQUIRE(there == may_see(person, team), person.name << ", " << team);
        }
    }
    BOOST_TEST(seen > decisions / 20); // the search finds what it looks for
    BOOST_TEST(grants > 0);
}

// The control: were the model's answer another, the search would say so.
BOOST_AUTO_TEST_CASE(a_byte_of_another_team_would_be_found) {
    Person& sam = people[2];
    change_a_grant(sam);
    const std::string bytes = bytes_of(sam.client.get("/api/image"));
    sam.granted.clear(); // the model has not heard of the grant
    BOOST_TEST((bytes.find(north_canary) != std::string::npos && !may_see(sam, "north")));
}

BOOST_AUTO_TEST_SUITE_END()
