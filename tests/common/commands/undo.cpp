#include "common/commands/undo.h"

#include "common/commands/absence/record_absence.h"
#include "common/commands/case/move_case.h"
#include "common/commands/case/open_case.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/patient/register_patient.h"
#include "common/commands/visit/pin_visit.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/record_contact.h"
#include "common/commands/visit/unplace_visit.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(undo)

BOOST_AUTO_TEST_CASE(
    undoing_any_command_leaves_the_world_as_it_was_and_undoing_that_does_it_again) {
    for (const auto& [name, example] : accepted_examples()) {
        if (stays_done(name)) continue;
        BusyWorld world;
        const Command given = example(world);
        const std::string before = world.contents();
        BOOST_REQUIRE(world.perform(given).accepted());
        const std::string after = world.contents();
        BOOST_TEST(before != after, name);

        BOOST_TEST(rule_of(world.perform(Undo{given.id})) == "accepted", name);
        BOOST_TEST(world.contents() == before, name);
        BOOST_TEST(rule_of(world.perform(Undo{world.last_command_id})) == "accepted", name);
        BOOST_TEST(world.contents() == after, name);
    }
}

// As on the server, where a row cannot point at what is not there: what was made last goes first.
BOOST_AUTO_TEST_CASE(no_command_and_no_undo_leaves_a_row_pointing_at_nothing_on_the_way) {
    for (const auto& [name, example] : accepted_examples()) {
        if (stays_done(name)) continue;
        BusyWorld world;
        world.database().execute("pragma foreign_keys = on");
        const Command given = example(world);
        BOOST_TEST(rule_of(world.perform(given)) == "accepted", name);
        BOOST_TEST(rule_of(world.perform(Undo{given.id})) == "accepted", name);
        BOOST_TEST(rule_of(world.perform(Undo{world.last_command_id})) == "accepted", name);
    }
}

BOOST_AUTO_TEST_CASE(what_was_done_in_an_emergency_and_its_review_are_not_taken_back) {
    for (const auto& [name, example] : accepted_examples()) {
        if (!stays_done(name)) continue;
        BusyWorld world;
        BOOST_REQUIRE(world.perform(example(world)).accepted());
        BOOST_TEST(rule_of(world.perform(Undo{world.last_command_id})) == "kept", name);
    }
}

BOOST_AUTO_TEST_CASE(a_command_is_undone_once) {
    BusyWorld world;
    world.perform(MoveCase{world.waiting.id, world.beth.id});
    const std::string move = world.last_command_id;
    BOOST_TEST(rule_of(world.perform(Undo{move})) == "accepted");
    BOOST_TEST(rule_of(world.perform(Undo{move})) == "changed_since");
}

BOOST_AUTO_TEST_CASE(what_someone_has_changed_since_is_not_taken_back_and_is_named) {
    BusyWorld world;
    world.perform(MoveCase{world.waiting.id, world.beth.id});
    const std::string first_move = world.last_command_id;
    world.actor = actor_of(world, "Sara", Role::supervisor);
    world.now.milliseconds += 6 * 3'600'000 + 5 * 60'000;
    world.perform(MoveCase{world.waiting.id, world.carl.id});
    const std::string before = world.contents();
    const Outcome refused = world.perform(Undo{first_move});
    BOOST_TEST(rule_of(refused) == "changed_since");
    BOOST_TEST(message_of(refused) ==
               "Owner of the case has been changed since by Sara on Mon 23 Nov at 14:05");
    BOOST_TEST(world.contents() == before);
}

BOOST_AUTO_TEST_CASE(two_peoples_changes_of_different_fields_can_both_be_taken_back) {
    BusyWorld world;
    world.perform(AmendPatient{world.joy.id, {{"phone", "01206 1", "01206 2"}}});
    const std::string phone = world.last_command_id;
    world.perform(AmendPatient{world.joy.id, {{"alerts", "", "dog"}}});
    BOOST_TEST(rule_of(world.perform(Undo{phone})) == "accepted");
    BOOST_TEST(world.now_of(world.joy).phone == "01206 1");
    BOOST_TEST(world.now_of(world.joy).alerts == "dog");
}

