// The browser program: every screen's address gives the same page, which reads the address itself; its parts
// are files that hold nothing private.

#include "server/routes/table.h"

#include <array>

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::array<std::string_view, 17> screens{"/",
                                                   "/board",
                                                   "/timetable",
                                                   "/cases",
                                                   "/cases/:reference",
                                                   "/case/:reference",
                                                   "/caseloads",
                                                   "/caseloads/:id",
                                                   "/not-recorded",
                                                   "/tasks",
                                                   "/pathways",
                                                   "/settings",
                                                   "/reports",
                                                   "/comments",
                                                   "/attention",
                                                   "/my-day",
                                                   "/my-caseload"};

// Files outside /assets that browsers ask for by fixed names.
constexpr std::array<std::string_view, 4> fixed_names{"/favicon.ico", "/favicon.svg", "/shell.json",
                                                      "/manifest.webmanifest"};

// The page's worker opens the screens without a network. It learns their addresses here, so that there is one list
// of them; a wall display's is in screen.cpp.
Reply worker_with_screens(const Request& request, const StaticFiles& files) {
    Request whole = request;
    whole.headers.erase("accept-encoding");
    whole.headers.erase("if-none-match");
    Reply reply = files.reply("/sw.js", whole);
    if (reply.status != 200) return reply;
    nlohmann::json addresses = screens;
    addresses.push_back("/kiosk");
    reply.body.insert(0, "const client_pages = " + addresses.dump() + ";\n");
    // The file's tag does not stand for the list.
    std::erase_if(reply.headers, [](const auto& header) { return header.first == "ETag"; });
    return reply;
}

} // namespace

void add_app_routes(std::vector<Route>& routes, Services& services) {
    for (const std::string_view screen : screens)
        routes.push_back({.method = "GET",
                          .pattern = std::string(screen),
                          .answer =
                              [&](const Request& request) {
                                  return services.files.reply("/index.html", request);
                              },
                          .page = true});
    routes.push_back({.method = "GET",
                      .pattern = "/assets/:name",
                      .access = Access::anyone,
                      .answer = [&](const Request& request) {
                          return services.files.reply(request.path, request);
                      }});
    // The page without an address of its own, for its worker, which keeps it.
    routes.push_back({.method = "GET",
                      .pattern = "/shell",
                      .access = Access::anyone,
                      .answer = [&](const Request& request) {
                          return services.files.reply("/index.html", request);
                      }});
    routes.push_back({.method = "GET",
                      .pattern = "/sw.js",
                      .access = Access::anyone,
                      .answer = [&](const Request& request) {
                          return worker_with_screens(request, services.files);
                      }});
    for (const std::string_view name : fixed_names)
        routes.push_back({.method = "GET",
                          .pattern = std::string(name),
                          .access = Access::anyone,
                          .answer = [&](const Request& request) {
                              return services.files.reply(request.path, request);
                          }});
}

} // namespace evenload
