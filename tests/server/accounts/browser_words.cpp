#include "server/accounts/browser_words.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_CASE(a_browser_is_named_as_its_owner_knows_it) {
    const std::vector<std::pair<const char*, const char*>> table{
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
         "Firefox on Windows"},
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
         "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
         "Edge on Windows"},
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
         "Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
         "Safari on iPhone"},
        {"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
         "Mobile Safari/537.36",
         "Chrome on Android"},
        {"<script>alert(1)</script>", "An unknown browser"},
        {"", "An unknown browser"},
    };
    for (const auto& [sent, words] : table)
        BOOST_TEST(browser_words(sent) == words);
}
