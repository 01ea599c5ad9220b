// The numbers that are looked up when somebody reads /metrics: queues, streams, sizes, and when the last backup and
// checkpoint were made.
#pragma once

namespace evenload {

class Checkpointing;
class DataFolder;
class Front;
class Hub;
class Lanes;
class Metrics;
class Readers;
class ScheduledBackups;
class Writer;

struct Watched {
    const DataFolder& folder;
    Writer& writer;
    Readers& readers;
    Hub& hub;
    Lanes& lanes;
    const Front& front;
    Checkpointing& checkpointing;
    const ScheduledBackups& backups;
};

// What is watched lives as long as anybody may read.
void watch_server(Metrics& metrics, const Watched& watched);

} // namespace evenload
