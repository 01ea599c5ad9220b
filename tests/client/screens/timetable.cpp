// The timetable as a person works it: by mouse, by menu and by keyboard, always to the same command.
#include "client/screens/timetable/timetable_screen.h"
#include "client/views/day_reasons.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Timetable {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    Contact brennan = visit(
        "Brennan", {.professional_id = amara.id, .start = at("10:00"), .planned_minutes = 60});
    Contact petrov =
        visit("Petrov", {.professional_id = beth.id, .start = at("10:00"), .planned_minutes = 60});
    Contact lowell = visit(
        "Lowell", {.planned_minutes = 60, .window_start = at("09:00"), .window_end = at("12:00")});

    RecordingDesk desk;
    ui::TimetableState state;
    PendingView pending;
    Route route{.page = Page::timetable};
    TimetableView view;
    std::optional<DayReasons> reasons;
    std::optional<VisitView> chosen;
    Role role = Role::caseload_manager;
    ui::TimetableResult result;
    Headless page{[this](ui::Ui& ui) { draw(ui); }};

    Timetable() {
        look();
        page.frames();
    }
    Contact visit(const std::string& name, Contact rest) {
        rest.id.text = "v_" + name;
        const Case care = world.case_of(world.patient(name, {.title = "Mr", .given_name = "Sam"}),
                                        {.reference = "C-" + name, .reason = "Wound"});
        return world.visit(care, rest);
    }
    void look() {
        Viewpoint from = manager_at(world, "07:30");
        from.role = role;
        view = timetable_view(world.database(), from, world.today);
        reasons.emplace(world.database(), world.team.id, world.today);
        chosen.reset();
        if (route.contact_id)
            chosen = visit_view(world.database(), from, view, *reasons, route.contact_id.text);
    }
    void draw(ui::Ui& ui) {
        reasons->allow(3);
        const ui::TimetableScreen screen{
            view,    route,
            pending, chosen ? &*chosen : nullptr,
            {},      [this](const std::string& id) { return reasons->advice(id); }};
        const ui::Container main{
            ui.tree,
            {.key = "main", .role = ui::Role::main, .name = "Schedule", .rect = ui.screen}};
        const ui::TimetableResult now = ui::draw_timetable(ui, ui.screen, screen, state, desk);
        result.plan_days = std::max(result.plan_days, now.plan_days);
    }
    ui::Node block(const std::string& name) {
        return page.find(ui::Role::gridcell, "Mr S. " + name);
    }
    // Where on the row of that person a block lies that starts then, held at its left end.
    ui::Point point_at(const std::string& person, std::string_view time) {
        const ui::Node row = page.find(ui::Role::rowheader, person);
        const ui::Node known = block("Brennan");
        const float pixels = known.rect.width / 60;
        return {known.rect.x + pixels * static_cast<float>(at(time).minutes - 600) + 4,
                row.rect.centre().y};
    }
    ui::Point grip(const std::string& name) {
        const ui::Node node = block(name);
        return {node.rect.x + 4, node.rect.centre().y};
    }
    std::string heard() { return page.host.last_said(); }
};

std::string placed(const std::string& contact, int start, const std::string& person) {
    return R"(give place_visit {"contact_id":")" + contact +
           R"(","day":"2026-11-23","professional_id":")" + person + R"(","reason":"","start":)" +
           std::to_string(start) + "}";
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(timetable_screen, Timetable)

BOOST_AUTO_TEST_CASE(rows_and_visits_are_described) {
    BOOST_TEST(page.has(ui::Role::heading, "Contact schedule"));
    BOOST_TEST(page.has(ui::Role::grid, "Visits on Monday 23 November 2026"));
    BOOST_TEST(page.has(ui::Role::rowheader, "Amara Osei, 1 visit"));
    BOOST_TEST(block("Brennan").name == "Mr S. Brennan, 10:00–11:00, Wound, not published yet");
    BOOST_TEST(page.has(ui::Role::heading, "Not placed · 1 visit, 1 person without care today"));
}

BOOST_AUTO_TEST_CASE(a_drag_in_time_snaps_to_five_minutes) {
    page.mouse_drag(grip("Brennan"), point_at("Amara Osei", "11:07"));
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 11 * 60 + 5, "amara_osei")),
               desk.last());
    BOOST_TEST(desk.last().ends_with("| Placed Mr S. Brennan at 11:05 with Amara Osei"));
}

BOOST_AUTO_TEST_CASE(a_drag_to_another_person_keeps_the_time_that_is_hovered) {
    page.mouse_drag(grip("Brennan"), point_at("Beth Lindqvist", "13:00"));
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 13 * 60, "beth_lindqvist")),
               desk.last());
}

BOOST_AUTO_TEST_CASE(a_drop_on_another_visit_is_refused_with_the_reason) {
    page.mouse_drag(grip("Brennan"), point_at("Beth Lindqvist", "10:30"));
    BOOST_TEST(desk.asked.empty());
    BOOST_TEST(heard().find("Overlaps the 10:00 visit by 30 min") != std::string::npos, heard());
}

BOOST_AUTO_TEST_CASE(the_keyboard_moves_in_time_by_arrows_and_to_other_people) {
    page.focus(block("Brennan"));
    page.key(" ");
    page.key("ArrowRight");
    page.key("ArrowRight");
    page.key(" ");
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 10 * 60 + 10, "amara_osei")),
               desk.last());
}

