#include "client/canvas/painter.h"

#include "tests/client/canvas/drawing.h"

#include <cmath>

#include <boost/test/unit_test.hpp>
#include <imgui.h>

using namespace evenload::ui;

BOOST_AUTO_TEST_SUITE(painter)

BOOST_AUTO_TEST_CASE(text_that_fits_is_drawn_whole) {
    OpenFrame canvas;
    const float width = canvas.paint.width(Face::body, "Leg ulcer dressing");
    const float used =
        canvas.paint.text_in({0, 0, width, 20}, Face::body, {}, "Leg ulcer dressing");
    BOOST_TEST(used == width, boost::test_tools::tolerance(0.01f));
}

BOOST_AUTO_TEST_CASE(text_that_does_not_fit_ends_in_an_ellipsis_inside_its_rectangle) {
    OpenFrame canvas;
    for (float room = 20; room < 110; room += 7) {
        const float used =
            canvas.paint.text_in({0, 0, room, 20}, Face::body, {}, "Leg ulcer dressing");
        BOOST_TEST(used <= room);
        BOOST_TEST(used > 0);
    }
}

BOOST_AUTO_TEST_CASE(a_paragraph_breaks_between_words_and_measures_what_it_draws) {
    OpenFrame canvas;
    const std::string words = "Only Callum has time; he finishes at 14:30.";
    const float width = canvas.paint.width(Face::body, "Only Callum has") + 2;
    const float drawn = canvas.paint.paragraph({0, 0, width, 400}, Face::body, {}, words);
    BOOST_TEST(drawn == 60); // three lines of 20
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, words, width) == drawn);
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, words, width, 2) == 40);
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, "one\n\ntwo", width) == 60);
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, "", width) == 0);
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_the_line_is_broken) {
    OpenFrame canvas;
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, std::string(60, 'w'), 100) > 20);
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, "wide", 1) == 80);
    BOOST_TEST(canvas.paint.paragraph_height(Face::body, "\xC5\x81\xC5\x81", 1) == 40);
}

// At a pixel ratio of 1.25 whole CSS pixels lie between device pixels; glyph edges must not.
BOOST_AUTO_TEST_CASE(glyphs_lie_on_device_pixels_at_any_ratio) {
    for (const float density : {1.f, 1.25f, 1.5f, 1.75f, 2.f, 3.f}) {
        OpenFrame canvas{density};
        canvas.paint.text({10.3f, 20.7f}, Face::body, {}, "Hxyg");
        BOOST_REQUIRE(canvas.vertices().Size == 16);
        for (const ImDrawVert& vertex : canvas.vertices()) {
            const float pixels = vertex.pos.y * density;
            BOOST_TEST(std::abs(pixels - std::round(pixels)) < 0.01f);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_lies_outside_the_clip_costs_nothing) {
    OpenFrame canvas;
    canvas.paint.push_clip({0, 0, 100, 100});
    canvas.paint.fill({200, 0, 50, 50}, hex(0xff0000));
    canvas.paint.text({0, 300}, Face::body, {}, "below");
    canvas.paint.accented_surface({0, 200, 100, 50}, 8, Elevation::card, hex(0xff0000), {});
    BOOST_TEST(canvas.vertices().Size == 0);
    canvas.paint.fill({50, 0, 100, 50}, hex(0xff0000));
    BOOST_TEST(canvas.vertices().Size > 0);
    canvas.paint.pop_clip();
}

BOOST_AUTO_TEST_CASE(a_shadow_is_eight_pieces_around_what_lies_above) {
    OpenFrame canvas;
    canvas.paint.shadow({10, 10, 100, 50}, Elevation::none);
    BOOST_TEST(canvas.vertices().Size == 0);
    canvas.paint.shadow({10, 10, 100, 50}, Elevation::raised);
    BOOST_TEST(canvas.vertices().Size == 8 * 4);
}

BOOST_AUTO_TEST_CASE(a_turn_moves_only_what_was_drawn_since) {
    OpenFrame canvas;
    canvas.paint.fill({0, 0, 10, 10}, hex(0xff0000));
    const int before = canvas.vertices().Size;
    const ImVec2 first = canvas.vertices()[0].pos;
    const int since = canvas.paint.begin_turn();
    canvas.paint.fill({100, 100, 10, 10}, hex(0xff0000));
    const ImVec2 unturned = canvas.vertices()[before].pos;
    canvas.paint.end_turn(since, {105, 105}, 90);
    BOOST_TEST(canvas.vertices()[0].pos.x == first.x);
    BOOST_TEST(canvas.vertices()[before].pos.x != unturned.x);
}

BOOST_AUTO_TEST_SUITE_END()
