#include "server/access/same_origin.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_CASE(only_this_sites_pages_are_of_the_same_origin) {
    struct Row {
        RequestOrigin request;
        std::string_view public_origin;
        bool same;
    };
    const Row table[] = {
        {{"same-origin", "", "a"}, "", true},
        {{"same-origin", "http://b", "a"}, "", true}, // the browser's own word counts more
        {{"cross-site", "http://a", "a"}, "", false},
        {{"same-site", "http://a", "a"}, "", false},
        {{"", "http://a", "a"}, "", true},
        {{"", "https://a", "a"}, "", true},
        {{"", "http://a.evil", "a"}, "", false},
        {{"", "null", "a"}, "", false},
        {{"", "", "a"}, "", false},
        {{"", "https://a", "inside:8080"}, "https://a", true},
        {{"", "http://a", "a"}, "https://a", false}, // not over TLS, though the operator said so
    };
    for (const Row& row : table)
        BOOST_TEST(is_same_origin(row.request, row.public_origin) == row.same,
                   row.request.sec_fetch_site << " " << row.request.origin);
}
