#include "server/routes/table.h"

namespace evenload {

std::vector<Route> all_routes(Services& services) {
    std::vector<Route> routes;
    add_command_routes(routes, services);
    add_feed_routes(routes, services);
    add_session_routes(routes, services);
    add_provider_routes(routes, services);
    add_invitation_routes(routes, services);
    add_account_routes(routes, services);
    add_user_routes(routes, services);
    add_audit_routes(routes, services);
    add_restricted_routes(routes, services);
    add_deputy_routes(routes, services);
    add_read_routes(routes, services);
    add_outbox_routes(routes, services);
    add_pack_routes(routes, services);
    add_screen_routes(routes, services);
    add_app_routes(routes, services);
    add_plain_routes(routes, services);
    add_export_routes(routes, services);
    add_attachment_routes(routes, services);
    add_calendar_routes(routes, services);
    add_import_routes(routes, services);
    add_health_routes(routes, services);
    add_metrics_routes(routes, services);
    return routes;
}

} // namespace evenload
