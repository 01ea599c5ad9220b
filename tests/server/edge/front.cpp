// The front door under clients that mean harm or have a bad connection. Real sockets, exact bytes.
#include "server/edge/front.h"

#include "tests/support/server_fixture.h"

#include <chrono>
#include <deque>
#include <fstream>
#include <thread>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using Clock = std::chrono::steady_clock;

std::int64_t milliseconds_since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

std::int64_t resident_kilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::strtoll(line.c_str() + 6, nullptr, 10);
    return 0;
}

struct Impatient : ServerFixture {
    Impatient()
        : ServerFixture({}, {.whole_request = std::chrono::milliseconds(1'500)}) {}
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(front, ServerFixture)

BOOST_AUTO_TEST_CASE(slow_and_idle_clients_do_not_delay_an_honest_one) {
    std::deque<HttpClient> idle;
    std::deque<HttpClient> dripping;
    for (int i = 0; i < 200; ++i) {
        idle.push_back(client());
        idle.back().get("/healthz"); // stays open, as browsers do
        dripping.push_back(client());
        dripping.back().send("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    }
    HttpClient honest = signed_in("marta");
    for (int round = 0; round < 5; ++round) {
        for (HttpClient& one : dripping)
            one.send("a");
        const auto start = Clock::now();
        BOOST_TEST(honest.get("/api/session").status == 200);
        BOOST_TEST(milliseconds_since(start) < 1'000);
    }
    // The slow ones were never cut off from their right to an answer.
    dripping.front().send("\r\n\r\n");
    BOOST_TEST(dripping.front().read_answer().status == 200);
}

BOOST_AUTO_TEST_CASE(a_client_that_does_not_read_its_answers_delays_nobody) {
    std::deque<HttpClient> deaf;
    for (int i = 0; i < 20; ++i) {
        deaf.push_back(signed_in("marta"));
        const std::string image =
            "GET /api/image HTTP/1.1\r\nHost: a\r\nCookie: " + deaf.back().cookie + "\r\n\r\n";
        for (int k = 0; k < 50; ++k)
            deaf.back().send(image);
    }
    HttpClient honest = signed_in("marta");
    const auto start = Clock::now();
    BOOST_TEST(honest.get("/api/session").status == 200);
    BOOST_TEST(milliseconds_since(start) < 1'000);
}

// Each answer of 1 MB would wait in memory for as long as its client takes.
BOOST_AUTO_TEST_CASE(of_answers_that_nobody_reads_only_so_much_is_held) {
    Lanes lanes({{{1, 100}, {2, 100}, {1, 1}, {1, 1}}});
    const std::string large =
        "HTTP/1.1 200 OK\r\nContent-Length: 8000000\r\n\r\n" + std::string(8'000'000, 'a');
    ListenAddress address = listen_address_from_text("127.0.0.1:0");
    Front front(listen_on(address), lanes, {.most_unread_bytes = 32'000'000},
                {[](const RequestHead&) { return Lane::pages; },
                 [&](const RawRequest&) {
                     return RawAnswer{large, false, {}};
                 },
                 [](const Refusal&) { return std::string(); }});
    const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    std::deque<HttpClient> deaf;
    for (int i = 0; i < 40; ++i) {
        deaf.emplace_back(address.port);
        deaf.back().send(request);
    }
    // Whoever reads is answered whole, now as before.
    for (int i = 0; i < 3; ++i) {
        HttpClient reader(address.port);
        reader.send(request);
        BOOST_TEST(reader.read_answer(5'000).body.size() == 8'000'000U);
    }
    BOOST_TEST(front.open() <= 7U); // four of the deaf, and who has just read
    front.stop(std::chrono::milliseconds(0));
}

// The same for many is there once, so nobody has to go: copies would be more than may wait.
BOOST_AUTO_TEST_CASE(what_many_are_sent_is_held_once) {
    Lanes lanes({{{1, 100}, {2, 100}, {1, 1}, {1, 1}}});
    const auto same = std::make_shared<const std::string>(8'000'000, 'a');
    ListenAddress address = listen_address_from_text("127.0.0.1:0");
    Front front(listen_on(address), lanes, {.most_unread_bytes = 1'000'000},
                {[](const RequestHead&) { return Lane::pages; },
                 [&](const RawRequest&) {
                     return RawAnswer{
                         "HTTP/1.1 200 OK\r\nContent-Length: 8000000\r\n\r\n", false, {}, same};
                 },
                 [](const Refusal&) { return std::string(); }});
    std::deque<HttpClient> slow;
    for (int i = 0; i < 40; ++i) {
        slow.emplace_back(address.port);
        slow.back().send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    for (HttpClient& reader : slow)
        BOOST_TEST(reader.read_answer(5'000).body == *same);
    BOOST_TEST(same.use_count() == 1);
    front.stop(std::chrono::milliseconds(0));
}

BOOST_AUTO_TEST_CASE(requests_that_follow_each_other_at_once_are_answered_in_order) {
    HttpClient client = this->client();
    client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
                "GET /nothing-here HTTP/1.1\r\nHost: a\r\n\r\n"
                "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_TEST(client.read_answer().status == 200);
    BOOST_TEST(client.read_answer().status == 404);
    // After a refusal nothing more of this connection is believed.
    BOOST_TEST(client.read_answer(1'000).status == 0);
    BOOST_TEST(client.ended());
}

// Each may hold as much memory as a file has bytes, so only some are let begin.
BOOST_AUTO_TEST_CASE(only_so_many_files_come_in_at_once_and_the_others_wait_their_turn) {
    const std::string head = "POST /api/attachments?case=x HTTP/1.1\r\nHost: a\r\nContent-Type: "
                             "application/octet-stream\r\nContent-Length: 9000000\r\n\r\n";
    std::deque<HttpClient> slow;
    for (int i = 0; i < 16; ++i) {
        slow.push_back(client());
        slow.back().send(head + "a");
        BOOST_TEST(slow.back().read_answer(20).status == 0);
    }
    HttpClient late = client();
    late.send(head);
    BOOST_TEST(late.read_answer().status == 503);
    slow.pop_back();
    const auto start = Clock::now();
    int status = 503;
    while (status == 503 && milliseconds_since(start) < 10'000) {
        HttpClient next = client();
        next.send(head);
        status = next.read_answer(100).status;
    }
    BOOST_TEST(status == 0); // taken, and waited for
    BOOST_TEST(signed_in("marta").get("/api/session").status == 200);
}

BOOST_AUTO_TEST_CASE(a_request_in_single_bytes_is_understood) {
    HttpClient client = this->client();
    for (const char c : std::string("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"))
        BOOST_TEST_REQUIRE(client.send(std::string_view(&c, 1)));
    BOOST_TEST(client.read_answer().status == 200);
}

BOOST_AUTO_TEST_CASE(hostile_bytes_get_one_refusal_and_the_end) {
    const std::string head =
        "POST /api/commands HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n";
    struct Row {
        std::string what;
        std::string bytes;
        int status;
    };
    const std::vector<Row> table{
        {"TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400},
        {"a chunked body of any size",
         head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 411},
        {"chunk size -2", head + "Transfer-Encoding: chunked\r\n\r\n-2\r\n", 411},
        {"both lengths", head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         411},
        {"two lengths", head + "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcd", 400},
        {"a body on GET with a request inside",
         "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 37\r\n\r\nGET /healthz "
         "HTTP/1.1\r\nHost: a\r\n\r\n",
         400},
        {"a body that is too large, with a request inside",
         head + "Content-Length: 9999999\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 413},
        {"a line of 1 MB", "GET /" + std::string(1'000'000, 'a'), 431},
        {"2,000 headers",
         "GET / HTTP/1.1\r\nHost: a\r\n" +
             [] {
                 std::string headers;
                 for (int i = 0; i < 1'500; ++i)
                     headers += "a:b\r\n";
                 return headers;
             }() +
             "\r\n",
         431},
        {"a line break in a header",
         "GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: b%0d%0aSet-Cookie: c\r\n\r\n", 400},
        {"a path of 8,000 bytes",
         "GET /cases/" + std::string(8'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        {"PRI of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"multipart",
         head + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\nhello",
         415},
    };
    const auto before = resident_kilobytes();
    for (const Row& row : table) {
        HttpClient client = this->client();
        client.send(row.bytes);
        const HttpAnswer answer = client.read_answer();
        BOOST_TEST(answer.status == row.status, row.what);
        BOOST_TEST(answer.header("connection") == "close", row.what);
        BOOST_TEST(answer.header("x-content-type-options") == "nosniff", row.what);
        BOOST_TEST(answer.header("set-cookie") == "", row.what);
        BOOST_TEST(client.read_answer(2'500).status == 0, row.what);
        BOOST_TEST(client.ended(), row.what);
    }
    BOOST_TEST(resident_kilobytes() - before < 64 * 1024);
    BOOST_TEST(client().get("/healthz").status == 200);
}

BOOST_AUTO_TEST_CASE(a_flood_of_one_line_costs_no_memory) {
    const auto before = resident_kilobytes();
    HttpClient client = this->client();
    const std::string piece(64 * 1024, 'a');
    client.send("G");
    for (int i = 0; i < 500 && client.send(piece); ++i) {} // until it is cut off
    BOOST_TEST(resident_kilobytes() - before < 16 * 1024);
}

BOOST_AUTO_TEST_CASE(headers_that_the_library_makes_itself_cannot_be_sent_by_a_client) {
    HttpClient marta = signed_in("marta");
    const HttpAnswer answer =
        marta.get("/api/session", {{"X-Request-Number", "999999"}, {"REMOTE_ADDR", "6.6.6.6"}});
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("x-request-id") != "999999");
}

BOOST_AUTO_TEST_CASE(unknown_addresses_are_404_and_say_nothing_more) {
    HttpClient client = this->client();
    BOOST_TEST(client.get("/api/nothing").body ==
               R"({"error":"There is nothing at this address."})");
    const HttpAnswer page = client.get("/../../etc/passwd");
    BOOST_TEST(page.status == 404);
    BOOST_TEST(page.body.find("root:") == std::string::npos);
    BOOST_TEST(client.get("/assets/..").status == 404);
    BOOST_TEST(client.get("/assets/../server").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(front_deadlines, Impatient)

BOOST_AUTO_TEST_CASE(a_request_that_never_ends_is_told_so_and_closed) {
    HttpClient client = this->client();
    client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n");
    const auto start = Clock::now();
    BOOST_TEST(client.read_answer(5'000).status == 408);
    BOOST_TEST(milliseconds_since(start) < 3'000);
}

BOOST_AUTO_TEST_CASE(a_body_that_never_comes_is_told_so_and_closed) {
    HttpClient client = this->client();
    client.send("POST /api/sign_in HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    BOOST_TEST(client.read_answer(5'000).status == 408);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(when_all_places_are_taken_the_longest_idle_makes_room) {
    Settings settings;
    settings.most_connections = 20;
    ServerFixture fixture(settings);
    std::deque<HttpClient> idle;
    for (int i = 0; i < 30; ++i) {
        idle.push_back(fixture.client());
        BOOST_TEST(idle.back().get("/healthz").status == 200);
    }
}
