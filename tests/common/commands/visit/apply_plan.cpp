#include "common/commands/visit/apply_plan.h"

#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi");
    Case care = case_of(joy);
    Contact a = visit(care, {.id = Id<Contact>("a")});
    Contact b = visit(care, {.id = Id<Contact>("b")});

    Outcome apply(std::vector<VisitAssignment> visits) {
        return perform(ApplyPlan{team.id, today, std::move(visits)});
    }
    static VisitAssignment to(const Contact& contact, const Professional& professional,
                              std::string_view time) {
        return {contact.id, professional.id, at(time)};
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(apply_plan)

BOOST_AUTO_TEST_CASE(places_what_is_listed_without_pinning_it) {
    Ward ward;
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.beth, "09:00"),
                                   Ward::to(ward.b, ward.carl, "09:00")})) == "accepted");
    BOOST_TEST(ward.now_of(ward.a).professional_id.text == "beth");
    BOOST_TEST(to_text(*ward.now_of(ward.b).start) == "09:00");
    BOOST_TEST(!ward.now_of(ward.a).pinned);
}

BOOST_AUTO_TEST_CASE(unplaces_what_is_listed_without_a_person) {
    Ward ward;
    ward.apply({Ward::to(ward.a, ward.beth, "09:00"), Ward::to(ward.b, ward.carl, "09:00")});
    BOOST_TEST(ward.apply({{ward.a.id, {}, {}}}).accepted());
    BOOST_TEST(!is_placed(ward.now_of(ward.a)));
    BOOST_TEST(is_placed(ward.now_of(ward.b)));
}

// Beth's day is turned round: each takes the other's time.
BOOST_AUTO_TEST_CASE(judges_the_day_as_it_will_be_and_not_step_by_step) {
    Ward ward;
    ward.apply({Ward::to(ward.a, ward.beth, "09:00"), Ward::to(ward.b, ward.beth, "10:00")});
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.beth, "10:00"),
                                   Ward::to(ward.b, ward.beth, "09:00")})) == "accepted");
    const Outcome refused = ward.apply({Ward::to(ward.a, ward.beth, "09:15")});
    BOOST_TEST(rule_of(refused) == "visit_overlap");
    BOOST_TEST(to_text(*ward.now_of(ward.a).start) == "10:00");
}

BOOST_AUTO_TEST_CASE(never_touches_pinned_or_started_visits) {
    Ward ward;
    const Contact pinned = ward.visit(
        ward.care, {.professional_id = ward.beth.id, .start = at("09:00"), .pinned = true});
    const Contact started = ward.visit(
        ward.care,
        {.professional_id = ward.carl.id, .start = at("09:00"), .status = ContactStatus::started});
    BOOST_TEST(rule_of(ward.apply({Ward::to(pinned, ward.beth, "11:00")})) == "plan_of_this_day");
    BOOST_TEST(rule_of(ward.apply({{started.id, {}, {}}})) == "plan_of_this_day");
    BOOST_TEST(rule_of(ward.apply(
                   {Ward::to(pinned, ward.beth, "09:00"), Ward::to(started, ward.carl, "09:00"),
                    Ward::to(ward.a, ward.beth, "10:00")})) == "accepted"); // as they are
}

BOOST_AUTO_TEST_CASE(refuses_visits_of_another_day_and_nothing_to_do) {
    Ward ward;
    const Contact tomorrow = ward.visit(ward.care, {.day = ward.today + 1});
    BOOST_TEST(rule_of(ward.apply({Ward::to(tomorrow, ward.beth, "09:00")})) == "plan_of_this_day");
    BOOST_TEST(rule_of(ward.apply({{Id<Contact>("none"), {}, {}}})) == "plan_of_this_day");
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, {}, {}}})) == "nothing_changed");
    BOOST_TEST(rule_of(ward.apply({})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(refuses_half_a_placement_and_a_visit_listed_twice) {
    Ward ward;
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, ward.beth.id, {}}})) == "placed_visit");
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, {}, at("09:00")}})) == "placed_visit");
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.beth, "09:00"),
                                   Ward::to(ward.a, ward.carl, "09:00")})) == "listed_once");
}

BOOST_AUTO_TEST_CASE(refuses_people_who_may_not_work_and_rules_that_block) {
    Ward ward;
    const Professional gone = ward.professional("Gone", {.active = false});
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, gone, "09:00")})) == "can_take_work");
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, Id<Professional>("none"), at("09:00")}})) ==
               "record_exists");
    ward.absence(ward.carl);
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.carl, "09:00")})) == "absence");
    ward.visit(ward.care, {.professional_id = ward.beth.id, .start = at("09:00"), .pinned = true});
    BOOST_TEST(message_of(ward.apply({Ward::to(ward.a, ward.beth, "09:10")})) ==
               "09:10 Beth: Overlaps the 09:00 visit by 20 min");
    BOOST_TEST(rule_of(ward.perform(ApplyPlan{Id<Team>("other"), ward.today, {}})) ==
               "team_in_reach");
}

