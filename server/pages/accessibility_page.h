// The accessibility statement: what people can expect, what was tested and how, what is not good enough yet. Its parts
// are those of the model statement for UK public bodies (the accessibility regulations of 2018). Keep it true.
#pragma once

#include <string>

namespace evenload {

std::string accessibility_page();

} // namespace evenload
