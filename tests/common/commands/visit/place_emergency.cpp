#include "common/commands/visit/place_emergency.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// It is 08:00. Beth's day begins with Adeyemi at 08:30; the emergency is at the base, where everybody lives.
struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"}),
                        {.status = CaseStatus::active, .owner_id = beth.id});
    Case urgent = case_of(patient("Brennan"), {.status = CaseStatus::active});
    User nurse = user("Nurse Beth", Role::professional, beth.id);

    Contact at_time(std::string_view start, Contact rest = {}) {
        rest.professional_id = beth.id;
        rest.start = at(start);
        return visit(care, rest);
    }
    PlaceEmergency emergency(std::string_view start = "08:15") {
        PlaceEmergency command;
        command.case_id = urgent.id;
        command.day = today;
        command.start = at(start);
        command.professional_id = beth.id;
        return command;
    }
    Contact placed(const PlaceEmergency& command) {
        return now_of(Id<Contact>(perform(command).created.at(0)));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(place_emergency)

BOOST_AUTO_TEST_CASE(it_is_placed_pinned_time_critical_and_published_at_once) {
    Ward ward;
    const Contact contact = ward.placed(ward.emergency());
    BOOST_TEST(is_placed(contact));
    BOOST_TEST(is_published_as_is(contact));
    BOOST_TEST(to_text(*contact.published_day) == to_text(ward.today));
    BOOST_TEST(contact.pinned);
    BOOST_TEST(contact.time_critical);
    BOOST_TEST(to_text(*contact.window_end) == "10:00"); // two hours from now
}

BOOST_AUTO_TEST_CASE(who_has_not_been_begun_waits_and_is_named) {
    Ward ward;
    const Contact next = ward.at_time("08:30");
    const Outcome outcome = ward.perform(ward.emergency());
    // 08:15 and 45 minutes: Adeyemi from 09:00.
    BOOST_TEST(outcome.warnings.at(0).message == "Mrs J. Adeyemi, 08:30: expected 09:00");
    BOOST_TEST(to_text(*ward.now_of(next).expected_start) == "09:00");
    BOOST_TEST(to_text(*ward.now_of(next).start) == "08:30");
}

BOOST_AUTO_TEST_CASE(who_cannot_wait_loses_the_place_and_a_reason_is_asked) {
    Ward ward;
    const Contact insulin =
        ward.at_time("08:30", {.window_end = at("08:45"), .time_critical = true});
    const Contact after = ward.at_time("09:00");
    PlaceEmergency command = ward.emergency();
    const std::string before = ward.contents();
    const Outcome refused = ward.perform(command);
    BOOST_TEST(rule_of(refused) == "displaced");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(ward.contents() == before);
    command.reason = "Fell, alone";
    BOOST_TEST(ward.perform(command).accepted());
    BOOST_TEST(!is_placed(ward.now_of(insulin)));
    BOOST_TEST(!ward.now_of(after).expected_start); // with the insulin gone there is time
    BOOST_TEST(ward.all<Comment>().at(0).text == "Fell, alone");
}

BOOST_AUTO_TEST_CASE(the_visit_under_way_blocks_and_what_is_over_in_time_stays) {
    Ward ward;
    ward.at_time("07:50", {.planned_minutes = 60, .status = ContactStatus::started});
    BOOST_TEST(rule_of(ward.perform(ward.emergency())) == "visit_overlap");
    const Contact before = ward.at_time("09:00");
    ward.placed(ward.emergency("09:30"));
    BOOST_TEST(!ward.now_of(before).expected_start);
}

BOOST_AUTO_TEST_CASE(who_gives_it_is_told_without_a_patients_name) {
    Ward ward;
    ward.at_time("08:30");
    const Contact contact = ward.placed(ward.emergency());
    const auto notices = ward.all<Notice>();
    BOOST_REQUIRE(notices.size() == 1u);
    BOOST_TEST(notices[0].user_id.text == ward.nurse.id.text);
    BOOST_TEST(notices[0].subject_id == contact.id.text);
    BOOST_TEST(notices[0].summary == "Emergency visit at 08:15; 1 visit waits");
}

BOOST_AUTO_TEST_CASE(refuses_what_makes_no_sense) {
    Ward ward;
    const auto rule = [&](auto change) {
        PlaceEmergency command = ward.emergency();
        change(command);
        return rule_of(ward.perform(command));
    };
    BOOST_TEST(rule([](PlaceEmergency& c) { c.case_id = {}; }) == "record_exists");
    BOOST_TEST(rule([](PlaceEmergency& c) { c.professional_id = {}; }) == "record_exists");
    BOOST_TEST(rule([](PlaceEmergency& c) { c.day = c.day + 1; }) == "today_only");
    BOOST_TEST(rule([](PlaceEmergency& c) { c.minutes = 0; }) == "minutes");
    BOOST_TEST(rule([](PlaceEmergency& c) { c.skills = {"wound_care"}; }) == "skill_match");
    const Case referral = ward.case_of(ward.patient("Bello"), {.status = CaseStatus::referral});
    BOOST_TEST(rule([&](PlaceEmergency& c) { c.case_id = referral.id; }) == "awaits_triage");
    const Case closed = ward.case_of(ward.patient("Cole"), {.status = CaseStatus::closed});
    BOOST_TEST(rule([&](PlaceEmergency& c) { c.case_id = closed.id; }) == "case_open");
    ward.actor = actor_of(ward, "Carl", Role::professional, ward.professional("Carl").id);
    BOOST_TEST(rule([](PlaceEmergency&) {}) == "own_work_only");
}

BOOST_AUTO_TEST_SUITE_END()