BOOST_AUTO_TEST_CASE(lists_what_would_have_asked_a_reason) {
    Ward ward;
    const Outcome outcome = ward.apply({Ward::to(ward.a, ward.beth, "15:45")});
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "working_hours");
}

BOOST_AUTO_TEST_CASE(a_pair_goes_to_two_people_at_one_time) {
    Ward ward;
    const Contact second =
        ward.visit(ward.care, {.id = Id<Contact>("second"), .partner_id = ward.a.id});
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.beth, "09:00"),
                                   Ward::to(second, ward.beth, "09:00")})) == "one_person_twice");
    BOOST_TEST(warnings_of(ward.apply({Ward::to(ward.a, ward.beth, "09:00"),
                                       Ward::to(second, ward.carl, "09:00")})) == "");
}

BOOST_AUTO_TEST_CASE(of_several_days_each_visit_says_its_own) {
    Ward ward;
    const Date tuesday = ward.today + 1;
    const Contact c = ward.visit(ward.care, {.id = Id<Contact>("c"), .day = tuesday});
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, ward.beth.id, at("09:00"), tuesday},
                                   {ward.b.id, ward.beth.id, at("09:00"), ward.today},
                                   {c.id, ward.beth.id, at("10:00"), tuesday}})) == "accepted");
    BOOST_TEST((ward.now_of(ward.a).day == tuesday));
    BOOST_TEST((ward.now_of(ward.b).day == ward.today));
    BOOST_TEST(rule_of(ward.perform(Undo{ward.last_command_id})) == "accepted");
    BOOST_TEST((ward.now_of(ward.a).day == ward.today)); // one intent, undone by one
    BOOST_TEST(!is_placed(ward.now_of(c)));
}

BOOST_AUTO_TEST_CASE(of_several_days_each_day_is_judged_as_it_will_be) {
    Ward ward;
    const Date tuesday = ward.today + 1;
    const Contact busy = ward.visit(
        ward.care,
        {.day = tuesday, .professional_id = ward.beth.id, .start = at("09:00"), .pinned = true});
    BOOST_TEST(message_of(ward.apply({{ward.a.id, ward.beth.id, at("09:10"), tuesday}})) ==
               "Tue 24 Nov 09:10 Beth: Overlaps the 09:00 visit by 20 min");
    BOOST_TEST(rule_of(ward.apply({{busy.id, ward.beth.id, at("11:00"), tuesday}})) ==
               "plan_of_this_day");
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, ward.beth.id, at("09:00"), ward.today - 1}})) ==
               "past_day");
    // The place that a visit leaves is free for another.
    ward.apply({Ward::to(ward.a, ward.carl, "09:00")});
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, ward.carl.id, at("09:00"), tuesday},
                                   {ward.b.id, ward.carl.id, at("09:00"), ward.today}})) ==
               "accepted");
}

BOOST_AUTO_TEST_CASE(a_pair_stays_on_one_day) {
    Ward ward;
    const Contact second =
        ward.visit(ward.care, {.id = Id<Contact>("second"), .partner_id = ward.a.id});
    const Date tuesday = ward.today + 1;
    BOOST_TEST(rule_of(ward.apply({{ward.a.id, ward.beth.id, at("09:00"), tuesday},
                                   {second.id, ward.carl.id, at("09:00"), ward.today}})) ==
               "double_up");
    BOOST_TEST(warnings_of(ward.apply({{ward.a.id, ward.beth.id, at("09:00"), tuesday},
                                       {second.id, ward.carl.id, at("09:00"), tuesday}})) == "");
}

BOOST_AUTO_TEST_CASE(what_the_team_shares_goes_along_with_the_plan) {
    Ward ward;
    SharedEquipment scanner;
    scanner.code = "bladder_scanner";
    ward.add(scanner);
    const auto scan = [&](const char* id) {
        return ward.visit(ward.care, {.id = Id<Contact>(id), .equipment = {"bladder_scanner"}});
    };
    const Contact one = scan("one");
    const Contact other = scan("other");
    BOOST_TEST(warnings_of(ward.apply({Ward::to(one, ward.carl, "09:00"),
                                       Ward::to(other, ward.carl, "10:00")})) == "");
    // Both go to Beth, so the piece does as well; with one left behind there would be two.
    BOOST_TEST(warnings_of(ward.apply({Ward::to(one, ward.beth, "09:00")})) == "shared_equipment");
    BOOST_TEST(warnings_of(ward.apply({Ward::to(one, ward.beth, "11:00"),
                                       Ward::to(other, ward.beth, "10:00")})) == "");
}

BOOST_AUTO_TEST_CASE(a_plan_sends_nobody_whom_the_patient_has_excluded) {
    Ward ward;
    PatientPreference wish;
    wish.patient_id = ward.joy.id;
    wish.professional_id = ward.carl.id;
    wish.kind = PreferenceKind::excluded;
    ward.add(wish);
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.carl, "09:00")})) == "patient_choice");
    BOOST_TEST(rule_of(ward.apply({Ward::to(ward.a, ward.beth, "09:00")})) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
