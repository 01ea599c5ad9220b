#include "server/accounts/browser_words.h"

#include <array>
#include <utility>

namespace evenload {

namespace {

using Word = std::pair<std::string_view, std::string_view>; // what is sent, what it is called

// In order of precedence: most browsers name those that they descend from as well.
constexpr std::array<Word, 8> browsers{{{"Edg", "Edge"},
                                        {"OPR/", "Opera"},
                                        {"SamsungBrowser/", "Samsung Internet"},
                                        {"FxiOS/", "Firefox"},
                                        {"Firefox/", "Firefox"},
                                        {"CriOS/", "Chrome"},
                                        {"Chrome/", "Chrome"},
                                        {"Safari/", "Safari"}}};
constexpr std::array<Word, 7> systems{{{"Windows", "Windows"},
                                       {"Android", "Android"},
                                       {"iPhone", "iPhone"},
                                       {"iPad", "iPad"},
                                       {"CrOS", "ChromeOS"},
                                       {"Mac OS", "macOS"},
                                       {"Linux", "Linux"}}};

template <std::size_t count>
std::string_view first_in(std::string_view text, const std::array<Word, count>& words) {
    for (const auto& [sent, called] : words)
        if (text.find(sent) != std::string_view::npos) return called;
    return {};
}

} // namespace

std::string browser_words(std::string_view user_agent) {
    const std::string_view browser = first_in(user_agent, browsers);
    const std::string_view system = first_in(user_agent, systems);
    std::string words(browser.empty() ? "An unknown browser" : browser);
    if (!system.empty()) words.append(" on ").append(system);
    return words;
}

} // namespace evenload
