#include "common/commands/attachment/remove_attachment.h"

#include "common/commands/attachment/add_attachment.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Case care = case_of(patient("Adeyemi"));
    Actor manager = actor;
    Actor beth = actor_of(*this, "Beth", Role::professional);
    Actor carl = actor_of(*this, "Carl", Role::professional);

    Id<Attachment> added_by(const Actor& person) {
        actor = person;
        const Outcome outcome =
            perform(AddAttachment{care.id, "wound.jpg", "image/jpeg", 9, std::string(64, 'a'), {}});
        return Id<Attachment>(outcome.created.at(0));
    }
    std::string rule_when(const Actor& person, const Id<Attachment>& id,
                          const std::string& reason) {
        actor = person;
        return rule_of(perform(RemoveAttachment{id, reason}));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(remove_attachment, Ward)

BOOST_AUTO_TEST_CASE(a_removed_file_says_who_removed_it_when_and_why) {
    const auto id = added_by(beth);
    BOOST_TEST(rule_when(beth, id, " wrong patient ") == "accepted");
    const Attachment attachment = now_of(id);
    BOOST_REQUIRE(attachment.removed_at);
    BOOST_CHECK(*attachment.removed_at == now);
    BOOST_TEST(attachment.removed_by.text == beth.user_id.text);
    BOOST_TEST(attachment.removal_reason == "wrong patient");
    BOOST_TEST(attachment.name == "wound.jpg");
}

BOOST_AUTO_TEST_CASE(a_reason_is_asked_for) {
    const auto id = added_by(beth);
    actor = beth;
    const Outcome outcome = perform(RemoveAttachment{id, "  "});
    BOOST_TEST(rule_of(outcome) == "reason_given");
    BOOST_TEST(outcome.rejection->accepts_reason);
}

BOOST_AUTO_TEST_CASE(a_professional_removes_their_own_and_a_manager_anybodys) {
    const auto id = added_by(beth);
    BOOST_TEST(rule_when(carl, id, "tidy") == "own_attachment");
    BOOST_TEST(rule_when(manager, id, "tidy") == "accepted");
    BOOST_TEST(rule_when(manager, id, "tidy") == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(a_file_that_was_removed_may_be_added_again) {
    const auto id = added_by(beth);
    BOOST_TEST(rule_when(beth, id, "blurred") == "accepted");
    BOOST_TEST(added_by(beth).text != id.text);
}

BOOST_AUTO_TEST_SUITE_END()
