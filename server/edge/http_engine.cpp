#include "server/edge/http_engine.h"

#include "common/base/text.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>

#include <httplib.h>
#include <nlohmann/json.hpp>

namespace evenload {

namespace {

// What the library takes for a connection: the request's bytes in, the answer's bytes out.
class Exchange final : public httplib::Stream {
public:
    explicit Exchange(const RawRequest& request)
        : request_(request) {}

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char* to, std::size_t size) override {
        const std::size_t count = std::min(size, request_.bytes.size() - read_);
        std::memcpy(to, request_.bytes.data() + read_, count);
        read_ += count;
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char* bytes, std::size_t size) override {
        out.append(bytes, size);
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string& address, int& port) const override {
        address = request_.peer_address;
        port = request_.peer_port;
    }
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return INVALID_SOCKET; }

    std::string out;

private:
    const RawRequest& request_;
    std::size_t read_ = 0;
};

bool has_control_byte(const std::string& value) {
    return std::ranges::any_of(
        value, [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; });
}

void copy_parsed(const httplib::Request& from, Request& to) {
    to.method = from.method;
    to.path = from.path;
    for (const auto& [name, value] : from.headers)
        to.headers.emplace(lower(name), value);
    for (const auto& [name, value] : from.params)
        to.query.emplace(name, value);
    for (const auto& [name, value] : from.path_params)
        to.path_parts.emplace(name, value);
    to.body = from.body;
}

// The request's number travels in this header, which the library hands through untouched; what a client
// sends under the name is removed first.
constexpr const char* number_header = "X-Request-Number";

} // namespace

class HttpEngine::Library : private httplib::Server {
public:
    Library(const std::vector<Route>& routes, const HttpEngine::Settings& settings)
        : settings_(settings) {
        set_keep_alive_timeout(75);
        set_payload_max_length(most_file_bytes);
        httplib::Headers headers;
        for (const auto& [name, value] : settings.headers)
            headers.emplace(name, value);
        set_default_headers(std::move(headers));
        for (const Route& route : routes)
            add(route);
        set_pre_routing_handler(
            [this](const httplib::Request& request, httplib::Response& response) {
                const bool unclean = std::ranges::any_of(request.headers, [](const auto& header) {
                    return has_control_byte(header.second);
                });
                const bool multipart = request.is_multipart_form_data();
                if (!unclean && !multipart) return HandlerResponse::Unhandled;
                response.status = unclean ? 400 : 415;
                fail(request, response);
                return HandlerResponse::Handled;
            });
        // Anything thrown past a route's own handling; what it says stays inside.
        set_exception_handler([this](const httplib::Request& request, httplib::Response& response,
                                     std::exception_ptr) {
            response.status = 500;
            fail(request, response);
        });
        set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
            response.set_header("Connection", "close");
            if (response.body.empty() && request.method != "HEAD") fail(request, response);
        });
        set_post_routing_handler([this](const httplib::Request&, httplib::Response& response) {
            if (response.get_header_value("Connection") == "close")
                response.headers.erase("Keep-Alive");
            // A stream's length is not known.
            if (response.get_header_value("Content-Type") == "text/event-stream")
                response.headers.erase("Content-Length");
            const std::lock_guard lock(mutex_);
            const auto beside = beside_.find(response.get_header_value("X-Request-Id"));
            if (beside == beside_.end() || beside->second.length == 0) return;
            response.headers.erase("Content-Length");
            response.set_header("Content-Length", std::to_string(beside->second.length));
        });
    }

    RawAnswer serve(const RawRequest& raw) {
        Exchange exchange(raw);
        const std::string number = std::to_string(++requests_);
        bool closes = false;
        const bool written = process_request(exchange, raw.peer_address, raw.peer_port, {}, 0,
                                             false, closes, [&](httplib::Request& request) {
                                                 request.headers.erase(number_header);
                                                 request.set_header(number_header, number);
                                             });
        RawAnswer answer;
        const bool refused = exchange.out.size() > 9 && exchange.out[9] == '4'; // "HTTP/1.1 4…"
        answer.close = !written || closes || refused;
        answer.bytes = std::move(exchange.out);
        const std::lock_guard lock(mutex_);
        if (auto beside = beside_.extract(number)) {
            answer.take_over = std::move(beside.mapped().take_over);
            answer.body = std::move(beside.mapped().body);
        }
        return answer;
    }

