#include "common/exchange/uhhc.h"

#include "tests/support/files.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const char* const fixture = "tests/fixtures/uhhc/four_patients.json";

std::string refusal(const std::string& from, const std::string& to) {
    return refusal_of(uhhc::read, fixture, from, to);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_uhhc)

BOOST_AUTO_TEST_CASE(everything_that_the_file_says_is_read) {
    const uhhc::Instance instance = uhhc::read(file_text(fixture));
    BOOST_TEST(instance.window_met_at_end);
    BOOST_TEST(instance.weights.travel_time.price == 2);
    BOOST_TEST(instance.weights.total_extra_time.hard);
    BOOST_TEST(instance.weights.workload_balance.in_cost() == 0); // not in the file
    BOOST_TEST(instance.lunch_minutes == 30);
    BOOST_TEST(instance.caregivers[0].lunch_break);
    BOOST_TEST(instance.caregivers[1].shift_start == 30);
    BOOST_TEST(instance.patients[0].services[0].minutes == 30); // the service's default
    BOOST_TEST((instance.patients[1].pairing == uhhc::Pairing::simultaneous));
    BOOST_TEST(instance.patients[1].windows[1].start == 150);
    BOOST_TEST((instance.patients[2].preferred == std::vector{1}));
    BOOST_TEST(!instance.patients[2].optional);
    BOOST_TEST((instance.patients[3].incompatible == std::vector{0}));
    BOOST_TEST(instance.travel[3][2] == 15);
}

BOOST_AUTO_TEST_CASE(every_refusal_says_where_what_was_expected_and_what_was_found) {
    const auto expect = [](const std::string& from, const std::string& to, const char* sentence) {
        BOOST_TEST(refusal(from, to) == sentence);
    };
    expect(
        "\"HARD\"", "\"hard\"",
        "metadata.cost_components.total_extra_time: expected a weight or \"HARD\", found \"hard\"");
    expect("\"at_service_end\"", "\"at_end\"",
           "metadata.time_window_met: expected \"at_service_start\" or \"at_service_end\", found "
           "\"at_end\"");
    expect("\"service\": \"s1\", \"duration\": 20", "\"service\": \"s3\", \"duration\": 20",
           "patients[1].required_services[0].service: expected the id of a service of this file, "
           "found \"s3\"");
    expect("\"duration\": 15", "\"duration\": 1.5",
           "patients[1].required_services[1].duration: expected a whole number from 1 to 10080, "
           "found 1.5");
    expect("{\"start\": 0, \"end\": 90}", "{\"start\": 91, \"end\": 90}",
           "patients[0].time_windows[0]: it ends before it starts");
    expect("\"distance_matrix_index\": 4", "\"distance_matrix_index\": 5",
           "patients[3].distance_matrix_index: expected a whole number from 0 to 4, found 5");
    expect("\"departing_point\": \"d0\",\n   \"working", "\"working",
           "caregivers[1].departing_point: is missing");
    expect("[15, 20, 15, 0, 100]", "[15, 20, 15, 0]",
           "distances[3]: expected a list of 5, found array of 4");
    expect("\"id\": \"p2\"", "\"id\": \"p1\"", "patients[1].id: this patient is listed twice");
}

BOOST_AUTO_TEST_SUITE_END()
