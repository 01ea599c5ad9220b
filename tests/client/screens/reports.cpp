// The screen of reports as a person meets it: by role and name, down to the address that a gesture asks for.
#include "client/screens/reports/report_screen.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/small_report.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct ReportPage : SmallReport {
    RecordingDesk desk;
    Route route;
    ReportView shown;
    ui::ReportState state;
    std::optional<std::string> why_not_save;
    bool exported = false;
    std::unique_ptr<Headless> page;

    void open(const std::string& address, ui::Rect window = {0, 0, 1440, 900}) {
        route = route_from(address);
        shown = view(route.report);
        page = std::make_unique<Headless>(
            [this](ui::Ui& ui) {
                const ui::Container main{
                    ui.tree,
                    {.key = "main", .role = ui::Role::main, .name = "Reports", .rect = ui.screen}};
                const ui::ReportScreen screen{shown, route, why_not_save};
                exported =
                    ui::draw_reports(ui, ui.screen, screen, state, desk).export_csv || exported;
            },
            window);
        page->frames(3);
    }
    void press(ui::Role role, const std::string& name) {
        page->activate(page->find(role, name));
        page->frames();
    }
    // From a menu that the chip opens.
    void choose(const std::string& chip, const std::string& option) {
        press(ui::Role::button, chip);
        press(ui::Role::menuitem, option);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reports_screen, ReportPage)

BOOST_AUTO_TEST_CASE(shows_the_number_with_its_definition_and_target) {
    open("/reports?measure=waiting_18_weeks");
    BOOST_TEST(page->has(ui::Role::heading, "Waiting within 18 weeks"));
    BOOST_TEST(page->has(ui::Role::button, "Waiting within 18 weeks: 66.6%"));
    BOOST_TEST(page->has(ui::Role::text, "2 of 3 cases · As at 23 Nov 2026"));
    BOOST_TEST(page->has(ui::Role::text, "Target: at least 80%: not met"));
    BOOST_TEST(page->outline().find("share that has waited 18 weeks") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_measure_is_a_link_and_keeps_the_selection) {
    open("/reports?measure=waiting&by=locality&zone=CO7&row=CO7");
    press(ui::Role::link, "Open cases");
    BOOST_TEST(desk.last() == "go /reports?measure=open_cases&zone=CO7");
}

BOOST_AUTO_TEST_CASE(a_bar_opens_the_list_behind_it_and_a_row_opens_its_case) {
    open("/reports?measure=waiting&by=locality");
    press(ui::Role::button, "CO7: 2, 67%");
    BOOST_TEST(desk.last() == "go /reports?measure=waiting&by=locality&row=CO7");
    open("/reports?measure=waiting&by=locality&row=CO7");
    BOOST_TEST(page->has(ui::Role::region, "Behind the number"));
    BOOST_TEST(page->has(ui::Role::status, "2 cases"));
    press(ui::Role::button,
          "Mrs J. Bello, C-Bello · Waiting, Routine, received 3 Nov 2026, 20 days");
    BOOST_TEST(desk.last() == "go /cases/C-Bello");
    press(ui::Role::button, "Close the list");
    BOOST_TEST(desk.last() == "go /reports?measure=waiting&by=locality");
}

BOOST_AUTO_TEST_CASE(the_whole_number_opens_the_whole_list) {
    open("/reports?measure=waiting");
    press(ui::Role::button, "People waiting: 3 cases");
    BOOST_TEST(desk.last() == "go /reports?measure=waiting&row=all");
}

BOOST_AUTO_TEST_CASE(chips_choose_breakdown_period_and_filter) {
    open("/reports?measure=waiting");
    choose("By: Waiting time", "Locality");
    BOOST_TEST(desk.last() == "replace /reports?measure=waiting&by=locality");
    choose("As at: Today", "End of last month");
    BOOST_TEST(desk.last() == "replace /reports?measure=waiting&period=last_month");
    choose("Locality: all", "CO7");
    BOOST_TEST(desk.last() == "replace /reports?measure=waiting&zone=CO7");
    choose("As at: Today", "Another day…");
    BOOST_TEST(desk.last().find("open") == 0u);
}

BOOST_AUTO_TEST_CASE(shown_as_table_or_twelve_months) {
    open("/reports?measure=waiting&by=locality");
    press(ui::Role::radio, "Table");
    BOOST_TEST(desk.last() == "replace /reports?measure=waiting&by=locality&show=table");
    open("/reports?measure=waiting&by=locality&show=table");
    BOOST_TEST(page->has(ui::Role::table, "People waiting, As at 23 Nov 2026"));
    BOOST_TEST(page->has(ui::Role::rowheader, "CO7"));
    BOOST_TEST(page->has(ui::Role::cell, "67%"));
    press(ui::Role::button, "CO7: 2");
    BOOST_TEST(desk.last() == "go /reports?measure=waiting&by=locality&show=table&row=CO7");
    open("/reports?measure=referrals_in&by=locality&show=trend");
    press(ui::Role::button, "CO7, Jul 2026: 1");
    BOOST_TEST(desk.last() ==
               "go /reports?measure=referrals_in&by=locality&show=trend&row=CO7&month=2026-07");
}

BOOST_AUTO_TEST_CASE(what_is_shown_is_exported_printed_and_saved) {
    open("/reports?measure=waiting&by=locality");
    press(ui::Role::button, "Export CSV");
    BOOST_TEST(exported);
    press(ui::Role::button, "Print");
    BOOST_TEST(desk.last() == "leave_to /print/report?measure=waiting&by=locality");
    press(ui::Role::button, "Save report");
    BOOST_TEST(desk.last().find("open") == 0u);
    BOOST_TEST(desk.last().find("/reports?measure=waiting&by=locality") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_saved_report_opens_its_address_and_can_be_removed) {
    const SavedView saved = add(SavedView{.user_id = actor.user_id,
                                          .for_team = true,
                                          .name = "For Monday",
                                          .address = "/reports?measure=waiting&by=locality"});
    open("/reports");
    press(ui::Role::link, "For Monday");
    BOOST_TEST(desk.last() == "go /reports?measure=waiting&by=locality");
    press(ui::Role::button, "Remove saved report For Monday");
    BOOST_TEST(desk.last().find("remove_view") != std::string::npos);
    BOOST_TEST(desk.last().find(saved.id.text) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_selection_offers_to_clear_it) {
    open("/reports?measure=waiting&by=locality&zone=XX9");
    BOOST_TEST(page->outline().find("Nothing to count") != std::string::npos);
    press(ui::Role::button, "Clear the selection");
    BOOST_TEST(desk.last() == "replace /reports?measure=waiting&by=locality");
}

BOOST_AUTO_TEST_CASE(on_a_phone_the_measures_are_a_menu_and_the_list_takes_the_place_of_the_chart) {
    open("/reports?measure=waiting&by=locality", {0, 0, 390, 700});
    BOOST_TEST(!page->has(ui::Role::region, "Measures and saved reports"));
    choose("Measure: People waiting", "Load");
    BOOST_TEST(desk.last() == "replace /reports?measure=load");
    open("/reports?measure=waiting&by=locality&row=CO7", {0, 0, 390, 700});
    BOOST_TEST(page->has(ui::Role::region, "Behind the number"));
    BOOST_TEST(!page->has(ui::Role::group, "People waiting by Locality, As at 23 Nov 2026"));
}

BOOST_AUTO_TEST_SUITE_END()
