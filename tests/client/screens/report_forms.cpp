#include "client/screens/forms/report_forms.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Forms {
    World world;
    Viewpoint viewpoint = manager_at(world);
    FormContext context{world.database(), viewpoint, [this] { return world.next_command_id(); }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(report_forms, Forms)

BOOST_AUTO_TEST_CASE(days_of_ones_own_take_the_place_of_the_period) {
    const FormFlow flow = report_period_form(context, "/reports?measure=contacts&period=last_week");
    BOOST_TEST(flow.form.fields[0].values[0] == "2026-11-16");
    const Filled filled = flow.read({{"from", {"2026-11-02"}}, {"until", {"2026-11-08"}}});
    BOOST_REQUIRE(filled.then.has_value());
    BOOST_TEST(to_address(*filled.then) ==
               "/reports?measure=contacts&from=2026-11-02&to=2026-11-08");
    const Filled backwards = flow.read({{"from", {"2026-11-08"}}, {"until", {"2026-11-02"}}});
    BOOST_TEST(backwards.errors.count("until") == 1u);
    BOOST_TEST(!backwards.then.has_value());
}

BOOST_AUTO_TEST_CASE(a_measure_of_a_day_asks_for_one_day) {
    const FormFlow flow = report_period_form(context, "/reports?measure=open_cases");
    BOOST_REQUIRE(flow.form.fields.size() == 1u);
    BOOST_TEST(flow.form.fields[0].maximum == "2026-11-23");
    const Filled filled = flow.read({{"until", {"2026-10-31"}}});
    BOOST_TEST(to_address(*filled.then) ==
               "/reports?measure=open_cases&from=2026-10-31&to=2026-10-31");
}

BOOST_AUTO_TEST_SUITE_END()
