// Where one request ends and the next begins, and which requests are not worth reading. Bytes in, verdict
// out: no socket, no clock. cpp-httplib parses only what has passed here, so its leniencies never matter:
// a request has one length, known before its body is read, and nothing of it can be taken for another.
//
// Stricter than RFC 9112 on purpose: no chunked bodies, no folded headers, no percent sign in a path.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace evenload {

inline constexpr std::size_t most_head_bytes = 16 * 1024;
inline constexpr std::size_t most_body_bytes = 256 * 1024;       // unless a route takes files
inline constexpr std::size_t most_file_bytes = 64 * 1024 * 1024; // of any route
inline constexpr std::size_t most_path_bytes = 256;
inline constexpr std::size_t most_target_bytes = 2048;
inline constexpr int most_headers = 64;

// A request that is answered by the edge alone, and then the connection is closed.
struct Refusal {
    int status;
    std::string_view sentence;
};

// How long a body may be, and what is said of a longer one.
struct BodyLimit {
    std::size_t bytes = most_body_bytes;
    std::string_view sentence = "The request is larger than 256 kB.";
};

struct RequestHead {
    std::string_view method;
    std::string_view path; // without the query
    std::size_t head_bytes = 0;
    std::size_t body_bytes = 0;
};

// The number of bytes up to and including the empty line that ends the head; nothing while it is not there.
// `searched` is how many bytes an earlier call has looked at.
std::optional<std::size_t> end_of_head(std::string_view bytes, std::size_t searched);

// Whether these first bytes can still become a request; says no to TLS and noise at once.
std::optional<Refusal> refuse_early(std::string_view bytes);

// `head` is everything up to end_of_head.
std::variant<RequestHead, Refusal> read_head(std::string_view head, const BodyLimit& limit = {});

} // namespace evenload
