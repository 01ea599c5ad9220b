#include "common/exchange/calendar_entries.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Published : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi", {.given_name = "Joy",
                                      .address = "22 Wivenhoe Road",
                                      .postcode = "CO7 9AB",
                                      .phone = "01206 1"});
    Case care = case_of(joy, {.reference = "C-1042", .reason = "Leg ulcer dressing"});

    // Published for Beth today at 09:00, but for what `rest` says.
    Contact told(Contact rest = {}) {
        if (rest.published_professional_id.none()) rest.published_professional_id = beth.id;
        if (!rest.published_start) rest.published_start = at("09:00");
        return visit(care, rest);
    }
    std::vector<CalendarEntry> entries() { return calendar_entries(database(), beth, today); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_of_a_professional, Published)

BOOST_AUTO_TEST_CASE(a_visit_says_when_and_roughly_where_and_nothing_of_the_patient) {
    const Contact dressing = told({.planned_minutes = 45});
    const auto all = entries();
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].id == dressing.id.text);
    BOOST_TEST(all[0].title == "Visit · CO7");
    BOOST_TEST(all[0].detail == "C-1042");
    BOOST_TEST(all[0].place == "CO7");
    BOOST_TEST(to_text(all[0].first_day) == "2026-11-23");
    BOOST_TEST(to_text(*all[0].start) == "09:00");
    BOOST_TEST(all[0].minutes == 45);
    BOOST_TEST(!all[0].cancelled);
}

BOOST_AUTO_TEST_CASE(a_visit_to_a_restricted_patient_says_when_and_no_more) {
    add(Restriction{.patient_id = joy.id, .restricted_at = now});
    told();
    const auto all = entries();
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].title == "Visit");
    BOOST_TEST(all[0].detail == "");
    BOOST_TEST(all[0].place == "");
}

BOOST_AUTO_TEST_CASE(only_what_was_published_to_this_person_is_in_it_where_it_was_published) {
    visit(care, {.professional_id = beth.id, .start = at("10:00")}); // a draft
    const Professional carl = professional("Carl");
    told({.published_professional_id = carl.id});
    told({.day = today + 3, .professional_id = carl.id, .published_day = today + 1});
    const auto all = entries();
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_CHECK((all[0].first_day == today + 1));
}

BOOST_AUTO_TEST_CASE(a_cancelled_visit_is_in_it_as_cancelled_and_a_call_has_no_place) {
    told({.status = ContactStatus::cancelled});
    told({.published_start = at("11:00"), .mechanism = Mechanism::telephone});
    const auto all = entries();
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].cancelled);
    BOOST_TEST(all[1].title == "Telephone call");
    BOOST_TEST(all[1].place.empty());
}

BOOST_AUTO_TEST_CASE(it_reaches_two_weeks_back_and_sixty_days_ahead) {
    for (const int days : {-15, -14, 60, 61})
        told({.day = today + days});
    const auto all = entries();
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_CHECK((all[0].first_day == today - 14));
    BOOST_CHECK((all[1].first_day == today + 60));
}

BOOST_AUTO_TEST_CASE(leave_is_whole_days_and_a_training_afternoon_is_hours_of_each_day) {
    absence(beth, {.first_day = today + 7, .last_day = today + 9, .reason = "sickness"});
    absence(beth, {.first_day = today + 1, .last_day = today + 2, .start = at("13:00")});
    const auto all = entries();
    BOOST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[0].title == "Away"); // and not why
    BOOST_TEST(all[0].minutes == 11 * 60);
    BOOST_TEST(all[0].id != all[1].id);
    BOOST_TEST(!all[2].start);
    BOOST_CHECK((all[2].last_day == today + 9));
}

BOOST_AUTO_TEST_SUITE_END()
