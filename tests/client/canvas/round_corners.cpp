#include "client/canvas/round_corners.h"

#include "tests/client/canvas/shown_pixels.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

constexpr Colour white = hex(0xffffff);
constexpr Colour black = hex(0x000000);
constexpr Rect box{20, 12, 60, 44};

// How much of a device pixel the shape covers, from sixteen points in it.
template <class Inside>
double covered(int x, int y, float density, Inside inside) {
    int hits = 0;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            hits += inside((static_cast<float>(x) + (static_cast<float>(i) + 0.5f) / 4) / density,
                           (static_cast<float>(y) + (static_cast<float>(j) + 0.5f) / 4) / density);
    return hits / 16.0;
}

bool in_rounded(Rect rect, float rounding, float x, float y) {
    if (x < rect.x || x > rect.right() || y < rect.y || y > rect.bottom()) return false;
    const float dx = std::max({rect.x + rounding - x, x - (rect.right() - rounding), 0.f});
    const float dy = std::max({rect.y + rounding - y, y - (rect.bottom() - rounding), 0.f});
    return std::hypot(dx, dy) <= rounding;
}

// The most that a pixel differs from what the geometry says, of 255.
template <class Draw, class Inside>
int worst(float density, Draw draw, Inside inside) {
    Shown shown(density);
    shown.frame(draw, white);
    int most = 0;
    for (int y = 0; y < static_cast<int>(70 * density); ++y)
        for (int x = 0; x < static_cast<int>(100 * density); ++x) {
            const double expected = 255 * (1 - covered(x, y, density, inside));
            const int seen = static_cast<int>(shown.at(x, y) & 0xffu);
            most = std::max(most, static_cast<int>(std::abs(expected - seen)));
        }
    return most;
}

} // namespace

BOOST_AUTO_TEST_SUITE(round_corners)

BOOST_AUTO_TEST_CASE(a_filled_surface_is_a_rounded_rectangle_at_every_radius_and_pixel_ratio) {
    for (const float density : {1.f, 1.5f, 2.f})
        for (const float rounding : {2.f, 4.f, 6.f, 8.f, 10.f})
            BOOST_TEST(worst(
                           density, [&](Painter& paint) { paint.fill(box, black, rounding); },
                           [&](float x, float y) { return in_rounded(box, rounding, x, y); }) < 60,
                       rounding << " at " << density);
}

BOOST_AUTO_TEST_CASE(its_border_is_one_pixel_wide_all_round) {
    for (const float density : {1.f, 2.f})
        for (const float rounding : {4.f, 8.f, 10.f})
            BOOST_TEST(worst(
                           density, [&](Painter& paint) { paint.stroke(box, black, rounding); },
                           [&](float x, float y) {
                               return in_rounded(box, rounding, x, y) &&
                                      !in_rounded(box.inset(1), rounding - 1, x, y);
                           }) < 80,
                       rounding << " at " << density);
}

BOOST_AUTO_TEST_CASE(a_radius_without_a_picture_and_a_box_without_room_are_drawn_as_well) {
    for (const float rounding : {7.f, 30.f})
        BOOST_TEST(worst(
                       1, [&](Painter& paint) { paint.fill(box, black, rounding); },
                       [&](float x, float y) {
                           return in_rounded(box, std::min(rounding, box.height / 2 - 1), x, y);
                       }) < 90,
                   rounding);
}

BOOST_AUTO_TEST_CASE(a_card_is_a_few_rectangles) {
    OpenFrame canvas;
    canvas.paint.accented_surface(box, 8, Elevation::none, black, black);
    BOOST_TEST(canvas.vertices().Size <= 4 * 24);
}

BOOST_AUTO_TEST_SUITE_END()
