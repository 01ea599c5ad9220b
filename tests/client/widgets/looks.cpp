// What the small widgets say of themselves and how much room they take.
#include "client/widgets/banner.h"
#include "client/widgets/capacity_bar.h"
#include "client/widgets/chip.h"
#include "client/widgets/column_header.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/list_row.h"
#include "client/widgets/nav_item.h"
#include "client/widgets/panel.h"
#include "client/widgets/progress.h"
#include "client/widgets/tabs.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

BOOST_AUTO_TEST_SUITE(capacity_bars)

BOOST_AUTO_TEST_CASE(amber_from_90_percent_and_red_above_100) {
    BOOST_TEST((capacity_tint(89) == Tint::ok));
    BOOST_TEST((capacity_tint(90) == Tint::warning));
    BOOST_TEST((capacity_tint(100) == Tint::warning));
    BOOST_TEST((capacity_tint(101) == Tint::danger));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(chip_rows)

BOOST_AUTO_TEST_CASE(chips_flow_over_lines_and_measure_what_they_draw) {
    const std::vector<Chip> row = {
        {"3×/wk · 45 min", Icon::repeat}, {"Due today", Icon::clock}, {"Wound"}};
    float wide = 0;
    float narrow = 0;
    float drawn = 0;
    Headless app{[&](Ui& ui) {
        wide = chips_height(ui, 1000, row);
        narrow = chips_height(ui, 120, row);
        drawn = chips(ui, {0, 0}, 120, row);
    }};
    BOOST_TEST(wide == chip_height);
    BOOST_TEST(narrow > 2 * chip_height);
    BOOST_TEST(drawn == narrow);
}

BOOST_AUTO_TEST_CASE(a_filter_chip_is_a_button_and_its_cross_another) {
    int pressed = 0;
    int removed = 0;
    Headless app{[&](Ui& ui) {
        const FilterChip chip{
            .key = "skill", .label = "Skill: wound care", .on = true, .removable = true};
        const FilterChipResult result =
            filter_chip(ui, {10, 10, filter_chip_width(ui, chip), 32}, chip);
        pressed += result.pressed;
        removed += result.removed;
    }};
    app.click(app.find(Role::button, "Skill: wound care"));
    app.click(app.find(Role::button, "Remove Skill: wound care"));
    BOOST_TEST(pressed == 1);
    BOOST_TEST(removed == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(tab_rows)

BOOST_AUTO_TEST_CASE(arrows_move_and_a_click_chooses) {
    int current = 0;
    const Tab all[] = {{"a", "Summary"}, {"b", "Contacts"}, {"c", "Tasks", 2}};
    Headless app{[&](Ui& ui) {
        if (const auto i = tabs(ui, {0, 0, 500, tabs_height}, "tabs", "Parts", all, current))
            current = *i;
    }};
    app.click(app.find(Role::tab, "Contacts"));
    BOOST_TEST(current == 1);
    BOOST_TEST((app.find(Role::tab, "Contacts").states & state::selected) != 0u);
    app.key("ArrowRight");
    BOOST_TEST(app.focused() == "c");
    BOOST_TEST(current == 1);
    app.key("Enter");
    BOOST_TEST(current == 2);
    BOOST_TEST(app.find(Role::tab, "Tasks").name == "Tasks, 2");
}

BOOST_AUTO_TEST_CASE(segments_are_radio_buttons) {
    const Tab all[] = {{"day", "Day"}, {"week", "Week"}};
    Headless app{[&](Ui& ui) { segments(ui, {0, 0, 300, 32}, "span", "Span", all, 0); }};
    BOOST_TEST((app.find(Role::radio, "Day").states & state::checked) != 0u);
    BOOST_TEST((app.find(Role::radio, "Week").states & state::unchecked) != 0u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(headers_rows_and_banners)

BOOST_AUTO_TEST_CASE(a_column_header_says_who_and_how_full) {
    ColumnHeader header{.key = "beth", .initials = "BL", .name = "Beth Lindqvist"};
    header.role = "Community nurse · B5";
    header.capacity = {104, "28 h 30 of 27.5 h"};
    float without = 0;
    float with = 0;
    Headless app{[&](Ui& ui) {
        without = column_header_height(ui, header, 220);
        ColumnHeader judged = header;
        judged.verdict = Verdict{Fit::refused, "Lacks skill: wound care"};
        with = column_header_height(ui, judged, 220);
        column_header(ui, {0, 0, 220, with}, judged);
    }};
    const Node node = app.find_key("beth");
    BOOST_TEST(node.name == "Beth Lindqvist, Community nurse · B5, 28 h 30 of 27.5 h, 104 %");
    BOOST_TEST(node.description == "Lacks skill: wound care");
    BOOST_TEST(with > without);
}

BOOST_AUTO_TEST_CASE(a_row_is_a_button_in_a_list_item_with_its_place) {
    const ListRow row{.key = "c1",
                      .title = "Mr F. Doyle",
                      .subtitle = "C-1098",
                      .chip = Chip{"Overdue 2 d"},
                      .selected = true,
                      .position = 3,
                      .set_size = 9};
    Headless app{[&](Ui& ui) { list_row(ui, {0, 0, 300, list_row_height(ui, row, 300)}, row); }};
    BOOST_TEST(app.outline() == "listitem 3 of 9\n"
                                "  button \"Mr F. Doyle, C-1098, Overdue 2 d\" [current]\n");
}

BOOST_AUTO_TEST_CASE(danger_is_an_alert_and_the_rest_a_status) {
    Banner spec{.key = "b",
                .text = "Offline: 2 changes wait.",
                .tint = Tint::warning,
                .action_label = "Retry",
                .dismissable = true};
    BannerResult result;
    Headless app{[&](Ui& ui) {
        const BannerResult now = banner(ui, {0, 0, 600, banner_height(ui, spec, 600)}, spec);
        result.pressed |= now.pressed;
        result.dismissed |= now.dismissed;
    }};
    BOOST_TEST(app.has(Role::status, "Offline"));
    app.click(app.find(Role::button, "Retry"));
    BOOST_TEST(result.pressed);
    app.click(app.find(Role::button, "Dismiss"));
    BOOST_TEST(result.dismissed);
    spec.tint = Tint::danger;
    app.frames(2);
    BOOST_TEST(app.has(Role::alert, "Offline"));
}

BOOST_AUTO_TEST_CASE(navigation_is_made_of_links) {
    Headless app{[](Ui& ui) {
        nav_item(ui, {0, 0, 40, 40},
                 {.key = "board",
                  .label = "Board",
                  .icon = Icon::layout_dashboard,
                  .address = "/board",
                  .current = true,
                  .badge = 2});
    }};
    const Node node = app.find(Role::link, "Board, 2");
    BOOST_TEST(node.address == "/board");
    BOOST_TEST((node.states & state::current) != 0u);
}

BOOST_AUTO_TEST_CASE(long_work_shows_how_far_it_is) {
    Headless app{[](Ui& ui) {
        progress(ui, {0, 0, 400, progress_height},
                 {.key = "plan", .text = "Planning", .percent = 62});
    }};
    BOOST_TEST(app.find(Role::progressbar, "Planning").percent == 62);
}

BOOST_AUTO_TEST_CASE(an_empty_place_says_what_to_do) {
    bool pressed = false;
    Headless app{[&](Ui& ui) {
        pressed |= empty_state(ui, {0, 0, 400, 400},
                               {.key = "e",
                                .title = "Nothing unallocated",
                                .text = "New referrals appear here.",
                                .action_label = "Open a case"});
    }};
    BOOST_TEST(app.has(Role::text, "Nothing unallocated"));
    BOOST_TEST(app.has(Role::text, "New referrals appear here."));
    app.activate(app.find(Role::button, "Open a case"));
    BOOST_TEST(pressed);
}

BOOST_AUTO_TEST_CASE(headings_and_pairs_are_said) {
    Headless app{[](Ui& ui) {
        const Rect inside = panel(ui, {0, 0, 300, 200}, "plan", "Plan of contact");
        name_value(ui, inside, "frequency", "Frequency", "3 × week");
    }};
    BOOST_TEST(app.find(Role::heading, "Plan of contact").level == 2);
    BOOST_TEST(app.has(Role::text, "Frequency: 3 × week"));
}

BOOST_AUTO_TEST_SUITE_END()
