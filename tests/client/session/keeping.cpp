#include "client/session/keeping.h"

#include "client/session/opened_cases.h"

#include "common/base/random.h"
#include "tests/client/session/tabs.h"

using namespace evenload;

namespace {

struct Device : SmallService {
    FakeDisk disk;

    std::unique_ptr<Tab> tab(std::uint64_t chance) {
        auto made = std::make_unique<Tab>(*this, &disk, chance);
        made->come_up();
        disk.settle();
        return made;
    }
};

std::size_t waiting(const Tab& tab) {
    return tab.session.outbox().waiting().size();
}
std::size_t attention(const Tab& tab) {
    return tab.session.outbox().needing_attention().size();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(keeping, Device)

BOOST_AUTO_TEST_CASE(it_is_kept_when_the_device_says_so_and_not_before) {
    const auto marta = tab(1);
    marta->comment("Dog on premises");
    BOOST_TEST(!marta->session.keeping().all_is_kept());
    BOOST_TEST(marta->store->holding);
    BOOST_TEST(!marta->is_sending());
    disk.settle();
    BOOST_TEST(marta->session.keeping().all_is_kept());
    BOOST_TEST(!marta->store->holding);
    BOOST_TEST(marta->is_sending());
}

BOOST_AUTO_TEST_CASE(what_was_accepted_leaves_the_device) {
    const auto marta = tab(1);
    marta->comment("Dog on premises");
    disk.settle();
    marta->arrive();
    disk.settle();
    BOOST_TEST(disk.records.empty());
    BOOST_TEST(waiting(*marta) == 0u);
    BOOST_TEST(marta->comments_here() == 1);
}

BOOST_AUTO_TEST_CASE(after_a_killed_tab_it_is_seen_again_and_sent_once_in_order) {
    auto first = tab(1);
    for (const char* text : {"one", "two", "three"})
        first->comment(text);
    disk.settle();
    first->decide_next(); // the server has done it, and the tab is killed before it hears so
    first.reset();

    const auto second = tab(2);
    BOOST_TEST(second->comments_here() == 3);
    BOOST_TEST(waiting(*second) == 3u);
    for (int i = 0; i < 3; ++i) {
        second->arrive();
        disk.settle();
    }
    BOOST_TEST(comments_there() == "one;two;three;");
    BOOST_TEST(disk.records.empty());
}

BOOST_AUTO_TEST_CASE(what_was_not_kept_yet_when_the_tab_was_killed_was_never_said_to_be) {
    auto first = tab(1);
    first->comment("Dog on premises");
    BOOST_TEST(!first->session.keeping().all_is_kept());
    first.reset();
    BOOST_TEST(waiting(*tab(2)) == 0u);
}

BOOST_AUTO_TEST_CASE(one_tab_sends_for_all_and_the_next_takes_over) {
    auto first = tab(1);
    const auto second = tab(2);
    second->comment("from the second");
    disk.settle();
    BOOST_TEST(first->comments_here() == 1);
    BOOST_TEST(first->is_sending());
    BOOST_TEST(!second->is_sending());
    first.reset();
    disk.settle();
    BOOST_TEST(second->is_sending());
    second->arrive();
    disk.settle();
    BOOST_TEST(comments_there() == "from the second;");
    BOOST_TEST(disk.records.empty());
}

BOOST_AUTO_TEST_CASE(the_order_is_that_of_the_device_and_not_of_a_tab) {
    const auto first = tab(1);
    const auto second = tab(2);
    first->comment("one");
    disk.settle();
    second->comment("two");
    disk.settle();
    first->comment("three");
    disk.settle();
    for (int i = 0; i < 3; ++i) {
        first->arrive();
        disk.settle();
    }
    BOOST_TEST(comments_there() == "one;two;three;");
    BOOST_TEST(waiting(*second) == 0u);
}

BOOST_AUTO_TEST_CASE(an_answer_to_one_tab_is_known_to_the_other) {
    const auto first = tab(1);
    const auto second = tab(2);
    second->comment("from the second");
    disk.settle();
    first->arrive();
    disk.settle();
    BOOST_TEST(waiting(*second) == 0u);
    BOOST_TEST(second->comments_here() == 1);
    BOOST_REQUIRE(second->host.respond("/api/changes", second->changes()));
    BOOST_TEST(second->session.replica()->pending().empty());
    BOOST_TEST(second->comments_here() == 1);
}

BOOST_AUTO_TEST_CASE(what_was_refused_waits_for_a_person_through_every_new_page) {
    auto first = tab(1);
    first->comment("Dog on premises");
    disk.settle();
    const std::string id = first->session.outbox().waiting()[0]->command.id;
    first->host.respond("/api/commands",
                        {409, {}, to_json_text(Answer{id, 0, reject("closed", "It is closed.")})});
    disk.settle();
    first.reset();

    auto second = tab(2);
    BOOST_REQUIRE(attention(*second) == 1u);
    BOOST_TEST(second->session.outbox().needing_attention()[0]->rejection->message ==
               "It is closed.");
    BOOST_TEST(second->comments_here() == 0);
    BOOST_TEST(!second->is_sending());
    const auto other = tab(3);
    second->session.discard(id);
    disk.settle();
    BOOST_TEST(disk.records.empty());
    BOOST_TEST(attention(*other) == 0u);
}

BOOST_AUTO_TEST_CASE(tried_again_it_is_kept_as_a_new_one) {
    const auto marta = tab(1);
    marta->comment("Dog on premises");
    disk.settle();
    const std::string id = marta->session.outbox().waiting()[0]->command.id;
    marta->host.respond("/api/commands",
                        {409, {}, to_json_text(Answer{id, 0, reject("closed", "It is closed.")})});
    disk.settle();
    BOOST_TEST(marta->session.redo_item(id).accepted());
    disk.settle();
    BOOST_REQUIRE(disk.records.size() == 1u);
    BOOST_TEST(disk.command_ids()[0] != id);
}

BOOST_AUTO_TEST_CASE(a_device_without_room_is_said_and_the_tab_goes_on) {
    const auto marta = tab(1);
    disk.fails = "full";
    marta->comment("Dog on premises");
    disk.settle();
    BOOST_TEST(marta->session.keeping().why_not() == "this device has no room left");
    BOOST_TEST(!marta->session.keeping().all_is_kept());
    BOOST_TEST(marta->store->holding);
    marta->arrive();
    disk.settle();
    BOOST_TEST(comments_there() == "Dog on premises;");
    BOOST_TEST(!marta->store->holding);
    disk.fails.clear();
    marta->comment("And a cat");
    disk.settle();
    BOOST_TEST(marta->session.keeping().why_not() == "");
}

BOOST_AUTO_TEST_CASE(without_a_store_everything_is_sent_from_the_tab_and_that_is_said) {
    Tab marta(*this, &disk, 1);
    marta.session.start();
    marta.host.respond("/api/session", {200, {}, session_json});
    marta.host.respond("/api/image", image());
    marta.host.respond("/api/outbox_key", {200, {}, R"({"user_id":"marta","owner":"m","key":"0"})"});
    marta.store->listener.failed("missing");
    BOOST_TEST(marta.session.keeping().why_not() ==
               "this browser does not let pages keep anything (a private window?)");
    marta.comment("Dog on premises");
    marta.arrive();
    BOOST_TEST(comments_there() == "Dog on premises;");
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_before_what_an_earlier_page_kept) {
    auto first = tab(1);
    first->comment("one");
    disk.settle();
    first.reset();
    Tab second(*this, &disk, 2);
    second.session.start();
    second.host.respond("/api/session", {200, {}, session_json});
    second.host.respond("/api/image", image());
    second.comment("two");
    BOOST_TEST(!second.is_sending());
    second.host.respond("/api/outbox_key", {200, {}, R"({"user_id":"marta","owner":"m","key":"0"})"});
    while (second.store->do_next()) {}
    second.arrive();
    second.arrive();
    BOOST_TEST(comments_there() == "one;two;");
}

BOOST_AUTO_TEST_CASE(a_damaged_item_is_said_and_the_others_are_unharmed) {
    auto first = tab(1);
    for (const char* text : {"one", "two", "three"})
        first->comment(text);
    disk.settle();
    first.reset();
    disk.records[2].stored.readable = false;
    disk.records[2].stored.bytes.clear();

    const auto second = tab(2);
    BOOST_TEST(waiting(*second) == 2u);
    const auto unreadable = second->session.keeping().unreadable();
    BOOST_REQUIRE(unreadable.size() == 1u);
    BOOST_TEST(unreadable[0].why.find("cannot be read any more") != std::string::npos);
    second->arrive();
    disk.settle();
    second->arrive();
    disk.settle();
    BOOST_TEST(comments_there() == "one;three;");
    BOOST_TEST(disk.records.size() == 1u);
    second->session.discard(unreadable[0].id);
    disk.settle();
    BOOST_TEST(disk.records.empty());
    BOOST_TEST(second->session.keeping().unreadable().empty());
}

BOOST_AUTO_TEST_CASE(what_another_person_keeps_is_not_touched) {
    disk.records[1] = {"somebody else", {1, "first", "theirs", "bytes", true}};
    disk.next_number = 2;
    const auto marta = tab(1);
    marta->comment("Dog on premises");
    disk.settle();
    marta->session.discard_all();
    disk.settle();
    BOOST_REQUIRE(disk.records.size() == 1u);
    BOOST_TEST(disk.command_ids()[0] == "theirs");
    BOOST_TEST(waiting(*marta) == 0u);
}

BOOST_AUTO_TEST_CASE(what_was_given_before_a_backup_was_restored_is_offered_again) {
    auto first = tab(1);
    first->comment("one");
    disk.settle();
    first.reset();
    set_lineage(*server, "restored");
    const auto second = tab(2);
    BOOST_TEST(waiting(*second) == 0u);
    BOOST_REQUIRE(attention(*second) == 1u);
    const std::string id = second->session.outbox().needing_attention()[0]->command.id;
    BOOST_TEST(second->session.redo_item(id).accepted());
    disk.settle();
    BOOST_TEST(disk.command_ids()[0] == id);
    second->arrive();
    disk.settle();
    BOOST_TEST(comments_there() == "one;");
    BOOST_TEST(disk.records.empty());
}

BOOST_AUTO_TEST_CASE(what_the_restored_records_have_is_not_offered) {
    auto first = tab(1);
    first->comment("one");
    disk.settle();
    first->decide_next();
    first.reset();
    set_lineage(*server, "restored");
    const auto second = tab(2);
    BOOST_TEST(attention(*second) == 0u);
    BOOST_TEST(disk.records.empty());
    BOOST_TEST(second->comments_here() == 1);
}

BOOST_AUTO_TEST_CASE(many_tabs_that_come_and_go_send_each_once) {
    std::vector<std::unique_ptr<Tab>> tabs;
    std::uint64_t chance = 1;
    Random random(7);
    std::int64_t given = 0;
    for (int i = 0; i < 200; ++i) {
        while (tabs.size() < 5)
            tabs.push_back(tab(++chance));
        Tab& one = *tabs[static_cast<std::size_t>(random.below(5))];
        BOOST_REQUIRE(one.comment("comment " + std::to_string(i)).accepted());
        ++given;
        disk.settle();
        for (const auto& any : tabs)
            if (any->is_sending() && random.below(3) > 0) any->arrive();
        disk.settle();
        if (random.below(4) == 0)
            tabs.erase(tabs.begin() + static_cast<std::ptrdiff_t>(random.below(5)));
        disk.settle();
    }
    for (const auto& any : tabs)
        while (any->is_sending()) {
            any->arrive();
            disk.settle();
        }
    BOOST_TEST(server->integer("select count(*) from comments") == given);
    BOOST_TEST(server->integer("select count(distinct command_id) from changes") == given);
    std::string expected;
    for (int i = 0; i < 200; ++i)
        expected += "comment " + std::to_string(i) + ";";
    BOOST_TEST(comments_there() == expected);
    BOOST_TEST(disk.records.empty());
}

BOOST_AUTO_TEST_CASE(what_is_kept_beside_the_commands_is_heard_of_by_the_next_page_and_is_no_change) {
    auto first = tab(1);
    std::int64_t number = 0;
    BOOST_TEST(first->session.keeping().keep_aside("aside:1", "seen",
                                                   [&](std::int64_t kept) { number = kept; }));
    disk.settle();
    BOOST_TEST(number == 1);
    first.reset();

    auto second = std::make_unique<Tab>(*this, &disk, 2);
    std::vector<std::string> heard;
    second->session.keeping().on_aside(
        [&](const StoredCommand& stored) { heard.push_back(stored.command_id + stored.bytes); });
    second->come_up();
    disk.settle();
    BOOST_REQUIRE(!heard.empty());
    BOOST_TEST(heard.front() == "aside:1seen");
    BOOST_TEST(waiting(*second) == 0u);
    BOOST_TEST(second->session.keeping().unreadable().empty());
    second->session.keeping().remove_aside(number);
    disk.settle();
    BOOST_TEST(disk.records.empty());
}

BOOST_AUTO_TEST_CASE(files_opened_without_a_network_are_told_by_the_next_page_and_then_forgotten) {
    auto first = tab(1);
    {
        OpenedCases opened(first->host, &first->session.keeping());
        const auto look = [&] { opened.look({Id<Case>("ulcer")}, Id<User>("marta")); };
        look();
        first->host.respond("/api/reads", {0, {}, {}});
        look(); // the next frame
        disk.settle();
        BOOST_TEST(disk.records.size() == 1u);
        first.reset();
    }
    auto second = std::make_unique<Tab>(*this, &disk, 2);
    OpenedCases opened(second->host, &second->session.keeping());
    second->come_up();
    disk.settle();
    opened.look({}, Id<User>("marta"));
    std::string body;
    for (const auto& pending : second->host.requests)
        if (pending.request.path == "/api/reads") body = pending.request.body;
    BOOST_TEST(body == R"({"cases":["ulcer"],"without_network":true})");
    second->host.respond("/api/reads", {200, {}, "{}"});
    disk.settle();
    BOOST_TEST(disk.records.empty());
}

BOOST_AUTO_TEST_SUITE_END()
