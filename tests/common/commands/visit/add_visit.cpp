#include "common/commands/visit/add_visit.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"), {.status = CaseStatus::active, .owner_id = beth.id});

    AddVisit emergency() {
        AddVisit command;
        command.case_id = care.id;
        command.day = today;
        command.minutes = 45;
        command.window_end = at("13:00");
        command.time_critical = true;
        command.reason = "two-hour response";
        return command;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(add_visit)

BOOST_AUTO_TEST_CASE(an_emergency_waits_for_somebody_with_what_it_needs) {
    Ward ward;
    const Outcome outcome = ward.perform(ward.emergency());
    BOOST_REQUIRE(outcome.created.size() == 1u);
    const Contact contact = ward.now_of(Id<Contact>(outcome.created[0]));
    BOOST_TEST(!is_placed(contact));
    BOOST_TEST(contact.planned_minutes == 45);
    BOOST_TEST(contact.time_critical);
    BOOST_TEST(contact.contact_plan_id.none());
    BOOST_TEST(ward.all<Comment>().at(0).text == "two-hour response");
}

BOOST_AUTO_TEST_CASE(with_somebody_and_a_time_it_is_placed_and_pinned_by_the_rules) {
    Ward ward;
    ward.visit(ward.care, {.professional_id = ward.beth.id, .start = at("10:00")});
    AddVisit command = ward.emergency();
    command.professional_id = ward.beth.id;
    command.start = at("10:10");
    const std::string before = ward.contents();
    BOOST_TEST(rule_of(ward.perform(command)) == "visit_overlap");
    BOOST_TEST(ward.contents() == before);
    command.start = at("11:00");
    const Contact contact = ward.now_of(Id<Contact>(ward.perform(command).created.at(0)));
    BOOST_TEST(is_placed(contact));
    BOOST_TEST(contact.pinned);
}

BOOST_AUTO_TEST_CASE(refuses_what_makes_no_sense) {
    Ward ward;
    const auto rule = [&](auto change) {
        AddVisit command = ward.emergency();
        change(command);
        return rule_of(ward.perform(command));
    };
    BOOST_TEST(rule([](AddVisit& c) { c.case_id = {}; }) == "record_exists");
    BOOST_TEST(rule([](AddVisit& c) { c.day = c.day - 1; }) == "past_day");
    BOOST_TEST(rule([](AddVisit& c) { c.minutes = 0; }) == "minutes");
    BOOST_TEST(rule([](AddVisit& c) { c.window_start = at("14:00"); }) == "window_end");
    BOOST_TEST(rule([](AddVisit& c) { c.window_end.reset(); }) == "window_end");
    BOOST_TEST(rule([](AddVisit& c) { c.start = at("10:00"); }) == "placed_visit");
    const Case referral = ward.case_of(ward.patient("Bello"), {.status = CaseStatus::referral});
    BOOST_TEST(rule([&](AddVisit& c) { c.case_id = referral.id; }) == "awaits_triage");
    const Case closed = ward.case_of(ward.patient("Cole"), {.status = CaseStatus::closed});
    BOOST_TEST(rule([&](AddVisit& c) { c.case_id = closed.id; }) == "case_open");
}

BOOST_AUTO_TEST_SUITE_END()
