// cpp-httplib, used for what it is good at: parsing a request that the framing has passed, finding its
// route, composing the answer. It never sees a socket. Only http_engine.cpp includes it, and
// provider/fetch.cpp for its client.
#pragma once

#include "server/edge/front.h"
#include "server/edge/route.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace evenload {

class HttpEngine {
public:
    struct Settings {
        bool behind_proxy = false;                                // X-Real-IP says who asks
        std::vector<std::pair<std::string, std::string>> headers; // of every answer
        // Around every route: access, errors, the log. Does not throw.
        std::function<Reply(const Route&, Request&)> call;
        // A request that no route takes, or that could not be parsed.
        std::function<Reply(const Request&, int status)> no_route;
        std::function<void(std::string_view pattern, const Request&, const Reply&,
                           std::chrono::microseconds)>
            done;
    };

    HttpEngine(const std::vector<Route>& routes, Settings settings);
    ~HttpEngine();

    RawAnswer answer(RawRequest request);
    Lane lane_of(const RequestHead& head) const;
    BodyLimit body_limit_of(const RequestHead& head) const; // lives as long as the routes
    // The bytes of an answer that the edge gives alone.
    std::string refusal(const Refusal& refusal) const;

private:
    class Library;
    const std::vector<Route>& routes_;
    const Settings settings_;
    std::unique_ptr<Library> library_;
};

} // namespace evenload
