#include "server/edge/framing.h"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// "200" for a request that passes, else the status that it is refused with.
int status_of(const std::string& head) {
    const auto result = read_head(head);
    if (const auto* refusal = std::get_if<Refusal>(&result)) return refusal->status;
    return 200;
}

std::string get(const std::string& target, const std::string& headers = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

std::string post(const std::string& headers) {
    return "POST /api/commands HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(framing)

BOOST_AUTO_TEST_CASE(an_ordinary_request_passes_with_its_lengths) {
    const std::string head = post("Content-Type: application/json\r\nContent-Length: 17\r\n");
    const auto result = read_head(head);
    const auto& request = std::get<RequestHead>(result);
    BOOST_TEST(request.method == "POST");
    BOOST_TEST(request.path == "/api/commands");
    BOOST_TEST(request.head_bytes == head.size());
    BOOST_TEST(request.body_bytes == 17U);
}

BOOST_AUTO_TEST_CASE(a_longer_body_passes_where_files_are_taken) {
    const std::string head = post("Content-Length: 262145\r\n");
    BOOST_TEST(std::get<RequestHead>(read_head(head, {262'145, "too large"})).body_bytes ==
               262'145U);
    BOOST_TEST(std::get<Refusal>(read_head(head, {262'144, "too large"})).sentence == "too large");
}

BOOST_AUTO_TEST_CASE(the_path_ends_where_the_query_begins) {
    const std::string head = get("/api/changes?since=4%20");
    BOOST_TEST(std::get<RequestHead>(read_head(head)).path == "/api/changes");
}

BOOST_AUTO_TEST_CASE(what_could_be_read_in_two_ways_is_refused) {
    struct Row {
        std::string what;
        std::string head;
        int status;
    };
    const std::vector<Row> table{
        {"chunked", post("Transfer-Encoding: chunked\r\n"), 411},
        {"both lengths", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"), 411},
        {"two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n"), 400},
        {"no length", post(""), 411},
        {"signed length", post("Content-Length: +3\r\n"), 400},
        {"negative length", post("Content-Length: -2\r\n"), 400},
        {"length in words", post("Content-Length: three\r\n"), 400},
        {"empty length", post("Content-Length: \r\n"), 400},
        {"list of lengths", post("Content-Length: 3, 3\r\n"), 400},
        {"over 256 kB", post("Content-Length: 262145\r\n"), 413},
        {"beyond 64 bits", post("Content-Length: 99999999999999999999999\r\n"), 413},
        {"a body on GET", get("/", "Content-Length: 3\r\n"), 400},
        {"asking first", post("Content-Length: 3\r\nExpect: 100-continue\r\n"), 417},
        {"compressed body", post("Content-Length: 3\r\nContent-Encoding: gzip\r\n"), 415},
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two hosts", get("/", "Host: b\r\n"), 400},
        {"two cookies", get("/", "Cookie: a=1\r\nCookie: b=2\r\n"), 400},
        {"folded header", get("/", "X-A: 1\r\n 2\r\n"), 400},
        {"space before the colon", get("/", "X-A : 1\r\n"), 400},
        {"no colon", get("/", "X-A\r\n"), 400},
        {"bare line feed", "GET / HTTP/1.1\r\nHost: a\nX-A: 1\r\n\r\n", 400},
        {"bare carriage return", get("/", "X-A: 1\rX-B: 2\r\n"), 400},
        {"NUL in a value", get("/", std::string("X-A: 1") + '\0' + "\r\n"), 400},
        {"escaped line break in a value", get("/", "X-A: a%0d%0aX-B: 1\r\n"), 400},
        {"escaped wide line break", get("/", "X-A: a%u000d\r\n"), 400},
        {"escape in a path", get("/api%2fcommands"), 404},
        {"space in the address", get("/a b"), 400},
        {"a full address", get("http://a/"), 400},
        {"no address", "GET  HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"another method", "DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
        {"another protocol", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
        {"one word", "GET\r\nHost: a\r\n\r\n", 400},
        {"path of 257 bytes", get("/" + std::string(256, 'a')), 414},
        {"address of 3,000 bytes", get("/?" + std::string(3000, 'a')), 414},
        {"17 kB of head", get("/", "X-A: " + std::string(17'000, 'a') + "\r\n"), 431},
    };
    for (const Row& row : table)
        BOOST_TEST(status_of(row.head) == row.status, row.what);
}

BOOST_AUTO_TEST_CASE(a_path_of_256_bytes_and_64_headers_are_let_through) {
    BOOST_TEST(status_of(get("/" + std::string(255, 'a'))) == 200);
    std::string headers;
    for (int i = 1; i < most_headers; ++i)
        headers += "X-" + std::to_string(i) + ": 1\r\n"; // and Host
    BOOST_TEST(status_of(get("/", headers)) == 200);
    BOOST_TEST(status_of(get("/", headers + "X-More: 1\r\n")) == 431);
}

BOOST_AUTO_TEST_CASE(the_end_of_the_head_is_found_across_reads) {
    const std::string bytes = get("/");
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        BOOST_TEST(!end_of_head(std::string_view(bytes).substr(0, cut), 0));
    for (std::size_t searched = 0; searched < bytes.size(); ++searched)
        BOOST_TEST(end_of_head(bytes + "more", searched).value() == bytes.size());
}

BOOST_AUTO_TEST_CASE(noise_is_refused_at_its_first_byte) {
    BOOST_TEST(refuse_early("\x16\x03\x01").has_value()); // TLS
    BOOST_TEST(refuse_early("\r\n").has_value());
    BOOST_TEST(!refuse_early("G").has_value());
}

// Every cut and every flipped byte of a good request gives a verdict and nothing else.
BOOST_AUTO_TEST_CASE(damaged_requests_are_judged_and_never_misread) {
    const std::string good =
        post("Content-Type: application/json\r\nContent-Length: 17\r\nCookie: a=b\r\n");
    for (std::size_t at = 0; at < good.size(); ++at)
        for (int byte = 0; byte < 256; ++byte) {
            std::string head = good;
            head[at] = static_cast<char>(byte);
            if (!head.ends_with("\r\n\r\n")) continue;
            const auto result = read_head(head);
            if (const auto* request = std::get_if<RequestHead>(&result))
                BOOST_TEST(request->body_bytes <= most_body_bytes);
        }
}

BOOST_AUTO_TEST_SUITE_END()