BOOST_AUTO_TEST_CASE(the_menu_offers_the_first_time_that_fits_each_person) {
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Beth Lindqvist"));
    // From 10:00 on Beth is free when Petrov's hour is over.
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 11 * 60, "beth_lindqvist")),
               desk.last());
}

BOOST_AUTO_TEST_CASE(pin_unplace_and_schedule_at_are_in_the_menu) {
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Pin"));
    BOOST_TEST(desk.last() ==
               R"(give pin_visit {"contact_id":"v_Brennan","pinned":true} | Pinned Mr S. Brennan)");
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Unplace"));
    BOOST_TEST(
        desk.last() ==
        R"(give unplace_visit {"contact_id":"v_Brennan","reason":""} | Unplaced Mr S. Brennan)");
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Schedule at…"));
    BOOST_TEST(desk.last().starts_with("open "));
}

BOOST_AUTO_TEST_CASE(an_unplaced_visit_says_why_and_applies_its_remedy) {
    const ui::Node card = page.find(ui::Role::button, "Mr S. Lowell");
    BOOST_TEST(!card.description.empty());
    page.activate(page.find(ui::Role::button, "Apply this: Mr S. Lowell"));
    BOOST_TEST(desk.last().starts_with(R"(give place_visit {"contact_id":"v_Lowell")"),
               desk.last());
}

BOOST_AUTO_TEST_CASE(an_unplaced_visit_is_dragged_into_the_day_and_a_placed_one_out_of_it) {
    const ui::Node card = page.find(ui::Role::button, "Mr S. Lowell");
    page.mouse_drag({card.rect.x + 4, card.rect.centre().y}, point_at("Amara Osei", "09:00"));
    BOOST_TEST(desk.last().starts_with(placed("v_Lowell", 9 * 60, "amara_osei")), desk.last());
    page.mouse_drag(grip("Petrov"), page.find(ui::Role::list, "Not placed").rect.centre());
    BOOST_TEST(desk.last().starts_with(R"(give unplace_visit {"contact_id":"v_Petrov")"),
               desk.last());
}

BOOST_AUTO_TEST_CASE(publishing_lists_every_change_first) {
    page.activate(page.find(ui::Role::button, "Publish to team"));
    BOOST_TEST(page.has(ui::Role::listitem, "Mr S. Brennan: new, 10:00 Amara Osei"));
    BOOST_TEST(desk.asked.empty());
    page.activate(page.find_key("publish:do"));
    BOOST_TEST(
        desk.last() ==
        R"(give publish_schedule {"first_day":"2026-11-23","last_day":"2026-11-23","professional_ids":[],"team_id":"team"} | Published Mon 23 Nov)");
    BOOST_TEST(!state.publish_asked);
}

BOOST_AUTO_TEST_CASE(days_are_turned_by_buttons_and_keys) {
    page.activate(page.find(ui::Role::button, "The day after"));
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-24");
    page.key("[");
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-22");
    const ui::Node today = page.find(ui::Role::button, "Today");
    BOOST_TEST((today.states & ui::state::disabled) != 0u);
}

BOOST_AUTO_TEST_CASE(the_panel_moves_the_visit_to_who_could_take_it) {
    route.contact_id = petrov.id;
    look();
    page.frames();
    BOOST_TEST(page.has(ui::Role::complementary, "Visit of Mr S. Petrov"));
    page.activate(page.find(ui::Role::button, "Move to Amara Osei"));
    BOOST_TEST(desk.last().starts_with(R"(give place_visit {"contact_id":"v_Petrov")"),
               desk.last());
    BOOST_TEST(desk.last().find("amara_osei") != std::string::npos);
    page.activate(page.find(ui::Role::button, "Close the visit"));
    BOOST_TEST(desk.last() == "back_from_panel");
}

BOOST_AUTO_TEST_CASE(a_comment_on_the_visit_is_given_as_a_command) {
    route.contact_id = petrov.id;
    look();
    page.frames();
    page.type(page.find(ui::Role::textbox, "Write a comment"), "Please plan longer");
    page.activate(page.find_key("visit:send"));
    BOOST_TEST(
        desk.last() ==
        R"(give add_comment {"reply_to_id":null,"subject":"contact","subject_id":"v_Petrov","text":"Please plan longer"} | Commented)");
}

BOOST_AUTO_TEST_CASE(planning_and_absence_are_asked_for) {
    page.activate(page.find(ui::Role::button, "Plan day"));
    BOOST_TEST(result.plan_days == 1);
    page.activate(page.find(ui::Role::button, "More planning"));
    page.activate(page.find(ui::Role::menuitem, "Plan four weeks from Mon 23 Nov"));
    BOOST_TEST(result.plan_days == 28);
    page.activate(page.find(ui::Role::button, "Record absence"));
    BOOST_TEST(desk.last().starts_with("open "));
}

BOOST_AUTO_TEST_CASE(problems_are_listed_and_jumped_to) {
    world.absence(amara);
    look();
    page.frames();
    page.activate(page.find(ui::Role::button, "1 problem"));
    page.activate(page.find(ui::Role::menuitem, "Mr S. Brennan, 10:00, Amara Osei"));
    BOOST_TEST(desk.last() == "go /timetable?visit=v_Brennan");
}

BOOST_AUTO_TEST_CASE(an_empty_day_says_what_to_do) {
    world.database().run("delete from contacts", {});
    look();
    page.frames();
    BOOST_TEST(page.has(ui::Role::text, "No visits on this day yet."));
}

BOOST_AUTO_TEST_SUITE_END()
