#include "common/commands/schedule/discard_draft.h"

#include "common/rules/published_place.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Case care = case_of(patient("Adeyemi"));
    // Told 10:00 with Beth today.
    Contact told(Contact rest = {}) {
        rest.published_professional_id = beth.id;
        rest.published_day = today;
        rest.published_start = at("10:00");
        return visit(care, rest);
    }
    Outcome discard(std::vector<ScheduledProfessional> who = {}) {
        return perform(DiscardDraft{team.id, today, today, std::move(who)});
    }
    std::string place(const Contact& contact) {
        const Contact stored = now_of(contact);
        if (!is_placed(stored)) return "unplaced";
        return short_text(stored.day) + " " + to_text(*stored.start) + " " +
               stored.professional_id.text;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(discard_draft)

BOOST_AUTO_TEST_CASE(visits_return_to_what_was_told_and_new_ones_lose_their_place) {
    Ward ward;
    const Contact moved = ward.told({.day = ward.today + 2,
                                     .professional_id = ward.carl.id,
                                     .start = at("14:00"),
                                     .pinned = true});
    const Contact taken = ward.told();
    const Contact fresh =
        ward.visit(ward.care, {.professional_id = ward.carl.id, .start = at("13:00")});
    const Outcome outcome = ward.discard();
    BOOST_TEST(warnings_of(outcome) == "draft_returned, visits_unplaced");
    BOOST_TEST(ward.place(moved) == "Mon 23 Nov 10:00 beth");
    BOOST_TEST(!ward.now_of(moved).pinned);
    BOOST_TEST(ward.place(taken) == "Mon 23 Nov 10:00 beth");
    BOOST_TEST(ward.place(fresh) == "unplaced");
    BOOST_TEST(rule_of(ward.discard()) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(what_has_begun_or_should_have_stays) {
    Ward ward;
    const Contact started = ward.told(
        {.professional_id = ward.carl.id, .start = at("09:00"), .status = ContactStatus::started});
    const Contact over_by_now =
        ward.visit(ward.care, {.professional_id = ward.carl.id, .start = at("07:00")});
    BOOST_TEST(rule_of(ward.discard()) == "nothing_changed");
    BOOST_TEST(ward.place(started) == "Mon 23 Nov 09:00 carl");
    BOOST_TEST(ward.place(over_by_now) == "Mon 23 Nov 07:00 carl");
}

BOOST_AUTO_TEST_CASE(nothing_returns_to_somebody_who_is_away_by_now) {
    Ward ward;
    const Contact moved = ward.told({.professional_id = ward.carl.id, .start = at("14:00")});
    ward.absence(ward.beth);
    const Outcome outcome = ward.discard();
    BOOST_TEST(warnings_of(outcome) == "published_not_possible");
    BOOST_TEST(ward.place(moved) == "unplaced");
    BOOST_TEST(is_published(ward.now_of(moved)));
}

BOOST_AUTO_TEST_CASE(one_professionals_draft_is_discarded_alone) {
    Ward ward;
    const Contact beths =
        ward.visit(ward.care, {.professional_id = ward.beth.id, .start = at("09:00")});
    const Contact carls =
        ward.visit(ward.care, {.professional_id = ward.carl.id, .start = at("09:00")});
    BOOST_TEST(ward.discard({{ward.carl.id}}).accepted());
    BOOST_TEST(ward.place(beths) == "Mon 23 Nov 09:00 beth");
    BOOST_TEST(ward.place(carls) == "unplaced");
}

BOOST_AUTO_TEST_SUITE_END()
