#include "server/accounts/packs.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(packs)

BOOST_AUTO_TEST_CASE(an_id_is_32_hexadecimal_digits) {
    BOOST_TEST(is_pack_id("0123456789abcdef0123456789abcdef"));
    BOOST_TEST(!is_pack_id("0123456789abcdef0123456789abcde"));
    BOOST_TEST(!is_pack_id("0123456789ABCDEF0123456789abcdef"));
    BOOST_TEST(!is_pack_id(""));
}

BOOST_AUTO_TEST_SUITE_END()
