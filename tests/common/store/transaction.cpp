#include "common/store/transaction.h"

#include "tests/common/store/store.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(transaction, SmallStore)

BOOST_AUTO_TEST_CASE(an_update_records_only_what_changed_and_raises_the_version) {
    Transaction work = transaction("c1");
    Case record = *work.find(care.id);
    record.reason = "Leg ulcer dressing";
    work.update(record);
    BOOST_TEST(record.version == 1);
    BOOST_REQUIRE(work.changes().size() == 1u);
    const Change& change = work.changes().front();
    BOOST_TEST(fields_json(change.before) == R"({"reason":"","version":0})");
    BOOST_TEST(fields_json(change.after) == R"({"reason":"Leg ulcer dressing","version":1})");
    BOOST_TEST(change.unit_id == "colchester");
    BOOST_TEST(find(*database, care.id)->reason == "Leg ulcer dressing");
}

BOOST_AUTO_TEST_CASE(an_update_that_changes_nothing_writes_nothing) {
    Transaction work = transaction("c1");
    Case record = *work.find(care.id);
    work.update(record);
    BOOST_TEST(work.changes().empty());
    BOOST_TEST(find(*database, care.id)->version == 0);
}

BOOST_AUTO_TEST_CASE(rows_of_other_units_do_not_exist) {
    Patient stranger = patient;
    stranger.id = Id<Patient>("stranger");
    stranger.team_id = Id<Team>("elsewhere");
    insert(*database, stranger);
    Transaction work = transaction("c1");
    BOOST_TEST(!work.find(stranger.id));
    BOOST_TEST(work.select<Patient>("order by id").size() == 1u);
    BOOST_CHECK_THROW(work.insert(Patient{.id = Id<Patient>("new"), .team_id = stranger.team_id}), Bug);
    BOOST_CHECK_THROW(work.update(stranger), Bug);
    BOOST_CHECK_THROW(work.erase(stranger.id), Bug);
}

BOOST_AUTO_TEST_CASE(a_row_cannot_be_moved_to_another_unit_behind_the_back) {
    actor.unit_ids.insert("other");
    Transaction work = transaction("c1");
    Case record = *work.find(care.id);
    record.team_id = Id<Team>("other");
    BOOST_CHECK_THROW(work.update(record), Bug);
}

BOOST_AUTO_TEST_CASE(the_same_command_gives_new_rows_the_same_ids) {
    Transaction first = transaction("c1");
    Transaction second = transaction("c1");
    const auto id = first.new_id<Comment>();
    BOOST_TEST(id.text == second.new_id<Comment>().text);
    BOOST_TEST(id.text != first.new_id<Comment>().text);
}

BOOST_AUTO_TEST_CASE(erasing_keeps_the_whole_row_in_the_change) {
    Transaction work = transaction("c1");
    work.erase(care.id);
    BOOST_TEST(!find(*database, care.id));
    BOOST_TEST(work.changes().front().before.size() == description_of<Case>().fields.size());
}

BOOST_AUTO_TEST_SUITE_END()
