// What a Prometheus server is told: how many, how long and how much, by route pattern and outcome. Never a path, a
// person, an address or anything that came from a record; names end in their unit, as Prometheus asks.
//
// It counts and prints. Who may read it is routes/metrics.cpp.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace evenload {

// Any of it may be called by any thread.
class Metrics {
public:
    Metrics();
    ~Metrics();

    // `pattern` is the route's, "/cases/:reference", or "none" where no route took the request.
    void answered(std::string_view method, std::string_view pattern, int status,
                  std::chrono::microseconds taken);
    // By the edge: malformed, too large, too slow, or one too many (503).
    void refused(int status);
    // A transaction of the writer that is durable.
    void committed(std::size_t jobs, std::chrono::microseconds taken);
    void backed_up(bool sound);

    using Labels = std::map<std::string, std::string>;
    // A number that is looked up whenever somebody reads; the same name may come again with other labels.
    void watch(const std::string& name, const std::string& help, std::function<double()> value,
               const Labels& labels = {});

    // In the text format of Prometheus, version 0.0.4.
    std::string text();

private:
    struct Families;
    std::unique_ptr<Families> families_;
};

inline constexpr const char* metrics_content_type = "text/plain; version=0.0.4; charset=utf-8";

} // namespace evenload
