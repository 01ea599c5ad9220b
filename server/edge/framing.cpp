#include "server/edge/framing.h"

#include "common/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace evenload {

namespace {

bool is_token_character(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') ||
           std::string_view("!#$&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
    return std::ranges::equal(text, lower_case, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
    });
}

bool is_visible(char c) {
    return c > 0x20 && c < 0x7f;
}

// Tab, space to tilde, and bytes of UTF-8; a percent sign must not hide a control byte, because
// cpp-httplib decodes %0d%0a in header values.
bool is_clean_value(std::string_view value) {
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto byte = static_cast<unsigned char>(value[i]);
        if ((byte < 0x20 && byte != '\t') || byte == 0x7f) return false;
        if (byte != '%' || i + 2 >= value.size()) continue;
        const char high = value[i + 1];
        if (high == '0' || high == '1' || high == 'u' || value.substr(i + 1, 2) == "7f" ||
            value.substr(i + 1, 2) == "7F")
            return false;
    }
    return true;
}

struct Seen {
    int headers = 0;
    bool host = false;
    std::optional<std::size_t> length;
};

// Headers of which a second one could mean something else to somebody else.
constexpr std::array<std::string_view, 7> only_once{
    "host", "content-length", "content-type", "cookie", "origin", "sec-fetch-site", "x-real-ip"};

std::optional<Refusal> read_header(std::string_view line, const BodyLimit& limit, Seen& seen,
                                   std::array<bool, 7>& met) {
    if (++seen.headers > most_headers) return Refusal{431, "The request has too many headers."};
    const auto colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) return Refusal{400, "A header has no name."};
    const std::string_view name = line.substr(0, colon);
    if (!std::ranges::all_of(name, is_token_character))
        return Refusal{400, "A header's name has a character that names cannot have."};
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!is_clean_value(value)) return Refusal{400, "A header's value holds a control character."};

    for (std::size_t i = 0; i < only_once.size(); ++i) {
        if (!equals_ignoring_case(name, only_once[i])) continue;
        if (met[i]) return Refusal{400, "A header that may come once came twice."};
        met[i] = true;
    }
    if (equals_ignoring_case(name, "transfer-encoding"))
        return Refusal{411, "Send the body with its Content-Length; chunked bodies are not taken."};
    if (equals_ignoring_case(name, "expect"))
        return Refusal{417, "Send the body without asking first."};
    if (equals_ignoring_case(name, "content-encoding"))
        return Refusal{415, "Send the body as it is, without compression."};
    if (equals_ignoring_case(name, "host")) seen.host = !value.empty();
    if (equals_ignoring_case(name, "content-length")) {
        std::size_t length = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), length);
        const bool digits = !value.empty() &&
                            std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || error == std::errc::invalid_argument || end != value.data() + value.size())
            return Refusal{400, "Content-Length is not a whole number."};
        if (error == std::errc::result_out_of_range || length > limit.bytes)
            return Refusal{413, limit.sentence};
        seen.length = length;
    }
    return std::nullopt;
}

std::variant<RequestHead, Refusal> read_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return Refusal{400, "This is not a request."};
    RequestHead head;
    head.method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return Refusal{505, "HTTP/1.1 is spoken here."};
    if (head.method != "GET" && head.method != "HEAD" && head.method != "POST")
        return Refusal{405, "Only GET, HEAD and POST are used here."};
    if (target.size() > most_target_bytes) return Refusal{414, "The address is too long."};
    if (target.empty() || target.front() != '/' || !std::ranges::all_of(target, is_visible))
        return Refusal{400, "The address is malformed."};
    head.path = target.substr(0, target.find_first_of("?#"));
    if (head.path.size() > most_path_bytes) return Refusal{414, "The address is too long."};
    // No path of ours needs escaping, and one spelling of each path keeps every check simple.
    if (head.path.find('%') != std::string_view::npos)
        return Refusal{404, "There is nothing at this address."};
    return head;
}

} // namespace

std::optional<std::size_t> end_of_head(std::string_view bytes, std::size_t searched) {
    const auto found = bytes.find("\r\n\r\n", searched < 3 ? 0 : searched - 3);
    if (found == std::string_view::npos) return std::nullopt;
    return found + 4;
}

std::optional<Refusal> refuse_early(std::string_view bytes) {
    if (!bytes.empty() && (bytes.front() < 'A' || bytes.front() > 'Z'))
        return Refusal{400, "This is not a request."};
    if (bytes.size() > most_head_bytes)
        return Refusal{431, "The request's head is larger than 16 kB."};
    return std::nullopt;
}

std::variant<RequestHead, Refusal> read_head(std::string_view head, const BodyLimit& limit) {
    if (const auto refusal = refuse_early(head)) return *refusal;
    std::string_view rest = head.substr(0, head.size() - 2); // every line ends in CR LF
    Seen seen;
    std::array<bool, 7> met{};
    std::variant<RequestHead, Refusal> result;
    bool first_line = true;
    while (!rest.empty()) {
        const auto end = rest.find("\r\n");
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 2);
        if (line.find_first_of("\r\n") != std::string_view::npos ||
            line.find('\0') != std::string_view::npos)
            return Refusal{400, "A line of the request does not end in CR LF."};
        if (first_line) {
            result = read_request_line(line);
            if (std::holds_alternative<Refusal>(result)) return result;
            first_line = false;
            continue;
        }
        if (const auto refusal = read_header(line, limit, seen, met)) return *refusal;
    }
    auto& request = std::get<RequestHead>(result);
    if (!seen.host) return Refusal{400, "The request does not say which host it is for."};
    if (request.method != "POST" && seen.length.value_or(0) > 0)
        return Refusal{400, "Only POST requests have a body."};
    if (request.method == "POST" && !seen.length)
        return Refusal{411, "The body's length is missing."};
    request.head_bytes = head.size();
    request.body_bytes = seen.length.value_or(0);
    return result;
}

} // namespace evenload
