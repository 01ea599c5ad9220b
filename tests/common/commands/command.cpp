#include "common/commands/command.h"

#include "common/commands/case/move_case.h"
#include "common/commands/visit/apply_plan.h"
#include "tests/common/commands/busy_world.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string fault_of(std::string_view json) {
    try {
        command_from_json(json);
    } catch (const Fault& fault) {
        return fault.what();
    }
    return "no fault";
}

} // namespace

BOOST_AUTO_TEST_SUITE(command)

BOOST_AUTO_TEST_CASE(every_command_has_a_name_of_its_own_that_its_description_shares) {
    std::set<std::string_view> names;
    for (const CommandType& type : all_commands()) {
        BOOST_TEST(names.insert(type.name).second, type.name);
        BOOST_TEST(type.arguments->name == type.name);
        BOOST_TEST(!type.label.empty());
        BOOST_TEST(!type.roles.empty());
        BOOST_TEST(find_command(type.name) == &type);
        BOOST_TEST(accepted_examples().count(type.name) == 1U, type.name);
    }
    BOOST_TEST(names.size() == accepted_examples().size());
    BOOST_TEST(!find_command("delete_everything"));
}

BOOST_AUTO_TEST_CASE(every_example_is_accepted_and_survives_its_json) {
    for (const auto& [name, example] : accepted_examples()) {
        BusyWorld world;
        const Command given = example(world);
        const std::string json = to_json_text(given);
        const Command read = command_from_json(json);
        BOOST_TEST(to_json_text(read) == json);
        BOOST_TEST(read.id == given.id);
        BOOST_TEST(rule_of(world.perform(read)) == "accepted", name);
    }
}

BOOST_AUTO_TEST_CASE(the_same_command_does_the_same_in_two_worlds_alike) {
    for (const auto& [name, example] : accepted_examples()) {
        BusyWorld browser;
        BusyWorld server;
        const Command given = example(browser);
        example(server);
        browser.perform(given);
        server.perform(given);
        BOOST_TEST(browser.contents() == server.contents(), name);
    }
}

// Who may: the permission matrix, in the order of the roles in the model.
BOOST_AUTO_TEST_CASE(the_permission_matrix) {
    std::string matrix;
    for (const CommandType& type : all_commands()) {
        matrix += std::string(type.name) + ":";
        for (const Role role : {Role::administrator, Role::caseload_manager, Role::professional,
                                Role::supervisor, Role::commissioner, Role::kiosk})
            matrix += may_use(role, type) ? " yes" : " no";
        matrix += "\n";
    }
    BOOST_TEST(matrix == "register_patient: yes yes yes yes no no\n"
                         "amend_patient: yes yes yes yes no no\n"
                         "set_patient_preference: yes yes yes yes no no\n"
                         "open_case: yes yes yes yes no no\n"
                         "triage_case: yes yes yes yes no no\n"
                         "amend_case: yes yes yes yes no no\n"
                         "allocate_cases: yes yes no yes no no\n"
                         "move_case: yes yes no yes no no\n"
                         "unallocate_case: yes yes no yes no no\n"
                         "hand_over_case: yes yes yes yes no no\n"
                         "answer_handover: yes yes yes yes no no\n"
                         "acknowledge_case: yes yes yes yes no no\n"
                         "change_status: yes yes yes yes no no\n"
                         "close_case: yes yes yes yes no no\n"
                         "reopen_case: yes yes yes yes no no\n"
                         "set_contact_plan: yes yes yes yes no no\n"
                         "create_caseload: yes yes no yes no no\n"
                         "amend_caseload: yes yes no yes no no\n"
                         "delete_caseload: yes yes no yes no no\n"
                         "share_caseload: yes yes no yes no no\n"
                         "revoke_share: yes yes no yes no no\n"
                         "add_task: yes yes yes yes no no\n"
                         "amend_task: yes yes yes yes no no\n"
                         "complete_task: yes yes yes yes no no\n"
                         "define_pathway: yes yes no yes no no\n"
                         "retire_pathway: yes yes no yes no no\n"
                         "apply_pathway: yes yes yes yes no no\n"
                         "plan_visits: yes yes no yes no no\n"
                         "place_visit: yes yes yes yes no no\n"
                         "unplace_visit: yes yes yes yes no no\n"
                         "pin_visit: yes yes yes yes no no\n"
                         "apply_plan: yes yes no yes no no\n"
                         "record_contact: yes yes yes yes no no\n"
                         "publish_schedule: yes yes no yes no no\n"
                         "record_absence: yes yes yes yes no no\n"
                         "move_pattern: yes yes yes yes no no\n"
                         "add_visit: yes yes yes yes no no\n"
                         "place_emergency: yes yes yes yes no no\n"
                         "extend_visit: yes yes yes yes no no\n"
                         "report_late: yes yes yes yes no no\n"
                         "amend_record: yes yes yes yes no no\n"
                         "withdraw_schedule: yes yes no yes no no\n"
                         "discard_draft: yes yes no yes no no\n"
                         "add_attachment: yes yes yes yes no no\n"
                         "remove_attachment: yes yes yes yes no no\n"
                         "set_planning_settings: yes yes no yes no no\n"
                         "set_shared_equipment: yes yes no yes no no\n"
                         "set_team_settings: yes yes no yes no no\n"
                         "set_check_strictness: yes yes no yes no no\n"
                         "set_need_factor: yes yes no yes no no\n"
                         "save_view: yes yes yes yes yes no\n"
                         "remove_view: yes yes yes yes yes no\n"
                         "add_comment: yes yes yes yes no no\n"
                         "resolve_comment: yes yes yes yes no no\n"
                         "reopen_comment: yes yes yes yes no no\n"
                         "mark_read: yes yes yes yes yes no\n"
                         "mark_notices_read: yes yes yes yes yes no\n"
                         "restrict_record: yes yes yes yes no no\n"
                         "name_on_restriction: yes yes yes yes no no\n"
                         "lift_restriction: yes yes yes yes no no\n"
                         "open_restricted: yes yes yes yes no no\n"
                         "end_emergency_access: yes yes yes yes no no\n"
                         "review_emergency_access: no yes no yes no no\n"
                         "name_deputy: yes yes yes yes no no\n"
                         "end_deputy: yes yes yes yes no no\n"
                         "undo: yes yes yes yes yes no\n");
}

