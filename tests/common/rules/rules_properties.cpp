// Properties over random input. RapidCheck prints the seed of a failure: RC_PARAMS="seed=…" repeats it.
#include "common/base/random.h"
#include "common/rules/load.h"
#include "common/rules/nhs_number.h"
#include "common/rules/visit_check.h"
#include "common/rules/visits_of_plan.h"
#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");

ContactPlan any_plan() {
    ContactPlan plan;
    plan.visits = *rc::gen::inRange(1, 15);
    plan.period_days = *rc::gen::inRange(1, 60);
    plan.minutes = *rc::gen::inRange(5, 120);
    plan.staff = *rc::gen::inRange(1, 3);
    plan.second_minutes = *rc::gen::inRange(0, 60);
    plan.coordination_minutes = *rc::gen::inRange(0, 90);
    plan.need_factor_percent = *rc::gen::inRange(100, 201);
    plan.first_day = monday + *rc::gen::inRange(-200, 200);
    return plan;
}

Codes any_weekdays() {
    Codes days;
    for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
        if (*rc::gen::arbitrary<bool>()) days.add(day);
    return days;
}

// Not drawn digit by digit: at small sizes RapidCheck draws noughts only, which are no number.
std::string any_nhs_number() {
    Random random(*rc::gen::arbitrary<std::uint64_t>());
    for (;;) {
        std::string digits;
        int sum = 0;
        for (int i = 0; i < 9; ++i) {
            const int digit = random.below(10);
            digits += static_cast<char>('0' + digit);
            sum += digit * (10 - i);
        }
        const int check = (11 - sum % 11) % 11;
        if (check == 10) continue;
        digits += static_cast<char>('0' + check);
        if (digits != std::string(10, digits[0])) return digits;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(rules_properties)

BOOST_AUTO_TEST_CASE(one_mistyped_digit_or_two_exchanged_are_always_found) {
    BOOST_TEST(rc::check("NHS number", [] {
        const std::string number = any_nhs_number();
        RC_ASSERT(is_nhs_number(number));
        std::string mistyped = number;
        const auto place = static_cast<std::size_t>(*rc::gen::inRange(0, 10));
        mistyped[place] = static_cast<char>('0' + *rc::gen::inRange(0, 10));
        if (mistyped != number) RC_ASSERT(!is_nhs_number(mistyped));
        std::string exchanged = number;
        const auto left = static_cast<std::size_t>(*rc::gen::inRange(0, 9));
        std::swap(exchanged[left], exchanged[left + 1]);
        if (exchanged != number) RC_ASSERT(!is_nhs_number(exchanged));
        RC_ASSERT(nhs_number_digits(nhs_number_text(number)) == number);
    }));
}

BOOST_AUTO_TEST_CASE(whole_periods_hold_exactly_the_visits_asked_for) {
    BOOST_TEST(rc::check("count of visits", [] {
        const ContactPlan plan = any_plan();
        const int periods = *rc::gen::inRange(1, 6);
        const auto visits =
            visits_of_plan(plan, plan.first_day, plan.first_day + (periods * plan.period_days - 1));
        RC_ASSERT(static_cast<int>(visits.size()) == periods * plan.visits);
    }));
}

BOOST_AUTO_TEST_CASE(visits_are_spread_with_gaps_that_differ_by_a_day_at_most) {
    BOOST_TEST(rc::check("even spread", [] {
        ContactPlan plan = any_plan();
        plan.visits = 1 + plan.visits % plan.period_days;
        const auto visits =
            visits_of_plan(plan, plan.first_day, plan.first_day + 4 * plan.period_days - 1);
        const int shortest = plan.period_days / plan.visits;
        for (std::size_t i = 1; i < visits.size(); ++i) {
            const int gap = visits[i].day - visits[i - 1].day;
            RC_ASSERT(gap == shortest || gap == shortest + 1);
        }
    }));
}

BOOST_AUTO_TEST_CASE(asking_for_a_part_gives_the_part_of_the_whole) {
    BOOST_TEST(rc::check("parts", [] {
        ContactPlan plan = any_plan();
        plan.weekdays = any_weekdays();
        if (*rc::gen::arbitrary<bool>()) plan.last_day = plan.first_day + *rc::gen::inRange(0, 200);
        const Date from = plan.first_day + *rc::gen::inRange(-20, 200);
        const Date until = from + *rc::gen::inRange(0, 60);
        std::vector<AskedVisit> part;
        for (const AskedVisit& visit :
             visits_of_plan(plan, plan.first_day - 50, plan.first_day + 400)) {
            RC_ASSERT(plan.weekdays.empty() ||
                      plan.weekdays.contains(short_name(weekday_of(visit.day))));
            if (from <= visit.day && visit.day <= until) part.push_back(visit);
        }
        RC_ASSERT(visits_of_plan(plan, from, until) == part);
    }));
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_load_add_up_and_twice_the_visits_are_twice_the_care) {
    BOOST_TEST(rc::check("load", [] {
        ContactPlan plan = any_plan();
        const LoadInput input{*rc::gen::inRange(0, 60), *rc::gen::inRange(0, 30), monday};
        const CaseLoad load = load_of(plan, input);
        const int exact_hundredths =
            (load.care_minutes + load.travel_minutes + load.recording_minutes +
             load.second_person_minutes + load.coordination_minutes) *
            plan.need_factor_percent;
        RC_ASSERT(std::abs(load.total_minutes() * 100 - exact_hundredths) <= 50);
        plan.visits *= 2;
        RC_ASSERT(std::abs(load_of(plan, input).care_minutes - 2 * load.care_minutes) <= 1);
    }));
}

// What a matched visit was asked for: nothing is answered twice and nothing is lost.
BOOST_AUTO_TEST_CASE(matched_and_missing_together_are_all_that_is_asked) {
    BOOST_TEST(rc::check("match", [] {
        const ContactPlan plan = any_plan();
        const auto asked = visits_of_plan(plan, plan.first_day, plan.first_day + 60);
        std::vector<ExistingVisit> existing;
        const int count = *rc::gen::inRange(0, 20);
        for (int i = 0; i < count; ++i)
            existing.push_back(
                {plan.first_day + *rc::gen::inRange(-5, 65), *rc::gen::arbitrary<bool>()});
        std::sort(existing.begin(), existing.end(),
                  [](const ExistingVisit& a, const ExistingVisit& b) { return a.day < b.day; });
        const auto matches = match_visits(asked, existing, moved_at_most_days(plan));
        const auto matched =
            std::count_if(matches.begin(), matches.end(), [](int m) { return m >= 0; });
        RC_ASSERT(asked.size() ==
                  missing_visits(asked, matches).size() + static_cast<std::size_t>(matched));
        for (std::size_t i = 0; i < matches.size(); ++i)
            if (matches[i] >= 0)
                RC_ASSERT(
                    std::abs(asked[static_cast<std::size_t>(matches[i])].day - existing[i].day) <=
                    (existing[i].may_have_moved ? moved_at_most_days(plan) : 0));
    }));
}

// Two visits of one person hurt each other alike, whichever of them is asked about.
BOOST_AUTO_TEST_CASE(overlap_is_mutual) {
    BOOST_TEST(rc::check("overlap", [] {
        ProfessionalDay day = beth_on_monday();
        const auto any_visit = [](const char* id) {
            return PlacedVisit{Id<Contact>(id),
                               TimeOfDay{*rc::gen::inRange(480, 900)},
                               *rc::gen::inRange(5, 90),
                               {}};
        };
        const PlacedVisit a = any_visit("a");
        const PlacedVisit b = any_visit("b");
        const auto amount = [&](const PlacedVisit& asked, const PlacedVisit& placed) {
            Contact contact;
            contact.id = asked.contact_id;
            contact.planned_minutes = asked.minutes;
            day.visits = {placed};
            for (const Breach& breach : check_visit({contact, asked.start, {}}, day))
                if (breach.rule == "visit_overlap") return breach.amount;
            return 0;
        };
        RC_ASSERT(amount(a, b) == amount(b, a));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
