#include "client/screens/forms/refused_forms.h"

#include "common/commands/patient/amend_patient.h"
#include "common/commands/visit/amend_record.h"
#include "common/commands/visit/record_contact.h"
#include "tests/support/civil.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Here {
    World world;
};

const Rejection conflict{"conflict", "Somebody changed the same", false,
                         R"({"fields":[{"field":"phone","from":"1","yours":"2","theirs":"3"},)"
                         R"({"field":"access","from":"","yours":"key safe","theirs":"ring"}]})"};

Command amending() {
    return make_command(
        "a",
        AmendPatient{Id<Patient>("p"),
                     {{"phone", "1", "2"}, {"access", "", "key safe"}, {"title", "Mr", "Dr"}}});
}

std::vector<std::string> changes_in(const Filled& filled) {
    std::vector<std::string> changes;
    const auto& command =
        *static_cast<const AmendPatient*>(filled.commands.at(0).command.arguments.get());
    for (const FieldAmendment& one : command.fields)
        changes.push_back(one.field + ": " + one.from + " > " + one.to);
    return changes;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(refused_forms, Here)

BOOST_AUTO_TEST_CASE(of_two_values_the_chosen_one_is_sent_and_what_was_no_conflict_stays) {
    const auto flow = refused_form(world.database(), amending(), conflict, "Amend patient");
    BOOST_TEST_REQUIRE(flow.has_value());
    BOOST_TEST_REQUIRE(flow->form.fields.size() == 2u);
    BOOST_TEST(flow->form.fields[0].options[0].label == "Mine: “2”");
    BOOST_TEST(flow->form.fields[0].options[1].label == "Theirs: “3”");
    const Filled filled = flow->read({{"phone", {"mine"}}, {"access", {"theirs"}}});
    BOOST_TEST(filled.errors.empty());
    const std::vector<std::string> expected{"phone: 3 > 2", "title: Mr > Dr"};
    BOOST_TEST(changes_in(filled) == expected, boost::test_tools::per_element());
    BOOST_TEST(filled.commands[0].command.id.empty());
}

BOOST_AUTO_TEST_CASE(each_field_has_to_be_decided) {
    const auto flow = refused_form(world.database(), amending(), conflict, "Amend patient");
    const Filled filled = flow->read({{"phone", {"mine"}}});
    BOOST_TEST(filled.commands.empty());
    BOOST_TEST(filled.errors.contains("access"));
    BOOST_TEST(!filled.errors.contains("phone"));
}

BOOST_AUTO_TEST_CASE(where_all_of_theirs_is_kept_nothing_is_sent) {
    const Command only = make_command("a", AmendPatient{Id<Patient>("p"), {{"phone", "1", "2"}}});
    const Rejection one{"conflict", "", false,
                        R"({"fields":[{"field":"phone","from":"1","yours":"2","theirs":"3"}]})"};
    const Filled filled =
        refused_form(world.database(), only, one, "Amend")->read({{"phone", {"theirs"}}});
    BOOST_TEST(filled.errors.empty());
    BOOST_TEST(filled.commands.empty());
}

BOOST_AUTO_TEST_CASE(what_was_written_can_be_written_otherwise_and_the_rest_stays) {
    const Command refused =
        make_command("a", RecordContact{.contact_id = Id<Contact>("v"), .notes = "Left leg clean"});
    const auto flow = refused_form(world.database(), refused,
                                   {"record_complete", "Say when it began."}, "Record contact");
    BOOST_TEST_REQUIRE(flow.has_value());
    BOOST_TEST(flow->form.introduction == "Refused: Say when it began.");
    FormAnswer answer;
    for (const FormField& field : flow->form.fields)
        if (!field.values.empty()) answer[field.name] = field.values;
    answer["notes"] = {"Right leg clean"};
    const Filled filled = flow->read(answer);
    BOOST_TEST_REQUIRE(filled.commands.size() == 1u);
    const auto& again =
        *static_cast<const RecordContact*>(filled.commands[0].command.arguments.get());
    BOOST_TEST(again.notes == "Right leg clean");
    BOOST_TEST(again.contact_id.text == "v");
    BOOST_TEST(filled.commands[0].command.id.empty());
    // What was refused is as it was.
    BOOST_TEST(static_cast<const RecordContact*>(refused.arguments.get())->notes ==
               "Left leg clean");
}

BOOST_AUTO_TEST_CASE(a_contact_that_two_people_recorded_is_amended_with_what_was_chosen) {
    const Case care = world.case_of(world.patient("Adeyemi"), {.reference = "C-1042"});
    world.visit(care, {.id = Id<Contact>("v"),
                       .start = at("09:00"),
                       .attendance = Attendance::no_access,
                       .location = "home",
                       .notes = "Nobody at home"});
    const Command refused = make_command("a", RecordContact{.contact_id = Id<Contact>("v"),
                                                            .attendance = Attendance::seen,
                                                            .location = "home",
                                                            .actual_start = at("09:05"),
                                                            .notes = "Left leg clean"});
    const auto flow = refused_form(world.database(), refused, {"recorded_once", "Recorded already"},
                                   "Record contact");
    BOOST_TEST_REQUIRE(flow.has_value());
    std::vector<std::string> asked;
    for (const FormField& field : flow->form.fields)
        asked.push_back(field.name);
    const std::vector<std::string> expected{"attendance", "actual_start", "notes", "reason"};
    BOOST_TEST(asked == expected, boost::test_tools::per_element());
    const Filled filled = flow->read({{"attendance", {"mine"}},
                                      {"actual_start", {"mine"}},
                                      {"notes", {"both"}},
                                      {"reason", {"Two of us were there"}}});
    BOOST_TEST_REQUIRE(filled.commands.size() == 1u);
    const auto& amended =
        *static_cast<const AmendRecord*>(filled.commands[0].command.arguments.get());
    BOOST_CHECK(amended.attendance == Attendance::seen);
    BOOST_TEST(to_text(*amended.actual_start) == "09:05");
    BOOST_TEST(amended.notes == "Nobody at home\nLeft leg clean");
    BOOST_TEST(amended.reason == "Two of us were there");
    const Filled kept = flow->read({{"attendance", {"theirs"}},
                                    {"actual_start", {"theirs"}},
                                    {"notes", {"theirs"}},
                                    {"reason", {"x"}}});
    BOOST_TEST(kept.errors.empty());
    BOOST_TEST(kept.commands.empty());
}

BOOST_AUTO_TEST_SUITE_END()
