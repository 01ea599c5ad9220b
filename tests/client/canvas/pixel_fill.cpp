#include "client/canvas/pixel_fill.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

constexpr std::uint32_t white = 0xffffffffu;
constexpr std::uint32_t black = 0xff000000u;
constexpr std::uint32_t red = 0xff0000ffu;
constexpr std::uint32_t half_white = 0x80ffffffu;

// An atlas of 4 × 4 texels: covered on the left, bare on the right.
constexpr std::uint8_t texels[16] = {255, 255, 0, 0, 255, 255, 0, 0,
                                     255, 255, 0, 0, 255, 255, 0, 0};
constexpr PixelAtlas atlas{texels, 4, 4};
constexpr float covered = 1; // texel: between two that are

bool is_about(std::uint32_t pixel, int grey) {
    return std::abs(static_cast<int>(pixel & 0xffu) - grey) <= 1;
}

struct Picture {
    static constexpr int side = 16;
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(side * side, black);
    PixelBox clip{0, 0, side, side};

    PixelSurface surface() { return {pixels.data(), side, clip}; }
    std::uint32_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y * side + x)]; }
    int count(std::uint32_t colour) const {
        return static_cast<int>(std::count(pixels.begin(), pixels.end(), colour));
    }
    void rectangle(float left, float top, float right, float bottom, std::uint32_t colour) {
        fill_rectangle(surface(), {left, top, covered, 1, colour},
                       {right, bottom, covered, 1, colour}, atlas);
    }
    void triangle(PixelVertex a, PixelVertex b, PixelVertex c) {
        fill_triangle(surface(), {a, b, c}, atlas);
    }
};

PixelVertex corner(float x, float y, std::uint32_t colour) {
    return {x, y, covered, 1, colour};
}

} // namespace

BOOST_AUTO_TEST_SUITE(pixel_filling)

BOOST_AUTO_TEST_CASE(a_pixel_belongs_to_what_its_centre_lies_in) {
    Picture picture;
    picture.rectangle(2, 3, 5, 4, red);
    BOOST_TEST(picture.count(red) == 3);
    BOOST_TEST(picture.at(2, 3) == red);
    BOOST_TEST(picture.at(4, 3) == red);
    picture.rectangle(8.6f, 8, 9.4f, 9, red); // no centre in it
    BOOST_TEST(picture.count(red) == 3);
    picture.rectangle(8.4f, 8, 9.4f, 9, red);
    BOOST_TEST(picture.at(8, 8) == red);
    BOOST_TEST(picture.count(red) == 4);
}

BOOST_AUTO_TEST_CASE(nothing_outside_the_clip_is_touched) {
    Picture picture;
    picture.clip = {4, 4, 8, 8};
    picture.rectangle(-100, -100, 100, 100, red);
    BOOST_TEST(picture.count(red) == 16);
    picture.triangle(corner(-100, -100, white), corner(200, -100, white), corner(-100, 200, white));
    BOOST_TEST(picture.count(white) == 16);
    BOOST_TEST(picture.count(black) == Picture::side * Picture::side - 16);
}

BOOST_AUTO_TEST_CASE(half_of_white_over_black_is_grey_and_none_of_it_nothing) {
    Picture picture;
    picture.rectangle(0, 0, 1, 1, half_white);
    BOOST_TEST(is_about(picture.at(0, 0), 128));
    picture.rectangle(1, 0, 2, 1, 0x00ffffffu);
    BOOST_TEST(picture.at(1, 0) == black);
    picture.rectangle(2, 0, 3, 1, white);
    picture.rectangle(2, 0, 3, 1, 0xff000000u);
    BOOST_TEST(picture.at(2, 0) == black);
}

BOOST_AUTO_TEST_CASE(a_picture_of_the_atlas_is_stretched_and_smoothed) {
    Picture picture;
    fill_rectangle(picture.surface(), {0, 0, 0, 0, white}, {4, 4, 4, 4, white}, atlas);
    BOOST_TEST(picture.at(1, 1) == white);
    BOOST_TEST(picture.at(2, 1) == black); // texel for pixel: nothing between them
    fill_rectangle(picture.surface(), {0, 8, 0, 0, white}, {8, 16, 4, 4, white}, atlas);
    BOOST_TEST(picture.at(2, 12) == white);
    BOOST_TEST(is_about(picture.at(3, 12), 191)); // a quarter of the way to the bare texel
    BOOST_TEST(is_about(picture.at(4, 12), 64));
    BOOST_TEST(picture.at(5, 12) == black);
    // Turned round, as the left sides of shadows are.
    fill_rectangle(picture.surface(), {8, 0, 4, 0, white}, {12, 4, 0, 4, white}, atlas);
    BOOST_TEST(picture.at(8, 1) == black);
    BOOST_TEST(picture.at(11, 1) == white);
}

BOOST_AUTO_TEST_CASE(colours_run_from_corner_to_corner) {
    Picture picture;
    picture.triangle(corner(0, 0, 0xff000000u), corner(16, 0, 0xff0000ffu),
                     corner(0, 16, 0xff000000u));
    BOOST_TEST((picture.at(0, 0) & 0xffu) < 16u);
    BOOST_TEST((picture.at(14, 0) & 0xffu) > 220u);
    for (int x = 1; x < 15; ++x)
        BOOST_TEST((picture.at(x, 0) & 0xffu) > (picture.at(x - 1, 0) & 0xffu));
}

// A square larger than the picture, cut from a point within it and each part once more: every pixel is of one triangle.
BOOST_AUTO_TEST_CASE(triangles_that_share_edges_leave_no_gap_and_no_seam) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<float> place(0.f, 16.f);
        const PixelVertex middle = corner(place(random), place(random), half_white);
        const PixelVertex far[4] = {corner(-60, -50, half_white), corner(70, -55, half_white),
                                    corner(65, 60, half_white), corner(-50, 66, half_white)};
        Picture picture;
        for (int i = 0; i < 4; ++i) {
            const PixelVertex& from = far[i];
            const PixelVertex& to = far[(i + 1) % 4];
            const PixelVertex within =
                corner((from.x + to.x + middle.x) / 3, (from.y + to.y + middle.y) / 3, half_white);
            picture.triangle(from, to, within);
            picture.triangle(to, middle, within);
            picture.triangle(middle, from, within);
        }
        BOOST_TEST(picture.count(picture.pixels.front()) == Picture::side * Picture::side,
                   "seed " << seed);
        BOOST_TEST(picture.pixels.front() != black);
    }
}

BOOST_AUTO_TEST_SUITE_END()
