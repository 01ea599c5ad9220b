// A week planned from nothing but a contact plan, on the command line.
#include "common/base/check.h"
#include "common/store/tables.h"
#include "server/server.h"
#include "server/storage/data_folder.h"
#include "server/storage/verification.h"
#include "tests/server/subcommands/call.h"
#include "tests/support/server_fixture.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// One professional who works every day and one patient to be seen three times a week, from next week on.
struct PlannedTeam {
    TemporaryFolder folder;
    Date first_day = london_time(machine_now()).date + 7;

    PlannedTeam() {
        call("team add Colne --organisation Trust --base 51.889,0.903");
        const auto stored = database();
        const Team team = select<Team>(*stored, "order by id").at(0);
        Professional beth{.id = Id<Professional>("beth"), .team_id = team.id, .name = "Beth"};
        for (auto& day : beth.hours.days)
            day = Shift{TimeOfDay{8 * 60}, TimeOfDay{16 * 60}};
        const Patient joy{.id = Id<Patient>("joy"), .team_id = team.id, .family_name = "Adeyemi"};
        const Case care{.id = Id<Case>("care"),
                        .team_id = team.id,
                        .patient_id = joy.id,
                        .reference = "C-1001",
                        .status = CaseStatus::active,
                        .owner_id = beth.id};
        const ContactPlan plan{.id = Id<ContactPlan>("plan"),
                               .team_id = team.id,
                               .case_id = care.id,
                               .visits = 3,
                               .first_day = first_day};
        WriteScope scope(*stored);
        insert(*stored, beth);
        insert(*stored, joy);
        insert(*stored, care);
        insert(*stored, plan);
        scope.commit();
    }
    void call(const std::string& line) { call_subcommand(folder.path() / "data", line); }
    std::unique_ptr<Database> database() { return open_beside_a_server(folder.path() / "data"); }
    void plan(const std::string& rest) {
        call("plan --iterations 3000 --from " + to_text(first_day) + " " + rest);
    }
    std::vector<Contact> contacts() { return select<Contact>(*database(), "order by day, id"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(plan_subcommand, PlannedTeam)

BOOST_AUTO_TEST_CASE(several_days_are_made_from_contact_plans_and_planned_together) {
    plan("--days 14");
    std::set<Date> days;
    for (const Contact& contact : contacts()) {
        BOOST_TEST(is_placed(contact));
        days.insert(contact.day);
    }
    BOOST_TEST(days.size() == 6u); // three in each of two weeks, one a day
    BOOST_TEST((*days.begin() >= first_day && *days.rbegin() < first_day + 14));
    BOOST_TEST(verify(*open_beside_a_server(folder.path() / "data")).problems.empty());
    plan("--days 14 --least-change");
    BOOST_TEST(contacts().size() == 6u);
}

BOOST_AUTO_TEST_CASE(a_dry_run_changes_nothing) {
    plan("--days 7 --dry-run");
    BOOST_TEST(contacts().empty());
    plan("--days 7");
    const auto before = contacts();
    plan("--days 7 --seed 2 --dry-run");
    const auto after = contacts();
    BOOST_TEST_REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        BOOST_TEST(after[i].version == before[i].version);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_asked_is_said) {
    BOOST_CHECK_THROW(call("plan --from tomorrow --days 7"), Fault);
    BOOST_CHECK_THROW(plan("--days 93"), CLI::ValidationError);
    BOOST_CHECK_THROW(plan("--days 7 --team Nowhere"), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
