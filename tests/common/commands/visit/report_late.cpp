#include "common/commands/visit/report_late.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"));
    Contact next = visit(care, {.professional_id = beth.id, .start = at("09:00")});
    Contact later = visit(care, {.professional_id = beth.id, .start = at("09:30")});
};

} // namespace

BOOST_AUTO_TEST_SUITE(report_late)

BOOST_AUTO_TEST_CASE(twenty_minutes_late_runs_on_to_the_visits_after) {
    Ward ward;
    const Outcome outcome = ward.perform(ReportLate{ward.next.id, at("09:20")});
    BOOST_TEST(warnings_of(outcome) == "running_late, running_late");
    BOOST_TEST(to_text(*ward.now_of(ward.next).expected_start) == "09:20");
    BOOST_TEST(to_text(*ward.now_of(ward.later).expected_start) == "09:50");
    BOOST_TEST(to_text(*ward.now_of(ward.next).start) == "09:00");
}

BOOST_AUTO_TEST_CASE(on_time_again_is_said_without_a_time) {
    Ward ward;
    ward.perform(ReportLate{ward.next.id, at("09:20")});
    BOOST_TEST(ward.perform(ReportLate{ward.next.id, {}}).warnings.empty());
    BOOST_TEST(!ward.now_of(ward.later).expected_start);
    BOOST_TEST(rule_of(ward.perform(ReportLate{ward.next.id, {}})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(only_a_placed_visit_of_today_that_has_not_begun_runs_late) {
    Ward ward;
    const auto rule = [&](const Contact& contact, std::string_view time) {
        return rule_of(ward.perform(ReportLate{contact.id, at(time)}));
    };
    BOOST_TEST(rule(ward.visit(ward.care), "10:00") == "placed_visit");
    BOOST_TEST(rule(ward.visit(ward.care, {.day = ward.today + 1,
                                           .professional_id = ward.beth.id,
                                           .start = at("09:00")}),
                    "10:00") == "today_only");
    BOOST_TEST(rule(ward.visit(ward.care, {.professional_id = ward.beth.id,
                                           .start = at("07:00"),
                                           .status = ContactStatus::started}),
                    "10:00") == "started_visit");
    BOOST_TEST(rule(ward.next, "08:50") == "time_of_day");
}

BOOST_AUTO_TEST_SUITE_END()
