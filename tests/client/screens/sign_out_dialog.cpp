#include "client/screens/frame/sign_out_dialog.h"

#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;
using ui::SignOutAnswer;

namespace {

struct Asked {
    ui::Unsent unsent;
    SignOutAnswer answer = SignOutAnswer::none;
    Headless page{[this](ui::Ui& ui) {
        const SignOutAnswer now = ui::draw_sign_out_dialog(ui, unsent);
        if (now != SignOutAnswer::none) answer = now;
    }};

    explicit Asked(ui::Unsent what)
        : unsent(what) {
        page.frames();
    }
    bool offers(const char* name) { return page.has(ui::Role::button, name); }
    SignOutAnswer press(const char* name) {
        page.activate(page.find(ui::Role::button, name));
        page.frames();
        return answer;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(sign_out_dialog)

BOOST_AUTO_TEST_CASE(it_counts_what_is_left) {
    BOOST_TEST(ui::unsent_words({.waiting = 1}) == "1 change has not been sent.");
    BOOST_TEST(ui::unsent_words({.waiting = 2, .needing_attention = 1}) ==
               "2 changes have not been sent, and 1 needs your attention.");
    BOOST_TEST(ui::unsent_words({.needing_attention = 2}) ==
               "Of your changes 2 need your attention.");
}

BOOST_AUTO_TEST_CASE(what_the_device_keeps_can_be_sent_kept_or_discarded) {
    const ui::Unsent kept{.waiting = 2, .connected = true, .kept = true};
    BOOST_TEST((Asked(kept).press("Send now") == SignOutAnswer::send_now));
    BOOST_TEST((Asked(kept).press("Keep on this device") == SignOutAnswer::keep));
    BOOST_TEST((Asked(kept).press("Discard") == SignOutAnswer::discard));
    BOOST_TEST((Asked(kept).press("Cancel") == SignOutAnswer::cancelled));
}

BOOST_AUTO_TEST_CASE(what_is_in_the_tab_only_is_not_offered_to_be_kept) {
    Asked asked({.waiting = 1, .connected = true});
    BOOST_TEST(!asked.offers("Keep on this device"));
    BOOST_TEST(asked.page.outline().find("after signing out it is lost") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_connection_nothing_can_be_sent_now) {
    BOOST_TEST((Asked({.waiting = 1, .kept = true}).press("Send now") == SignOutAnswer::none));
    BOOST_TEST(!Asked({.needing_attention = 1, .connected = true, .kept = true}).offers("Send now"));
}

BOOST_AUTO_TEST_CASE(while_it_is_sent_only_cancelling_is_left) {
    Asked asked({.waiting = 1, .connected = true, .kept = true, .sending = true});
    BOOST_TEST(!asked.offers("Discard"));
    BOOST_TEST(!asked.offers("Keep on this device"));
    BOOST_TEST((asked.press("Cancel") == SignOutAnswer::cancelled));
}

BOOST_AUTO_TEST_SUITE_END()
