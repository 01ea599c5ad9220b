#include "common/commands/visit/placement.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"));
    Transaction transaction{database(), {"c1", actor, now}};
};

} // namespace

BOOST_AUTO_TEST_SUITE(placement)

BOOST_AUTO_TEST_CASE(trying_writes_nothing_and_says_what_the_rules_say) {
    Ward ward;
    ward.visit(ward.care, {.professional_id = ward.beth.id, .start = at("09:00")});
    const Contact contact = ward.visit(ward.care);
    const std::string before = ward.contents();
    const TriedPlacement tried =
        try_placement(ward.transaction, contact, {ward.today, at("09:10"), ward.beth});
    BOOST_REQUIRE(!tried.breaches.empty());
    BOOST_TEST(tried.breaches[0].rule == "visit_overlap");
    BOOST_TEST(ward.contents() == before);
}

BOOST_AUTO_TEST_CASE(a_new_place_is_not_expected_late_and_remembers_the_day_that_was_told) {
    Ward ward;
    const Contact contact = ward.visit(ward.care, {.professional_id = ward.beth.id,
                                                   .start = at("09:00"),
                                                   .published_professional_id = ward.beth.id,
                                                   .published_start = at("09:00"),
                                                   .expected_start = at("09:20")});
    TriedPlacement tried =
        try_placement(ward.transaction, contact, {ward.today + 1, at("10:00"), ward.beth, false});
    write_placement(ward.transaction, tried);
    const Contact now = ward.now_of(contact);
    BOOST_TEST(!now.expected_start);
    BOOST_TEST(!now.pinned);
    BOOST_CHECK(now.published_day == ward.today);
}

BOOST_AUTO_TEST_CASE(a_partner_that_has_started_holds_the_pair_where_it_is) {
    Ward ward;
    const Professional carl = ward.professional("Carl");
    const Contact first =
        ward.visit(ward.care, {.professional_id = ward.beth.id, .start = at("09:00")});
    ward.visit(ward.care, {.professional_id = carl.id,
                           .start = at("09:00"),
                           .partner_id = first.id,
                           .status = ContactStatus::started});
    BOOST_TEST(
        try_placement(ward.transaction, first, {ward.today, at("10:00"), ward.beth}).no->rule ==
        "started_visit");
}

BOOST_AUTO_TEST_SUITE_END()
