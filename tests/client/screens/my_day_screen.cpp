// A day on a phone: what is next, and what may come up at a door.
#include "client/screens/phone/my_day_screen.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Phone {
    World world;
    Professional amara = world.professional("Amara Osei");
    Case care = world.case_of(world.patient("Brennan", {.title = "Mr",
                                                        .given_name = "Sam",
                                                        .address = "14 Maldon Road",
                                                        .postcode = "CO3 3AX",
                                                        .phone = "01206 1",
                                                        .alerts = "dog"}),
                              {.reference = "C-1", .reason = "Wound"});
    Contact visit = world.visit(
        care, {.id = Id<Contact>("v"), .professional_id = amara.id, .start = at("09:00")});
    RecordingDesk desk;
    ui::MyDayState state;
    PendingView pending;
    Route route{.page = Page::my_day};
    MyDayView view = my_day_view(world.database(), professional_at(world, amara.id, "08:30"),
                                 amara.id, world.today);
    Headless page{[this](ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "Day", .rect = ui.screen}};
        ui::draw_my_day(ui, ui.screen,
                        {view, route, pending, {}, {world.today, at("08:57")}, false}, state, desk);
    }};
    Phone() { page.frames(); }

    std::string choose(const std::string& label) {
        page.activate(page.find(ui::Role::button, "More for Mr S. Brennan"));
        page.activate(page.find(ui::Role::menuitem, label));
        return desk.last();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(my_day_screen, Phone)

BOOST_AUTO_TEST_CASE(the_days_menu_leads_to_what_this_device_keeps) {
    page.activate(page.find(ui::Role::button, "More for this day"));
    page.activate(page.find(ui::Role::menuitem, "Keep my next days on this device…"));
    BOOST_TEST(desk.last() == "leave_to /device");
}

BOOST_AUTO_TEST_CASE(the_next_visit_is_started_called_and_found_by_one_press) {
    page.activate(page.find(ui::Role::button, "Start the visit of Mr S. Brennan"));
    BOOST_TEST(desk.last().find(R"("actual_start":537)") != std::string::npos, desk.last());
    page.activate(page.find(ui::Role::button, "Call Mr S. Brennan"));
    BOOST_TEST(desk.last() == "leave_to tel:01206 1");
    page.activate(page.find(ui::Role::button, "Directions to Mr S. Brennan"));
    BOOST_TEST(desk.last() == "leave_to geo:0,0?q=14%20Maldon%20Road%2C%20CO3%203AX");
}

BOOST_AUTO_TEST_CASE(what_comes_up_at_the_door_is_two_presses) {
    BOOST_TEST(choose("15 min late").starts_with("give report_late "), desk.last());
    BOOST_TEST(choose("No access").starts_with("give record_contact "), desk.last());
    BOOST_TEST(choose("30 min longer").starts_with("give extend_visit "), desk.last());
    BOOST_TEST(choose("Record contact").ends_with(" v"), desk.last());
}

BOOST_AUTO_TEST_CASE(i_am_off_sick_opens_the_absence) {
    page.activate(page.find(ui::Role::button, "More for this day"));
    page.activate(page.find(ui::Role::menuitem, "I am off sick…"));
    BOOST_TEST(desk.last().ends_with(" amara_osei"), desk.last());
}

BOOST_AUTO_TEST_CASE(progress_and_alerts_are_said) {
    BOOST_TEST(page.has(ui::Role::text, "0 of 1 done"));
    BOOST_TEST(page.find(ui::Role::button, "09:00, Mr S. Brennan").name.find("Dog") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
