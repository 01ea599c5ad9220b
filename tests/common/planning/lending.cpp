#include "common/planning/lending.h"

#include "common/planning/explain.h"
#include "tests/support/day_builder.h"
#include "tests/support/plan_checker.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Three people, one scanner, visits that ask for it.
struct Cupboard : DayBuilder {
    DayPlan nothing_yet;

    Cupboard() {
        for (const char* name : {"Amara", "Beth", "Carl"})
            person({.name = name});
        problem.shared = {{"scanner", 1}};
    }
    int scan(DayVisit what = {}) {
        what.equipment = {"scanner"};
        return visit(10, std::move(what));
    }
    std::string borrowers() {
        lend_shared_items(problem, nothing_yet);
        std::string names;
        for (const DayPerson& who : problem.people)
            if (who.borrowed.contains("scanner")) names += who.name + " ";
        return names;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(lending_shared_items)

BOOST_AUTO_TEST_CASE(no_more_people_have_it_than_there_are_pieces) {
    Cupboard cupboard;
    cupboard.problem.shared = {{"scanner", 2}};
    cupboard.scan();
    cupboard.scan();
    BOOST_TEST(cupboard.borrowers() == "Amara Beth ");
}

BOOST_AUTO_TEST_CASE(nobody_takes_what_nobody_needs) {
    Cupboard cupboard;
    cupboard.visit(10);
    BOOST_TEST(cupboard.borrowers() == "");
}

BOOST_AUTO_TEST_CASE(it_goes_to_who_is_usual_for_most_of_what_asks_for_it) {
    Cupboard cupboard;
    cupboard.scan({.usual_person = 1});
    cupboard.scan({.usual_person = 2});
    cupboard.scan({.usual_person = 2});
    BOOST_TEST(cupboard.borrowers() == "Carl ");
}

BOOST_AUTO_TEST_CASE(a_decided_visit_comes_before_a_promised_and_a_placed_one) {
    Cupboard cupboard;
    cupboard.scan();
    cupboard.scan();
    cupboard.scan();
    cupboard.nothing_yet.visits = {{0, 500}, {}, {}};
    cupboard.problem.visits[1].promised_person = 1;
    Cupboard decided = cupboard;
    decided.problem.visits[2].pinned_person = 2;
    decided.problem.visits[2].pinned_start = 600;
    BOOST_TEST(cupboard.borrowers() == "Beth ");
    BOOST_TEST(decided.borrowers() == "Carl ");
}

BOOST_AUTO_TEST_CASE(who_carries_one_borrows_none) {
    Cupboard cupboard;
    cupboard.problem.people[0].equipment = {"scanner"};
    cupboard.scan();
    BOOST_TEST(cupboard.borrowers() == "Beth ");
}

BOOST_AUTO_TEST_CASE(the_reason_for_an_unplaced_visit_says_who_has_the_piece) {
    Cupboard cupboard;
    cupboard.scan({.usual_person = 0});
    const int late = cupboard.scan({.minutes = 8 * 60 - 20}); // a day of its own
    cupboard.problem.visits[1].usual_person = 0;
    BOOST_TEST(cupboard.borrowers() == "Amara ");
    const DayPlan plan = cupboard.plan();
    BOOST_TEST(faults_text(cupboard.problem, plan) == "");
    const int unplaced = plan.visits[0].placed() ? late : 0;
    BOOST_REQUIRE(!plan.visits[static_cast<std::size_t>(unplaced)].placed());
    bool is_said = false;
    for (const PersonFit& fit : who_could_take_it(cupboard.problem, plan, unplaced))
        if (fit.breach && fit.person == 1)
            is_said = fit.breach->message == "Lacks equipment: scanner is out with Amara";
    BOOST_TEST(is_said);
}

BOOST_AUTO_TEST_SUITE_END()
