#include "client/views/inbox_view.h"

#include "client/views/schedule_thread.h"
#include "common/commands/caseload/share_caseload.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/comment/mark_notices_read.h"
#include "common/commands/comment/mark_read.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Inbox {
    World world;
    Professional beth = world.professional("Beth Lindqvist");
    Patient joy = world.patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"});
    Case care = world.case_of(joy, {.reference = "C-1042", .reason = "Leg ulcer"});
    User nina = world.user("Nina Shah", Role::professional, beth.id);

    Viewpoint ninas() {
        Viewpoint from = manager_at(world);
        from.user_id = nina.id;
        from.role = Role::professional;
        return from;
    }
    void mention(const std::string& text) {
        AddComment command{CommentSubject::case_file, care.id.text, text, {}};
        command.mentions = {{nina.id}};
        BOOST_REQUIRE(world.perform(command).accepted());
        world.now.milliseconds += 60'000;
    }
    void as_nina(auto command) {
        const Actor before = world.actor;
        world.actor.user_id = nina.id;
        BOOST_REQUIRE(world.perform(command).accepted());
        world.actor = before;
    }
    InboxView inbox() { return inbox_view(world.database(), ninas()); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(inbox, Inbox)

BOOST_AUTO_TEST_CASE(an_emergency_and_a_deputy_open_the_pages_that_are_about_them) {
    for (const NoticeKind kind : {NoticeKind::record_opened, NoticeKind::deputy_named})
        world.add(Notice{.user_id = nina.id, .kind = kind, .made_at = world.now});
    const InboxView shown = inbox();
    BOOST_TEST_REQUIRE(shown.lines.size() == 2u);
    for (const InboxLine& line : shown.lines) {
        BOOST_TEST(line.opens);
        BOOST_TEST(line.page_address ==
                   (line.kind == NoticeKind::record_opened ? "/restricted" : "/deputies"));
    }
}

BOOST_AUTO_TEST_CASE(a_mention_says_who_where_and_what) {
    mention("@Nina Shah please call the GP");
    const InboxView shown = inbox();
    BOOST_TEST(shown.unread == 1);
    BOOST_TEST(shown.summary == "1 unread");
    BOOST_TEST_REQUIRE(shown.lines.size() == 1u);
    const InboxLine& line = shown.lines[0];
    BOOST_TEST(line.title == "Marta mentioned you");
    BOOST_TEST(line.detail == "C-1042 · Mrs J. Adeyemi · Leg ulcer");
    BOOST_TEST(line.text == "@Nina Shah please call the GP");
    BOOST_TEST(line.opens);
    BOOST_TEST(line.place.case_reference == "C-1042");
    BOOST_TEST(inbox_view(world.database(), manager_at(world)).lines.empty());
}

BOOST_AUTO_TEST_CASE(unread_ones_come_first_then_the_newest) {
    mention("one");
    mention("two");
    mention("three");
    as_nina(MarkNoticesRead{{{inbox().lines[0].id}}});
    std::string order;
    for (const InboxLine& line : inbox().lines)
        order += line.text + (line.unread ? "! " : " ");
    BOOST_TEST(order == "two! one! three ");
    BOOST_TEST(unread_notices(world.database(), nina.id) == 2);
}

BOOST_AUTO_TEST_CASE(every_kind_of_notice_has_plain_words) {
    for (const NoticeKind kind :
         {NoticeKind::schedule_published, NoticeKind::schedule_withdrawn,
          NoticeKind::handover_asked, NoticeKind::handover_answered, NoticeKind::case_given,
          NoticeKind::caseload_shared, NoticeKind::absence_cover})
        world.add(Notice{.user_id = nina.id,
                         .kind = kind,
                         .subject_id = care.id.text,
                         .summary = "4 visits changed",
                         .made_by = world.actor.user_id,
                         .made_at = world.now});
    std::string titles;
    for (const InboxLine& line : inbox().lines) {
        BOOST_TEST(line.title.starts_with("Marta "), line.title);
        titles += line.title + "\n";
        const bool of_case = line.kind == NoticeKind::handover_asked ||
                             line.kind == NoticeKind::handover_answered ||
                             line.kind == NoticeKind::case_given;
        BOOST_TEST(line.opens == of_case, line.title);
        if (of_case)
            BOOST_TEST(line.detail == "C-1042 · Mrs J. Adeyemi · Leg ulcer · 4 visits changed");
    }
    BOOST_TEST(titles.find("asks you to take over a case") != std::string::npos);
    BOOST_TEST(titles.find("published your schedule") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_emergency_visit_opens_itself) {
    const Contact visit = world.visit(care);
    world.add(Notice{.user_id = nina.id,
                     .kind = NoticeKind::schedule_published,
                     .subject_id = visit.id.text,
                     .summary = "Emergency visit at 10:40; 1 visit waits",
                     .made_by = world.actor.user_id,
                     .made_at = world.now});
    const InboxLine line = inbox().lines.at(0);
    BOOST_TEST(line.title == "Marta gave you an emergency visit");
    BOOST_TEST(line.opens);
    BOOST_CHECK(line.place.of == (ThreadSubject{CommentSubject::contact, visit.id.text}));
    BOOST_TEST(line.detail.ends_with("Emergency visit at 10:40; 1 visit waits"));
}

BOOST_AUTO_TEST_CASE(a_reference_is_said_once_and_an_absence_opens_its_first_day) {
    world.add(Notice{.user_id = nina.id,
                     .kind = NoticeKind::handover_answered,
                     .subject_id = care.id.text,
                     .summary = "C-1042 accepted",
                     .made_at = world.now});
    BOOST_TEST(inbox().lines[0].detail == "C-1042 · Mrs J. Adeyemi · Leg ulcer · accepted");
    const Absence away = world.absence(beth);
    world.now.milliseconds += 60'000;
    world.add(Notice{.user_id = nina.id,
                     .kind = NoticeKind::absence_cover,
                     .subject_id = away.id.text,
                     .summary = "Beth Lindqvist is away",
                     .made_at = world.now});
    const InboxLine line = inbox().lines[0];
    BOOST_TEST(line.detail == "Beth Lindqvist is away");
    BOOST_TEST(line.opens);
    BOOST_CHECK(line.place.day == world.today);
}

BOOST_AUTO_TEST_CASE(a_thread_is_unread_until_its_reader_has_looked) {
    mention("one");
    const auto thread = [&] { return case_thread(world.database(), ninas(), care.id); };
    BOOST_TEST(thread().unread == 1);
    BOOST_TEST(thread().lines[0].unread);
    BOOST_TEST(unread_counts(world.database(), ninas()).of_cases.at(care.id.text) == 1);
    as_nina(MarkRead{CommentSubject::case_file, care.id.text});
    BOOST_TEST(thread().unread == 0);
    BOOST_TEST(unread_counts(world.database(), ninas()).of_cases.empty());
    world.now.milliseconds += 60'000;
    mention("two");
    BOOST_TEST(thread().unread == 1);
    BOOST_TEST(case_thread(world.database(), manager_at(world), care.id).unread == 0); // her own
}

BOOST_AUTO_TEST_CASE(those_who_may_see_a_thread_may_be_mentioned_in_it) {
    User omar = world.user("Omar Bell", Role::professional);
    omar.team_id = Id<Team>("south");
    upsert_row(world.database(), description_of<User>(), &omar);
    const auto names = [&] {
        std::string text;
        for (const ThreadReader& reader :
             case_thread(world.database(), manager_at(world), care.id).readers)
            text += reader.name + "; ";
        return text;
    };
    BOOST_TEST(names() == "Nina Shah; ");
    care.owner_id = beth.id;
    care.status = CaseStatus::active;
    upsert_row(world.database(), description_of<Case>(), &care);
    const Caseload caseload =
        world.add(Caseload{.professional_id = beth.id, .name = "Beth", .first_day = world.today});
    BOOST_REQUIRE(world.perform(ShareCaseload{caseload.id, omar.id, GrantLevel::view}).accepted());
    BOOST_TEST(names() == "Nina Shah; Omar Bell; ");
}

BOOST_AUTO_TEST_CASE(a_schedule_that_nobody_wrote_yet_has_an_empty_thread_of_its_day) {
    ScheduleThread shown =
        schedule_thread(world.database(), manager_at(world), beth.id, world.today);
    BOOST_TEST(shown.found);
    BOOST_TEST(shown.schedule_id.none());
    BOOST_TEST(shown.title == "Schedule of Beth Lindqvist");
    BOOST_TEST(shown.period == "Mon 23 Nov · not planned yet");
    BOOST_TEST(shown.thread.lines.empty());
    world.add(ContactSchedule{.id = Id<ContactSchedule>("week"),
                              .professional_id = beth.id,
                              .first_day = world.today,
                              .last_day = world.today + 6,
                              .status = ScheduleStatus::published});
    shown = schedule_thread(world.database(), manager_at(world), beth.id, world.today + 2);
    BOOST_TEST(shown.schedule_id.text == "week");
    BOOST_TEST(shown.period == "Mon 23 Nov to Sun 29 Nov · published");
    BOOST_TEST(
        !schedule_thread(world.database(), manager_at(world), Id<Professional>("none"), world.today)
             .found);
}

BOOST_AUTO_TEST_SUITE_END()
