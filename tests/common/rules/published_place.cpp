#include "common/rules/published_place.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Contact published_at_nine() {
    Contact contact;
    contact.day = on("2026-11-23");
    contact.professional_id = Id<Professional>("beth");
    contact.start = at("09:00");
    contact.published_professional_id = contact.professional_id;
    contact.published_start = contact.start;
    return contact;
}

} // namespace

BOOST_AUTO_TEST_SUITE(published_place)

BOOST_AUTO_TEST_CASE(person_day_and_time_are_what_was_told) {
    Contact contact = published_at_nine();
    contact.published_day = contact.day;
    BOOST_TEST(stands_as_published(contact));
    Contact later = contact;
    later.start = at("09:05");
    BOOST_TEST(!stands_as_published(later));
    Contact next_day = contact;
    next_day.day = contact.day + 1;
    BOOST_TEST(!stands_as_published(next_day));
    Contact with_carl = contact;
    with_carl.professional_id = Id<Professional>("carl");
    BOOST_TEST(!stands_as_published(with_carl));
}

BOOST_AUTO_TEST_CASE(a_day_that_was_never_kept_was_the_visits_own_until_it_moves) {
    Contact contact = published_at_nine();
    BOOST_TEST(stands_as_published(contact));
    keep_published_day(contact);
    contact.day = contact.day + 1;
    BOOST_TEST(!stands_as_published(contact));
    BOOST_TEST(to_text(published_day_of(contact)) == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(what_was_never_published_has_no_told_place) {
    Contact contact;
    contact.day = on("2026-11-23");
    BOOST_TEST(!is_published(contact));
    BOOST_TEST(stands_as_published(contact)); // unplaced and never told: no news
    keep_published_day(contact);
    BOOST_TEST(!contact.published_day);
    contact.professional_id = Id<Professional>("beth");
    contact.start = at("09:00");
    BOOST_TEST(!stands_as_published(contact));
}

BOOST_AUTO_TEST_SUITE_END()