BOOST_AUTO_TEST_CASE(a_role_that_may_not_is_told_so_and_nothing_happens) {
    for (const auto& [name, example] : accepted_examples()) {
        BusyWorld world;
        const Command given = example(world);
        const std::string before = world.contents();
        world.actor.role = Role::kiosk;
        BOOST_TEST(rule_of(world.perform(given)) == "permission", name);
        BOOST_TEST(world.contents() == before, name);
    }
    BusyWorld world;
    world.actor.role = Role::professional;
    BOOST_TEST(message_of(world.perform(MoveCase{world.waiting.id, world.beth.id})) ==
               "As a professional you may not: move case");
}

// Somebody of another team: nothing of this team exists for them.
BOOST_AUTO_TEST_CASE(nobody_reaches_into_a_team_that_is_not_theirs) {
    for (const auto& [name, example] : accepted_examples()) {
        BusyWorld world;
        const Command given = example(world);
        const std::string before = world.contents();
        world.actor.unit_ids = {"other", "trust"};
        const std::string rule = rule_of(world.perform(given));
        BOOST_TEST((rule == "record_exists" || rule == "team_in_reach"), name << ": " << rule);
        BOOST_TEST(world.contents() == before, name);
    }
}

BOOST_AUTO_TEST_CASE(reads_ids_choices_times_lists_and_absent_fields) {
    const Command command = command_from_json(
        R"({"id":"c-1","command":"apply_plan","arguments":{"team_id":"team","day":"2026-11-23",)"
        R"("visits":[{"contact_id":"a","professional_id":"beth","start":545},{"contact_id":"b"}]}})");
    const auto& plan = *static_cast<const ApplyPlan*>(command.arguments.get());
    BOOST_REQUIRE(plan.visits.size() == 2);
    BOOST_TEST(to_text(*plan.visits[0].start) == "09:05");
    BOOST_TEST(plan.visits[1].professional_id.none());
    BOOST_TEST(!plan.visits[1].start);
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_with_a_malformed_command) {
    BOOST_TEST(fault_of("{") == "not JSON: it stops making sense at byte 2");
    BOOST_TEST(fault_of("[]") == "a command is a JSON object with id, command and arguments");
    BOOST_TEST(fault_of(R"({"command":"undo","arguments":{}})") ==
               "a command has a text \"id\"; this one has none");
    BOOST_TEST(fault_of(R"({"id":"a b","command":"undo","arguments":{}})") ==
               "a command's id is 1 to 64 letters, digits, hyphens and underscores");
    BOOST_TEST(
        fault_of(R"({"id":")" + std::string(65, 'x') + R"(","command":"undo","arguments":{}})") ==
        "a command's id is 1 to 64 letters, digits, hyphens and underscores");
    BOOST_TEST(fault_of(R"({"id":"a","command":7,"arguments":{}})") ==
               "a command has a text \"command\"; this one has none");
    BOOST_TEST(fault_of(R"({"id":"a","command":"fly","arguments":{}})") ==
               "there is no command \"fly\"");
    BOOST_TEST(fault_of(R"({"id":"a","command":"undo"})") == "the command has no \"arguments\"");
    BOOST_TEST(fault_of(R"({"id":"a","command":"undo","arguments":{"x":1}})") ==
               "undo has no field \"x\"");
    BOOST_TEST(fault_of(R"({"id":"a","command":"undo","arguments":{},"more":1})") ==
               "a command has no member \"more\"");
    BOOST_TEST(fault_of(R"({"id":"a","command":"undo","arguments":{"command_id":5}})") !=
               "no fault");
}

BOOST_AUTO_TEST_SUITE_END()
