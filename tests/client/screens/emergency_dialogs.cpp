#include "client/screens/timetable/emergency_dialogs.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Emergency {
    World world;
    Professional beth = world.professional("Beth Lindqvist");
    Case care = world.case_of(world.patient("Brennan", {.title = "Mr", .given_name = "Sam"}),
                              {.reference = "C-1008", .status = CaseStatus::active});
    EmergencyView view = emergency_view(world.database(), manager_at(world, "10:00"), care.id);
    ui::EmergencyHere here = ui::emergency_here_from(beth.id.text + " 13:05");
    bool of_case = true;
    bool over = false;
    Id<Case> chosen;
    RecordingDesk desk;
    Headless page{[this](ui::Ui& ui) {
        if (over) return;
        if (of_case) {
            over = ui::draw_emergency_people(ui, view, desk);
            return;
        }
        const SearchIndex index(world.database(), world.team.id);
        const auto answer = ui::draw_emergency_here(
            ui, here, search_view(world.database(), index, manager_at(world), here.text), desk);
        over = answer.over;
        if (answer.chosen) chosen = answer.chosen;
    }};

    Emergency() { here.name = beth.name; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(emergency_dialogs, Emergency)

BOOST_AUTO_TEST_CASE(choosing_somebody_places_the_visit) {
    page.frames();
    page.activate(page.find(ui::Role::button, "Beth Lindqvist, 10:00"));
    BOOST_TEST(desk.last().starts_with("give place_emergency "), desk.last());
    BOOST_TEST(desk.last().ends_with("Emergency visit to Mr S. Brennan: Beth Lindqvist at 10:00"));
    BOOST_TEST(over);
}

BOOST_AUTO_TEST_CASE(other_opens_the_form_and_escape_asks_nothing) {
    page.frames();
    page.activate(page.find(ui::Role::button, "Other…"));
    BOOST_TEST(desk.last().ends_with(" " + care.id.text));
    BOOST_TEST(over);
    over = false;
    page.frames();
    page.key("Escape");
    BOOST_TEST(over);
    BOOST_TEST(desk.asked.size() == 1u);
}

BOOST_AUTO_TEST_CASE(for_whom_is_found_by_a_few_letters) {
    of_case = false;
    page.frames();
    BOOST_TEST(page.has(ui::Role::dialog, "Emergency visit with Beth Lindqvist at 13:05"));
    BOOST_TEST(page.focused() == "emergency:whom");
    page.type(page.find(ui::Role::searchbox, "For whom"), "bren");
    page.frames();
    page.activate(page.find(ui::Role::button, "Mr Sam Brennan"));
    BOOST_TEST(chosen.text == care.id.text);
    BOOST_TEST(over);
}

BOOST_AUTO_TEST_CASE(a_name_that_nobody_has_is_said) {
    of_case = false;
    page.frames();
    page.type(page.find(ui::Role::searchbox, "For whom"), "zzz");
    page.frames();
    BOOST_TEST(page.has(ui::Role::status, "No case found for “zzz”."));
}

BOOST_AUTO_TEST_SUITE_END()
