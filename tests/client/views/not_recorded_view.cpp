#include "client/views/not_recorded_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional amara = professional("Amara Osei");
    Professional beth = professional("Beth Lindqvist");
    Case care = case_of(patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"}),
                        {.reference = "C-7", .reason = "Insulin"});
    Contact old =
        visit(care, {.day = today - 3, .professional_id = amara.id, .start = at("09:40")});
    Contact critical = visit(care, {.professional_id = beth.id,
                                    .start = at("08:00"),
                                    .time_critical = true,
                                    .status = ContactStatus::started});
};

} // namespace

BOOST_AUTO_TEST_SUITE(not_recorded_view_words)

BOOST_AUTO_TEST_CASE(each_line_says_who_when_and_how_long_ago) {
    Ward ward;
    const NotRecordedView view =
        not_recorded_view(ward.database(), manager_at(ward, "10:40"), true);
    BOOST_TEST(!view.mine); // a manager has no visits of their own
    BOOST_TEST(view.summary == "2 contacts of the team, 1 time-critical");
    BOOST_REQUIRE(view.lines.size() == 2u);
    BOOST_TEST(view.lines[0].spoken ==
               "Mrs J. Adeyemi, Today 08:00–08:30, Beth Lindqvist, Insulin · started, not "
               "finished, time-critical, 2 h 10 ago");
    BOOST_TEST(view.lines[1].when == "Fri 20 Nov 09:40–10:10");
    BOOST_TEST(view.lines[1].mark.text == "3 days ago");
    BOOST_TEST(view.lines[1].reference == "C-7");
}

BOOST_AUTO_TEST_CASE(ones_own_are_counted_alone) {
    Ward ward;
    const NotRecordedView view =
        not_recorded_view(ward.database(), professional_at(ward, ward.amara.id, "10:40"), true);
    BOOST_TEST(view.mine);
    BOOST_TEST(view.summary == "1 contact of yours");
}

BOOST_AUTO_TEST_SUITE_END()
