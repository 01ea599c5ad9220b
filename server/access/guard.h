// What stands before every route: is the request of this site, who asks, may they; and around it: what goes
// wrong becomes a sentence for the client and a line in the log, and nothing of it leaks.
#pragma once

#include "server/edge/route.h"
#include "server/services.h"

namespace evenload {

// Checks, then answers with the route. Never throws.
Reply guarded(const Route& route, Request& request, Services& services);

// Who asks, by the session's cookie, or where screens are allowed by the screen's.
std::optional<Visitor> visitor_of_request(const Request& request, Services& services,
                                          bool screens_too);

// Error as the asker can read it: JSON for programs, a page for people.
Reply refusal_for(const Route& route, int status, std::string_view sentence);

} // namespace evenload
