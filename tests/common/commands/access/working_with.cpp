#include "common/commands/access/working_with.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Nobody works with Joy yet; her record is restricted by somebody who has left.
struct Ward : World {
    Professional beth = professional("Beth");
    User bethany = user("Bethany", Role::professional, beth.id);
    Patient joy = patient("Joy");
    Case care = case_of(joy);
    Restriction restriction =
        add(Restriction{.id = Id<Restriction>("r"), .patient_id = joy.id, .restricted_at = now});

    bool is_inside(const User& who) { return works_with(database(), who, restriction, today); }
    void set(const std::string& sql) { database().execute(sql); }
    void share(const std::string& by) {
        set("update cases set owner_id = 'carl'");
        add(Professional{.id = Id<Professional>("carl"), .name = "Carl"});
        const Caseload caseload = add(Caseload{.professional_id = Id<Professional>("carl")});
        add(Grant{.unit = UnitKind::caseload,
                  .unit_id = caseload.id.text,
                  .scope_id = bethany.id.text,
                  .granted_by = Id<User>(by)});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(working_with, Ward)

BOOST_AUTO_TEST_CASE(nobody_is_inside_by_being_of_the_team) {
    for (const Role role : {Role::professional, Role::caseload_manager, Role::administrator,
                            Role::commissioner, Role::kiosk})
        BOOST_TEST(!is_inside(user("U" + std::to_string(static_cast<int>(role)), role)));
}

BOOST_AUTO_TEST_CASE(supervisors_of_the_team_are_inside_and_of_another_are_not) {
    User sue = user("Sue", Role::supervisor);
    BOOST_TEST(is_inside(sue));
    sue.team_id = Id<Team>("another");
    BOOST_TEST(!is_inside(sue));
}

BOOST_AUTO_TEST_CASE(the_owner_and_who_is_asked_to_take_over_are_inside) {
    BOOST_TEST(!is_inside(bethany));
    set("update cases set owner_id = 'beth'");
    BOOST_TEST(is_inside(bethany));
    set("update cases set owner_id = null, handover_to_id = 'beth'");
    BOOST_TEST(is_inside(bethany));
}

BOOST_AUTO_TEST_CASE(who_visits_is_inside_from_four_weeks_ago_on) {
    visit(care, {.id = Id<Contact>("v"), .day = today - 28, .professional_id = beth.id});
    BOOST_TEST(is_inside(bethany));
    set("update contacts set status = 'cancelled'");
    BOOST_TEST(!is_inside(bethany));
    set("update contacts set status = 'planned', day = '" + to_text(today - 29) + "'");
    BOOST_TEST(!is_inside(bethany));
    set("update contacts set day = '" + to_text(today + 5) +
        "', professional_id = null, published_professional_id = 'beth'");
    BOOST_TEST(is_inside(bethany));
}

BOOST_AUTO_TEST_CASE(a_share_by_name_opens_the_record_unless_somebody_gave_it_to_themselves) {
    share("marta");
    BOOST_TEST(is_inside(bethany));
    set("update grants set granted_by = 'bethany'");
    BOOST_TEST(!is_inside(bethany));
}

BOOST_AUTO_TEST_CASE(commissioners_are_outside_even_when_they_are_named) {
    const User colin = user("Colin", Role::commissioner);
    add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = colin.id.text});
    BOOST_TEST(!is_inside(colin));
    add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = bethany.id.text});
    BOOST_TEST(is_inside(bethany));
}

BOOST_AUTO_TEST_SUITE_END()
