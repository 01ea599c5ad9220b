#include "common/commands/caseload/amend_caseload.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Caseload caseload = add(Caseload{
        .professional_id = beth.id, .name = "Beth", .first_day = today, .last_day = today + 6});

    std::string rule(std::vector<FieldAmendment> fields) {
        return rule_of(perform(AmendCaseload{caseload.id, std::move(fields)}));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(amend_caseload, Ward)

BOOST_AUTO_TEST_CASE(name_period_and_criteria_change) {
    BOOST_TEST(rule({{"name", "Beth", "Beth, east"},
                     {"last_day", to_text(today + 6), ""},
                     {"needs", "", "wound insulin"},
                     {"most_minutes", "0", "1500"}}) == "accepted");
    const Caseload after = now_of(caseload);
    BOOST_TEST(after.name == "Beth, east");
    BOOST_TEST(!after.last_day);
    BOOST_TEST(to_text(after.needs) == "insulin wound");
    BOOST_TEST(after.most_minutes == 1500);
}

BOOST_AUTO_TEST_CASE(whose_it_is_and_that_it_is_closed_do_not_change_like_this) {
    BOOST_TEST(rule({{"professional_id", "beth", "carl"}}) == "field_exists");
    BOOST_TEST(rule({{"closed", "false", "true"}}) == "field_exists");
}

BOOST_AUTO_TEST_CASE(it_stays_in_order) {
    BOOST_TEST(rule({{"name", "Beth", ""}}) == "caseload_name");
    BOOST_TEST(rule({{"last_day", to_text(today + 6), to_text(today - 1)}}) == "period");
    add(Caseload{.professional_id = beth.id, .name = "Later", .first_day = today + 7});
    BOOST_TEST(rule({{"last_day", to_text(today + 6), ""}}) == "one_caseload_at_a_time");
}

BOOST_AUTO_TEST_CASE(two_people_who_change_the_same_field_are_told) {
    BOOST_TEST(rule({{"name", "Elizabeth", "Beth, east"}}) == "conflict");
}

BOOST_AUTO_TEST_CASE(one_that_was_deleted_or_is_not_there_is_refused) {
    Caseload closed = caseload;
    closed.id = Id<Caseload>("closed");
    closed.closed = true;
    add(closed);
    BOOST_TEST(rule_of(perform(AmendCaseload{closed.id, {{"name", "Beth", "x"}}})) ==
               "caseload_open");
    BOOST_TEST(rule_of(perform(AmendCaseload{Id<Caseload>("none"), {}})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
