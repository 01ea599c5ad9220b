// What the routes work with, in one place. Owned by Server (server.h); nothing here is global.
#pragma once

#include "common/base/civil_time.h"
#include "server/accounts/back_off.h"
#include "server/hub/hub.h"
#include "server/log/log.h"
#include "server/metrics/metrics.h"
#include "server/routes/image_cache.h"
#include "server/settings.h"
#include "server/static_files/static_files.h"
#include "server/storage/readers.h"
#include "server/storage/scheduled_backups.h"
#include "server/storage/writer.h"

#include <functional>

namespace evenload {

class Attempts; // provider/attempts.h
class Provider; // provider/provider.h

struct Services {
    const Settings& settings;
    std::function<Instant()> now; // the machine's clock, or a test's
    Log& log;
    Readers& readers;
    Writer& writer;
    Hub& hub;
    const StaticFiles& files;
    ImageCache& images;
    BackOff& name_back_off;
    BackOff& address_back_off;
    Provider& provider;
    Attempts& attempts;               // of signing in through it
    const std::string& outbox_secret; // accounts/outbox_key.h
    Metrics& metrics;
    const ScheduledBackups& backups;

    LocalTime local_now() const { return london_time(now()); }
};

} // namespace evenload
