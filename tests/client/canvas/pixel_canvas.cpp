#include "client/canvas/pixel_canvas.h"

#include "tests/client/canvas/shown_pixels.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

constexpr Colour blue = hex(0x005eb8);

void card(Painter& paint, float x, float y, const char* words) {
    paint.surface({x, y, 160, 70}, 8, Elevation::card);
    paint.text({x + 10, y + 10}, Face::body, blue, words);
}

} // namespace

BOOST_AUTO_TEST_SUITE(pixel_canvas)

BOOST_AUTO_TEST_CASE(what_is_drawn_lies_where_it_was_drawn) {
    Shown shown;
    shown.frame([](Painter& paint) { paint.fill({100, 50, 10, 20}, blue); });
    BOOST_TEST(shown.canvas.width() == 800);
    BOOST_TEST(shown.canvas.height() == 600);
    BOOST_TEST(shown.at(100, 50) == packed(blue));
    BOOST_TEST(shown.at(109, 69) == packed(blue));
    BOOST_TEST(shown.at(99, 50) == packed(page));
    BOOST_TEST(shown.at(110, 69) == packed(page));
    BOOST_TEST(shown.at(105, 49) == packed(page));
    BOOST_TEST(shown.at(105, 70) == packed(page));
}

BOOST_AUTO_TEST_CASE(a_canvas_of_two_pixels_a_point_has_four_times_as_many) {
    Shown shown(2);
    shown.frame([](Painter& paint) { paint.fill({100, 50, 10, 20}, blue); });
    BOOST_TEST(shown.canvas.width() == 1600);
    BOOST_TEST(shown.at(200, 100) == packed(blue));
    BOOST_TEST(shown.at(219, 139) == packed(blue));
    BOOST_TEST(shown.at(199, 100) == packed(page));
    BOOST_TEST(shown.at(220, 100) == packed(page));
}

BOOST_AUTO_TEST_CASE(a_rounded_card_has_round_corners_a_shadow_and_letters) {
    Shown shown;
    shown.frame([](Painter& paint) { card(paint, 100, 100, "Leg ulcer"); });
    BOOST_TEST(shown.at(180, 150) == packed(light_theme().card));
    BOOST_TEST(shown.at(100, 100) != packed(light_theme().card));
    BOOST_TEST(shown.at(180, 172) != packed(page)); // the shadow below
    int letters = 0;
    for (int y = 108; y < 132; ++y)
        for (int x = 108; x < 200; ++x)
            letters += shown.at(x, y) != packed(light_theme().card);
    BOOST_TEST(letters > 100);
    BOOST_TEST(letters < 1000);
}

BOOST_AUTO_TEST_CASE(only_tiles_in_which_something_is_different_are_drawn_again) {
    Shown shown;
    const auto two = [&](const char* words) {
        return shown.frame([&](Painter& paint) {
            card(paint, 10, 10, "Leg ulcer");
            card(paint, 400, 400, words);
        });
    };
    const auto all = two("Insulin");
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST((all.front() == PixelBox{0, 0, 800, 600}));
    BOOST_TEST(two("Insulin").empty());
    const auto changed = two("Catheter");
    BOOST_REQUIRE(!changed.empty());
    for (const PixelBox& box : changed) {
        BOOST_TEST(box.left >= 384);
        BOOST_TEST(box.top >= 384);
        BOOST_TEST(box.right <= 640);
        BOOST_TEST(box.bottom <= 512);
    }
}

// The same pixels, whether they were drawn from nothing or brought up to date.
BOOST_AUTO_TEST_CASE(a_canvas_that_is_brought_up_to_date_is_as_one_drawn_anew) {
    Shown shown;
    const auto at = [](float x) {
        return [x](Painter& paint) {
            for (int i = 0; i < 12; ++i)
                card(paint, x + static_cast<float>(i % 4) * 190,
                     20 + static_cast<float>(i / 4) * 110 + x, "Mr S. Brennan, 73");
            paint.hatch({300 + x, 380, 120, 90}, blue, page);
        };
    };
    for (const float x : {0.f, 0.5f, 3.f, 100.f, -40.f}) {
        shown.frame(at(x));
        const std::vector<std::uint32_t> brought = shown.canvas.pixels();
        shown.canvas.forget();
        BOOST_TEST(!shown.frame(at(x)).empty());
        BOOST_TEST((shown.canvas.pixels() == brought), "at " << x);
    }
}

BOOST_AUTO_TEST_CASE(changed_boxes_do_not_overlap_and_hold_every_pixel_that_differs) {
    Shown shown;
    std::vector<std::uint32_t> before;
    for (int step = 0; step < 12; ++step) {
        const auto boxes = shown.frame([&](Painter& paint) {
            card(paint, static_cast<float>(step * 61 % 500), static_cast<float>(step * 37 % 400),
                 "C-1042");
            card(paint, static_cast<float>(step * 13 % 600), 500, "C-1043");
        });
        const auto& now = shown.canvas.pixels();
        std::vector<int> held(now.size());
        for (const PixelBox& box : boxes)
            for (int y = box.top; y < box.bottom; ++y)
                for (int x = box.left; x < box.right; ++x)
                    ++held[static_cast<std::size_t>(y * 800 + x)];
        for (std::size_t i = 0; i < now.size(); ++i)
            if (held[i] > 1 || (held[i] == 0 && !before.empty() && now[i] != before[i]))
                BOOST_FAIL("step " << step << ", pixel " << i);
        before = now;
    }
}

BOOST_AUTO_TEST_CASE(what_covers_a_tile_hides_what_was_drawn_there_before) {
    Shown shown;
    const auto covered = [](const char* words) {
        return [words](Painter& paint) {
            card(paint, 200, 200, words);
            paint.fill({0, 0, 800, 600}, blue);
        };
    };
    shown.frame(covered("Insulin"));
    BOOST_TEST(shown.at(250, 230) == packed(blue));
    BOOST_TEST(shown.frame(covered("Catheter")).empty());
    shown.frame([](Painter& paint) {
        paint.fill({0, 0, 800, 600}, blue.faded(0.5f)); // one that is seen through does not
        card(paint, 200, 200, "Insulin");
    });
    BOOST_TEST(shown.at(250, 230) == packed(light_theme().card));
}

BOOST_AUTO_TEST_CASE(another_background_is_everywhere) {
    Shown shown;
    const auto nothing = [](Painter&) {};
    shown.frame(nothing);
    BOOST_TEST(shown.at(799, 599) == packed(page));
    BOOST_TEST(shown.frame(nothing, blue).size() == 1u);
    BOOST_TEST(shown.at(799, 599) == packed(blue));
}

BOOST_AUTO_TEST_SUITE_END()
