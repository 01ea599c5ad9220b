#include "server/attachments/contents.h"

#include "common/base/check.h"
#include "server/storage/backup.h"
#include "server/storage/verification.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Kept : ServerFixture {
    std::string keep(const std::string& bytes, const std::string& sender, std::int64_t day = 0) {
        const auto open = database();
        WriteScope scope(*open);
        const Content content{hash_of_content(bytes), "text/plain",
                              static_cast<std::int64_t>(bytes.size())};
        keep_content(*open, content, stored_form(bytes), Id<User>(sender), at_day(day));
        scope.commit();
        return content.hash;
    }
    Instant at_day(std::int64_t day) const { return {now_milliseconds + day * 24 * 3'600'000}; }
    void attach(const std::string& hash) {
        insert(*database(), Attachment{.id = Id<Attachment>("kept"),
                                       .team_id = Id<Team>("north"),
                                       .case_id = Id<Case>("case_north1"),
                                       .name = "note.txt",
                                       .media_type = "text/plain",
                                       .size_bytes = 4,
                                       .content_hash = hash});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(contents, Kept)

BOOST_AUTO_TEST_CASE(bytes_come_back_as_they_were_whatever_they_are) {
    std::string bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += static_cast<char>(i * 7);
    const std::string hash = keep(bytes, "beth");
    BOOST_TEST((bytes_of_content(*database(), hash) == bytes));
    BOOST_TEST(!bytes_of_content(*database(), std::string(64, '0')));
}

// FIPS 180-4, the example of one block.
BOOST_AUTO_TEST_CASE(the_hash_is_sha_256) {
    BOOST_TEST(hash_of_content("abc") ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(the_same_bytes_are_kept_once_and_only_their_senders_may_attach_them) {
    const std::string hash = keep("note", "beth");
    keep("note", "marta");
    BOOST_TEST(database()->integer("select count(*) from attachment_contents") == 1);
    BOOST_TEST(sent_content(*database(), hash, Id<User>("beth"), at_day(0)).has_value());
    BOOST_TEST(!sent_content(*database(), hash, Id<User>("sam"), at_day(0)));
    BOOST_TEST(!sent_content(*database(), hash, Id<User>("beth"), at_day(1)));
}

BOOST_AUTO_TEST_CASE(what_nobody_attached_goes_after_a_day_and_what_was_attached_stays) {
    const std::string loose = keep("loose", "beth");
    const std::string kept = keep("note", "beth");
    attach(kept);
    BOOST_TEST(waiting_contents(*database(), Id<User>("beth")) == 1);
    keep("later", "beth", 2);
    BOOST_TEST(!bytes_of_content(*database(), loose));
    BOOST_TEST(bytes_of_content(*database(), kept).has_value());
}

BOOST_AUTO_TEST_CASE(what_an_undo_took_out_can_be_brought_back) {
    const std::string hash = keep("note", "beth");
    database()->run(
        "insert into changes (position, ordinal, at, command_id, command_name, user_id, "
        "unit_id, table_name, row_id, kind, before, after) values (1, 1, 1, 'c', "
        "'add_attachment', 'beth', 'north', 'attachments', 'gone', 'insert', '', $1)",
        {std::string_view("{\"content_hash\":\"" + hash + "\"}")});
    keep("later", "beth", 2);
    BOOST_TEST(bytes_of_content(*database(), hash).has_value());
}

BOOST_AUTO_TEST_CASE(a_backup_has_the_bytes_and_verify_misses_them_and_sees_damage) {
    attach(keep("note", "beth"));
    const auto file = data() / "backup.sqlite";
    back_up(data(), file);
    const auto problems_after = [&](const std::string& damage) {
        const auto copy = open_image(open_sqlite(file, FileUse::read_only)->image());
        if (!damage.empty()) copy->execute(damage);
        const auto problems = verify(*copy).problems;
        return problems.empty() ? std::string() : problems.front();
    };
    BOOST_TEST(problems_after("") == "");
    BOOST_TEST(problems_after("delete from attachment_uploads; delete from attachment_contents") ==
               "The bytes of attachment kept are missing.");
    BOOST_TEST(problems_after("update attachment_contents set base64 = 'bm90ZQ=x'") ==
               "The bytes of attachment kept are not what its hash says.");
    BOOST_TEST(problems_after("drop table attachment_uploads; drop table attachment_contents") ==
               "The bytes of attachment kept are missing.");
}

BOOST_AUTO_TEST_SUITE_END()
