#include "server/log/log.h"

#include "common/base/check.h"
#include "common/base/civil_time.h"

#include <nlohmann/json.hpp>
#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace evenload {

namespace {

// Members stay in the order in which they are read: time first.
nlohmann::ordered_json line_of(std::string_view event) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const Instant instant{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    return {{"time", to_text(instant)}, {"event", event}};
}

Log::Write to_sink(spdlog::sink_ptr sink) {
    auto logger = std::make_shared<spdlog::logger>("evenload", std::move(sink));
    logger->set_pattern("%v");
    logger->flush_on(spdlog::level::info);
    return [logger](const std::string& line) { logger->info(spdlog::string_view_t(line)); };
}

} // namespace

void Log::request(const Answered& answered) {
    auto line = line_of("request");
    line["request"] = answered.number;
    line["method"] = answered.method;
    line["route"] = answered.pattern;
    line["status"] = answered.status;
    line["ms"] = static_cast<double>(answered.taken.count() / 10) / 100.0;
    write_(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void Log::event(std::string_view name,
                std::initializer_list<std::pair<std::string_view, Value>> fields) {
    auto line = line_of(name);
    for (const auto& [field, value] : fields)
        std::visit([&, &key = field](const auto& plain) { line[std::string(key)] = plain; }, value);
    write_(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Log::Write log_to_standard_error() {
    return to_sink(std::make_shared<spdlog::sinks::stderr_sink_mt>());
}

Log::Write log_to_file(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = 20 * 1024 * 1024;
    try {
        return to_sink(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), most_bytes, 10));
    } catch (const spdlog::spdlog_ex&) {
        throw Fault("The log file \"" + file.string() + "\" cannot be written.");
    }
}

} // namespace evenload
