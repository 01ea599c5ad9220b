#include "common/commands/access/name_on_restriction.h"

#include "common/commands/access/working_with.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(name_on_restriction)

BOOST_AUTO_TEST_CASE(who_is_named_sees_the_record_until_they_are_named_no_more) {
    BusyWorld world;
    const auto works = [&] {
        return works_with(world.database(), world.omar, world.seal, world.today);
    };
    BOOST_TEST(!works());
    world.perform(NameOnRestriction{world.seal.id, world.omar.id, true});
    BOOST_TEST(works());
    BOOST_TEST(rule_of(world.perform(NameOnRestriction{world.seal.id, world.omar.id, true})) ==
               "nothing_changed");
    world.perform(NameOnRestriction{world.seal.id, world.omar.id, false});
    BOOST_TEST(!works());
}

BOOST_AUTO_TEST_CASE(nobody_names_themselves_on_a_record_that_is_not_theirs) {
    BusyWorld world;
    const Restriction ninas = world.now_of(Id<Restriction>("restriction_" + world.hidden.id.text));
    BOOST_TEST(rule_of(world.perform(NameOnRestriction{ninas.id, world.actor.user_id, true})) ==
               "restricted");
}

BOOST_AUTO_TEST_SUITE_END()
