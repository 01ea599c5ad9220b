#include "server/edge/http_engine.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_CASE(a_route_keeps_its_lane_whether_its_body_is_wanted_or_not) {
    const std::vector<Route> routes{{.method = "GET", .pattern = "/slow", .lane = Lane::provider},
                                    {.method = "POST", .pattern = "/hash", .lane = Lane::sign_in}};
    const HttpEngine engine(routes, {});
    const auto lane_of = [&](std::string_view method, std::string_view path) {
        RequestHead head;
        head.method = method;
        head.path = path;
        return engine.lane_of(head);
    };
    BOOST_CHECK(lane_of("GET", "/slow") == Lane::provider);
    BOOST_CHECK(lane_of("HEAD", "/slow") == Lane::provider);
    BOOST_CHECK(lane_of("POST", "/hash") == Lane::sign_in);
    BOOST_CHECK(lane_of("HEAD", "/hash") == Lane::pages); // nothing there for it
    BOOST_CHECK(lane_of("GET", "/other") == Lane::pages);
}
