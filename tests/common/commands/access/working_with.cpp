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

BOOST_AUTO_TEST_CASE(a_share_opens_the_records_in_it_while_it_lasts_to_whom_it_names) {
    const User otto = user("Otto", Role::professional);
    const Patient ada = patient("Ada");
    case_of(ada);
    set("update cases set owner_id = 'somebody' where patient_id <> '" + joy.id.text + "'");
    share("marta");
    BOOST_TEST(!is_inside(otto));
    const Restriction of_ada{.id = Id<Restriction>("r2"), .team_id = team.id, .patient_id = ada.id};
    set("update cases set owner_id = 'somebody' where patient_id = '" + ada.id.text + "'");
    BOOST_TEST(!works_with(database(), bethany, of_ada, today));
    for (const char* ended :
         {"update caseloads set closed = 1", "update grants set revoked = 1",
          "update grants set scope = 'team'", "update grants set unit = 'case_file'"}) {
        database().savepoint("ended");
        BOOST_TEST(is_inside(bethany));
        set(ended);
        BOOST_TEST(!is_inside(bethany), ended);
        database().rollback_to("ended");
        database().release("ended");
    }
}

BOOST_AUTO_TEST_CASE(a_name_opens_the_record_while_it_lasts_to_whom_it_names) {
    const Grant named =
        add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = bethany.id.text});
    BOOST_TEST(is_inside(bethany));
    for (const char* other :
         {"update grants set unit = 'team'", "update grants set unit_id = 'ada'",
          "update grants set scope = 'kiosk'", "update grants set scope_id = 'otto'",
          "update grants set revoked = 1"}) {
        database().savepoint("other");
        set(other);
        BOOST_TEST(!is_inside(bethany), other);
        database().rollback_to("other");
        database().release("other");
    }
}

// A user who is no professional has no cases, although cases without an owner are many.
BOOST_AUTO_TEST_CASE(who_is_no_professional_gives_no_care) {
    set("update cases set owner_id = ''");
    BOOST_TEST(!is_inside(user("Otto", Role::caseload_manager)));
}

BOOST_AUTO_TEST_CASE(a_deputy_is_inside_with_the_other_and_nobody_by_an_unknown_name) {
    const auto inside = [&](const char* acts_for) {
        Actor otto{.user_id = user(std::string("Otto_") + acts_for, Role::professional).id};
        otto.acts_for.push_back({.user_id = Id<User>(acts_for)});
        Transaction reading(database(), {"", std::move(otto), now});
        return works_with(reading, restriction);
    };
    add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = bethany.id.text});
    BOOST_TEST(inside(bethany.id.text.c_str()));
    BOOST_TEST(!inside("somebody else"));
}

BOOST_AUTO_TEST_CASE(an_emergency_is_reviewed_by_those_in_charge_who_are_inside) {
    user("Sue", Role::supervisor);
    user("Max", Role::caseload_manager);
    User gone = user("Gone", Role::supervisor);
    gone.active = false;
    upsert_row(database(), description_of<User>(), &gone);
    restriction.restricted_by = bethany.id;
    // Inside by name, and not in charge of this team.
    User elsewhere = user("Elsa", Role::caseload_manager);
    elsewhere.team_id = Id<Team>("another");
    upsert_row(database(), description_of<User>(), &elsewhere);
    for (const User& named : {elsewhere, user("Nora", Role::professional)})
        add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = named.id.text});
    Transaction reading(database(), {"", actor, now});
    std::string names;
    for (const User& one : reviewers_of(reading, restriction))
        names += one.name + " ";
    BOOST_TEST(names == "Bethany Sue ");
}

BOOST_AUTO_TEST_CASE(commissioners_are_outside_even_when_they_are_named) {
    const User colin = user("Colin", Role::commissioner);
    add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = colin.id.text});
    BOOST_TEST(!is_inside(colin));
    add(Grant{.unit = UnitKind::person, .unit_id = joy.id.text, .scope_id = bethany.id.text});
    BOOST_TEST(is_inside(bethany));
}

BOOST_AUTO_TEST_SUITE_END()
