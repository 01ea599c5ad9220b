#include "common/base/check.h"

#include <string_view>

namespace evenload {

void fail_check(const char* condition, const char* file, int line) {
    std::string_view path = file;
    const auto slash = path.find_last_of('/');
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    throw Bug("check failed: " + std::string(condition) + " (" + std::string(path) + ":" +
              std::to_string(line) + ")");
}

} // namespace evenload
