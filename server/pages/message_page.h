// One sentence to a person, with the way back.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

std::string message_page(std::string_view sentence);

} // namespace evenload
