// The table of all routes. openapi.yaml lists the same, and a test holds one against the other.
#pragma once

#include "server/edge/route.h"
#include "server/services.h"

#include <vector>

namespace evenload {

// The services outlive the routes.
std::vector<Route> all_routes(Services& services);

// Where a provider sends people back to, below the public origin.
inline constexpr const char* provider_callback_path = "/sign_in/provider/callback";

// One file for each group; each appends its routes.
void add_command_routes(std::vector<Route>& routes, Services& services);
void add_feed_routes(std::vector<Route>& routes, Services& services);
void add_session_routes(std::vector<Route>& routes, Services& services);
void add_provider_routes(std::vector<Route>& routes, Services& services);
void add_invitation_routes(std::vector<Route>& routes, Services& services);
void add_account_routes(std::vector<Route>& routes, Services& services);
void add_user_routes(std::vector<Route>& routes, Services& services);
void add_audit_routes(std::vector<Route>& routes, Services& services);
void add_restricted_routes(std::vector<Route>& routes, Services& services);
void add_deputy_routes(std::vector<Route>& routes, Services& services);
void add_read_routes(std::vector<Route>& routes, Services& services);
void add_outbox_routes(std::vector<Route>& routes, Services& services);
void add_pack_routes(std::vector<Route>& routes, Services& services);
void add_screen_routes(std::vector<Route>& routes, Services& services);
void add_app_routes(std::vector<Route>& routes, Services& services);
void add_plain_routes(std::vector<Route>& routes, Services& services);
void add_export_routes(std::vector<Route>& routes, Services& services);
void add_attachment_routes(std::vector<Route>& routes, Services& services);
void add_calendar_routes(std::vector<Route>& routes, Services& services);
void add_import_routes(std::vector<Route>& routes, Services& services);
void add_health_routes(std::vector<Route>& routes, Services& services);
void add_metrics_routes(std::vector<Route>& routes, Services& services);

} // namespace evenload
