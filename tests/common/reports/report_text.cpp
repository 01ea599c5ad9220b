#include "common/reports/report.h"
#include "tests/common/reports/small_service.h"

using namespace evenload;

namespace {

std::string number_of(std::string_view measure, std::optional<int> tenths) {
    Figure figure;
    figure.tenths = tenths;
    return figure_words(measure_of(measure), figure);
}

std::string base_of_figure(std::string_view measure, int rows, int part, int whole) {
    Figure figure;
    figure.rows = rows;
    figure.part = part;
    figure.whole = whole;
    return figure_base_words(measure_of(measure), figure);
}

} // namespace

BOOST_AUTO_TEST_SUITE(words_of_reports)

BOOST_AUTO_TEST_CASE(numbers_are_written_as_people_read_them) {
    BOOST_TEST(number_of("open_cases", 12'040) == "1,204");
    BOOST_TEST(number_of("open_cases", 12'345'670) == "1,234,567");
    BOOST_TEST(number_of("waiting_18_weeks", 783) == "78.3%");
    BOOST_TEST(number_of("waiting_18_weeks", 1'000) == "100%");
    BOOST_TEST(number_of("first_contact", 10) == "1 day");
    BOOST_TEST(number_of("first_contact", 125) == "12.5 days");
    BOOST_TEST(number_of("load", 14'800) == "24 h 40");
    BOOST_TEST(number_of("first_contact", std::nullopt) == "–");
}

BOOST_AUTO_TEST_CASE(what_a_number_was_made_from_is_said_where_it_does_not_say_it_itself) {
    BOOST_TEST(base_of_figure("open_cases", 12, 12, 12) == "");
    BOOST_TEST(base_of_figure("waiting_18_weeks", 1'204, 941, 1'204) == "941 of 1,204 cases");
    BOOST_TEST(base_of_figure("continuity", 4, 3, 4) == "3 of 4 contacts");
    BOOST_TEST(base_of_figure("travel_share", 2, 24, 104) == "24 min of 1 h 44");
    BOOST_TEST(base_of_figure("utilisation", 2, 120, 4'800) == "2 h of 80 h");
    BOOST_TEST(base_of_figure("first_contact", 1, 5, 1) == "1 case");
    BOOST_TEST(base_of_figure("days_to_clear", 3, 90, 3) == "1 h 30 a week in 3 cases");
}

BOOST_AUTO_TEST_CASE(a_target_is_missed_by_a_tenth_and_not_by_nothing) {
    const Measure& measure = measure_of("two_hour");
    BOOST_TEST(target_words(measure) == "Target: at least 70%");
    const auto misses = [&](std::optional<int> tenths) {
        Figure figure;
        figure.tenths = tenths;
        return misses_target(measure, figure);
    };
    BOOST_TEST(misses(699));
    BOOST_TEST(!misses(700));
    BOOST_TEST(!misses(std::nullopt)); // nobody was referred
    BOOST_TEST(target_words(measure_of("two_day")) == "");
}

BOOST_AUTO_TEST_CASE(one_of_a_unit_is_singular_where_it_has_one) {
    BOOST_TEST(unit_words(ReportUnit::cases, 1) == "case");
    BOOST_TEST(unit_words(ReportUnit::people, 1) == "person");
    BOOST_TEST(unit_words(ReportUnit::people, 2) == "people");
    BOOST_TEST(unit_words(ReportUnit::minutes_a_week, 1) == "minutes a week");
}

BOOST_FIXTURE_TEST_CASE(a_selection_is_said_in_words_and_what_is_unknown_by_its_code,
                        SmallService) {
    care({.needs = {"wound"}});
    ReportFacts facts(database(), team.id, clock);
    ReportQuestion question{.professional_id = beth.id, .urgency = "two_hour", .need = "wound"};
    question.locality = "ZZ9";
    const auto words = selection_words(facts, question);
    BOOST_REQUIRE(words.size() == 4u);
    BOOST_TEST(words[0] == "Professional: Beth");
    BOOST_TEST(words[1] == "Urgency: 2-hour response");
    BOOST_TEST(words[2] == "Need: Wound");
    BOOST_TEST(words[3] == "Locality: ZZ9");
}

BOOST_FIXTURE_TEST_CASE(a_row_names_the_patient_or_the_professional_and_what_it_adds,
                        SmallService) {
    const Patient joy = patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"});
    plan(case_of(joy,
                 {.reference = "C-7", .received_on = today - 41, .status = CaseStatus::waiting}),
         {.visits = 1, .minutes = 50});
    ReportFacts facts(database(), team.id, clock);
    const auto row = [&](std::string measure) {
        const Report made = make_report(facts, {.measure = std::move(measure), .row = "all"});
        return report_rows(facts, *made.measure, made.listed).at(0);
    };
    BOOST_TEST(row("waiting").reference == "C-7");
    BOOST_TEST(row("waiting").name == "Mrs J. Adeyemi");
    BOOST_TEST(row("waiting").value == "41 days");
    BOOST_TEST(row("load").value == "1 h");
    BOOST_TEST(row("open_cases").value == "");
    BOOST_TEST(row("utilisation").name == "Beth");
    BOOST_TEST(row("utilisation").reference == "");
    BOOST_TEST(row("utilisation").value == "0%");
}

BOOST_AUTO_TEST_SUITE_END()
