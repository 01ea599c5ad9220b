#include "client/views/board_keeper.h"

#include "common/commands/case/close_case.h"
#include "common/commands/case/move_case.h"
#include "common/commands/case/open_case.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/undo.h"
#include "common/commands/visit/record_contact.h"
#include "common/sync/feed.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string text_of(const BoardCase& item) {
    std::string text =
        item.id + '|' + item.reference + '|' + item.name + '|' + item.zone + '|' +
        std::to_string(item.column) + '|' + std::to_string(item.asked_of) + '|' +
        std::to_string(static_cast<int>(item.status)) + '|' + std::to_string(item.load_minutes) +
        '|' + std::to_string(item.open_comments) + '|' + std::to_string(item.unread) + '|' +
        std::to_string(item.due.minute) + '|' + std::to_string(static_cast<int>(item.due.kind)) +
        (item.new_to_owner ? "|new" : "");
    return text;
}

// The board in an order of its own, with what its columns add up to.
std::string text_of(const BoardView& view) {
    std::set<std::string> lines;
    for (const BoardCase& item : view.cases)
        lines.insert(text_of(item));
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    for (const BoardColumn& column : view.columns) {
        text += column.spoken;
        for (const int place : column.cases)
            text += ' ' + view.cases[static_cast<std::size_t>(place)].reference;
        text += "\n";
    }
    return text + view.tray.summary;
}

struct Office {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    Patient joy = world.patient("Adeyemi", {.phone = "1"});
    Case leg = world.case_of(joy, {.id = Id<Case>("leg"),
                                   .reference = "C-1001",
                                   .status = CaseStatus::allocated,
                                   .owner_id = amara.id});
    Case falls = world.case_of(joy, {.id = Id<Case>("falls"), .reference = "C-1002"});
    Case over = world.case_of(world.patient("Bello"), {.id = Id<Case>("over"),
                                                       .reference = "C-1003",
                                                       .status = CaseStatus::active,
                                                       .owner_id = amara.id});
    ContactPlan plan = world.plan(leg, {.visits = 2});
    Contact visit = world.visit(leg, {.professional_id = amara.id, .start = at("07:00")});
    Replica replica{replica_image(world.database(), world.actor.unit_ids), world.actor};
    Viewpoint viewpoint = manager_at(world);
    BoardKeeper keeper;
    std::uint64_t seen = 0;

    void look() {
        keeper.look(replica.database(), viewpoint, {},
                    seen > 0 ? replica.touched_since(seen) : std::nullopt);
        seen = replica.version();
        BOOST_TEST(text_of(keeper.view()) ==
                   text_of(board_view(replica.database(), viewpoint, {})));
    }
    template <class Arguments>
    std::string give(Arguments arguments) {
        const Command command = make_command(world.next_command_id(), std::move(arguments));
        BOOST_TEST(rule_of(replica.perform(command, world.now)) == "accepted");
        return command.id;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(board_keeper, Office)

BOOST_AUTO_TEST_CASE(after_every_change_it_shows_what_a_fresh_board_shows) {
    look();
    const std::string moved = give(MoveCase{leg.id, beth.id, ""});
    look();
    give(AddComment{CommentSubject::case_file, leg.id.text, "hello", {}});
    look();
    give(AmendPatient{joy.id, {{"family_name", "Adeyemi", "Adeyemi-Cole"}}});
    look();
    RecordContact record;
    record.contact_id = visit.id;
    record.actual_start = at("07:00");
    record.actual_minutes = 20;
    give(record);
    look();
    give(CloseCase{over.id, "Goals met", "Healed"});
    look();
    OpenCase opening;
    opening.team_id = world.team.id;
    opening.patient_id = joy.id;
    opening.received_on = world.today;
    opening.received_at = at("07:30");
    opening.urgency = Urgency::two_hour;
    opening.reason = "Falls";
    const std::string opened = give(opening);
    look();
    give(Undo{opened});
    look();
    viewpoint.now.time = at("16:00");
    look();
    viewpoint.now.date = world.today + 1;
    look();
}

// What somebody else writes on the case or on one of its visits is news until the reader has looked at that thread.
BOOST_AUTO_TEST_CASE(unread_comments_come_and_go_with_the_marks_of_reading) {
    const auto unread = [&] {
        look();
        return keeper.view().find("leg")->unread;
    };
    viewpoint.user_id = Id<User>("nina");
    BOOST_TEST(unread() == 0);
    give(AddComment{CommentSubject::case_file, leg.id.text, "hello", {}});
    BOOST_TEST(unread() == 1);
    give(AddComment{CommentSubject::contact, visit.id.text, "at the door", {}});
    BOOST_TEST(unread() == 2);
    const auto read = [&](CommentSubject subject, const std::string& id) {
        const ThreadRead mark{.id = Id<ThreadRead>("of_" + id),
                              .team_id = world.team.id,
                              .user_id = viewpoint.user_id,
                              .subject = subject,
                              .subject_id = id,
                              .read_until = world.now};
        insert(replica.database(), mark);
        const TouchedRow row{&description_of<ThreadRead>(), mark.id.text};
        keeper.look(replica.database(), viewpoint, {}, std::span(&row, 1));
        return keeper.view().find("leg")->unread;
    };
    BOOST_TEST(read(CommentSubject::contact, visit.id.text) == 1);
    BOOST_TEST(read(CommentSubject::caseload, "any") == 1);
    BOOST_TEST(read(CommentSubject::case_file, leg.id.text) == 0);
}

BOOST_AUTO_TEST_CASE(only_the_cases_of_changed_rows_are_read_again) {
    const auto touched = [&](const RecordType& type, const std::string& id) {
        const TouchedRow row{&type, id};
        return cases_touched(replica.database(), {&row, 1});
    };
    BOOST_TEST(
        (touched(description_of<Contact>(), visit.id.text) == std::set<std::string>{leg.id.text}));
    BOOST_TEST((touched(description_of<Patient>(), joy.id.text) ==
                std::set<std::string>{falls.id.text, leg.id.text}));
    BOOST_TEST(touched(description_of<StatusChange>(), "x")->empty());
    BOOST_TEST(!touched(description_of<Contact>(), "taken_back"));
    BOOST_TEST(!touched(description_of<Professional>(), amara.id.text));
}

BOOST_AUTO_TEST_SUITE_END()
