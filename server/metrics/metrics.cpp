#include "server/metrics/metrics.h"

#include <mutex>
#include <sstream>
#include <vector>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace evenload {

namespace {

using Seconds = std::chrono::duration<double>;

// Around what is promised: a command within 150 ms, a commit within a disk's slow moment.
const prometheus::Histogram::BucketBoundaries seconds_of_a_request{
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 5};
const prometheus::Histogram::BucketBoundaries seconds_of_a_commit{0.0005, 0.001, 0.002, 0.005, 0.01,
                                                                  0.025,  0.05,  0.1,   0.5,   1};
const prometheus::Histogram::BucketBoundaries jobs_of_a_commit{1, 2, 4, 8, 16, 32, 64, 128};

// "2xx": which exact status it was is in the log.
std::string class_of(int status) {
    return std::to_string(status / 100) + "xx";
}

} // namespace

struct Metrics::Families {
    struct Watched {
        prometheus::Gauge& gauge;
        std::function<double()> value;
    };

    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter()
            .Name("evenload_requests_total")
            .Help("Requests answered, by route pattern and class of status.")
            .Register(registry);
    prometheus::Family<prometheus::Histogram>& request_seconds =
        prometheus::BuildHistogram()
            .Name("evenload_request_duration_seconds")
            .Help("From a worker taking a request to its answer, by route pattern.")
            .Register(registry);
    prometheus::Family<prometheus::Counter>& refused =
        prometheus::BuildCounter()
            .Name("evenload_refused_requests_total")
            .Help("Requests that the edge refused before any route, by status; 503 is shed load.")
            .Register(registry);
    prometheus::Histogram& commit_seconds =
        prometheus::BuildHistogram()
            .Name("evenload_commit_duration_seconds")
            .Help("A transaction of the writer, with its wait for the disk.")
            .Register(registry)
            .Add({}, seconds_of_a_commit);
    prometheus::Histogram& commit_jobs = prometheus::BuildHistogram()
                                             .Name("evenload_commit_jobs")
                                             .Help("Jobs that shared a transaction.")
                                             .Register(registry)
                                             .Add({}, jobs_of_a_commit);
    prometheus::Family<prometheus::Counter>& backups =
        prometheus::BuildCounter()
            .Name("evenload_backups_total")
            .Help("Scheduled backups, by whether they were found sound.")
            .Register(registry);
    std::mutex mutex; // guards what follows
    std::vector<Watched> watched;
};

Metrics::Metrics()
    : families_(std::make_unique<Families>()) {
    // There from the beginning, so that an alarm on a rate sees the first one.
    families_->backups.Add({{"outcome", "sound"}});
    families_->backups.Add({{"outcome", "failed"}});
    families_->refused.Add({{"status", "503"}});
}

Metrics::~Metrics() = default;

void Metrics::answered(std::string_view method, std::string_view pattern, int status,
                       std::chrono::microseconds taken) {
    const std::string route(pattern);
    families_->requests
        .Add({{"method", method == "POST" ? "POST" : "GET"},
              {"route", route},
              {"status", class_of(status)}})
        .Increment();
    families_->request_seconds.Add({{"route", route}}, seconds_of_a_request)
        .Observe(Seconds(taken).count());
}

void Metrics::refused(int status) {
    families_->refused.Add({{"status", std::to_string(status)}}).Increment();
}

void Metrics::committed(std::size_t jobs, std::chrono::microseconds taken) {
    families_->commit_jobs.Observe(static_cast<double>(jobs));
    families_->commit_seconds.Observe(Seconds(taken).count());
}

void Metrics::backed_up(bool sound) {
    families_->backups.Add({{"outcome", sound ? "sound" : "failed"}}).Increment();
}

void Metrics::watch(const std::string& name, const std::string& help, std::function<double()> value,
                    const Labels& labels) {
    auto& family = prometheus::BuildGauge().Name(name).Help(help).Register(families_->registry);
    const std::lock_guard lock(families_->mutex);
    families_->watched.push_back({family.Add(labels), std::move(value)});
}

std::string Metrics::text() {
    {
        const std::lock_guard lock(families_->mutex);
        for (const auto& [gauge, value] : families_->watched)
            gauge.Set(value());
    }
    std::ostringstream text;
    prometheus::TextSerializer().Serialize(text, families_->registry.Collect());
    return text.str();
}

} // namespace evenload
