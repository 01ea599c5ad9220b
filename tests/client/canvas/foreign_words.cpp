#include "client/canvas/foreign_words.h"

#include "tests/client/canvas/drawing.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

// "own|(foreign)|own"
std::string runs_of(std::string_view words) {
    std::string runs;
    each_run(words, [&](std::string_view part, bool foreign) {
        if (!runs.empty()) runs += '|';
        runs += foreign ? '(' + std::string(part) + ')' : std::string(part);
        return true;
    });
    return runs;
}

// Every letter is a block as wide as half its size, so that a width can be told by counting.
struct Blocks {
    int asked = 0;
    WordPicture operator()(std::string_view words, float pixels, bool) {
        ++asked;
        int letters = 0;
        while (!words.empty()) {
            words.remove_prefix(first_letter_of(words).bytes);
            ++letters;
        }
        const int side = static_cast<int>(pixels / 2);
        WordPicture picture{static_cast<float>(side * letters), 0, side, side * letters, side, {}};
        picture.coverage.assign(static_cast<std::size_t>(picture.width * picture.height), 255);
        return picture;
    }
};

struct Foreign : Drawing {
    Foreign() {
        fonts.set_artist([this](std::string_view words, float pixels, bool semi_bold) {
            return blocks(words, pixels, semi_bold);
        });
    }
    int vertices(const std::string& words) {
        return frame([&](Painter& painter) {
                   painter.text({10, 10}, Face::body, {}, words);
               })
            .TotalVtxCount;
    }
    Blocks blocks;
};

} // namespace

BOOST_AUTO_TEST_SUITE(foreign_words)

BOOST_AUTO_TEST_CASE(a_text_is_cut_where_the_typefaces_here_end) {
    BOOST_TEST(runs_of("Mrs J. Adeyemi, 81") == "Mrs J. Adeyemi, 81");
    BOOST_TEST(runs_of("Łukasz Żółć · Шевченко – Παπά …") == "Łukasz Żółć · Шевченко – Παπά …");
    BOOST_TEST(runs_of("Mr محمد علي, 73") == "Mr |(محمد علي)|, 73");
    BOOST_TEST(runs_of("Ms أ. البغدادي 78") == "Ms |(أ. البغدادي)| 78");
    BOOST_TEST(runs_of("王小明") == "(王小明)");
    BOOST_TEST(runs_of("王 ") == "(王)| ");
    BOOST_TEST(runs_of("Anna 王小明 Lee") == "Anna |(王小明)| Lee");
    BOOST_TEST(runs_of("Mr 👵🏽 x") == "Mr |(👵🏽)| x");
    BOOST_TEST(runs_of("") == "");
}

BOOST_AUTO_TEST_CASE(a_mark_stays_with_its_letter) {
    BOOST_TEST(runs_of("Nguye\u0302\u0303n") == "Nguy|(e\u0302\u0303)|n");
    BOOST_TEST(runs_of("a\u0301b") == "(a\u0301)|b");
    BOOST_TEST(runs_of("\u0301") == "(\u0301)");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_ones_own_and_end) {
    for (const std::string& broken :
         {std::string("\xD9"), std::string("\xE7\x8E"), std::string("\xFF\xFE"),
          std::string("\xF4\x90\x80\x80"), std::string("\x80\x80")}) {
        std::string together;
        each_run("x" + broken + "y", [&](std::string_view part, bool) {
            together += part;
            return true;
        });
        BOOST_TEST(together == "x" + broken + "y");
    }
}

BOOST_FIXTURE_TEST_CASE(a_word_is_measured_at_once_and_shown_in_the_next_frame, Foreign) {
    BOOST_TEST(fonts.width(Face::body, "王小明") == 21.f); // three blocks of 14 / 2
    BOOST_TEST(fonts.width(Face::body, "Mr 王小明") == fonts.width(Face::body, "Mr ") + 21.f);
    BOOST_TEST(vertices("王小明") == 0);
    BOOST_TEST(fonts.has_new_letters());
    BOOST_TEST(fonts.prepare(1, 1));
    BOOST_TEST(!fonts.has_new_letters());
    BOOST_TEST(vertices("王小明") == 4);
    BOOST_TEST(blocks.asked == 1);
    BOOST_TEST(!fonts.prepare(1, 1));
}

BOOST_FIXTURE_TEST_CASE(a_second_word_needs_no_new_atlas, Foreign) {
    vertices("王小明");
    fonts.prepare(1, 1);
    const int baked = fonts.bake_count();
    vertices("محمد");
    BOOST_TEST(fonts.prepare(1, 1)); // it is to be sent to whoever draws
    BOOST_TEST(fonts.bake_count() == baked);
    BOOST_TEST(vertices("محمد") == 4);
    BOOST_TEST(vertices("王小明") == 4);
}

BOOST_FIXTURE_TEST_CASE(pictures_of_words_do_not_overlap_and_hold_what_was_drawn, Foreign) {
    std::vector<std::string> names;
    for (char32_t i = 0; i < 900; ++i) {
        const char32_t code = 0x4E00 + i;
        std::string letter = {static_cast<char>(0xE0 | code >> 12),
                              static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                              static_cast<char>(0x80 | (code & 0x3F))};
        std::string name;
        for (char32_t n = 0; n <= i % 5; ++n)
            name += letter;
        names.push_back(name);
    }
    for (const std::string& name : names) {
        fonts.width(Face::body, name);
        fonts.width(Face::title, name);
        if (fonts.has_new_letters()) fonts.prepare(1, 1);
    }
    BOOST_TEST(!fonts.has_new_letters());
    unsigned char* texels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&texels, &width, &height);
    std::vector<int> owners(static_cast<std::size_t>(width * height));
    int shown = 0;
    for (const std::string& name : names) {
        const ForeignWords::Word& word = fonts.foreign(Face::body, name);
        if (!word.placed()) continue;
        ++shown;
        for (int y = word.y; y < word.y + word.picture.height; ++y)
            for (int x = word.x; x < word.x + word.picture.width; ++x) {
                const auto at = static_cast<std::size_t>(y * width + x);
                if (owners[at]++ > 0 || texels[at] != 255)
                    BOOST_FAIL(name << " at " << x << ", " << y);
            }
    }
    BOOST_TEST(shown > 0);
}

BOOST_FIXTURE_TEST_CASE(what_is_too_long_ends_in_an_ellipsis_after_whole_letters, Foreign) {
    const auto draw = [&](float room) {
        float used = 0;
        frame([&](Painter& painter) {
            used = painter.text_in({0, 0, room, 20}, Face::body, {}, "王小明王小明王小明");
        });
        return used;
    };
    const float dots = fonts.width(Face::body, "…");
    BOOST_TEST(draw(63) == 63.f);
    BOOST_TEST(draw(60) == 7 * std::floor((60 - dots) / 7) + dots);
    BOOST_TEST(draw(30) == 7 * std::floor((30 - dots) / 7) + dots);
}

BOOST_AUTO_TEST_CASE(without_an_artist_the_words_are_left_out) {
    Drawing drawing;
    BOOST_TEST(drawing.fonts.width(Face::body, "王小明") == 0.f);
    BOOST_TEST(!drawing.fonts.has_new_letters());
}

BOOST_AUTO_TEST_SUITE_END()
