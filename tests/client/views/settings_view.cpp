#include "client/views/settings_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const CheckLine& check(const SettingsView& view, const std::string& name) {
    for (const CheckLine& line : view.checks)
        if (line.name == name) return line;
    throw std::runtime_error("no check " + name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(settings_page)

BOOST_AUTO_TEST_CASE(a_check_says_how_strict_it_is_and_what_it_always_does) {
    World world;
    const SettingsView view = settings_view(world.database(), manager_at(world));
    BOOST_CHECK(check(view, "Travel time").strictness == CheckStrictness::ask_reason);
    BOOST_TEST(check(view, "Travel time").note == "Usually asks for a reason");
    BOOST_TEST(check(view, "Skill").note == "Usually asks for a reason; always blocks for a "
                                            "time-critical visit and for a two-person one");
}

BOOST_AUTO_TEST_CASE(what_the_team_has_set_is_shown) {
    World world;
    world.add(
        CheckSetting{Id<CheckSetting>("c"), 0, world.team.id, "travel_gap", CheckStrictness::warn});
    world.add(NeedFactor{Id<NeedFactor>("n"), 0, world.team.id, "High", 130, false});
    const SettingsView view = settings_view(world.database(), manager_at(world));
    BOOST_CHECK(check(view, "Travel time").strictness == CheckStrictness::warn);
    BOOST_REQUIRE_EQUAL(view.need_factors.size(), 1u);
    BOOST_TEST(view.need_factors[0].amount == "+30 %");
    BOOST_TEST(!view.why_not_set);
}

BOOST_AUTO_TEST_CASE(the_audit_is_offered_to_administrators_and_supervisors_only) {
    World world;
    Viewpoint viewpoint = manager_at(world);
    for (const Role role : {Role::administrator, Role::supervisor}) {
        viewpoint.role = role;
        BOOST_TEST(settings_view(world.database(), viewpoint).audit_address == "/audit");
    }
    for (const Role role : {Role::caseload_manager, Role::professional, Role::commissioner}) {
        viewpoint.role = role;
        BOOST_TEST(settings_view(world.database(), viewpoint).audit_address == "");
    }
}

BOOST_AUTO_TEST_CASE(deputies_and_restricted_records_are_offered_to_all_but_commissioners) {
    World world;
    Viewpoint viewpoint = manager_at(world);
    for (const Role role : {Role::caseload_manager, Role::professional, Role::supervisor}) {
        viewpoint.role = role;
        BOOST_TEST(settings_view(world.database(), viewpoint).shows_access);
    }
    viewpoint.role = Role::commissioner;
    BOOST_TEST(!settings_view(world.database(), viewpoint).shows_access);
}

BOOST_AUTO_TEST_CASE(a_professional_reads_the_settings_and_is_told_who_sets_them) {
    World world;
    const SettingsView view =
        settings_view(world.database(), professional_at(world, Id<Professional>("beth")));
    BOOST_TEST(view.why_not_set.has_value());
    BOOST_TEST(!view.team.empty());
}

BOOST_AUTO_TEST_CASE(who_gives_visits_is_led_to_what_this_device_keeps) {
    World world;
    Viewpoint viewpoint = manager_at(world);
    BOOST_TEST(settings_view(world.database(), viewpoint).device_address.empty());
    viewpoint.professional_id = world.professional("Amara Osei").id;
    BOOST_TEST(settings_view(world.database(), viewpoint).device_address == "/device");
}

BOOST_AUTO_TEST_SUITE_END()
