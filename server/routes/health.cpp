// GET /healthz: for whoever watches the server. Says whether it can read, that its writer answers, and how the
// scheduled backups are.

#include "common/store/change_log.h"
#include "server/routes/table.h"
#include "server/version.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

std::string_view words_for(ScheduledBackups::State state) {
    switch (state) {
    case ScheduledBackups::State::none: return "none";
    case ScheduledBackups::State::sound: return "sound";
    case ScheduledBackups::State::overdue: break;
    }
    return "overdue";
}

} // namespace

void add_health_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back({.method = "GET",
                      .pattern = "/healthz",
                      .access = Access::anyone,
                      .answer = [&](const Request&) {
                          const bool writes = services.writer.run([](Database&) {});
                          const auto position = log_position(*services.readers.lend());
                          return json_reply(
                              nlohmann::json{{"status", writes ? "ok" : "busy"},
                                             {"version", program_version},
                                             {"position", position},
                                             {"backup", words_for(services.backups.state())},
                                             {"streams", services.hub.count()}}
                                  .dump(),
                              writes ? 200 : 503);
                      }});
}

} // namespace evenload
