// A request and a reply as the routes see them. Nothing of the HTTP library is in sight.
#pragma once

#include "server/edge/socket.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenload {

struct Visitor; // access/visitor.h

struct Request {
    std::string method;
    std::string path;
    std::map<std::string, std::string> headers;    // names in lower case; none comes twice
    std::map<std::string, std::string> query;      // and the fields of a form
    std::map<std::string, std::string> path_parts; // "/case/:id" gives "id"
    std::string body;
    std::string address;              // of who asks: the peer, or what the proxy says of it
    std::string number;               // in the log and in X-Request-Id
    const Visitor* visitor = nullptr; // set where the route needs one

    // Empty when absent.
    std::string_view header(std::string_view name) const;
    std::string_view query_value(std::string_view name) const;
    std::string_view path_part(std::string_view name) const;
};

struct Reply {
    int status = 200;
    std::string content_type;
    std::string body;
    // In its place, where it is large and the same for many: sent without a copy of one's own.
    std::shared_ptr<const std::string> shared_body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::function<void(Descriptor)> take_over; // the connection becomes an event stream

    Reply& with(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

Reply json_reply(std::string body, int status = 200);
Reply html_reply(std::string body, int status = 200);
Reply error_reply(int status, std::string_view sentence); // {"error":"…"}
Reply see_other(std::string location);

} // namespace evenload
