#include "common/reports/grouping.h"

#include "common/reports/report_question.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Team1 : World {
    Professional beth = professional("Beth");
    Case wound = case_of(patient("A", {.postcode = "co7 9AB"}), {.received_on = on("2026-11-18"),
                                                                 .urgency = Urgency::two_day,
                                                                 .needs = {"wound", "ucr"},
                                                                 .status = CaseStatus::active,
                                                                 .owner_id = beth.id});
    ReportFacts facts{database(), team.id, {today, at("08:00")}};
    ReportItem item = first();

    ReportItem first() {
        ReportItem one;
        one.care = 0;
        one.professional = 0;
        one.days = 20;
        one.day = on("2026-11-18");
        one.status = CaseStatus::active;
        return one;
    }
    // "co7=CO7": code and label of each group of the row.
    std::string groups(Breakdown by) {
        Grouping grouping(facts, by);
        std::vector<int> of_item;
        grouping.groups_of(item, of_item);
        std::string text;
        for (const int group : of_item)
            text += (text.empty() ? "" : " ") + grouping.code(group) + "=" + grouping.label(group);
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(grouping_of_rows, Team1)

BOOST_AUTO_TEST_CASE(a_row_is_in_the_group_of_its_value_with_a_code_for_the_address) {
    BOOST_TEST(groups(Breakdown::locality) == "CO7=CO7");
    BOOST_TEST(groups(Breakdown::urgency) == "two_day=2-day response");
    BOOST_TEST(groups(Breakdown::status) == "active=Active");
    BOOST_TEST(groups(Breakdown::professional) == "beth=Beth");
    BOOST_TEST(groups(Breakdown::waiting_band) == "from_15=15–28 days");
    BOOST_TEST(groups(Breakdown::week) == "2026-11-16=Week of 16 Nov 2026");
    BOOST_TEST(groups(Breakdown::month) == "2026-11=Nov 2026");
    BOOST_TEST(groups(Breakdown::pathway) == "other=No pathway");
    BOOST_TEST(groups(Breakdown::none) == "all=All");
}

BOOST_AUTO_TEST_CASE(a_case_with_two_needs_is_in_both_groups) {
    BOOST_TEST(groups(Breakdown::need) == "ucr=UCR wound=Wound");
    BOOST_TEST(groups(Breakdown::skill) == "other=No skill asked for");
}

BOOST_AUTO_TEST_CASE(a_selection_is_joined_by_and) {
    ReportQuestion question;
    BOOST_TEST(is_selected(facts, question, item));
    question.locality = "CO7";
    question.need = "wound";
    question.professional_id = beth.id;
    BOOST_TEST(is_selected(facts, question, item));
    question.urgency = "routine";
    BOOST_TEST(!is_selected(facts, question, item));
    question.urgency = "two_day";
    question.need = "wou"; // no code of it
    BOOST_TEST(!is_selected(facts, question, item));
}

BOOST_AUTO_TEST_CASE(bands_and_months_stand_there_without_a_row) {
    Grouping bands(facts, Breakdown::waiting_band);
    const Measure& waiting = measure_of("waiting");
    BOOST_TEST(bands.always_there(waiting, {today, today}).size() == 7u);
    Grouping months(facts, Breakdown::month);
    const auto there = months.always_there(waiting, {on("2026-09-30"), on("2026-11-01")});
    BOOST_REQUIRE(there.size() == 3u);
    BOOST_TEST(months.label(there.front()) == "Sep 2026");
}

BOOST_AUTO_TEST_SUITE_END()
