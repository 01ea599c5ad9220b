#include "common/commands/caseload/caseload_cases.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi");
    Caseload caseload = add(Caseload{
        .professional_id = beth.id, .name = "Beth", .first_day = today, .last_day = today + 6});

    Case with(const std::string& id, CaseStatus status, const Id<Professional>& owner) {
        return case_of(joy, {.id = Id<Case>(id), .status = status, .owner_id = owner});
    }
    std::string has(Date day) {
        std::string text;
        for (const Id<Case>& id : cases_of(database(), caseload, day))
            text += id.text + " ";
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(caseload_cases, Ward)

BOOST_AUTO_TEST_CASE(a_caseload_has_the_open_cases_that_its_professional_owns) {
    with("active", CaseStatus::active, beth.id);
    with("suspended", CaseStatus::suspended, beth.id);
    with("closed", CaseStatus::closed, beth.id);
    with("carls", CaseStatus::active, carl.id);
    with("waiting", CaseStatus::waiting, {});
    BOOST_TEST(has(today) == "active suspended ");
}

BOOST_AUTO_TEST_CASE(it_has_them_until_the_end_of_its_last_day_and_before_its_first) {
    with("active", CaseStatus::active, beth.id);
    BOOST_TEST(has(today - 3) == "active ");
    BOOST_TEST(has(today + 6) == "active ");
    BOOST_TEST(has(today + 7) == "");
    caseload.last_day.reset();
    BOOST_TEST(has(today + 7000) == "active ");
}

BOOST_AUTO_TEST_CASE(one_that_was_deleted_has_none) {
    with("active", CaseStatus::active, beth.id);
    caseload.closed = true;
    BOOST_TEST(has(today) == "");
    BOOST_TEST(caseload_open(caseload)->rule == "caseload_open");
}

BOOST_AUTO_TEST_SUITE_END()
