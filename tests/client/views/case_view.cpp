#include "client/views/case_view.h"

#include "client/views/cases_view.h"
#include "tests/client/views/small_case.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string value_of(const std::vector<NameValue>& pairs, const std::string& name) {
    for (const NameValue& pair : pairs)
        if (pair.name == name) return pair.value;
    return "(none)";
}

} // namespace

BOOST_AUTO_TEST_SUITE(case_file)

BOOST_AUTO_TEST_CASE(the_head_says_who_it_is_and_what_must_be_known_at_the_door) {
    SmallCase file;
    const CaseView view = file.view();
    BOOST_TEST(view.found);
    BOOST_TEST(view.name == "Mrs Joy Adeyemi");
    BOOST_TEST(
        view.identity ==
        "81 · born 4 Mar 1945 · NHS 943 476 5919 · 22 Wivenhoe Rd, CO7 9AB · GP practice F81099");
    BOOST_TEST(view.door == "Information needs: Large print, hard of hearing. Dog on premises. Key "
                            "safe by the side door.");
    BOOST_TEST(view.marks[0].text == "Active");
}

BOOST_AUTO_TEST_CASE(the_load_is_shown_with_its_parts) {
    SmallCase file;
    file.world.plan(
        file.care,
        {.visits = 3, .weekdays = {"mon", "wed", "fri"}, .minutes = 45, .skills = {"wound_care"}});
    const CaseView view = file.view();
    BOOST_TEST(value_of(view.plan, "Frequency") == "3 × week, Mon Wed Fri, 45 min");
    BOOST_TEST(value_of(view.plan, "Skills") == "Wound care");
    BOOST_TEST(view.load_breakdown == "2 h 15 care + 30 min record = 2 h 45");
}

BOOST_AUTO_TEST_CASE(a_thread_keeps_replies_under_what_they_answer) {
    SmallCase file;
    const User beth = file.world.user("Beth Lindqvist", Role::professional);
    const Comment first = file.world.add(Comment{.subject_id = file.care.id.text,
                                                 .case_id = file.care.id,
                                                 .author_id = beth.id,
                                                 .text = "Longer visits please",
                                                 .written_at = file.world.now});
    file.world.add(Comment{.subject_id = file.care.id.text,
                           .case_id = file.care.id,
                           .text = "Another",
                           .written_at = {file.world.now.milliseconds + 1}});
    file.world.add(Comment{.subject_id = file.care.id.text,
                           .case_id = file.care.id,
                           .reply_to_id = first.id,
                           .text = "Done",
                           .written_at = {file.world.now.milliseconds + 2}});
    const ThreadView thread = file.view().thread;
    BOOST_REQUIRE(thread.lines.size() == 3u);
    BOOST_TEST(thread.open == 2);
    BOOST_TEST(thread.lines[0].author == "Beth Lindqvist");
    BOOST_TEST(thread.lines[0].when == "08:00");
    BOOST_TEST(thread.lines[1].text == "Done");
    BOOST_TEST(thread.lines[1].reply);
    BOOST_TEST(thread.lines[2].text == "Another");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_says_why) {
    SmallCase file;
    BOOST_TEST(*file.view().actions.reopen == "This case is open");
    BOOST_TEST(*file.view().actions.record == "No visit waits to be recorded");
    BOOST_TEST(file.view(Role::commissioner).actions.amend.has_value());
    file.world.database().run("update cases set status = 'closed'", {});
    BOOST_TEST(*file.view().actions.close == "This case is closed");
    BOOST_TEST(!file.view().actions.reopen);
}

BOOST_AUTO_TEST_CASE(who_saw_it_is_offered_to_administrators_and_supervisors_only) {
    SmallCase file;
    for (const Role role : {Role::administrator, Role::supervisor})
        BOOST_TEST(file.view(role).audit_address == "/audit?record=C-1042");
    for (const Role role : {Role::caseload_manager, Role::professional, Role::commissioner})
        BOOST_TEST(file.view(role).audit_address == "");
}

BOOST_AUTO_TEST_CASE(a_reference_that_is_not_there_is_not_found) {
    SmallCase file;
    BOOST_TEST(!case_view(file.world.database(), manager_at(file.world), "C-9999").found);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(case_list)

BOOST_AUTO_TEST_CASE(cases_are_grouped_past_due_priority_upcoming_and_unplanned) {
    World world;
    const Professional amara = world.professional("Amara Osei");
    const auto add = [&](const std::string& name, std::optional<int> days) {
        Case care = world.case_of(world.patient(name),
                                  {.status = CaseStatus::active, .owner_id = amara.id});
        if (days)
            world.visit(
                care,
                {.day = world.today + *days, .professional_id = amara.id, .start = at("09:00")});
        return care;
    };
    add("Late", -2);
    add("Soon", 1);
    add("Never", std::nullopt);
    const Case urgent = world.case_of(world.patient("Urgent"),
                                      {.received_at = at("13:40"), .urgency = Urgency::two_hour});
    world.database().run(
        "update cases set received_on = '2026-11-23', received_at = 820 where id = $1",
        {std::string_view(urgent.id.text)});
    const BoardView board = board_view(world.database(), manager_at(world), {});
    const CasesView all = cases_view(board, manager_at(world), CasesOf::team);
    std::string titles;
    for (const CaseGroup& group : all.groups)
        titles += group.title + " " + std::to_string(group.cases.size()) + "; ";
    BOOST_TEST(titles == "Past due 1; Priority 1; Upcoming 1; No visit planned 1; ");
    BOOST_TEST(cases_view(board, professional_at(world, amara.id), CasesOf::mine).count == 3);
    BOOST_TEST(cases_view(board, manager_at(world), CasesOf::unallocated).summary == "1 case");
}

BOOST_AUTO_TEST_SUITE_END()
