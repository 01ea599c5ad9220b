#include "client/session/session.h"

#include "tests/client/session/tabs.h"

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(session, OnlyTab)

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

BOOST_AUTO_TEST_CASE(a_stream_that_opens_again_asks_what_may_be_seen_now) {
    come_up();
    BOOST_TEST(!host.respond("/api/changes", changes()));
    host.streams.back().second.failed(false);
    host.streams.back().second.opened();
    BOOST_TEST(host.respond("/api/changes", changes()));
}

BOOST_AUTO_TEST_CASE(a_device_that_is_online_again_does_not_wait_with_what_had_no_answer) {
    session.start();
    for (int tries = 0; tries < 6; ++tries) {
        BOOST_REQUIRE(host.respond("/api/session", {0, {}, {}}));
        host.pass(20'000);
    }
    BOOST_REQUIRE(host.respond("/api/session", {0, {}, {}}));
    BOOST_TEST(host.requests.empty());
    host.set_online(true);
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    BOOST_REQUIRE(host.respond("/api/image", service.image()));
    host.pass(60'000);
    for (const auto& pending : host.requests)
        BOOST_TEST(pending.request.path != "/api/session"); // not once more at its old time
}

BOOST_AUTO_TEST_CASE(a_sign_in_page_or_half_an_answer_is_no_answer) {
    for (const char* body : {"<html>Please sign in</html>", "{\"id\":\"x\",\"acc", ""}) {
        OnlyTab desk;
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

BOOST_AUTO_TEST_CASE(a_page_whose_browser_belongs_to_somebody_else_by_now_stops) {
    come_up();
    comment("Dog on premises");
    std::string somebody_else = session_json;
    somebody_else.replace(somebody_else.find("marta"), 5, "amara");
    set_lineage(*server, "restored");
    host.streams.back().second.message("message", "5");
    BOOST_REQUIRE(host.respond("/api/changes", changes()));
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, somebody_else}));
    BOOST_TEST((session.connection() == Connection::signed_out));
    BOOST_TEST(session.outbox().waiting().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_in_this_tab_only_is_sent_after_signing_in_beside_it) {
    come_up();
    comment("Dog on premises");
    host.respond("/api/commands", {401, {}, R"({"error":"Sign in again"})"});
    host.pass(20'000);
    BOOST_REQUIRE(host.respond("/api/session", {401, {}, "{}"}));
    BOOST_TEST((session.connection() == Connection::signed_out));
    host.pass(20'000);
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    host.respond("/api/commands", {200, {}, decide_next()});
    BOOST_TEST(session.outbox().waiting().empty());
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

BOOST_AUTO_TEST_CASE(
    records_that_the_device_kept_give_way_to_the_servers_own_as_soon_as_it_answers) {
    HttpResponse kept = service.image();
    kept.headers.push_back({"evenload-pack", "1795400000000 3"});
    session.start();
    host.respond("/api/session", {200, {}, session_json});
    host.respond("/api/image", kept);
    BOOST_REQUIRE(session.carried());
    BOOST_TEST(session.carried()->as_of.milliseconds == 1'795'400'000'000);
    const Date first = london_time(session.carried()->as_of).date;
    BOOST_TEST(!session.carried()->has(first - 1));
    BOOST_TEST(session.carried()->has(first));
    BOOST_TEST(session.carried()->has(first + 2));
    BOOST_TEST(!session.carried()->has(first + 3));
    BOOST_TEST((session.connection() == Connection::reconnecting));
    comment("written in the cellar");
    host.respond("/api/commands", {0, {}, {}});

    host.streams.back().second.opened(); // also when the log is where it was
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    BOOST_REQUIRE(host.respond("/api/image", service.image()));
    BOOST_TEST(!session.carried());
    BOOST_TEST(comments_here() == 1);
    host.pass(20'000);
    arrive();
    BOOST_TEST(comments_there() == "written in the cellar;");
    BOOST_TEST(session.outbox().waiting().empty());
}

BOOST_AUTO_TEST_CASE(signing_out_without_a_network_stays_with_the_page_that_there_is) {
    come_up();
    session.sign_out();
    host.respond("/api/sign_out", {0, {}, {}});
    BOOST_TEST(host.left_to == "/");
}

BOOST_AUTO_TEST_CASE(signing_out_leads_to_the_sign_in_page) {
    come_up();
    session.sign_out();
    host.respond("/api/sign_out", {204, {}, {}});
    BOOST_TEST(host.left_to == "/sign_in");
}

BOOST_AUTO_TEST_SUITE_END()
