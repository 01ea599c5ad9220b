#include "client/canvas/theme.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

const Theme* const themes[] = {&light_theme(), &dark_theme(), &high_contrast_theme(),
                               &kiosk_theme()};

void check_pairs(const Theme& theme, const std::vector<Pair>& pairs, double least) {
    for (const Pair& pair : pairs) {
        BOOST_TEST_CONTEXT(theme.name << ": " << pair.name) {
            BOOST_TEST(contrast(pair.front, pair.back) >= least);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(theme)

// Black on white is 21:1 and a colour on itself 1:1 by definition; #767676 on white is WCAG's own
// example of the darkest grey that just passes 4.5:1.
BOOST_AUTO_TEST_CASE(contrast_is_the_ratio_of_wcag) {
    BOOST_TEST(contrast(hex(0x000000), hex(0xffffff)) == 21.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast(hex(0x336699), hex(0x336699)) == 1.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast(hex(0x767676), hex(0xffffff)) >= 4.5);
    BOOST_TEST(contrast(hex(0x777777), hex(0xffffff)) < 4.5);
}

BOOST_AUTO_TEST_CASE(every_text_is_readable_on_its_background) {
    for (const Theme* theme : themes)
        check_pairs(*theme, theme->text_pairs(), 4.5);
}

BOOST_AUTO_TEST_CASE(every_border_bar_and_focus_ring_can_be_seen) {
    for (const Theme* theme : themes)
        check_pairs(*theme, theme->graphic_pairs(), 3.0);
}

BOOST_AUTO_TEST_CASE(high_contrast_text_reaches_seven_to_one) {
    check_pairs(high_contrast_theme(),
                {{"ink", high_contrast_theme().ink, high_contrast_theme().page},
                 {"muted", high_contrast_theme().muted, high_contrast_theme().page},
                 {"danger", high_contrast_theme().of(Tint::danger).text,
                  high_contrast_theme().of(Tint::danger).background}},
                7.0);
}

BOOST_AUTO_TEST_CASE(forced_colours_are_the_persons_own) {
    const SystemColours system{hex(0x000000), hex(0xffffff), hex(0xffff00), hex(0x000000),
                               hex(0xffffff), hex(0x1aebff), hex(0x000000), hex(0x3ff23f)};
    const Theme theme = forced_theme(system);
    BOOST_TEST(theme.dark);
    BOOST_TEST((theme.ink == system.canvas_text));
    BOOST_TEST((theme.page == system.canvas));
    BOOST_TEST((theme.of(Tint::danger).background == system.canvas));
}

BOOST_AUTO_TEST_CASE(a_person_keeps_their_colour) {
    BOOST_TEST(
        (light_theme().avatar("professional-17") == light_theme().avatar("professional-17")));
    BOOST_TEST((light_theme().avatar("professional-17") == dark_theme().avatar("professional-17")));
    bool differ = false;
    for (const char* key : {"a", "b", "c", "d", "e", "f", "g"}) {
        differ = differ || !(light_theme().avatar(key) == light_theme().avatar("x"));
    }
    BOOST_TEST(differ);
}

BOOST_AUTO_TEST_SUITE_END()
