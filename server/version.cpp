#include "server/version.h"

namespace evenload {

const std::string_view program_version = EVENLOAD_VERSION;

} // namespace evenload
