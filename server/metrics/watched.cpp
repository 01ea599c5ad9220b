#include "server/metrics/watched.h"

#include "common/store/change_log.h"
#include "server/audit/checkpointing.h"
#include "server/edge/front.h"
#include "server/hub/hub.h"
#include "server/metrics/metrics.h"
#include "server/storage/data_folder.h"
#include "server/storage/readers.h"
#include "server/storage/scheduled_backups.h"
#include "server/storage/writer.h"
#include "server/version.h"

#include <array>
#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace evenload {

namespace {

// 0 where there is none.
double bytes_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<double>(bytes);
}

// As Prometheus writes moments; 0 while it has never happened, so that an alarm on its age rings.
double seconds_of(std::optional<Instant> moment) {
    return moment ? static_cast<double>(moment->milliseconds) / 1000 : 0;
}

double resident_bytes() {
    std::ifstream pages("/proc/self/statm");
    double all = 0;
    double resident = 0;
    pages >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double processor_seconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void watch_process(Metrics& metrics) {
    metrics.watch("evenload_version_info", "Which program this is.", [] { return 1; },
                  {{"version", std::string(program_version)}});
    metrics.watch("process_resident_memory_bytes", "Memory in use.", resident_bytes);
    metrics.watch("evenload_process_cpu_seconds", "Processor time used, user and system.",
                  processor_seconds);
}

void watch_queues(Metrics& metrics, const Watched& watched) {
    metrics.watch("evenload_writer_waiting_jobs", "Jobs that wait for the next transaction.",
                  [&writer = watched.writer] { return writer.waiting(); });
    constexpr std::array<const char*, lane_count> names{"commands", "pages", "sign_in", "provider"};
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        metrics.watch(
            "evenload_lane_waiting_requests", "Requests that no worker has begun, by lane.",
            [&lanes = watched.lanes, lane] { return lanes.waiting(static_cast<Lane>(lane)); },
            {{"lane", names[lane]}});
    metrics.watch("evenload_open_connections", "Connections that the front door holds.",
                  [&front = watched.front] { return front.open(); });
    metrics.watch("evenload_open_streams", "Event streams.",
                  [&hub = watched.hub] { return hub.count(); });
}

void watch_storage(Metrics& metrics, const Watched& watched) {
    const auto database = watched.folder.database();
    metrics.watch("evenload_database_bytes", "Size of the database file.",
                  [database] { return bytes_of(database); });
    metrics.watch("evenload_write_ahead_log_bytes", "Size of the write-ahead log beside it.",
                  [database] { return bytes_of(database.string() + "-wal"); });
    metrics.watch("evenload_free_bytes", "Room on the disk of the data folder.", [database] {
        std::error_code error;
        const auto space = std::filesystem::space(database.parent_path(), error);
        return error ? 0 : static_cast<double>(space.available);
    });
    metrics.watch("evenload_log_position", "Commands in the log.",
                  [&readers = watched.readers] { return log_position(*readers.lend()); });
}

void watch_safety(Metrics& metrics, const Watched& watched) {
    metrics.watch("evenload_backup_timestamp_seconds",
                  "When the newest sound scheduled backup was made; 0: none.",
                  [&backups = watched.backups] { return seconds_of(backups.newest()); });
    metrics.watch("evenload_backup_overdue",
                  "1 when scheduled backups are asked for and the newest failed or is too old.",
                  [&backups = watched.backups] {
                      return backups.state() == ScheduledBackups::State::overdue ? 1 : 0;
                  });
    metrics.watch(
        "evenload_audit_checkpoint_timestamp_seconds",
        "When the newest signed checkpoint of the audit chain was made; 0: none.",
        [&checkpointing = watched.checkpointing] { return seconds_of(checkpointing.newest()); });
    metrics.watch(
        "evenload_audit_entries_without_checkpoint",
        "Entries of the log after the newest checkpoint.",
        [&checkpointing = watched.checkpointing] { return checkpointing.entries_since(); });
}

} // namespace

void watch_server(Metrics& metrics, const Watched& watched) {
    watch_process(metrics);
    watch_queues(metrics, watched);
    watch_storage(metrics, watched);
    watch_safety(metrics, watched);
}

} // namespace evenload
