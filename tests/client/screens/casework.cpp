// The screens of what happens to a case besides its visits: tasks, pathways, settings, and what the case asks of
// the person who opens it.
#include "client/screens/case_file/case_page.h"
#include "client/screens/pathways/pathways_screen.h"
#include "client/screens/settings/settings_screen.h"
#include "client/screens/tasks/tasks_screen.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Casework {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    PathwayTemplate pathway = world.add(PathwayTemplate{.id = Id<PathwayTemplate>("leg_ulcer_1"),
                                                        .code = "leg_ulcer",
                                                        .name = "Venous leg ulcer",
                                                        .visits = 2});
    Case care = world.case_of(
        world.patient("Adeyemi",
                      {.title = "Mrs", .given_name = "Joy", .alerts = "dog on premises"}),
        {.reference = "C-1042",
         .status = CaseStatus::active,
         .owner_id = amara.id,
         .new_to_owner = true,
         .handover_to_id = beth.id,
         .handover_note = "prefers mornings",
         .pathway_template_id = pathway.id,
         .pathway_first_day = world.today});
    ContactPlan plan = world.plan(care, {.visits = 1});
    Task task = world.add(Task{.id = Id<Task>("task"),
                               .case_id = care.id,
                               .title = "Order dressings",
                               .due_on = world.today - 1,
                               .added_by = world.actor.user_id,
                               .added_at = world.now});
    RecordingDesk desk;
    Route route;
};

struct CasePage : Casework {
    ui::CaseState state;
    Viewpoint viewpoint = professional_at(world, amara.id);
    CaseView view;
    Headless page{
        [this](ui::Ui& ui) { ui::draw_case_page(ui, ui.screen, view, route, {}, state, desk); }};

    CasePage() {
        route.page = Page::cases;
        route.case_reference = "C-1042";
    }
    void look() {
        view = case_view(world.database(), viewpoint, "C-1042");
        page.frames(3);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(casework)

BOOST_FIXTURE_TEST_CASE(a_task_is_ticked_and_its_case_opened, Casework) {
    const TasksView view = tasks_view(world.database(), manager_at(world), TasksOf::team);
    Headless page{[&](ui::Ui& ui) {
        ui::draw_tasks(ui, ui.screen, {view, TasksOf::team, false}, desk);
    }};
    page.frames();
    page.activate(page.find(ui::Role::checkbox, "Order dressings"));
    BOOST_TEST(desk.last() ==
               R"(give complete_task {"done":true,"task_id":"task"} | Done: Order dressings)");
    page.activate(page.find_key("task:case:task"));
    BOOST_TEST(desk.last() == "go /cases/C-1042?tab=tasks");
    page.activate(page.find(ui::Role::button, "Amend: Order dressings"));
    BOOST_TEST(desk.last().starts_with("open "));
    page.activate(page.find(ui::Role::button, "Export these tasks as CSV"));
    BOOST_TEST(desk.last() == "save_csv tasks");
    BOOST_TEST(desk.saved.find("Order dressings") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(whose_tasks_is_a_choice_of_those_who_give_care, Casework) {
    const TasksView view = tasks_view(world.database(), manager_at(world), TasksOf::team);
    std::optional<TasksOf> chosen;
    Headless page{[&](ui::Ui& ui) {
        if (const auto one = ui::draw_tasks(ui, ui.screen, {view, TasksOf::team, true}, desk))
            chosen = one;
    }};
    page.frames();
    page.activate(page.find_key("tasks:mine"));
    BOOST_CHECK(chosen == TasksOf::mine);
}

BOOST_FIXTURE_TEST_CASE(a_case_that_is_new_to_me_asks_to_be_seen, CasePage) {
    look();
    page.activate(page.find(ui::Role::button, "I have seen it"));
    BOOST_TEST(desk.last() ==
               R"(give acknowledge_case {"case_id":")" + care.id.text + R"("} | Seen: C-1042)");
}

BOOST_FIXTURE_TEST_CASE(who_is_asked_to_take_over_answers_and_others_only_read, CasePage) {
    viewpoint = professional_at(world, beth.id);
    look();
    BOOST_TEST(view.handover.text ==
               "Amara Osei asks you to take this case over: prefers mornings");
    page.activate(page.find(ui::Role::button, "Answer…"));
    BOOST_TEST(desk.last().starts_with("open "));
    viewpoint = professional_at(world, Id<Professional>("somebody_else"));
    look();
    BOOST_TEST(!page.has(ui::Role::button, "Answer…"));
}

BOOST_FIXTURE_TEST_CASE(what_must_be_known_at_the_door_and_where_it_leaves_its_pathway_is_said,
                        CasePage) {
    look();
    BOOST_TEST(page.outline().find("Dog on premises") != std::string::npos);
    BOOST_TEST(page.outline().find("Off the pathway: Visits 1 × in 7 days") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_tasks_of_a_case_are_a_tab_of_it, CasePage) {
    route.tab = "tasks";
    look();
    page.activate(page.find(ui::Role::button, "Add a task"));
    BOOST_TEST(desk.last().starts_with("open "));
    page.activate(page.find(ui::Role::checkbox, "Order dressings"));
    BOOST_TEST(desk.last().starts_with("give complete_task"));
    page.activate(page.find(ui::Role::button, "Export these tasks as CSV"));
    BOOST_TEST(desk.last() == "save_csv tasks_of_case");
}

BOOST_FIXTURE_TEST_CASE(a_pathway_is_chosen_retired_and_its_cases_opened, Casework) {
    ui::PathwaysState state;
    PathwaysView view = pathways_view(world.database(), manager_at(world), "");
    Headless page{[&](ui::Ui& ui) { ui::draw_pathways(ui, ui.screen, view, route, state, desk); }};
    route.page = Page::pathways;
    page.frames();
    page.activate(page.find_key("pathway:leg_ulcer"));
    BOOST_TEST(desk.last() == "go /pathways?pathway=leg_ulcer");
    route.pathway = "leg_ulcer";
    view = pathways_view(world.database(), manager_at(world), "leg_ulcer");
    page.frames(3);
    page.activate(page.find_key("pathway:case:C-1042"));
    BOOST_TEST(desk.last() == "go /cases/C-1042");
    page.activate(page.find(ui::Role::button, "Retire"));
    BOOST_TEST(desk.last() == R"(give retire_pathway {"pathway_template_id":"leg_ulcer_1",)"
                              R"("retired":true} | Retired Venous leg ulcer)");
}

BOOST_FIXTURE_TEST_CASE(how_strict_a_check_is_is_one_press_away, Casework) {
    ui::SettingsState state;
    const SettingsView view = settings_view(world.database(), manager_at(world));
    Headless page{
        [&](ui::Ui& ui) { ui::draw_settings(ui, ui.screen, world.team.id, view, state, desk); }};
    page.frames(3);
    page.activate(page.find_key("check:travel_gap:Block"));
    BOOST_TEST(desk.last() == R"(give set_check_strictness {"rule":"travel_gap",)"
                              R"("strictness":"block","team_id":")" +
                                  world.team.id.text + R"("} | Travel time: Block)");
}

BOOST_FIXTURE_TEST_CASE(who_may_not_set_anything_is_told_so, Casework) {
    ui::SettingsState state;
    const SettingsView view = settings_view(world.database(), professional_at(world, amara.id));
    Headless page{
        [&](ui::Ui& ui) { ui::draw_settings(ui, ui.screen, world.team.id, view, state, desk); }};
    page.frames(3);
    page.activate(page.find_key("check:travel_gap:Block"));
    BOOST_TEST(desk.asked.empty());
}

BOOST_AUTO_TEST_SUITE_END()