BOOST_AUTO_TEST_CASE(what_is_already_built_upon_is_not_taken_back) {
    BusyWorld world;
    RegisterPatient someone;
    someone.team_id = world.team.id;
    someone.family_name = "Bello";
    const Id<Patient> patient(world.perform(someone).created.at(0));
    const std::string registered = world.last_command_id;
    OpenCase open;
    open.team_id = world.team.id;
    open.patient_id = patient;
    open.received_on = world.today;
    open.reason = "Falls";
    const Id<Case> care(world.perform(open).created.at(0));
    const std::string opened = world.last_command_id;
    BOOST_TEST(message_of(world.perform(Undo{registered})) ==
               "The patient has a case since; it cannot be taken back");
    world.perform(AddComment{CommentSubject::case_file, care.text, "x", {}});
    BOOST_TEST(message_of(world.perform(Undo{opened})) ==
               "The case has a comment since; it cannot be taken back");
}

BOOST_AUTO_TEST_CASE(a_visit_that_has_started_since_stays_where_it_is) {
    BusyWorld world;
    world.perform(PlaceVisit{world.unplaced.id, world.today, at("08:30"), world.carl.id});
    const std::string placing = world.last_command_id;
    RecordContact begin;
    begin.contact_id = world.unplaced.id;
    begin.attendance = Attendance::not_recorded;
    begin.actual_start = at("08:31");
    world.perform(begin);
    BOOST_TEST(rule_of(world.perform(Undo{placing})) == "started_visit");
    BOOST_TEST(rule_of(world.perform(Undo{world.last_command_id})) ==
               "accepted"); // the start itself
    BOOST_TEST(rule_of(world.perform(Undo{placing})) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_time_that_someone_else_has_taken_since_is_not_taken_twice) {
    BusyWorld world;
    world.perform(UnplaceVisit{world.placed.id}); // Beth, 10:00
    const std::string unplacing = world.last_command_id;
    world.perform(PlaceVisit{world.unplaced.id, world.today, at("10:10"), world.beth.id});
    const Outcome refused = world.perform(Undo{unplacing});
    BOOST_TEST(rule_of(refused) == "visit_overlap");
    BOOST_TEST(message_of(refused) == "Beth at 10:00: Overlaps the 10:10 visit by 20 min");
    world.perform(PlaceVisit{world.unplaced.id, world.today, at("10:30"), world.beth.id});
    BOOST_TEST(rule_of(world.perform(Undo{unplacing})) == "accepted");
}

BOOST_AUTO_TEST_CASE(nobody_is_put_back_to_work_while_they_are_away) {
    BusyWorld world;
    world.perform(UnplaceVisit{world.placed.id});
    const std::string unplacing = world.last_command_id;
    RecordAbsence away;
    away.professional_id = world.beth.id;
    away.first_day = away.last_day = world.today;
    world.perform(away);
    BOOST_TEST(rule_of(world.perform(Undo{unplacing})) == "absence");
}

BOOST_AUTO_TEST_CASE(a_number_that_is_taken_since_does_not_come_back) {
    BusyWorld world;
    world.perform(AmendPatient{world.joy.id, {{"nhs_number", "9990000050", "9434765919"}}});
    const std::string amending = world.last_command_id;
    world.patient("Bello", {.nhs_number = "9990000050"});
    BOOST_TEST(rule_of(world.perform(Undo{amending})) == "nhs_number_once");
}

BOOST_AUTO_TEST_CASE(refuses_what_never_happened_or_is_not_ones_own_to_undo) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(Undo{"never"})) == "record_exists");
    world.perform(PinVisit{world.placed.id});
    const std::string pinning = world.last_command_id;
    world.perform(MoveCase{world.waiting.id, world.beth.id});
    const std::string moving = world.last_command_id;
    world.actor = actor_of(world, "Beth L", Role::professional, world.beth.id);
    BOOST_TEST(rule_of(world.perform(Undo{moving})) == "permission");
    BOOST_TEST(rule_of(world.perform(Undo{pinning})) == "own_work_only");
    BOOST_TEST(world.perform(PinVisit{world.placed.id, false}).accepted());
    BOOST_TEST(rule_of(world.perform(Undo{world.last_command_id})) == "accepted");
}

BOOST_AUTO_TEST_CASE(every_stored_record_can_be_made_blank) {
    for (const RecordType* type : all_records()) {
        const auto record = blank_record(*type);
        BOOST_TEST(is_null(type->fields.front().get(record.get())), type->name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
