#include "common/sync/outbox.h"

#include "common/commands/comment/add_comment.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Command command(const std::string& id) { return make_command(id, AddComment{}); }

struct Box : Outbox {
    Box() {
        add(command("one"));
        add(command("two"));
    }
    std::string next() {
        const Item* item = take_next();
        return item ? item->command.id : "";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(outbox, Box)

BOOST_AUTO_TEST_CASE(one_is_on_its_way_at_a_time_in_the_order_given) {
    BOOST_TEST(next() == "one");
    BOOST_TEST(next() == "");
    answered({"one", 1, {}});
    BOOST_TEST(next() == "two");
}

BOOST_AUTO_TEST_CASE(without_an_answer_it_goes_back_to_the_front_and_is_counted) {
    next();
    failed();
    const Item* again = take_next();
    BOOST_TEST(again->command.id == "one");
    BOOST_TEST(again->tries == 2);
}

BOOST_AUTO_TEST_CASE(a_poison_command_waits_for_a_person_and_the_rest_goes_on) {
    next();
    refused("one", {"not_usable", "Too long", false, {}});
    BOOST_TEST(next() == "two");
    BOOST_TEST(needing_attention()[0]->rejection->message == "Too long");
    answered({"one", 5, {}}); // a late answer does not undo what was said
    BOOST_TEST(needing_attention().size() == 1u);
    discard("one");
    BOOST_TEST(needing_attention().empty());
}

BOOST_AUTO_TEST_CASE(only_what_needs_attention_can_be_discarded) {
    discard("two");
    BOOST_TEST(waiting().size() == 2u);
}

BOOST_AUTO_TEST_CASE(paused_it_gives_nothing_and_forgets_nothing) {
    pause();
    BOOST_TEST(next() == "");
    resume();
    BOOST_TEST(next() == "one");
}

BOOST_AUTO_TEST_CASE(what_an_earlier_page_kept_comes_before_what_this_one_was_given) {
    adopt({.command = command("earlier"), .number = 3});
    adopt({.command = command("earliest"), .number = 1});
    BOOST_TEST(next() == "earliest");
    answered({"earliest", 1, {}});
    BOOST_TEST(next() == "earlier");
    answered({"earlier", 2, {}});
    BOOST_TEST(next() == "one");
}

BOOST_AUTO_TEST_CASE(the_device_decides_the_order_between_tabs) {
    adopt({.command = command("theirs"), .number = 5});
    kept("one", 4);
    kept("two", 6);
    BOOST_TEST(next() == "one");
    answered({"one", 1, {}});
    BOOST_TEST(next() == "theirs");
    answered({"theirs", 2, {}});
    BOOST_TEST(next() == "two");
}

BOOST_AUTO_TEST_CASE(what_is_being_kept_is_waited_for) {
    set_keeping("one", Keeping::being_kept);
    BOOST_TEST(next() == "");
    kept("one", 1);
    BOOST_TEST(next() == "one");
}

BOOST_AUTO_TEST_CASE(who_does_not_lead_leaves_what_is_kept_to_who_does) {
    kept("one", 1);
    BOOST_TEST(!take_next(false)); // and "two", in this tab only, goes after it
    answered({"one", 1, {}});      // to the tab that leads
    BOOST_TEST(take_next(false)->command.id == "two");
}

BOOST_AUTO_TEST_CASE(a_refused_command_can_be_queued_again_as_it_is) {
    refused("one", {"records_restored", "Restored", false, {}});
    queue_again("one");
    BOOST_TEST(needing_attention().empty());
    BOOST_TEST(next() == "one");
}

BOOST_AUTO_TEST_SUITE_END()
