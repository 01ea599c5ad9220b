#include "client/views/schedule_thread.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Office {
    World world;
    Professional beth = world.professional("Beth Lindqvist");

    ContactSchedule schedule(const std::string& id, int first, int last, ScheduleStatus status) {
        return world.add(ContactSchedule{.id = Id<ContactSchedule>(id),
                                         .professional_id = beth.id,
                                         .first_day = world.today + first,
                                         .last_day = world.today + last,
                                         .status = status});
    }
    void write(const std::string& subject, const std::string& text) {
        world.add(Comment{.id = Id<Comment>("on_" + subject),
                          .subject = CommentSubject::contact_schedule,
                          .subject_id = subject,
                          .author_id = world.actor.user_id,
                          .text = text,
                          .written_at = world.now});
    }
    ScheduleThread read() {
        return schedule_thread(world.database(), manager_at(world), beth.id, world.today);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(thread_of_a_schedule, Office)

BOOST_AUTO_TEST_CASE(a_day_that_nobody_has_planned_is_a_thread_to_begin) {
    const ScheduleThread view = read();
    BOOST_TEST(view.found);
    BOOST_TEST(view.schedule_id.none());
    BOOST_TEST(view.title == "Schedule of Beth Lindqvist");
    BOOST_TEST(view.period == "Mon 23 Nov · not planned yet");
    BOOST_TEST(view.thread.lines.empty());
}

BOOST_AUTO_TEST_CASE(what_is_written_on_comes_before_what_was_published) {
    schedule("week", 0, 6, ScheduleStatus::published);
    BOOST_TEST(read().period == "Mon 23 Nov to Sun 29 Nov · published");
    schedule("day", 0, 0, ScheduleStatus::draft);
    BOOST_TEST(read().schedule_id.text == "week");
    write("day", "Too full");
    BOOST_TEST(read().schedule_id.text == "day");
    BOOST_TEST(read().thread.lines.at(0).text == "Too full");
}

BOOST_AUTO_TEST_CASE(what_was_withdrawn_is_not_the_days_schedule) {
    schedule("old", 0, 6, ScheduleStatus::withdrawn);
    BOOST_TEST(read().schedule_id.none());
}

BOOST_AUTO_TEST_CASE(the_whole_team_has_a_schedule_of_the_days_shown) {
    const auto read_days = [&](int last) {
        return team_schedule_thread(world.database(), manager_at(world),
                                    {world.today, world.today + last});
    };
    schedule("beths", 0, 6, ScheduleStatus::published);
    BOOST_TEST(read_days(0).title == "Schedule of the whole team");
    BOOST_TEST(read_days(0).period == "Mon 23 Nov · everybody");
    BOOST_TEST(read_days(0).schedule_id.none());
    world.add(ContactSchedule{
        .id = Id<ContactSchedule>("week"), .first_day = world.today, .last_day = world.today + 6});
    write("week", "Flu in the team");
    BOOST_TEST(read_days(6).thread.lines.at(0).text == "Flu in the team");
    BOOST_TEST(read_days(0).period == "Mon 23 Nov to Sun 29 Nov · everybody"); // its day is in it
    BOOST_TEST(read_days(7).schedule_id.none());
    BOOST_TEST(read().schedule_id.text == "beths");
}

BOOST_AUTO_TEST_CASE(unread_ones_are_counted_for_the_schedules_that_all_days_are_in) {
    schedule("beths", 0, 6, ScheduleStatus::published);
    world.add(ContactSchedule{
        .id = Id<ContactSchedule>("day"), .first_day = world.today, .last_day = world.today});
    write("beths", "one");
    write("day", "two");
    Viewpoint other = manager_at(world);
    other.user_id = Id<User>("other");
    const UnreadCounts unread = unread_counts(world.database(), other);
    const auto of = [&](int last) {
        return unread_of_schedules(world.database(), other, unread,
                                   {world.today, world.today + last});
    };
    BOOST_TEST(of(0).of_team == 1);
    BOOST_TEST(of(0).of_professionals.at(beth.id.text) == 1);
    BOOST_TEST(of(6).of_team == 0);
    BOOST_TEST(of(6).of_professionals.at(beth.id.text) == 1);
    BOOST_TEST(of(7).of_professionals.empty());
}

BOOST_AUTO_TEST_CASE(somebody_of_another_team_has_no_schedule_here) {
    BOOST_TEST(!schedule_thread(world.database(), manager_at(world), Id<Professional>("nobody"),
                                world.today)
                    .found);
}

BOOST_AUTO_TEST_SUITE_END()
