// What systemd is told of a service of type "notify": that it may be asked now, that it is ending.
#pragma once

#include <string_view>

namespace evenload {

// "READY=1" or "STOPPING=1" to the socket that NOTIFY_SOCKET names (sd_notify(3)); nothing where nobody listens.
void tell_systemd(std::string_view state);

} // namespace evenload
