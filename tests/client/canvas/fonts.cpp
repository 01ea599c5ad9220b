// With the real typefaces of the machine, which the build cuts down (tools/subset_fonts.py).
#include "client/canvas/fonts.h"

#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>
#include <imgui.h>
#include <imgui_internal.h>

using namespace evenload::ui;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(file.good(), path << " is missing; tools/setup installs fonts-inter");
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Fixture {
    Fixture() { ImGui::CreateContext(); }
    ~Fixture() { ImGui::DestroyContext(); }
    Fonts fonts{{content_of("/usr/share/fonts/opentype/inter/Inter-Regular.otf"),
                 content_of("/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"),
                 {}}};

    // Letters of `text` that the face would show as a replacement.
    int missing(const std::string& text, Face face = Face::body) {
        int count = 0;
        const char* at = text.data();
        const char* const end = at + text.size();
        while (at < end) {
            unsigned letter = 0;
            at += ImTextCharFromUtf8(&letter, at, end);
            if (!fonts.font(face)->FindGlyphNoFallback(static_cast<ImWchar>(letter))) ++count;
        }
        return count;
    }
};

const char* const names[] = {"Zoë Nićkowska", "Siân Gŵynne-Ŷ",  "Łukasz Żółć", "Nguyễn Thị Ánh",
                             "Παπαδόπουλος",  "Шевченко Їжак",  "Ó Briain",    "Åse Øster",
                             "Đorđević Šime", "Ştefan Țurcanu", "José Muñoz",  "Kövér Győző"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(fonts_of_the_canvas, Fixture)

BOOST_AUTO_TEST_CASE(european_names_can_be_written) {
    for (const char* name : names)
        fonts.need(name);
    fonts.prepare(1, 1);
    for (const char* name : names) {
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(missing(name) == 0);
            BOOST_TEST(missing(name, Face::strong) == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(letters_beyond_latin_1_are_baked_when_they_are_needed) {
    fonts.prepare(1, 1);
    BOOST_TEST(missing("José") == 0);
    BOOST_TEST(missing("Шевченко") == 8);
    fonts.need("José");
    BOOST_TEST(!fonts.has_new_letters());
    fonts.need("Шевченко");
    BOOST_TEST(fonts.has_new_letters());
    BOOST_TEST(fonts.prepare(1, 1));
    BOOST_TEST(missing("Шевченко") == 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_baked_twice_for_the_same_screen) {
    BOOST_TEST(fonts.prepare(1, 1));
    BOOST_TEST(!fonts.prepare(1, 1));
    BOOST_TEST(fonts.prepare(1, 2));
    BOOST_TEST(fonts.prepare(1.5f, 2));
    BOOST_TEST(fonts.bake_count() == 3);
}

BOOST_AUTO_TEST_CASE(a_wall_display_has_larger_sizes_not_scaled_ones) {
    fonts.prepare(2, 1);
    BOOST_TEST(fonts.size(Face::body) == 28);
    BOOST_TEST(fonts.line_height(Face::body) == 40);
    BOOST_TEST(fonts.font(Face::body)->FontSize == 28);
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_survived) {
    fonts.need("\xE2\x80");
    fonts.need("\xFF\xC4");
    BOOST_TEST(fonts.prepare(1, 1));
}

BOOST_AUTO_TEST_CASE(tabular_digits_lie_at_f030) {
    BOOST_TEST(tabular("a0:9") == "a\xEF\x80\xB0:\xEF\x80\xB9");
    BOOST_TEST(tabular("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
