#include "common/commands/case/allocate_cases.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// 2400 minutes a week each; every case asks for 1 × (790 + 10) = 800.
struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi");

    Case heavy(const Id<Professional>& owner = {}) {
        Case rest;
        rest.owner_id = owner;
        if (owner) rest.status = CaseStatus::active;
        const Case care = case_of(joy, rest);
        plan(care, {.visits = 1, .minutes = 790});
        return care;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(allocate_cases)

BOOST_AUTO_TEST_CASE(each_case_goes_to_its_professional) {
    Ward ward;
    const Case a = ward.heavy();
    const Case b = ward.heavy();
    BOOST_TEST(ward.perform(AllocateCases{{{a.id, ward.beth.id}, {b.id, ward.carl.id}}, "plan"})
                   .accepted());
    BOOST_TEST(ward.now_of(a).owner_id.text == "beth");
    BOOST_TEST(ward.now_of(b).owner_id.text == "carl");
    BOOST_TEST(ward.all<StatusChange>().size() == 2);
}

BOOST_AUTO_TEST_CASE(loads_add_up_along_the_list) {
    Ward ward;
    std::vector<CaseAllocation> three;
    for (int i = 0; i < 3; ++i)
        three.push_back({ward.heavy().id, ward.beth.id});
    BOOST_TEST(rule_of(ward.perform(AllocateCases{three, ""})) == "accepted"); // 2400 of 2400
    World& world = ward;
    world.perform(AllocateCases{
        {{three[0].case_id, {}}, {three[1].case_id, {}}, {three[2].case_id, {}}}, ""});
    three.push_back({ward.heavy().id, ward.beth.id});
    const Outcome refused = ward.perform(AllocateCases{three, ""});
    BOOST_TEST(rule_of(refused) == "capacity");
    BOOST_TEST(message_of(refused).find("to Beth: Over capacity: 100% → 134%") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_that_may_not_go_stops_all) {
    Ward ward;
    const Case good = ward.heavy();
    const Case bad = ward.case_of(ward.joy, {.status = CaseStatus::closed});
    BOOST_TEST(rule_of(ward.perform(AllocateCases{{{good.id, ward.beth.id}, {bad.id, ward.beth.id}},
                                                  ""})) == "case_open");
    BOOST_TEST(ward.now_of(good).owner_id.none());
}

// Both are full with three cases each; an exchange adds nothing to either.
BOOST_AUTO_TEST_CASE(two_full_people_may_exchange_cases) {
    Ward ward;
    std::vector<Case> cases;
    for (int i = 0; i < 3; ++i)
        cases.push_back(ward.heavy(ward.beth.id));
    for (int i = 0; i < 3; ++i)
        cases.push_back(ward.heavy(ward.carl.id));
    BOOST_TEST(rule_of(ward.perform(AllocateCases{
                   {{cases[0].id, ward.carl.id}, {cases[3].id, ward.beth.id}}, ""})) == "accepted");
}

BOOST_AUTO_TEST_CASE(refuses_an_empty_list_and_a_case_listed_twice) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(AllocateCases{})) == "nothing_changed");
    const Case care = ward.heavy();
    BOOST_TEST(rule_of(ward.perform(AllocateCases{
                   {{care.id, ward.beth.id}, {care.id, ward.carl.id}}, ""})) == "listed_once");
}

BOOST_AUTO_TEST_SUITE_END()
