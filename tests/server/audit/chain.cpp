#include "server/audit/chain.h"

#include "common/store/change_log.h"
#include "tests/server/audit/chained.h"
#include "tests/support/files.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(audit_chain, Chained)

BOOST_AUTO_TEST_CASE(every_entry_answer_and_read_is_chained_and_the_chain_holds) {
    some_work();
    const ChainCheck found = check_chain(database(), key(), {checkpoint()});
    BOOST_TEST(found.problems.empty());
    BOOST_TEST(found.entries == log_position(database()));
    BOOST_TEST(found.entries == 30);
    BOOST_TEST(found.reads == 15);
    BOOST_TEST(found.links == 1 + 30 + 10 + 15);
    BOOST_TEST(found.checkpoints == 1U);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_wrote_nothing_of_interest_adds_no_link) {
    some_work();
    const auto before = last_link(database())->number;
    together([] {});
    BOOST_TEST(last_link(database())->number == before);
}

BOOST_AUTO_TEST_CASE(the_key_is_a_file_of_its_own_that_only_its_owner_may_read) {
    some_work();
    namespace fs = std::filesystem;
    BOOST_TEST(fs::file_size(key_file()) == 32U);
    BOOST_TEST(
        (fs::status(key_file()).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    const std::string secret = file_text(key_file());
    std::string whole;
    for (const std::byte byte : database().image())
        whole += static_cast<char>(byte);
    BOOST_TEST((whole.find(secret) == std::string::npos));
    BOOST_TEST((whole.find(key().chain) == std::string::npos));
}

BOOST_AUTO_TEST_CASE(what_was_there_before_the_chain_is_sealed_by_its_first_link) {
    {
        WriteScope scope(database());
        comment("case_north1");
        comment("case_north2");
        scope.commit();
    }
    some_work();
    BOOST_TEST(problems().empty());
    BOOST_TEST(check_chain(database(), key(), {}).entries == 30);
    database().execute("update changes set user_id = 'sam' where position = 2");
    BOOST_TEST(says(problems(), "entries 1 to 2"));
}

BOOST_AUTO_TEST_CASE(an_entry_written_by_something_without_the_key_is_named) {
    some_work();
    {
        WriteScope scope(database());
        comment("case_north3");
        read("nobody", "case_north3");
        scope.commit();
    }
    BOOST_TEST(says(problems(), "The log has entries after 30"));
    BOOST_TEST(says(problems(), "There are reads after 15"));
    together([] {});
    BOOST_TEST(says(problems(), "Entry 31 was put into the log by something that has not the key"));
    BOOST_TEST(says(problems(), "The reads 16 to 16"));
}

BOOST_AUTO_TEST_CASE(a_chain_without_its_key_is_not_gone_on_with_in_silence) {
    some_work();
    const auto words = [](const Fault& fault) {
        return std::string(fault.what()).find("Bring") != std::string::npos;
    };
    const auto aside = key_file().string() + ".aside";
    std::filesystem::rename(key_file(), aside);
    BOOST_CHECK_EXCEPTION(key(), Fault, words);
    BOOST_TEST(!std::filesystem::exists(key_file()));
    read_or_make_audit_key(key_file());
    BOOST_CHECK_EXCEPTION(key(), Fault, words);
    BOOST_TEST(says(check_chain(database(), read_audit_key(key_file()), {}).problems,
                    "was made with the key"));
}

BOOST_AUTO_TEST_CASE(a_new_key_seals_what_the_former_one_chained) {
    some_work();
    const Checkpoint former = checkpoint();
    std::filesystem::remove(key_file());
    {
        WriteScope scope(database());
        begin_chain(database(), read_or_make_audit_key(key_file()), chained_at);
        scope.commit();
    }
    some_work();
    BOOST_TEST(problems({former}).empty());
    database().execute("update reads set user_id = 'nobody' where id = 3");
    BOOST_TEST(says(problems(), "is not what was sealed"));
}

BOOST_AUTO_TEST_CASE(a_restored_backup_goes_on_with_the_chain_and_says_so) {
    some_work();
    const auto backup = database().image();
    some_work();
    const Checkpoint later = checkpoint();
    const AuditKey the_key = key();

    const auto restored = open_image(backup);
    const std::string former = lineage(*restored);
    give_new_lineage(*restored);
    chain_restored(*restored, the_key, former, chained_at);
    const ChainCheck found = check_chain(*restored, the_key, {later});
    BOOST_TEST(found.problems.empty());
    BOOST_TEST(says(found.notes, "A backup of entry 30 was restored"));
    BOOST_TEST(says(found.notes, "that a restored backup did not have"));

    const auto in_silence = open_image(backup);
    BOOST_TEST(
        says(check_chain(*in_silence, the_key, {later}).problems, "the chain here is shorter"));
}

BOOST_AUTO_TEST_SUITE_END()
