#include "client/session/kept_item.h"

#include "common/base/check.h"
#include "common/commands/comment/add_comment.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Outbox::Item item() {
    const Command command = make_command("one", AddComment{.subject_id = "ulcer", .text = "Dog"});
    return {.command = command, .body = to_json_text(command), .given_at = {1795444200000}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(kept_items)

BOOST_AUTO_TEST_CASE(it_comes_back_with_the_same_bytes_to_send) {
    const Outbox::Item back = kept_item(kept_bytes(item()));
    BOOST_TEST(back.body == item().body);
    BOOST_TEST(back.command.id == "one");
    BOOST_TEST(back.given_at.milliseconds == 1795444200000);
    BOOST_TEST((back.state == Outbox::State::queued));
}

BOOST_AUTO_TEST_CASE(what_was_on_its_way_is_queued_and_what_was_refused_keeps_its_reason) {
    Outbox::Item sent = item();
    sent.state = Outbox::State::sent;
    BOOST_TEST((kept_item(kept_bytes(sent)).state == Outbox::State::queued));
    Outbox::Item refused = item();
    refused.state = Outbox::State::needs_attention;
    refused.rejection = Rejection{"closed", "It is “closed”.", true, R"({"fields":[]})"};
    const Outbox::Item back = kept_item(kept_bytes(refused));
    BOOST_TEST((back.state == Outbox::State::needs_attention));
    BOOST_TEST(back.rejection->message == "It is “closed”.");
    BOOST_TEST(back.rejection->accepts_reason);
    BOOST_TEST(back.rejection->details == R"({"fields":[]})");
}

BOOST_AUTO_TEST_CASE(what_is_no_kept_item_is_a_fault_that_says_so) {
    for (const char* bytes :
         {"", "no json", "[]", "{}", R"({"format":2})", R"({"format":1,"body":7})",
          R"({"format":1,"given_at":1,"state":"queued","body":"{}"})",
          R"({"format":1,"given_at":1,"state":"queued","body":"{\"id\":\"a\",\"command\":\"none\",\"arguments\":{}}"})"})
        BOOST_CHECK_THROW(kept_item(bytes), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
