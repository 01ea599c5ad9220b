#include "common/commands/comment/mark_notices_read.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    User nina = user("Nina", Role::professional);
    Notice to(const Id<User>& reader) {
        return add(Notice{.user_id = reader, .made_by = nina.id, .made_at = now});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(mark_notices_read, Ward)

BOOST_AUTO_TEST_CASE(some_or_all_of_ones_own_are_read) {
    const Notice one = to(actor.user_id);
    const Notice two = to(actor.user_id);
    const Notice hers = to(nina.id);
    BOOST_TEST(rule_of(perform(MarkNoticesRead{{{one.id}}})) == "accepted");
    BOOST_CHECK(now_of(one).read_at == now);
    BOOST_TEST(!now_of(two).read_at);
    BOOST_TEST(rule_of(perform(MarkNoticesRead{})) == "accepted");
    BOOST_CHECK(now_of(two).read_at == now);
    BOOST_TEST(!now_of(hers).read_at);
    BOOST_TEST(rule_of(perform(MarkNoticesRead{})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(refuses_those_of_others) {
    const Notice hers = to(nina.id);
    BOOST_TEST(rule_of(perform(MarkNoticesRead{{{hers.id}}})) == "record_exists");
    BOOST_TEST(rule_of(perform(MarkNoticesRead{{{Id<Notice>("none")}}})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
