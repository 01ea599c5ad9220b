#include "client/screens/route.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(route)

BOOST_AUTO_TEST_CASE(every_address_that_is_written_is_read_back) {
    for (const char* address :
         {"/board", "/board?case=C-1042&zone=CO7&need=wound_care&urgency=two_hour",
          "/timetable?day=2026-11-23&visit=abc", "/timetable?day=2026-11-23&span=week",
          "/timetable?day=2026-11-23&zoom=3", "/not-recorded", "/cases/C-1042",
          "/cases/C-1042?tab=comments", "/my-day?day=2026-11-24&person=beth", "/comments",
          "/attention", "/kiosk", "/my-caseload", "/board?team=other", "/reports",
          "/reports?team=other&measure=waiting&by=locality&show=trend&zone=CO7&row=CO7&month=2026-"
          "10",
          "/caseloads", "/caseloads/abc?sort=-load&zone=CO7", "/board?view=table&sort=patient"})
        BOOST_TEST(to_address(route_from(address)) == address);
}

BOOST_AUTO_TEST_CASE(the_root_is_the_board_and_an_unknown_path_is_unknown) {
    BOOST_TEST((route_from("/").page == Page::board));
    BOOST_TEST((route_from("").page == Page::board));
    BOOST_TEST((route_from("/nothing").page == Page::unknown));
    BOOST_TEST((route_from("/board/C-1").page == Page::unknown));
    BOOST_TEST((route_from("/cases/").page == Page::cases));
}

BOOST_AUTO_TEST_CASE(what_is_no_id_date_or_code_is_left_out) {
    BOOST_TEST(route_from("/board?case=<script>").case_reference == "");
    BOOST_TEST(!route_from("/timetable?day=2026-02-31").day);
    for (const char* zoom : {"0", "7", "12", "x", ""})
        BOOST_TEST(route_from(std::string("/timetable?zoom=") + zoom).zoom == 1);
    BOOST_TEST(route_from("/board?zone=%20&colour=red&need").zone == "");
}

BOOST_AUTO_TEST_CASE(closing_a_panel_keeps_the_filter_and_the_day) {
    Route route = route_from("/board?case=C-1042&zone=CO7");
    BOOST_TEST(to_address(route.without_panel()) == "/board?zone=CO7");
    route = route_from("/timetable?day=2026-11-23&visit=abc");
    BOOST_TEST(to_address(route.without_panel()) == "/timetable?day=2026-11-23");
    route = route_from("/reports?measure=waiting&zone=CO7&row=CO7");
    BOOST_TEST(to_address(route.without_panel()) == "/reports?measure=waiting&zone=CO7");
    route = route_from("/timetable?day=2026-11-23&tab=comments&person=beth");
    BOOST_TEST(to_address(route.without_panel()) == "/timetable?day=2026-11-23");
    route = route_from("/cases/C-1042");
    BOOST_TEST((route.without_panel() == route));
}

BOOST_AUTO_TEST_SUITE_END()
