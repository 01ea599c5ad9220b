// What a replica lives on: an image to begin with, changes from there, and a stream that says when to ask.
// Browsers ask these by themselves, so asking does not keep a session awake.

#include "common/sync/feed.h"

#include "common/base/text.h"
#include "server/access/visitor.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply send_changes(const Request& request, Services& services) {
    const auto since = whole_number(request.query_value("since"));
    if (!since || *since < 0)
        return error_reply(400, "\"since\" must be the position of the replica, a whole number.");
    const Cursor cursor{std::string(request.query_value("lineage")),
                        std::string(request.query_value("scope")), *since};
    const auto database = services.readers.lend();
    return json_reply(to_json_text(changes_for(*database, cursor, request.visitor->scope())));
}

Encoding encoding_for(const Request& request) {
    const std::string_view accepted = request.header("accept-encoding");
    if (accepts_encoding(accepted, "br")) return Encoding::brotli;
    return accepts_encoding(accepted, "gzip") ? Encoding::gzip : Encoding::plain;
}

Reply send_image(const Request& request, Services& services) {
    const Encoding encoding = encoding_for(request);
    const auto database = services.readers.lend();
    auto bytes =
        services.images.image(*database, request.visitor->scope(), encoding, services.now());
    Reply reply{.content_type = "application/octet-stream", .shared_body = std::move(bytes)};
    if (encoding != Encoding::plain)
        reply.with("Content-Encoding", std::string(encoding_name(encoding)));
    return reply.with("Vary", "Accept-Encoding");
}

Reply open_stream(const Request& request, Services& services) {
    Listener listener{request.visitor->session, request.visitor->user.id.text,
                      request.visitor->scope().touching_units(),
                      scope_of(request.visitor->scope())};
    if (!services.hub.has_room(listener.session))
        return error_reply(503, "There are too many open streams; try again later.")
            .with("Retry-After", "5");
    const auto position = log_position(*services.readers.lend());
    Reply reply{.content_type = "text/event-stream"};
    reply.with("X-Accel-Buffering", "no"); // for a proxy in front: pass events on at once
    if (request.method == "GET")
        reply.take_over = [&hub = services.hub, listener, position](Descriptor socket) {
            hub.adopt(std::move(socket), listener, position);
        };
    return reply;
}

} // namespace

void add_feed_routes(std::vector<Route>& routes, Services& services) {
    const auto add = [&](std::string pattern, Reply (*answer)(const Request&, Services&)) {
        routes.push_back(
            {.method = "GET",
             .pattern = std::move(pattern),
             .answer = [answer,
                        &services](const Request& request) { return answer(request, services); },
             .renews_session = false});
    };
    add("/api/changes", send_changes);
    add("/api/image", send_image);
    add("/api/stream", open_stream);
}

} // namespace evenload
