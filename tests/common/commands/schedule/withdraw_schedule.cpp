#include "common/commands/schedule/withdraw_schedule.h"

#include "common/commands/schedule/publish_schedule.h"
#include "common/rules/published_place.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    User her = user("beth.nurse", Role::professional, beth.id);
    Case care = case_of(patient("Adeyemi"));
    Contact beths = visit(care, {.professional_id = beth.id, .start = at("09:00")});
    Contact carls = visit(care, {.professional_id = carl.id, .start = at("11:00")});

    Ward() { perform(PublishSchedule{team.id, today, today, {}}); }
    Outcome withdraw(std::vector<ScheduledProfessional> who = {}, std::string reason = "too full") {
        return perform(WithdrawSchedule{team.id, today, today, std::move(who), std::move(reason)});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(withdraw_schedule)

BOOST_AUTO_TEST_CASE(nobody_goes_by_it_any_more_and_the_visits_stay_in_the_draft) {
    Ward ward;
    BOOST_TEST(rule_of(ward.withdraw()) == "accepted");
    for (const Contact& contact : {ward.beths, ward.carls}) {
        const Contact now = ward.now_of(contact);
        BOOST_TEST(!is_published(now));
        BOOST_TEST(!now.published_day);
        BOOST_TEST(is_placed(now));
    }
    for (const ContactSchedule& schedule : ward.all<ContactSchedule>())
        BOOST_CHECK(schedule.status == ScheduleStatus::withdrawn);
}

BOOST_AUTO_TEST_CASE(each_affected_professional_is_told_once_with_the_reason) {
    Ward ward;
    ward.withdraw();
    const auto notices = ward.all<Notice>("where kind = 'schedule_withdrawn' order by id");
    BOOST_REQUIRE(notices.size() == 1u); // nobody signs in as Carl
    BOOST_TEST(notices[0].user_id.text == ward.her.id.text);
    BOOST_TEST(notices[0].summary == "Mon 23 Nov: 1 visit withdrawn, do not go by it. too full");
    BOOST_TEST(ward.now_of(Id<ContactSchedule>(notices[0].subject_id)).professional_id.text ==
               "beth");
}

BOOST_AUTO_TEST_CASE(one_professionals_schedule_is_withdrawn_alone) {
    Ward ward;
    BOOST_TEST(ward.withdraw({{ward.carl.id}}).accepted());
    BOOST_TEST(is_published(ward.now_of(ward.beths)));
    BOOST_TEST(!is_published(ward.now_of(ward.carls)));
}

BOOST_AUTO_TEST_CASE(what_has_begun_stays_published_and_a_reason_is_needed) {
    Ward ward;
    Contact started = ward.now_of(ward.beths);
    started.status = ContactStatus::started;
    upsert_row(ward.database(), description_of<Contact>(), &started);
    BOOST_TEST(rule_of(ward.withdraw({}, " ")) == "reason_given");
    BOOST_TEST(ward.withdraw().accepted());
    BOOST_TEST(is_published(ward.now_of(ward.beths)));
    BOOST_TEST(rule_of(ward.withdraw()) == "nothing_changed");
    BOOST_TEST(rule_of(ward.perform(WithdrawSchedule{
                   ward.team.id, ward.today, ward.today - 1, {}, "x"})) == "period");
}

BOOST_AUTO_TEST_SUITE_END()
