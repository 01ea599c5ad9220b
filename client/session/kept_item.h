// An item of the outbox as the device keeps it: bytes that a later version of this page must still read, or say
// that it cannot. They are sealed by the store; here they are plain.
#pragma once

#include "common/sync/outbox.h"

#include <string>
#include <string_view>

namespace evenload {

// {"format":1,"state":"queued","given_at":…,"body":"{…}"}; of one that needs attention with its "rejection".
std::string kept_bytes(const Outbox::Item& item);

// Fault that says what is wrong: not such bytes, or a command that this version does not know.
Outbox::Item kept_item(std::string_view bytes);

} // namespace evenload
