// A thread as a person reads and writes it, and the inbox.
#include "client/screens/case_file/mentions.h"
#include "client/screens/lists/comments_screen.h"
#include "client/screens/lists/thread_route.h"
#include "client/widgets/scroll.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

const std::vector<ThreadReader> readers{{Id<User>("nina"), "Nina Shah", "Professional"},
                                        {Id<User>("ninian"), "Ninian Bell", "Supervisor"},
                                        {Id<User>("omar"), "Omar Nix", "Professional"}};

std::string names(const std::string& text) {
    std::string all;
    for (const ThreadReader* reader : ui::mention_choices(text, readers))
        all += reader->name + "; ";
    return all;
}

struct Panel {
    ThreadView thread;
    std::optional<std::string> why_not;
    ui::CommentDraft draft;
    RecordingDesk desk;
    Headless page{[this](ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "x", .rect = ui.screen}};
        ui::draw_comments(ui, {20, 20, 400, 0},
                          {thread, {CommentSubject::caseload, "amaras"}, "caseload", why_not, true},
                          draft, desk);
    }};

    CommentLine line(const std::string& id, bool unread = false) {
        CommentLine line;
        line.id = Id<Comment>(id);
        line.author = "Nina Shah";
        line.text = "Words of " + id;
        line.unread = unread;
        return line;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(comments_screens)

BOOST_AUTO_TEST_CASE(an_at_sign_and_the_beginning_of_a_name_offer_people) {
    BOOST_TEST(names("Ask ni") == "");
    BOOST_TEST(names("Ask @") == "Nina Shah; Ninian Bell; Omar Nix; ");
    BOOST_TEST(names("Ask @nin") == "Nina Shah; Ninian Bell; ");
    BOOST_TEST(names("Ask @Ni") == "Nina Shah; Ninian Bell; Omar Nix; "); // of a surname, too
    BOOST_TEST(names("Ask @Nina Sh") == "Nina Shah; ");
    BOOST_TEST(names("Ask @Nina Shah whether") == "");
    BOOST_TEST(names("@Nina Shah and @om") == "Omar Nix; ");
    BOOST_TEST(names("mail to a@b.example or ring, it does not matter which") == "");
    BOOST_TEST(ui::with_mention("Ask @ni", readers[0]) == "Ask @Nina Shah ");
}

BOOST_AUTO_TEST_CASE(everybody_whose_whole_name_is_written_is_mentioned_once) {
    const auto found = ui::mentions_in("@Omar Nix, @Nina Shah and @Omar Nix again", readers);
    BOOST_TEST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].user_id.text == "nina");
    BOOST_TEST(found[1].user_id.text == "omar");
    BOOST_TEST(ui::mentions_in("Nina Shah without a sign, @Nin", readers).empty());
}

BOOST_FIXTURE_TEST_CASE(a_comment_goes_to_its_thread_with_its_mentions, Panel) {
    thread.readers = readers;
    draft.text = "@nin";
    page.frames();
    page.activate(page.find(ui::Role::button, "Mention Nina Shah"));
    page.frames();
    BOOST_TEST(draft.text == "@Nina Shah ");
    draft.text += "look";
    page.frames();
    page.activate(page.find(ui::Role::button, "Comment"));
    BOOST_TEST(desk.last().starts_with("give add_comment "), desk.last());
    BOOST_TEST(desk.last().find(R"("subject":"caseload","subject_id":"amaras")") !=
                   std::string::npos,
               desk.last());
    BOOST_TEST(desk.last().find(R"("mentions":[{"user_id":"nina"}])") != std::string::npos,
               desk.last());
    BOOST_TEST(draft.text == "");
}

BOOST_FIXTURE_TEST_CASE(what_is_unread_is_marked_new_and_read_once, Panel) {
    thread.lines = {line("a"), line("b", true)};
    thread.unread = 1;
    thread.unread_in = {{CommentSubject::caseload, "amaras"}};
    page.frames(3);
    BOOST_TEST(desk.asked.size() == 1u);
    BOOST_TEST(desk.last() == R"(give mark_read {"subject":"caseload","subject_id":"amaras"} | )",
               desk.last());
    BOOST_TEST(page.outline().find("Words of b, new") != std::string::npos);
    BOOST_TEST(page.outline().find("Words of a, new") == std::string::npos);
    thread.lines[1].unread = false; // the mark has arrived
    page.frames();
    BOOST_TEST(page.outline().find("Words of b, new") != std::string::npos); // while one is here
}

