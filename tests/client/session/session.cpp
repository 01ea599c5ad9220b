#include "client/session/session.h"

#include "common/commands/comment/add_comment.h"
#include "common/store/schema.h"
#include "common/sync/authority.h"
#include "common/sync/feed.h"
#include "tests/support/client/fake_host.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr const char* session_json =
    R"({"user":{"id":"marta","name":"Marta Kowalska","role":"caseload_manager","organisation_id":"trust",)"
    R"("team_id":"colchester","professional_id":null},"role_text":"caseload manager",)"
    R"("change_unit_ids":["colchester","trust"],"now":1795444200000})";

// A page and a server's database; the test hands every answer over itself.
struct Desk {
    std::unique_ptr<SqliteDatabase> server = open_memory();
    FakeHost host;
    Session session{host};
    std::set<std::string> units{"trust", "colchester"};

    Desk() {
        prepare_schema(*server);
        set_lineage(*server, "first");
        insert(*server, Organisation{.id = Id<Organisation>("trust")});
        Team team;
        team.id = Id<Team>("colchester");
        team.organisation_id = Id<Organisation>("trust");
        insert(*server, team);
        Patient patient;
        patient.id = Id<Patient>("adeyemi");
        patient.team_id = team.id;
        insert(*server, patient);
        Case record;
        record.id = Id<Case>("ulcer");
        record.team_id = team.id;
        record.patient_id = patient.id;
        insert(*server, record);
    }

