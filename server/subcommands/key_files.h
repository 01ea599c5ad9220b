// Where the keys that backup seals and restore brings back lie.
#pragma once

#include "server/audit/audit_key.h"
#include "server/settings.h"
#include "server/storage/sealed_keys.h"

namespace evenload {

inline KeyFiles key_files(const Settings& settings) {
    return {.audit_key = audit_key_file(settings),
            .outbox_secret = settings.data / "outbox_secret"};
}

} // namespace evenload
