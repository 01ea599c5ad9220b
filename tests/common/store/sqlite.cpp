#include "common/store/sqlite.h"

#include "common/base/check.h"
#include "tests/common/store/store.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(sqlite)

BOOST_AUTO_TEST_CASE(an_image_opens_with_the_same_rows_and_can_grow) {
    SmallStore store;
    const auto image = store.database->image();
    auto copy = open_image(image);
    BOOST_TEST(find(*copy, store.care.id)->reference == "C-1042");
    for (int i = 0; i < 2000; ++i) {
        Comment comment;
        comment.id = Id<Comment>("comment" + std::to_string(i));
        comment.team_id = store.team.id;
        comment.text = std::string(200, 'x');
        insert(*copy, comment);
    }
    BOOST_TEST(copy->integer("select count(*) from comments") == 2000);
    BOOST_TEST(copy->check() == "ok");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_database_are_a_fault) {
    const std::vector<std::byte> noise(5000, std::byte{42});
    BOOST_CHECK_THROW(open_image(noise), Fault);
}

BOOST_AUTO_TEST_CASE(a_query_may_run_inside_the_row_of_the_same_query) {
    auto database = open_memory();
    database->execute("create table numbers (n integer); insert into numbers values (1), (2), (3)");
    std::int64_t pairs = 0;
    database->each("select n from numbers", {}, [&](const Row&) {
        database->each("select n from numbers", {}, [&](const Row&) { ++pairs; });
    });
    BOOST_TEST(pairs == 9);
}

BOOST_AUTO_TEST_CASE(parameters_are_counted_by_their_number_and_may_be_used_twice) {
    auto database = open_memory();
    BOOST_TEST(database->text("select $2 || $1 || $2", {std::string_view("a"), std::string_view("b")}) == "bab");
}

BOOST_AUTO_TEST_CASE(a_fault_in_a_row_leaves_the_statement_usable) {
    auto database = open_memory();
    database->execute("create table numbers (n integer); insert into numbers values (1), (2)");
    const auto stop = [](const Row&) { throw Fault("stop"); };
    BOOST_CHECK_THROW(database->each("select n from numbers", {}, stop), Fault);
    BOOST_TEST(database->integer("select count(*) from numbers") == 2);
    database->execute("drop table numbers"); // fails while a statement is open
}

BOOST_AUTO_TEST_CASE(a_write_scope_that_is_left_early_writes_nothing) {
    SmallStore store;
    try {
        WriteScope scope(*store.database);
        delete_row(*store.database, description_of<Case>(), "ulcer");
        throw Fault("the disk is full");
    } catch (const Fault&) {
    }
    BOOST_TEST(find(*store.database, store.care.id).has_value());
}

BOOST_AUTO_TEST_CASE(every_record_can_be_stored_and_read_back) {
    auto database = open_memory();
    prepare_schema(*database);
    Professional professional;
    professional.id = Id<Professional>("amara");
    professional.team_id = Id<Team>("colchester");
    professional.skills = {"wound_care"};
    professional.hours = *week_hours_from_text("mon 08:00-16:00");
    professional.break_start = TimeOfDay{720};
    professional.base = Place{51'889'000, 903'000};
    professional.travel_mode = TravelMode::bicycle;
    insert(*database, professional);
    Professional again = *find(*database, professional.id);
    BOOST_TEST(difference(description_of<Professional>(), &professional, &again).after.empty());
}

BOOST_AUTO_TEST_CASE(a_newer_schema_is_refused_by_name) {
    auto database = open_memory();
    prepare_schema(*database);
    prepare_schema(*database); // twice is once
    database->execute("update state set value = '999' where name = 'schema_version'");
    BOOST_CHECK_EXCEPTION(prepare_schema(*database), Fault, [](const Fault& fault) {
        return std::string(fault.what()).find("999") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
