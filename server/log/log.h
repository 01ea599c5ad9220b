// The server's log: one JSON object a line. It holds what an operator needs and nothing about a patient: no
// names, no ids of records, no query values, no bodies; a route is named by its pattern.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace evenload {

class Log {
public:
    // Called by many threads.
    using Write = std::function<void(const std::string& line)>;
    explicit Log(Write write)
        : write_(std::move(write)) {}

    struct Answered {
        std::string_view method;
        std::string_view pattern;
        int status;
        std::chrono::microseconds taken;
        std::string_view number; // of the request
    };
    void request(const Answered& answered);

    using Value = std::variant<std::string_view, std::int64_t>;
    void event(std::string_view name,
               std::initializer_list<std::pair<std::string_view, Value>> fields = {});

private:
    Write write_;
};

// Standard error, or a file that is renewed at 20 MB (ten are kept). Fault when it cannot be written.
Log::Write log_to_standard_error();
Log::Write log_to_file(const std::filesystem::path& file);

} // namespace evenload
