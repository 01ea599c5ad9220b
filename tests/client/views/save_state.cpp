#include "client/views/save_state.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(saving)

BOOST_AUTO_TEST_CASE(the_header_says_the_most_pressing_thing) {
    BOOST_TEST(save_state({.connected = true}).mark.text == "All changes saved");
    BOOST_TEST(save_state({.connected = true, .waiting = 2}).mark.text == "2 waiting");
    BOOST_TEST(save_state({.waiting = 2}).mark.text == "Offline – 2 updates waiting");
    BOOST_TEST(save_state({.waiting = 1}).mark.text == "Offline – 1 update waiting");
    BOOST_TEST(save_state({}).mark.text == "Offline – reconnecting");
    BOOST_TEST(save_state({.connected = true, .waiting = 2, .refused = 1}).mark.text ==
               "1 needs attention");
    BOOST_TEST(save_state({.signed_out = true, .waiting = 3}).mark.text ==
               "Signed out – 3 updates waiting");
}

BOOST_AUTO_TEST_CASE(what_waits_is_said_to_be_saved_only_where_the_device_keeps_it) {
    BOOST_TEST(save_state({.waiting = 2, .kept = true}).mark.text ==
               "Offline – 2 updates waiting, saved on this device");
    BOOST_TEST(save_state({.waiting = 2, .only_here = true}).mark.text ==
               "Offline – 2 updates waiting, in this tab only");
    BOOST_TEST(save_state({.signed_out = true, .waiting = 1, .kept = true}).mark.text ==
               "Signed out – 1 update waiting, saved on this device");
    BOOST_TEST(save_state({.kept = true}).mark.text == "Offline – reconnecting");
}

BOOST_AUTO_TEST_SUITE_END()
