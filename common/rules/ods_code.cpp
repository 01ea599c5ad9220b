#include "common/rules/ods_code.h"

#include <algorithm>

namespace evenload {

bool is_ods_code(std::string_view code) {
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    return !code.empty() && code.size() <= 9 && std::all_of(code.begin(), code.end(), allowed);
}

std::optional<Breach> ods_code(std::string_view code) {
    if (code.empty() || is_ods_code(code)) return std::nullopt;
    return Breach{"ods_code", Severity::block, "An ODS code is 1 to 9 letters or digits, as F81001",
                  0};
}

} // namespace evenload
