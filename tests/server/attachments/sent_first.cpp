#include "server/attachments/sent_first.h"

#include "common/commands/attachment/add_attachment.h"
#include "common/commands/attachment/remove_attachment.h"
#include "server/attachments/contents.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(sent_first_guard, ServerFixture)

BOOST_AUTO_TEST_CASE(a_file_is_attached_by_who_sent_it_and_as_what_it_is) {
    const Instant now{now_milliseconds};
    const Content content{hash_of_content("note"), "text/plain", 4};
    const auto open = database();
    {
        WriteScope scope(*open);
        keep_content(*open, content, stored_form("note"), Id<User>("beth"), now);
        scope.commit();
    }
    const auto passes = [&](AddAttachment adding, const std::string& user) {
        return !sent_first(*open, make_command("c", adding), Id<User>(user), now);
    };
    const AddAttachment adding{
        Id<Case>("case_north1"), "note.txt", "text/plain", 4, content.hash, {}};
    BOOST_TEST(passes(adding, "beth"));
    BOOST_TEST(!passes(adding, "marta"));
    AddAttachment other = adding;
    other.media_type = "text/html";
    BOOST_TEST(!passes(other, "beth"));
    other = adding;
    other.size_bytes = 5;
    BOOST_TEST(!passes(other, "beth"));
    other = adding;
    other.content_hash = std::string(64, 'a');
    BOOST_TEST(!passes(other, "beth"));
}

BOOST_AUTO_TEST_CASE(every_other_command_passes) {
    const auto command = make_command("c", RemoveAttachment{Id<Attachment>("x"), "y"});
    BOOST_TEST(!sent_first(*database(), command, Id<User>("beth"), {1}));
}

BOOST_AUTO_TEST_SUITE_END()
