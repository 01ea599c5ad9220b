// Plain HTML, written by hand: no script, no inline style (the content security policy allows neither), and
// everything that comes from data goes through escaped().
#pragma once

#include <string>
#include <string_view>

namespace evenload {

// For text and for quoted attributes.
std::string escaped(std::string_view text);

struct PageFrame {
    std::string_view title;
    std::string_view team;  // beside the product's name; may be empty
    bool signed_in = false; // shows the ways to the other pages
};
std::string html_page(const PageFrame& frame, std::string_view main_content);

// The one style sheet of these pages, and the path it is served under.
extern const std::string_view plain_css;
inline constexpr std::string_view plain_css_path = "/plain.css";

} // namespace evenload
