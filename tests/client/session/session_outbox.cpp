// What becomes of a command after it was given. With several tabs and a device's store: keeping.cpp.
#include "client/session/session.h"
#include "tests/client/session/tabs.h"

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(session_outbox, OnlyTab)

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

BOOST_AUTO_TEST_CASE(another_history_is_fetched_whole_and_pending_work_is_offered_again) {
    come_up();
    comment("Dog on premises");
    set_lineage(*server, "restored");
    host.streams.back().second.message("message", "5");
    BOOST_REQUIRE(host.respond("/api/changes", changes()));
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    BOOST_REQUIRE(host.respond("/api/image", image()));
    BOOST_TEST(session.replica()->cursor().lineage == "restored");
    BOOST_TEST(comments_here() == 0);
    BOOST_REQUIRE(session.outbox().needing_attention().size() == 1u);
    const Outbox::Item item = *session.outbox().needing_attention()[0];
    BOOST_TEST(item.rejection->rule == records_restored);
    BOOST_TEST(session.redo_item(item.command.id).accepted());
    BOOST_TEST(comments_here() == 1);
    BOOST_REQUIRE(session.outbox().waiting().size() == 1u);
    BOOST_TEST(session.outbox().waiting()[0]->body == item.body); // so that it is done once at most
}

BOOST_AUTO_TEST_CASE(a_command_that_meets_restored_records_is_offered_and_not_sent_again) {
    come_up();
    comment("Dog on premises");
    set_lineage(*server, "restored");
    BOOST_REQUIRE(host.respond("/api/commands", {412, {}, R"({"error":"Restored"})"}));
    BOOST_TEST(!is_sending());
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    BOOST_REQUIRE(host.respond("/api/image", image()));
    BOOST_TEST(!is_sending());
    BOOST_TEST(session.outbox().needing_attention().size() == 1u);
    comment("And a cat");
    BOOST_TEST(is_sending());
}

BOOST_AUTO_TEST_CASE(what_was_accepted_before_a_backup_was_restored_is_offered_again) {
    come_up();
    comment("Dog on premises");
    host.respond("/api/commands", {200, {}, decide_next()});
    server->execute("delete from changes; delete from comments; delete from answers");
    set_lineage(*server, "restored");
    host.respond("/api/changes", changes());
    BOOST_REQUIRE(host.respond("/api/session", {200, {}, session_json}));
    BOOST_REQUIRE(host.respond("/api/image", image()));
    BOOST_TEST(comments_here() == 0);
    BOOST_TEST(session.outbox().needing_attention().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_let_go_is_gone_and_cannot_be_tried_again) {
    come_up();
    comment("Dog on premises");
    const std::string id = session.outbox().waiting()[0]->command.id;
    host.respond("/api/commands",
                 {409, {}, to_json_text(Answer{id, 0, reject("closed", "The case is closed.")})});
    session.discard(id);
    BOOST_TEST(session.outbox().needing_attention().empty());
    BOOST_TEST(comments_here() == 0);
    BOOST_TEST(session.redo_item(id).rejection->rule == "not_found");
}

// It may hold by now: when it does not, nothing has changed and it is still there to be dealt with.
BOOST_AUTO_TEST_CASE(what_does_not_hold_when_it_is_tried_again_stays) {
    come_up();
    comment("Dog on premises");
    const std::string id = session.outbox().waiting()[0]->command.id;
    host.respond("/api/commands",
                 {409, {}, to_json_text(Answer{id, 0, reject("closed", "The case is closed.")})});
    session.replica()->database().execute("delete from cases");
    BOOST_TEST(!session.redo_item(id).accepted());
    BOOST_TEST(session.outbox().needing_attention().size() == 1u);
    BOOST_TEST(session.outbox().waiting().empty());
}

BOOST_AUTO_TEST_SUITE_END()
