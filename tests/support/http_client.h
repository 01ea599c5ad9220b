// A client for tests of the server: sends exactly the bytes it is told to and reads one answer at a time.
// Keeps its connection open for as long as the server does. No library, so that nothing is made polite.
#pragma once

#include "common/base/check.h"
#include "common/base/text.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace evenload {

struct HttpAnswer {
    int status = 0;                             // 0: the connection ended without an answer
    std::map<std::string, std::string> headers; // names in lower case; of several, the last
    std::vector<std::string> cookies;           // "name=value" of each that is set
    std::string body;

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

class HttpClient {
public:
    explicit HttpClient(int port)
        : port_(port) {}
    ~HttpClient() { disconnect(); }
    HttpClient(HttpClient&& other) noexcept
        : cookie(std::move(other.cookie))
        , port_(other.port_)
        , socket_(std::exchange(other.socket_, -1)) {}
    HttpClient(const HttpClient&) = delete;

    using Headers = std::map<std::string, std::string>;

    HttpAnswer get(const std::string& path, Headers headers = {}) {
        return ask("GET", path, "", std::move(headers));
    }
    // As a page of this site would send it.
    HttpAnswer post(const std::string& path, const std::string& body, Headers headers = {}) {
        headers.emplace("Content-Type", "application/json");
        headers.emplace("Sec-Fetch-Site", "same-origin");
        return ask("POST", path, body, std::move(headers));
    }
    HttpAnswer ask(const std::string& method, const std::string& path, const std::string& body,
                   Headers headers) {
        std::string request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
        if (!cookie.empty()) headers.emplace("Cookie", cookie);
        for (const auto& [name, value] : headers)
            if (!value.empty()) request += name + ": " + value + "\r\n";
        if (method == "POST") request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        request += "\r\n" + body;
        HttpAnswer answer = exchange(request);
        for (const std::string& set : answer.cookies)
            keep(set);
        return answer;
    }

    // One answer to exactly these bytes; a connection that the server has closed is opened again.
    HttpAnswer exchange(const std::string& bytes) {
        for (int attempt = 0; attempt < 2; ++attempt) {
            const bool was_open = socket_ >= 0;
            if (send(bytes)) {
                HttpAnswer answer = read_answer();
                if (answer.status != 0 || !was_open) return answer;
            }
            disconnect();
        }
        return {};
    }

    bool send(std::string_view bytes) {
        connect();
        while (!bytes.empty()) {
            const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

    // Waits at most this long for each piece.
    HttpAnswer read_answer(int timeout_milliseconds = 20'000) {
        HttpAnswer answer;
        std::size_t head_end = std::string::npos;
        while ((head_end = buffer_.find("\r\n\r\n")) == std::string::npos)
            if (!read_some(timeout_milliseconds)) return answer;
        read_head(answer, buffer_.substr(0, head_end + 2));
        buffer_.erase(0, head_end + 4);
        if (answer.header("content-type") == "text/event-stream") return answer;
        const auto length = whole_number(answer.header("content-length")).value_or(0);
        while (!head_only_ && buffer_.size() < static_cast<std::size_t>(length))
            if (!read_some(timeout_milliseconds)) return {};
        if (head_only_) return answer;
        answer.body = buffer_.substr(0, static_cast<std::size_t>(length));
        buffer_.erase(0, answer.body.size());
        if (answer.header("connection") == "close") closing_ = true;
        return answer;
    }

    // The next event of an open stream; nothing when none comes in time or the stream has ended (`ended`).
    std::optional<std::string> next_event(int timeout_milliseconds) {
        for (;;) {
            const auto end = buffer_.find("\n\n");
            if (end == std::string::npos) {
                if (!read_some(timeout_milliseconds)) return std::nullopt;
                continue;
            }
            const std::string block = buffer_.substr(0, end);
            buffer_.erase(0, end + 2);
            if (block.rfind("data: ", 0) == 0) return block.substr(6);
        }
    }
    bool ended() const { return ended_; }
    int socket() const { return socket_; }

    // What a HEAD request is answered with has no body.
    HttpAnswer head(const std::string& path, Headers headers = {}) {
        head_only_ = true;
        HttpAnswer answer = ask("HEAD", path, "", std::move(headers));
        head_only_ = false;
        return answer;
    }

    void connect() {
        if (closing_) disconnect();
        if (socket_ >= 0) return;
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port_));
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            disconnect();
    }
    void disconnect() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
        buffer_.clear();
        closing_ = ended_ = false;
    }

    std::string cookie; // sent with every request: "name=value"

private:
    // As a browser's jar: one of each name, and one that is set empty is gone.
    void keep(const std::string& set) {
        const std::string name = set.substr(0, set.find('=') + 1);
        std::string kept = set == name ? "" : set;
        for (const std::string_view one : split(cookie, ';')) {
            const std::string other(one.substr(std::min(one.find_first_not_of(' '), one.size())));
            if (!other.empty() && !other.starts_with(name))
                kept += (kept.empty() ? "" : "; ") + other;
        }
        cookie = kept;
    }

    bool read_some(int timeout_milliseconds) {
        if (socket_ < 0) return false;
        pollfd waited{socket_, POLLIN, 0};
        if (::poll(&waited, 1, timeout_milliseconds) <= 0) return false;
        char bytes[65536];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count <= 0) {
            ended_ = true;
            return false;
        }
        buffer_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    static void read_head(HttpAnswer& answer, std::string_view head) {
        answer.status = static_cast<int>(whole_number(head.substr(9, 3)).value_or(0));
        for (const std::string_view line : split(head, '\n')) {
            const auto colon = line.find(':');
            if (colon == std::string_view::npos) continue;
            answer.headers[lower(line.substr(0, colon))] =
                trimmed(line.substr(colon + 1, line.size() - colon - 2));
            if (const std::string name = lower(line.substr(0, colon)); name == "set-cookie")
                answer.cookies.push_back(
                    answer.headers[name].substr(0, answer.headers[name].find(';')));
        }
    }

    int port_;
    int socket_ = -1;
    std::string buffer_;
    bool closing_ = false;
    bool ended_ = false;
    bool head_only_ = false;
};

} // namespace evenload