    HttpResponse image() {
        const auto bytes = replica_image(*server, units);
        return {200, {}, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
    }
    void come_up() {
        session.start();
        BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
        BOOST_REQUIRE(host.respond("/api/image", image()));
        host.streams.back().second.opened();
    }
    Outcome comment(const std::string& text) {
        AddComment add;
        add.subject = CommentSubject::case_file;
        add.subject_id = "ulcer";
        add.text = text;
        return session.give(add, "Commented");
    }
    std::int64_t comments_here() {
        return session.replica()->database().integer("select count(*) from comments");
    }
    // What the server says to the command that is on its way.
    std::string decide_next() {
        const std::string body = waiting_body();
        Actor actor;
        actor.user_id = Id<User>("marta");
        actor.role = evenload::Role::caseload_manager;
        actor.unit_ids = units;
        WriteScope scope(*server);
        const Verdict verdict = decide(*server, command_from_json(body), body, actor, Instant{1});
        scope.commit();
        return verdict.answer;
    }
    std::string waiting_body() {
        for (const auto& pending : host.requests)
            if (pending.request.path == "/api/commands") return pending.request.body;
        BOOST_FAIL("no command is on its way");
        return {};
    }
    HttpResponse changes() {
        return {200, {}, to_json_text(changes_for(*server, session.replica()->cursor(), units))};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(session, Desk)

BOOST_AUTO_TEST_CASE(it_asks_who_is_here_then_for_the_rows_then_listens) {
    BOOST_TEST((session.connection() == Connection::starting));
    come_up();
    BOOST_TEST((session.connection() == Connection::live));
    BOOST_TEST(session.sitting()->user_name == "Marta Kowalska");
    BOOST_TEST(to_text(session.local_now().time) == "14:30");
}

BOOST_AUTO_TEST_CASE(a_command_is_seen_at_once_and_stays_when_the_server_agrees) {
    come_up();
    BOOST_TEST(comment("Dog on premises").accepted());
    BOOST_TEST(comments_here() == 1);
    BOOST_TEST(session.outbox().waiting().size() == 1u);
    host.respond("/api/commands", {200, {}, decide_next()});
    BOOST_TEST(session.outbox().waiting().empty());
    BOOST_TEST(comments_here() == 1);
    BOOST_REQUIRE(host.respond("/api/changes", changes()));
    BOOST_TEST(session.replica()->pending().empty());
    BOOST_TEST(comments_here() == 1);
}

BOOST_AUTO_TEST_CASE(without_an_answer_the_same_bytes_are_sent_again) {
    come_up();
    comment("Dog on premises");
    const std::string first = waiting_body();
    const std::string answer = decide_next(); // the server did it, and its answer is lost
    host.respond("/api/commands", {0, {}, {}});
    BOOST_TEST((session.connection() == Connection::reconnecting));
    host.pass(20'000);
    BOOST_TEST(waiting_body() == first);
    const std::string again = decide_next();
    BOOST_TEST(again == answer);
    host.respond("/api/commands", {200, {}, again});
    BOOST_TEST(server->integer("select count(*) from comments") == 1);
    BOOST_TEST(session.outbox().waiting().empty());
}

BOOST_AUTO_TEST_CASE(an_answer_ends_reconnecting_when_the_stream_never_fell) {
    come_up();
    comment("Dog on premises");
    const std::string answer = decide_next();
    host.respond("/api/commands", {0, {}, {}});
    BOOST_TEST((session.connection() == Connection::reconnecting));
    host.pass(20'000);
    host.respond("/api/commands", {200, {}, answer});
    BOOST_TEST((session.connection() == Connection::live));
}

BOOST_AUTO_TEST_CASE(a_device_that_was_offline_opens_a_new_stream) {
    come_up();
    const std::size_t streams = host.streams.size();
    host.set_online(false);
    BOOST_TEST((session.connection() == Connection::reconnecting));
    host.set_online(true);
    BOOST_REQUIRE(host.streams.size() == streams + 1);
    BOOST_TEST((session.connection() == Connection::reconnecting));
    host.streams.back().second.opened();
    BOOST_TEST((session.connection() == Connection::live));
}

BOOST_AUTO_TEST_CASE(a_sign_in_page_or_half_an_answer_is_no_answer) {
    for (const char* body : {"<html>Please sign in</html>", "{\"id\":\"x\",\"acc", ""}) {
        Desk desk;
        desk.come_up();
        desk.comment("Dog on premises");
        desk.host.respond("/api/commands", {200, {}, body});
        BOOST_TEST(desk.session.outbox().waiting().size() == 1u);
        BOOST_TEST(desk.comments_here() == 1);
    }
}

BOOST_AUTO_TEST_CASE(signed_out_nothing_is_sent_and_nothing_is_lost) {
    come_up();
    comment("Dog on premises");
    host.respond("/api/commands", {401, {}, R"({"error":"Sign in again"})"});
    BOOST_TEST((session.connection() == Connection::signed_out));
    comment("And a cat");
    host.pass(60'000);
    BOOST_CHECK_EQUAL(session.outbox().waiting().size(), 2u);
    for (const auto& pending : host.requests)
        BOOST_TEST(pending.request.path != "/api/commands");
}

BOOST_AUTO_TEST_CASE(what_the_server_rejects_is_taken_back_and_shown) {
    come_up();
    comment("Dog on premises");
    Answer no{session.outbox().waiting()[0]->command.id, 0,
              reject("closed", "The case is closed.")};
    host.respond("/api/commands", {409, {}, to_json_text(no)});
    BOOST_TEST(comments_here() == 0);
    BOOST_REQUIRE(session.outbox().needing_attention().size() == 1u);
    BOOST_TEST(session.outbox().needing_attention()[0]->rejection->message ==
               "The case is closed.");
    BOOST_TEST(session.take_rejections().size() == 1u);
    BOOST_TEST(session.take_rejections().empty());
    BOOST_TEST(!session.can_undo());

    const std::string id = no.command_id;
    BOOST_TEST(session.redo_item(id).accepted());
    BOOST_TEST(session.outbox().needing_attention().empty());
    BOOST_TEST(session.outbox().waiting()[0]->command.id != id);
}

BOOST_AUTO_TEST_CASE(a_command_that_the_server_cannot_use_does_not_hold_up_the_next) {
    come_up();
    comment("one");
    comment("two");
    host.respond("/api/commands", {400, {}, R"({"error":"field \"text\": too long"})"});
    BOOST_TEST(session.outbox().needing_attention()[0]->rejection->message ==
               "field \"text\": too long");
    host.respond("/api/commands", {200, {}, decide_next()});
    BOOST_TEST(session.outbox().waiting().empty());
}

BOOST_AUTO_TEST_CASE(the_stream_says_how_far_the_log_is_and_the_page_fetches) {
    come_up();
    Actor other;
    other.user_id = Id<User>("amara");
    other.role = evenload::Role::professional;
    other.unit_ids = units;
    AddComment add;
    add.subject = CommentSubject::case_file;
    add.subject_id = "ulcer";
    add.text = "From another page";
    const Command command = make_command("elsewhere", add);
    {
        WriteScope scope(*server);
        BOOST_REQUIRE(
            (decide(*server, command, "body", other, Instant{1}).kind == Verdict::Kind::accepted));
        scope.commit();
    }
    comment("mine, not yet sent");
    host.streams.back().second.message("message", "1");
    BOOST_REQUIRE(host.respond("/api/changes", changes()));
    BOOST_TEST(comments_here() == 2);
    BOOST_TEST(session.replica()->cursor().position == 1);
}

BOOST_AUTO_TEST_CASE(another_history_is_fetched_whole_and_pending_work_survives_it) {
    come_up();
    comment("Dog on premises");
    set_lineage(*server, "restored");
    host.streams.back().second.message("message", "5");
    BOOST_REQUIRE(host.respond("/api/changes", changes()));
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    BOOST_REQUIRE(host.respond("/api/image", image()));
    BOOST_TEST(session.replica()->cursor().lineage == "restored");
    BOOST_TEST(comments_here() == 1);
}

BOOST_AUTO_TEST_CASE(undo_takes_back_and_redo_brings_again_in_the_order_people_expect) {
    come_up();
    comment("one");
    comment("two");
    BOOST_TEST(session.undo().accepted());
    BOOST_TEST(comments_here() == 1);
    BOOST_TEST(session.undo().accepted());
    BOOST_TEST(comments_here() == 0);
    BOOST_TEST(!session.can_undo());
    BOOST_TEST(session.redo().accepted());
    BOOST_TEST(session.replica()->database().text("select text from comments") == "one");
    BOOST_TEST(session.redo().accepted());
    BOOST_TEST(comments_here() == 2);
    BOOST_TEST(!session.can_redo());
}

BOOST_AUTO_TEST_CASE(a_new_deed_ends_what_could_be_redone) {
    come_up();
    comment("one");
    session.undo();
    comment("two");
    BOOST_TEST(!session.can_redo());
}

BOOST_AUTO_TEST_SUITE_END()
