// GET /metrics: numbers for a Prometheus server, and for nobody who reaches this one from elsewhere.

#include "common/base/check.h"
#include "common/base/text.h"
#include "server/routes/table.h"

#include <fstream>

#include <sodium.h>

namespace evenload {

namespace {

constexpr std::size_t shortest_token = 16;

std::string token_in(const std::filesystem::path& file) {
    if (file.empty()) return {};
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    const std::string token(trimmed(line));
    if (token.size() < shortest_token)
        throw Fault("\"" + file.string() +
                    "\" holds no token of 16 characters or more in its first "
                    "line; write one there, or leave --metrics-token-file out.");
    return token;
}

bool same(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

// What a proxy hands on comes from this machine as well; it says so in its headers.
bool from_this_machine(const Request& request) {
    const bool near = request.address == "127.0.0.1" || request.address == "::1";
    bool handed_on = false;
    for (const char* name : {"x-real-ip", "x-forwarded-for", "forwarded", "via"})
        handed_on |= request.headers.contains(name);
    return near && !handed_on;
}

bool may_read(const Request& request, const std::string& token) {
    if (token.empty()) return from_this_machine(request);
    return same(request.header("authorization"), "Bearer " + token);
}

} // namespace

void add_metrics_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back({.method = "GET",
                      .pattern = "/metrics",
                      .access = Access::anyone,
                      .answer = [&, token = token_in(services.settings.metrics_token_file)](
                                    const Request& request) {
                          // As if it were not there.
                          if (!may_read(request, token))
                              return error_reply(404, "There is nothing at this address.");
                          return Reply{.content_type = metrics_content_type,
                                       .body = services.metrics.text()};
                      }});
}

} // namespace evenload
