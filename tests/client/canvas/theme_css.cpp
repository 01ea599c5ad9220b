// The page's style sheet repeats some colours of the themes; here the two are held together.
#include "client/canvas/theme.h"

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

std::string style_sheet() {
    std::ifstream file("web/assets/style.css");
    BOOST_REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

// "--ink: #17212b;" of the first block that begins with the selector.
std::map<std::string, std::string> properties_of(const std::string& css,
                                                 const std::string& selector) {
    std::map<std::string, std::string> found;
    const std::size_t begin = css.find(selector + " {");
    BOOST_REQUIRE_MESSAGE(begin != std::string::npos, "no block " << selector);
    const std::string block = css.substr(begin, css.find('}', begin) - begin);
    for (std::size_t at = block.find("--"); at != std::string::npos; at = block.find("--", at)) {
        const std::size_t colon = block.find(':', at);
        const std::size_t end = block.find(';', colon);
        found[block.substr(at + 2, colon - at - 2)] = block.substr(colon + 2, end - colon - 2);
        at = end;
    }
    return found;
}

std::string hex_text(Colour colour) {
    const char* const digits = "0123456789abcdef";
    std::string text = "#";
    for (const int channel : {colour.red, colour.green, colour.blue}) {
        text += digits[channel / 16];
        text += digits[channel % 16];
    }
    return text;
}

void check_block(const std::string& selector, const Theme& theme) {
    const std::map<std::string, Colour> wanted = {
        {"ink", theme.ink},
        {"muted", theme.muted},
        {"line", theme.line},
        {"page", theme.page},
        {"card", theme.card},
        {"column", theme.column},
        {"hover", theme.hover},
        {"control_line", theme.control_line},
        {"brand", theme.brand},
        {"brand_dark", theme.brand_dark},
        {"on_brand", theme.on_brand},
        {"header", theme.header},
        {"on_header_field", theme.on_header_field},
        {"focus_inner", theme.focus_inner},
        {"focus_outer", theme.focus_outer},
        {"danger", theme.of(Tint::danger).text},
        {"link", theme.of(Tint::brand).text},
        {"danger_tint", theme.of(Tint::danger).background},
    };
    std::map<std::string, std::string> expected;
    for (const auto& [name, colour] : wanted)
        expected[name] = hex_text(colour);
    BOOST_TEST_CONTEXT(selector) {
        const auto properties = properties_of(style_sheet(), selector);
        for (const auto& [name, text] : expected) {
            BOOST_TEST_CONTEXT(name) {
                BOOST_TEST(properties.count(name) == 1u);
            }
            if (properties.count(name)) BOOST_TEST(properties.at(name) == text);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(theme_css)

BOOST_AUTO_TEST_CASE(the_page_has_the_colours_of_the_canvas) {
    check_block(":root", light_theme());
    check_block("[data-theme=\"light\"]", light_theme());
    check_block("[data-theme=\"dark\"]", dark_theme());
    check_block("[data-theme=\"high contrast\"]", high_contrast_theme());
    check_block("[data-theme=\"kiosk\"]", kiosk_theme());
}

BOOST_AUTO_TEST_CASE(before_the_program_is_there_the_dark_page_is_dark) {
    const std::string css = style_sheet();
    const std::string part = css.substr(css.find("@media (prefers-color-scheme: dark)"));
    BOOST_TEST(properties_of(part, ":root")["page"] == hex_text(dark_theme().page));
}

BOOST_AUTO_TEST_SUITE_END()
