#include "common/commands/case/amend_case.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Case care = case_of(patient("Adeyemi"), {.urgency = Urgency::routine, .reason = "Leg ulcer"});

    Outcome amend(std::vector<FieldAmendment> fields) {
        return perform(AmendCase{care.id, std::move(fields)});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(amend_case)

BOOST_AUTO_TEST_CASE(changes_choices_times_and_codes_given_as_texts) {
    Ward ward;
    BOOST_TEST(rule_of(ward.amend({{"urgency", "routine", "two_day"},
                                   {"received_at", "07:00", "06:45"},
                                   {"needs", "", "wound falls"},
                                   {"review_on", "", "2026-12-24"}})) == "accepted");
    const Case care = ward.now_of(ward.care);
    BOOST_CHECK(care.urgency == Urgency::two_day);
    BOOST_TEST(to_text(care.received_at) == "06:45");
    BOOST_TEST(to_text(care.needs) == "falls wound");
    BOOST_TEST(to_text(*care.review_on) == "2026-12-24");
}

BOOST_AUTO_TEST_CASE(status_owner_and_closure_have_their_own_commands) {
    Ward ward;
    for (const char* field :
         {"status", "owner_id", "closed_on", "closure_reason", "outcome", "reference"})
        BOOST_TEST(rule_of(ward.amend({{field, "", ""}})) == "field_exists", field);
}

BOOST_AUTO_TEST_CASE(refuses_times_and_codes_that_are_none) {
    Ward ward;
    BOOST_TEST(rule_of(ward.amend({{"received_at", "07:00", "seven"}})) == "field_value");
    BOOST_TEST(rule_of(ward.amend({{"needs", "", "Wound!"}})) == "field_value");
}

BOOST_AUTO_TEST_CASE(holds_the_rules_of_a_new_case) {
    Ward ward;
    BOOST_TEST(rule_of(ward.amend({{"received_on", "2026-11-23", "2026-11-24"}})) == "received");
    BOOST_TEST(rule_of(ward.amend({{"reason", "Leg ulcer", ""}})) == "reason_of_case");
}

BOOST_AUTO_TEST_CASE(a_conflict_shows_both_values) {
    Ward ward;
    const Outcome outcome = ward.amend({{"reason", "Knee", "Hip"}});
    BOOST_TEST(rule_of(outcome) == "conflict");
    BOOST_TEST(outcome.rejection->details.find("\"theirs\":\"Leg ulcer\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_closed_case_is_reopened_first) {
    Ward ward;
    const Case closed = ward.case_of(ward.now_of(ward.care.patient_id),
                                     {.reference = "C-7", .status = CaseStatus::closed});
    const Outcome outcome = ward.perform(AmendCase{closed.id, {{"reason", "", "x"}}});
    BOOST_TEST(rule_of(outcome) == "case_open");
    BOOST_TEST(message_of(outcome) == "C-7 is closed; reopen it first");
}

BOOST_AUTO_TEST_CASE(an_unknown_case_is_not_there) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(AmendCase{Id<Case>("none"), {}})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
