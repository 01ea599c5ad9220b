#include "common/reports/report_question.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(report_question)

BOOST_AUTO_TEST_CASE(what_is_written_into_an_address_is_read_from_it) {
    ReportQuestion question;
    question.measure = "waiting";
    question.by = "locality";
    question.show = "trend";
    question.from = on("2026-10-01");
    question.until = on("2026-10-31");
    question.professional_id.text = "beth";
    question.status = "active";
    question.urgency = "routine";
    question.pathway = "leg_ulcer";
    question.need = "wound";
    question.skill = "compression";
    question.locality = "CO7";
    question.row = "CO7";
    question.month = "2026-10";
    ReportQuestion read;
    for (const auto& [name, value] : parameters_of(question))
        read_parameter(read, name, value);
    BOOST_TEST((read == question));
    BOOST_TEST(parameters_of(question).size() == 14u);
    BOOST_TEST(parameters_of({}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_code_of_ours_is_dropped) {
    ReportQuestion question;
    read_parameter(question, "zone", "CO7<script>");
    read_parameter(question, "from", "yesterday");
    read_parameter(question, "colour", "red");
    BOOST_TEST((question == ReportQuestion{}));
    BOOST_TEST(!question.selects());
    read_parameter(question, "zone", "CO7");
    BOOST_TEST(question.selects());
}

BOOST_AUTO_TEST_SUITE_END()
