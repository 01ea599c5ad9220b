// What a browser says it is, in the few words by which a person recognises it. What it sends is long, may hold
// anything and is kept nowhere.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

// "Firefox on Windows", of a User-Agent header; "An unknown browser" when it says nothing that is known.
std::string browser_words(std::string_view user_agent);

} // namespace evenload
