// The program's version, as CMake has it.
#pragma once

#include <string_view>

namespace evenload {

extern const std::string_view program_version;

} // namespace evenload