BOOST_FIXTURE_TEST_CASE(a_resolved_comment_can_be_reopened_and_who_may_not_write_reads_why, Panel) {
    thread.lines = {line("a")};
    thread.lines[0].resolved = true;
    page.frames();
    page.activate(page.find(ui::Role::button, "Reopen the comment of Nina Shah"));
    BOOST_TEST(desk.last().starts_with("give reopen_comment "), desk.last());
    why_not = "Shared with you by Team, to view";
    page.frames();
    BOOST_TEST(!page.has(ui::Role::textbox, "Write a comment"));
    BOOST_TEST(!page.has(ui::Role::button, "Reopen the comment"));
    BOOST_TEST(page.outline().find("Shared with you by Team, to view") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_long_thread_is_drawn_where_it_is_seen_and_its_field_is_always_there,
                        Panel) {
    for (int i = 1; i <= 500; ++i)
        thread.lines.push_back(line("c" + std::to_string(i)));
    page.frames();
    const ui::Node first = page.find_key("comment:c1");
    BOOST_TEST(first.position == 1);
    BOOST_TEST(first.set_size == 500);
    BOOST_TEST(page.tree().find("comment:c500") == nullptr);
    BOOST_TEST(page.tree().nodes().size() < ui::node_limit / 2);
    BOOST_TEST(page.find(ui::Role::textbox, "Write a comment").rect.y > 500 * 40);
    draft.text = "Seen";
    page.frames();
    page.activate(page.find(ui::Role::button, "Comment"));
    BOOST_TEST(desk.last().starts_with("give add_comment "), desk.last());
}

// A keyboard comes up on a telephone, or the telephone is turned.
BOOST_FIXTURE_TEST_CASE(who_writes_sees_the_field_when_there_is_less_room, Panel) {
    for (int i = 1; i <= 40; ++i)
        thread.lines.push_back(line("c" + std::to_string(i)));
    float height = 0;
    Headless scrolled{[&](ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "x", .rect = ui.screen}};
        const ui::Scroll scroll{ui, {.key = "scroll", .rect = ui.screen, .content_height = height}};
        height = ui::draw_comments(
            ui, {scroll.origin.x, scroll.origin.y, 300, 0},
            {thread, {CommentSubject::caseload, "amaras"}, "caseload", why_not, true}, draft, desk);
    }};
    const auto bottom = [&] { return scrolled.find(ui::Role::button, "Comment").rect.bottom(); };
    scrolled.frames(4);
    BOOST_TEST(bottom() > 900);
    scrolled.focus(scrolled.find(ui::Role::textbox, "Write a comment"));
    scrolled.frames(4);
    BOOST_TEST(bottom() <= 900);
    scrolled.resize({0, 0, 390, 500});
    scrolled.frames(4);
    BOOST_TEST(bottom() <= 500);
    scrolled.wheel({100, 100}, -400); // who scrolls away is left there
    scrolled.frames(4);
    BOOST_TEST(bottom() > 500);
}

BOOST_AUTO_TEST_CASE(a_thread_is_opened_where_it_is_read) {
    ThreadPlace place{{CommentSubject::case_file, "x"}, {}, "C-1", Id<Team>("team"), {}, {}};
    BOOST_TEST(to_address(route_to(place)) == "/cases/C-1?team=team&tab=comments");
    place.of = {CommentSubject::caseload, "amaras"};
    BOOST_TEST(to_address(route_to(place)) == "/caseloads/amaras?team=team&tab=about");
    place.of = {CommentSubject::contact, "visit"};
    place.day = date_from_text("2026-11-23");
    BOOST_TEST(to_address(route_to(place)) == "/timetable?team=team&day=2026-11-23&visit=visit");
    place.team_id = {}; // of another team, which shares the case and not its timetable
    BOOST_TEST(to_address(route_to(place)) == "/cases/C-1?tab=comments");
    place.of = {CommentSubject::contact_schedule, "week"};
    place.professional_id = Id<Professional>("beth");
    BOOST_TEST(to_address(route_to(place)) == "/timetable?day=2026-11-23&tab=comments&person=beth");
    place.professional_id = {}; // of the whole team
    BOOST_TEST(to_address(route_to(place)) == "/timetable?day=2026-11-23&tab=comments");
    place.days = 7;
    BOOST_TEST(to_address(route_to(place)) == "/timetable?day=2026-11-23&span=week&tab=comments");
    place = {{CommentSubject::contact_schedule, {}}, {}, {}, {}, {}, place.day}; // an absence
    BOOST_TEST(to_address(route_to(place)) == "/timetable?day=2026-11-23");
}

BOOST_AUTO_TEST_CASE(a_notice_opens_what_it_is_about_and_is_read_by_that) {
    InboxView inbox;
    OpenComments open;
    Route route;
    ui::CommentsState state;
    RecordingDesk desk;
    InboxLine line;
    line.id = Id<Notice>("n1");
    line.title = "Marta mentioned you";
    line.detail = "C-1 · Mrs Adeyemi";
    line.unread = line.opens = true;
    line.place = {{CommentSubject::case_file, "x"}, {}, "C-1", {}, {}, {}};
    inbox.lines = {line};
    inbox.unread = 1;
    inbox.summary = "1 unread";
    Headless page{[&](ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "x", .rect = ui.screen}};
        ui::draw_comments_screen(ui, ui.screen, {inbox, open, route}, state, desk);
    }};
    page.frames();
    page.activate(page.find(ui::Role::button, "Marta mentioned you"));
    BOOST_TEST_REQUIRE(desk.asked.size() == 2u);
    BOOST_TEST(desk.asked[0] == R"(give mark_notices_read {"notices":[{"notice_id":"n1"}]} | )");
    BOOST_TEST(desk.asked[1] == "go /cases/C-1?tab=comments");
    page.activate(page.find(ui::Role::button, "Mark all as read"));
    BOOST_TEST(desk.last() == R"(give mark_notices_read {"notices":[]} | Marked all as read)");
    page.activate(page.find(ui::Role::button, "Export what is for me as CSV"));
    BOOST_TEST(desk.last() == "save_csv notices");
}

BOOST_AUTO_TEST_SUITE_END()
