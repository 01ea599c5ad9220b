#include "server/provider/base64url.h"

#include "server/provider/fetch.h"
#include "tests/support/signing_key.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string fault_of(std::string_view text) {
    try {
        return "read as " + from_base64url(text);
    } catch (const ProviderFault& fault) {
        return fault.what();
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_base64url)

BOOST_AUTO_TEST_CASE(gives_the_bytes_of_any_length_back) {
    std::string bytes;
    for (int size = 0; size < 300; ++size) {
        BOOST_TEST(from_base64url(base64url(bytes)) == bytes);
        bytes += static_cast<char>(size * 7);
    }
}

// RFC 4648, 10, without the padding; and the two letters in which base64url differs.
BOOST_AUTO_TEST_CASE(follows_the_examples_of_its_standard) {
    BOOST_TEST(from_base64url("") == "");
    BOOST_TEST(from_base64url("Zg") == "f");
    BOOST_TEST(from_base64url("Zm8") == "fo");
    BOOST_TEST(from_base64url("Zm9v") == "foo");
    BOOST_TEST(from_base64url("Zm9vYmFy") == "foobar");
    BOOST_TEST(from_base64url("-_8") == "\xFB\xFF");
}

// Padding at the end, in the middle and alone; the other alphabet; one letter too many; bits that nothing uses; room.
BOOST_AUTO_TEST_CASE(refuses_what_is_written_otherwise) {
    for (const char* text : {"Zg==", "Zm8=", "Zm=9v", "=", "====", "+/8", "Z", "Zm9vY", "Zh", "Zm9",
                             "Zg\n", " Zg", "Zm 8", "Zm.8", "Zm\xC3\xA9", "AAA\xFF"})
        BOOST_TEST(fault_of(text) == "malformed token", text);
}

BOOST_AUTO_TEST_CASE(refuses_a_zero_byte) {
    BOOST_TEST(fault_of(std::string_view("Zm9v\0", 5)) == "malformed token");
}

BOOST_AUTO_TEST_SUITE_END()
