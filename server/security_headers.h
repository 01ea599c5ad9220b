// The headers of every answer. Browsers take from them what a page of this site may do: nothing but what
// the program needs.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace evenload {

std::vector<std::pair<std::string, std::string>> security_headers(bool secure_origin);

} // namespace evenload
