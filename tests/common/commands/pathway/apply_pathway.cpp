#include "common/commands/pathway/apply_pathway.h"

#include "common/commands/case/set_contact_plan.h"
#include "common/commands/visit/plan_visits.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Twice a week for four weeks, 45 minutes; reviewed after 28 days.
struct Clinic : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"),
                        {.needs = {"diabetes"}, .status = CaseStatus::active, .owner_id = beth.id});
    PathwayTemplate leg_ulcer = add(PathwayTemplate{.id = Id<PathwayTemplate>("leg_ulcer_1"),
                                                    .code = "leg_ulcer",
                                                    .name = "Venous leg ulcer",
                                                    .needs = {"wound"},
                                                    .visits = 2,
                                                    .weeks = 4,
                                                    .minutes = 45,
                                                    .skills = {"compression"},
                                                    .review_days = 28});

    Outcome apply() { return perform(ApplyPathway{care.id, leg_ulcer.id, today}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(apply_pathway)

BOOST_AUTO_TEST_CASE(it_writes_the_contact_plan_and_the_case_keeps_the_link) {
    Clinic clinic;
    BOOST_TEST(rule_of(clinic.apply()) == "accepted");
    const auto plans = clinic.all<ContactPlan>();
    BOOST_REQUIRE_EQUAL(plans.size(), 1u);
    BOOST_TEST(plans[0].visits == 2);
    BOOST_TEST(plans[0].minutes == 45);
    BOOST_TEST(plans[0].skills.contains("compression"));
    BOOST_REQUIRE(plans[0].last_day);
    BOOST_CHECK(*plans[0].last_day == clinic.today + 27);
    const Case care = clinic.now_of(clinic.care);
    BOOST_TEST(care.pathway_template_id.text == "leg_ulcer_1");
    BOOST_CHECK(care.pathway_first_day == clinic.today);
    BOOST_CHECK(care.review_on == clinic.today + 28);
    BOOST_TEST(to_text(care.needs) == "diabetes wound");
}

BOOST_AUTO_TEST_CASE(visits_to_come_follow_the_pathway) {
    Clinic clinic;
    clinic.plan(clinic.care, {.visits = 1});
    clinic.perform(PlanVisits{clinic.team.id, clinic.today, clinic.today + 13});
    BOOST_TEST(clinic.all<Contact>("where status = 'planned'").size() == 2u);
    BOOST_TEST(rule_of(clinic.apply()) == "accepted");
    // Monday, Thursday and the next Monday: the last day that the team has planned for.
    BOOST_TEST(clinic.all<Contact>("where status = 'planned'").size() == 3u);
    BOOST_TEST(clinic.all<ContactPlan>().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_pattern_that_a_person_decided_is_kept) {
    Clinic clinic;
    clinic.plan(clinic.care, {.usual_professional_id = clinic.beth.id, .usual_start = at("10:00")});
    clinic.apply();
    const auto plans = clinic.all<ContactPlan>();
    BOOST_TEST(plans.at(0).usual_professional_id.text == "beth");
    BOOST_CHECK(plans.at(0).usual_start == at("10:00"));
}

BOOST_AUTO_TEST_CASE(a_case_leaves_its_pathway_and_keeps_its_plan) {
    Clinic clinic;
    clinic.apply();
    BOOST_TEST(rule_of(clinic.perform(ApplyPathway{clinic.care.id, {}, clinic.today})) ==
               "accepted");
    BOOST_TEST(clinic.now_of(clinic.care).pathway_template_id.none());
    BOOST_TEST(clinic.all<ContactPlan>().at(0).visits == 2);
    BOOST_TEST(rule_of(clinic.perform(ApplyPathway{clinic.care.id, {}, clinic.today})) ==
               "nothing_changed");
}

BOOST_AUTO_TEST_CASE(a_pathway_starts_within_a_year) {
    Clinic clinic;
    BOOST_TEST(rule_of(clinic.perform(ApplyPathway{clinic.care.id, clinic.leg_ulcer.id,
                                                   clinic.today + 400})) == "first_day");
}

BOOST_AUTO_TEST_SUITE_END()