private:
    void add(const Route& route) {
        const auto handler = [this, &route](const httplib::Request& parsed,
                                            httplib::Response& response) {
            const auto start = std::chrono::steady_clock::now();
            Request request = translated(parsed);
            Reply reply = settings_.call(route, request);
            const auto taken = std::chrono::steady_clock::now() - start;
            settings_.done(route.pattern, request, reply,
                           std::chrono::duration_cast<std::chrono::microseconds>(taken));
            if (reply.take_over || reply.shared_body) {
                const std::size_t length = reply.shared_body ? reply.shared_body->size() : 0;
                if (request.method == "HEAD") reply.shared_body = nullptr;
                const std::lock_guard lock(mutex_);
                beside_.emplace(request.number, Beside{std::move(reply.take_over),
                                                       std::move(reply.shared_body), length});
            }
            fill(response, request, std::move(reply));
        };
        if (route.method == "GET")
            Get(route.pattern, handler);
        else
            Post(route.pattern, handler);
    }

    void fail(const httplib::Request& parsed, httplib::Response& response) {
        Request request = translated(parsed);
        Reply reply = settings_.no_route(request, response.status);
        reply.status = response.status;
        settings_.done("none", request, reply, {});
        fill(response, request, std::move(reply));
        response.set_header("Connection", "close");
    }

    static void fill(httplib::Response& response, const Request& request, Reply reply) {
        response.status = reply.status;
        for (auto& [name, value] : reply.headers) {
            if (name != "Set-Cookie") response.headers.erase(name); // instead of the default
            response.set_header(name, value);
        }
        response.set_header("X-Request-Id", request.number);
        if (!reply.content_type.empty()) response.set_header("Content-Type", reply.content_type);
        response.body = std::move(reply.body);
    }

    Request translated(const httplib::Request& parsed) {
        Request request;
        copy_parsed(parsed, request);
        request.headers.erase(lower(number_header));
        request.address = parsed.remote_addr;
        if (const auto real = request.header("x-real-ip"); settings_.behind_proxy && !real.empty())
            request.address = real;
        request.number = parsed.get_header_value(number_header);
        return request;
    }

    const HttpEngine::Settings& settings_;
    std::atomic<std::uint64_t> requests_ = 0;
    std::mutex mutex_;
    // What goes with an answer and not through the library; by request number, on its way.
    struct Beside {
        std::function<void(Descriptor)> take_over;
        std::shared_ptr<const std::string> body;
        std::size_t length = 0; // of the body, which an answer to HEAD says and does not have
    };
    std::map<std::string, Beside> beside_;
};

HttpEngine::HttpEngine(const std::vector<Route>& routes, Settings settings)
    : routes_(routes)
    , settings_(std::move(settings))
    , library_(std::make_unique<Library>(routes_, settings_)) {}

HttpEngine::~HttpEngine() = default;

RawAnswer HttpEngine::answer(RawRequest request) {
    return library_->serve(request);
}

Lane HttpEngine::lane_of(const RequestHead& head) const {
    // HEAD does all that GET does.
    const std::string_view method = head.method == "HEAD" ? "GET" : head.method;
    for (const Route& route : routes_)
        if (route.lane != Lane::pages && route.method == method && route.pattern == head.path)
            return route.lane;
    return Lane::pages;
}

BodyLimit HttpEngine::body_limit_of(const RequestHead& head) const {
    for (const Route& route : routes_)
        if (route.most_bytes != most_body_bytes && route.method == head.method &&
            route.pattern == head.path)
            return {route.most_bytes, route.too_large};
    return {};
}

std::string HttpEngine::refusal(const Refusal& refusal) const {
    const std::string body = nlohmann::json{{"error", refusal.sentence}}.dump();
    std::string text = "HTTP/1.1 " + std::to_string(refusal.status) + " " +
                       httplib::status_message(refusal.status) + "\r\n";
    for (const auto& [name, value] : settings_.headers)
        text += name + ": " + value + "\r\n";
    if (refusal.status == 503) text += "Retry-After: 1\r\n";
    text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
            "\r\nConnection: close\r\n\r\n";
    return text + body;
}

} // namespace evenload
