#include "common/commands/case/former_terms.h"

#include "common/commands/case/amend_case.h"
#include "common/commands/case/set_contact_plan.h"
#include "common/commands/pathway/apply_pathway.h"
#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"), {.reason = "Leg ulcer",
                                             .status = CaseStatus::active,
                                             .owner_id = beth.id,
                                             .review_on = on("2026-12-01")});

    Outcome ask_for(int visits, int minutes = 30) {
        SetContactPlan command;
        command.case_id = care.id;
        command.visits = visits;
        command.minutes = minutes;
        command.first_day = today;
        return perform(command);
    }
    Outcome amend(const std::string& name, const std::string& from, const std::string& to) {
        return perform(AmendCase{care.id, {{name, from, to}}});
    }
    std::vector<FormerTerms> former() { return all<FormerTerms>("order by changed_at, id"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(former_terms, Ward)

BOOST_AUTO_TEST_CASE(a_plan_that_is_changed_leaves_what_it_was_and_until_when) {
    plan(care, {.visits = 3,
                .minutes = 45,
                .staff = 2,
                .second_minutes = 20,
                .coordination_minutes = 15,
                .need_factor_percent = 120});
    BOOST_REQUIRE(ask_for(1).accepted());
    BOOST_REQUIRE(former().size() == 1u);
    const FormerTerms terms = former().front();
    BOOST_TEST(terms.case_id.text == care.id.text);
    BOOST_TEST(terms.team_id.text == team.id.text);
    BOOST_TEST(terms.changed_at.milliseconds == now.milliseconds);
    BOOST_TEST(terms.visits == 3);
    BOOST_TEST(terms.minutes == 45);
    BOOST_TEST(terms.staff == 2);
    BOOST_TEST(terms.second_minutes == 20);
    BOOST_TEST(terms.coordination_minutes == 15);
    BOOST_TEST(terms.need_factor_percent == 120);
    BOOST_TEST(terms.first_day->days == today.days);
    BOOST_TEST(terms.review_on->days == on("2026-12-01").days);
}

BOOST_AUTO_TEST_CASE(a_first_plan_leaves_that_there_was_none) {
    BOOST_REQUIRE(ask_for(2).accepted());
    BOOST_REQUIRE(former().size() == 1u);
    BOOST_TEST(former().front().visits == 0);
    BOOST_TEST(!former().front().first_day);
}

BOOST_AUTO_TEST_CASE(the_day_of_a_review_is_kept_when_it_is_moved) {
    plan(care, {.visits = 2});
    BOOST_REQUIRE(amend("review_on", "2026-12-01", "2027-03-01").accepted());
    BOOST_REQUIRE(former().size() == 1u);
    BOOST_TEST(former().front().review_on->days == on("2026-12-01").days);
    BOOST_TEST(former().front().visits == 2);
}

BOOST_AUTO_TEST_CASE(what_no_load_or_review_is_made_from_leaves_nothing) {
    plan(care, {.visits = 1});
    BOOST_REQUIRE(amend("reason", "Leg ulcer", "Heel ulcer").accepted());
    SetContactPlan same;
    same.case_id = care.id;
    same.visits = 1;
    same.skills = {"wound_care"};
    same.first_day = today;
    BOOST_REQUIRE(perform(same).accepted());
    BOOST_TEST(former().empty());
}

BOOST_AUTO_TEST_CASE(a_pathway_changes_plan_and_review_and_leaves_one_row) {
    plan(care, {.visits = 5});
    const PathwayTemplate pathway = add(PathwayTemplate{.id = Id<PathwayTemplate>("leg"),
                                                        .code = "leg",
                                                        .name = "Leg ulcer",
                                                        .visits = 2,
                                                        .review_days = 28});
    BOOST_REQUIRE(perform(ApplyPathway{care.id, pathway.id, today}).accepted());
    BOOST_REQUIRE(former().size() == 1u);
    BOOST_TEST(former().front().visits == 5);
    BOOST_TEST(former().front().review_on->days == on("2026-12-01").days);
}

BOOST_AUTO_TEST_CASE(what_is_undone_was_never_agreed) {
    plan(care, {.visits = 3});
    BOOST_REQUIRE(ask_for(1).accepted());
    BOOST_REQUIRE(perform(Undo{last_command_id}).accepted());
    BOOST_TEST(former().empty());
}

BOOST_AUTO_TEST_SUITE_END()
