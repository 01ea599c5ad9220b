#include "client/views/case_documents.h"

#include "client/views/case_history.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(case_documents_view)

BOOST_AUTO_TEST_CASE(files_of_a_case_are_listed_newest_first_without_the_removed) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    const auto keep = [&](const std::string& name, int minutes_ago, bool removed) {
        Attachment attachment{.case_id = care.id,
                              .name = name,
                              .media_type = "image/jpeg",
                              .size_bytes = 48'210,
                              .description = "left leg",
                              .added_by = world.actor.user_id,
                              .added_at = {world.now.milliseconds - minutes_ago * 60'000}};
        if (removed) attachment.removed_at = world.now;
        return world.add(attachment);
    };
    keep("first.jpg", 120, false);
    keep("wrong.jpg", 60, true);
    const Attachment last = keep("last.jpg", 30, false);

    const auto lines = case_documents(world.database(), manager_at(world, "08:00"), care.id);
    BOOST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(lines[0].name == "last.jpg");
    BOOST_TEST(lines[0].kind == "JPEG picture · 48 kB");
    BOOST_TEST(lines[0].added.ends_with(", 07:30"));
    BOOST_TEST(lines[0].description == "left leg");
    BOOST_TEST(lines[0].address == "/api/attachments/" + last.id.text);
    BOOST_TEST(!lines[0].why_not_remove);
    BOOST_TEST(lines[1].name == "first.jpg");
}

BOOST_AUTO_TEST_CASE(the_history_keeps_what_was_added_and_removed_and_why) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    world.add(Attachment{.case_id = care.id,
                         .name = "wrong.jpg",
                         .added_by = world.actor.user_id,
                         .added_at = {world.now.milliseconds - 60'000},
                         .removed_at = world.now,
                         .removed_by = world.actor.user_id,
                         .removal_reason = "wrong patient"});
    const auto lines = case_history(world.database(), manager_at(world, "08:00"), care);
    BOOST_REQUIRE(lines.size() >= 2u);
    BOOST_TEST(lines[0].text == "Removed the file wrong.jpg, 23 Nov");
    BOOST_TEST(lines[0].detail.ends_with(": wrong patient"));
    BOOST_TEST(lines[1].text == "Added the file wrong.jpg, 23 Nov");
}

BOOST_AUTO_TEST_CASE(a_professional_reads_why_they_cannot_remove_what_another_added) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    world.add(Attachment{.case_id = care.id,
                         .name = "a.jpg",
                         .added_by = world.actor.user_id,
                         .added_at = world.now});
    Viewpoint beth = manager_at(world, "08:00");
    beth.role = Role::professional;
    BOOST_TEST(!case_documents(world.database(), beth, care.id).at(0).why_not_remove);
    beth.user_id = Id<User>("beth");
    BOOST_TEST(case_documents(world.database(), beth, care.id).at(0).why_not_remove.value_or("") ==
               "Somebody else added this file; they or a manager can remove it");
}

BOOST_AUTO_TEST_CASE(sizes_and_kinds_are_said_in_words) {
    BOOST_TEST(size_words(640) == "640 bytes");
    BOOST_TEST(size_words(48'210) == "48 kB");
    BOOST_TEST(size_words(2'449'000) == "2.4 MB");
    BOOST_TEST(size_words(10'485'760) == "10.5 MB");
    BOOST_TEST(media_words("application/pdf") == "PDF");
    BOOST_TEST(media_words("application/x-new") == "File");
}

BOOST_AUTO_TEST_SUITE_END()
