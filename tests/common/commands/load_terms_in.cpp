#include "common/commands/load_terms_in.h"

#include "common/commands/case/former_terms.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

LoadTerms stored_terms(Database& database, const std::string& table) {
    LoadTerms terms;
    database.each("select id, " + std::string(load_terms_columns) + " from " + table, {},
                  [&](const Row& row) { terms = load_terms_in(row, 1); });
    return terms;
}

} // namespace

BOOST_AUTO_TEST_SUITE(load_terms_of_rows)

BOOST_AUTO_TEST_CASE(a_plan_and_what_was_agreed_before_it_are_read_alike_and_whole) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    const ContactPlan plan = world.plan(care, {.visits = 3,
                                               .period_days = 14,
                                               .minutes = 45,
                                               .staff = 2,
                                               .second_minutes = 20,
                                               .coordination_minutes = 11,
                                               .need_factor_percent = 130,
                                               .last_day = on("2027-01-31")});
    BOOST_TEST((stored_terms(world.database(), "contact_plans") == load_terms(plan)));
    FormerTerms former = terms_of(care, plan);
    former.id = Id<FormerTerms>("former");
    world.add(former);
    BOOST_TEST((stored_terms(world.database(), "former_terms") == load_terms(plan)));
}

BOOST_AUTO_TEST_CASE(terms_without_a_plan_have_no_visits_and_no_days) {
    World world;
    FormerTerms former = terms_of(world.case_of(world.patient("Adeyemi")), {});
    former.id = Id<FormerTerms>("former");
    world.add(former);
    const LoadTerms terms = stored_terms(world.database(), "former_terms");
    BOOST_TEST(terms.visits == 0);
    BOOST_TEST((terms.first_day == Date{}));
    BOOST_TEST(!terms.last_day);
}

BOOST_AUTO_TEST_SUITE_END()
