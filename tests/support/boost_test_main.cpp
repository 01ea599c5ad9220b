// The main function of every test program, so that Boost.Test is compiled once.
// Test files include <boost/test/unit_test.hpp> only.
#define BOOST_TEST_MODULE evenload
#include <boost/test/included/unit_test.hpp>
