#include "common/exchange/hhcrsp.h"

#include "common/base/check.h"
#include "tests/support/files.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const char* const fixture = "tests/fixtures/hhcrsp/three_patients.json";

std::string refusal(const std::string& from, const std::string& to) {
    return refusal_of(hhcrsp::read, fixture, from, to);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_hhcrsp)

BOOST_AUTO_TEST_CASE(everything_that_the_file_says_is_read) {
    const hhcrsp::Instance instance = hhcrsp::read(file_text(fixture));
    BOOST_TEST(instance.name == "three_patients");
    BOOST_TEST(to_text(*instance.office) == "51.889000,0.903000");
    BOOST_TEST(instance.services.size() == 2u);
    BOOST_TEST((instance.caregivers[1].services == std::vector{1}));
    BOOST_TEST(instance.patients.size() == 3u);
    BOOST_TEST(instance.patients[0].window_end == 60 * hhcrsp::minute);
    BOOST_TEST(!instance.patients[1].place);
    BOOST_TEST(!instance.patients[1].in_sequence);
    BOOST_TEST(instance.patients[2].in_sequence);
    BOOST_TEST(instance.patients[2].gap_to == 60 * hhcrsp::minute);
    BOOST_TEST(instance.travel[3][1] == 20 * hhcrsp::minute);
    BOOST_TEST(instance.in_whole_minutes());
}

BOOST_AUTO_TEST_CASE(every_refusal_says_where_what_was_expected_and_what_was_found) {
    const auto expect = [](const std::string& from, const std::string& to, const char* sentence) {
        BOOST_TEST(refusal(from, to) == sentence);
    };
    expect("[30, 90]", "[90, 30]", "patients[1].time_window: it ends before it starts");
    expect("[30, 90]", "[30]", "patients[1].time_window: expected a list of 2, found array of 1");
    expect("[30, 90]", "[-5, 90]",
           "patients[1].time_window[0]: expected minutes from 0 to 2880, found -5");
    expect("[30, 90]", "[\"soon\", 90]",
           "patients[1].time_window[0]: expected a number, found \"soon\"");
    expect("\"duration\": 20", "\"duration\": 0",
           "patients[1].required_caregivers[0].duration: expected minutes from 1 to 2880, found 0");
    expect("\"service\": \"s1\", \"duration\": 30}]},", "\"service\": \"s9\", \"duration\": 30}]},",
           "patients[0].required_caregivers[0].service: expected the id of a service of this file, "
           "found \"s9\"");
    expect("\"simultaneous\"", "\"sometimes\"",
           "patients[1].synchronization.type: expected \"simultaneous\" or \"sequential\", found "
           "\"sometimes\"");
    expect("[30, 60]", "[60, 30]",
           "patients[2].synchronization.distance: the second number is below the first");
    expect("\"id\": \"p2\"", "\"id\": \"p1\"", "patients[1].id: this patient is listed twice");
    expect("\"id\": \"c2\", ", "", "caregivers[1].id: is missing");
    expect("[0.9100, 51.8900]", "[0.9100, 151.8900]",
           "patients[0].location: expected longitude and latitude in degrees");
    expect("[0, 10, 20, 30], ", "", "distances: expected a list of 4, found array of 3");
    expect("[10, 0, 10, 20]", "[10, 0, 10]",
           "distances[1]: expected a list of 4, found array of 3");
    expect("\"patients\"", "\"people\"", "patients: is missing");
    expect(",\n \"distances\"", "", "not JSON: it stops making sense at byte 873");
}

BOOST_AUTO_TEST_CASE(what_is_no_instance_at_all_is_refused) {
    const auto refused = [](const std::string& text) {
        BOOST_CHECK_THROW(hhcrsp::read(text), Fault);
    };
    refused("");
    refused("[]");
    refused("{}");
    refused("nhs_number,family_name\r\n");
    refused(std::string(100'000, '['));
    refused("{\"name\": \"\xff\"}");
}

BOOST_AUTO_TEST_CASE(fractions_of_minutes_are_kept_in_thousandths) {
    std::string text = file_text(fixture);
    text.replace(text.find("[10, 0, 10, 20]"), 15, "[10.25, 0, 10, 20]");
    const hhcrsp::Instance instance = hhcrsp::read(text);
    BOOST_TEST(instance.travel[1][0] == 10'250);
    BOOST_TEST(!instance.in_whole_minutes());
}

BOOST_AUTO_TEST_SUITE_END()
