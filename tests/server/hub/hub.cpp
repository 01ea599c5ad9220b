#include "server/hub/hub.h"

#include <array>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace evenload;

namespace {

// The client's end of a stream in this process.
struct Client {
    Client() = default;
    Client(Hub& hub, const std::string& session, std::set<std::string> units,
           std::int64_t position = 0) {
        int ends[2];
        BOOST_TEST_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        mine = Descriptor(ends[0]);
        hub.adopt(Descriptor(ends[1]), {session, "user of " + session, std::move(units)}, position);
    }
    // What arrives within the time; stops at the first silence.
    std::string received(int milliseconds = 200) {
        std::string text;
        pollfd waited{mine.get(), POLLIN, 0};
        while (::poll(&waited, 1, milliseconds) > 0) {
            std::array<char, 4096> bytes;
            const auto count = ::recv(mine.get(), bytes.data(), bytes.size(), 0);
            if (count <= 0) return text + "<end>";
            text.append(bytes.data(), static_cast<std::size_t>(count));
        }
        return text;
    }
    // Whether this is among what arrives within two seconds.
    bool arrives(const std::string& wanted) {
        std::string text;
        pollfd waited{mine.get(), POLLIN, 0};
        while (text.find(wanted) == std::string::npos && ::poll(&waited, 1, 2'000) > 0) {
            char byte = 0;
            if (::recv(mine.get(), &byte, 1, 0) <= 0) return false;
            text += byte;
        }
        return text.find(wanted) != std::string::npos;
    }
    Descriptor mine;
};

constexpr std::chrono::milliseconds quick{10};

void wait_for_count(Hub& hub, std::size_t count) {
    for (int i = 0; i < 500 && hub.count() != count; ++i)
        std::this_thread::sleep_for(quick);
    BOOST_TEST(hub.count() == count);
}

} // namespace

BOOST_AUTO_TEST_SUITE(hub)

BOOST_AUTO_TEST_CASE(a_new_stream_is_told_where_the_log_is) {
    Hub hub({});
    Client client(hub, "s", {"north"}, 7);
    BOOST_TEST(client.received() == "retry: 1000\n\ndata: 7\n\n");
}

BOOST_AUTO_TEST_CASE(events_go_to_the_units_that_were_touched) {
    Hub hub({.between_events = quick});
    Client north(hub, "n", {"north", "trust"});
    Client south(hub, "s", {"south"});
    north.received();
    south.received();
    hub.committed(8, {"north"});
    BOOST_TEST(north.received() == "data: 8\n\n");
    BOOST_TEST(south.received() == "");
    hub.committed(9, {"south", "north"});
    BOOST_TEST(north.received() == "data: 9\n\n");
    BOOST_TEST(south.received() == "data: 9\n\n");
}

BOOST_AUTO_TEST_CASE(many_commits_are_one_event_with_the_newest_position) {
    Hub hub({.between_events = std::chrono::milliseconds(150)});
    Client client(hub, "n", {"north"});
    client.received();
    hub.committed(1, {"north"});
    BOOST_TEST(client.received(100) == "data: 1\n\n");
    for (int position = 2; position <= 50; ++position)
        hub.committed(position, {"north"});
    BOOST_TEST(client.received(400) == "data: 50\n\n");
}

BOOST_AUTO_TEST_CASE(what_is_committed_while_a_stream_opens_is_not_missed) {
    for (int round = 1; round <= 200; ++round) {
        Hub hub({.between_events = std::chrono::milliseconds(1)});
        Client client;
        std::thread committing([&] { hub.committed(5, {"north"}); });
        client = Client(hub, "n", {"north"}, 4); // asked just before
        committing.join();
        BOOST_TEST_REQUIRE(client.arrives("data: 5\n\n"));
    }
}

BOOST_AUTO_TEST_CASE(a_silent_stream_gets_a_heartbeat) {
    Hub hub({.heartbeat = std::chrono::milliseconds(100)});
    Client client(hub, "n", {"north"});
    BOOST_TEST(client.arrives("\n\n:\n\n"));
}

BOOST_AUTO_TEST_CASE(a_client_that_goes_is_forgotten) {
    Hub hub({});
    {
        Client client(hub, "n", {"north"});
        wait_for_count(hub, 1);
    }
    wait_for_count(hub, 0);
}

BOOST_AUTO_TEST_CASE(a_client_that_does_not_read_is_dropped_and_delays_nobody) {
    Hub hub({.between_events = std::chrono::milliseconds(1)});
    Client deaf(hub, "d", {"north"});
    Client good(hub, "g", {"north"});
    wait_for_count(hub, 2);
    for (int position = 1; hub.count() == 2 && position < 200'000; ++position) {
        hub.committed(position, {"north"});
        std::this_thread::sleep_for(std::chrono::microseconds(1'100));
        good.received(0);
    }
    wait_for_count(hub, 1);
    hub.committed(1'000'000, {"north"});
    BOOST_TEST(good.received().ends_with("data: 1000000\n\n"));
}

BOOST_AUTO_TEST_CASE(streams_of_a_session_that_is_over_are_closed) {
    Hub hub({});
    Client kept(hub, "kept", {"north"});
    Client ended(hub, "ended", {"north"});
    wait_for_count(hub, 2);
    hub.close_if([](const Listener& listener) { return listener.session == "ended"; });
    BOOST_TEST(ended.received().ends_with("<end>"));
    BOOST_TEST(!kept.received().ends_with("<end>"));
    BOOST_TEST(hub.count() == 1U);
}

BOOST_AUTO_TEST_CASE(a_session_has_room_for_a_few_tabs_and_all_for_a_limited_number) {
    Hub hub({.most_streams = 3, .most_per_session = 2});
    BOOST_TEST(hub.has_room("a"));
    Client first(hub, "a", {"north"});
    Client second(hub, "a", {"north"});
    wait_for_count(hub, 2);
    BOOST_TEST(!hub.has_room("a"));
    BOOST_TEST(hub.has_room("b"));
    Client third(hub, "b", {"north"});
    wait_for_count(hub, 3);
    BOOST_TEST(!hub.has_room("c"));
}

BOOST_AUTO_TEST_CASE(stopping_closes_every_stream_at_once) {
    Hub hub({});
    std::vector<Client> clients;
    for (int i = 0; i < 100; ++i)
        clients.emplace_back(hub, std::to_string(i), std::set<std::string>{"north"});
    wait_for_count(hub, 100);
    const auto start = std::chrono::steady_clock::now();
    hub.stop();
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(1)));
    for (Client& client : clients)
        BOOST_TEST(client.received().ends_with("<end>"));
}

BOOST_AUTO_TEST_SUITE_END()
