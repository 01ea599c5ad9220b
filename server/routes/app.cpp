// The browser program: every screen's address gives the same page, which reads the address itself; its parts
// are files that hold nothing private.

#include "server/routes/table.h"

#include <array>

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
constexpr std::array<std::string_view, 4> fixed_names{"/favicon.ico", "/favicon.svg", "/sw.js",
                                                      "/manifest.webmanifest"};

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
    for (const std::string_view name : fixed_names)
        routes.push_back({.method = "GET",
                          .pattern = std::string(name),
                          .access = Access::anyone,
                          .answer = [&](const Request& request) {
                              return services.files.reply(request.path, request);
                          }});
}

} // namespace evenload
