#include "common/store/change_log.h"

#include "tests/common/store/store.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Log : SmallStore {
    // One command that sets the case's reason, in the log.
    std::int64_t change_reason(const std::string& command_id, const std::string& reason) {
        Transaction work = transaction(command_id);
        Case record = *work.find(care.id);
        record.reason = reason;
        work.update(record);
        return append_to_log(*database, {command_id, "amend_case", "marta", work.now()}, work.changes());
    }

    std::vector<std::string> commands_since(std::int64_t position, const std::set<std::string>& units, int limit,
                                            std::int64_t& reached) {
        std::vector<std::string> commands;
        reached = changes_since(*database, position, units, limit,
                                [&](const LoggedChange& logged) { commands.push_back(logged.command_id); });
        return commands;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(change_log, Log)

BOOST_AUTO_TEST_CASE(positions_count_commands_from_one) {
    BOOST_TEST(log_position(*database) == 0);
    BOOST_TEST(change_reason("c1", "a") == 1);
    BOOST_TEST(change_reason("c2", "b") == 2);
    BOOST_TEST(log_position(*database) == 2);
}

BOOST_AUTO_TEST_CASE(the_log_tells_who_did_what_when_to_a_row) {
    change_reason("c1", "a");
    const auto history = changes_of_row(*database, description_of<Case>(), "ulcer");
    BOOST_REQUIRE(history.size() == 1u);
    BOOST_TEST(history[0].user_id == "marta");
    BOOST_TEST(history[0].command_name == "amend_case");
    BOOST_TEST(fields_json(history[0].change.after) == R"({"reason":"a","version":1})");
}

BOOST_AUTO_TEST_CASE(only_changes_of_the_asked_units_are_given_but_the_position_moves_on) {
    change_reason("c1", "a");
    std::int64_t reached = 0;
    BOOST_TEST(commands_since(0, {"elsewhere"}, 10, reached).empty());
    BOOST_TEST(reached == 1);
    BOOST_TEST(commands_since(0, {"colchester", "elsewhere"}, 10, reached).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_limit_never_cuts_a_command_in_two) {
    Transaction work = transaction("both");
    Case record = *work.find(care.id);
    record.reason = "x";
    work.update(record);
    Patient person = *work.find(patient.id);
    person.title = "Mrs";
    work.update(person);
    append_to_log(*database, {"both", "amend", "marta", work.now()}, work.changes());
    change_reason("later", "y");
    std::int64_t reached = 0;
    const auto given = commands_since(0, {"colchester"}, 1, reached);
    BOOST_TEST(given == (std::vector<std::string>{"both", "both"}));
    BOOST_TEST(reached == 1);
    BOOST_TEST(commands_since(reached, {"colchester"}, 1, reached) == std::vector<std::string>{"later"});
    BOOST_TEST(reached == 2);
}

BOOST_AUTO_TEST_CASE(changes_replayed_elsewhere_give_the_same_row) {
    auto copy = open_memory();
    prepare_schema(*copy);
    insert(*copy, patient);
    insert(*copy, care);
    change_reason("c1", "a");
    change_reason("c2", "b");
    changes_since(*database, 0, {"colchester"}, 10,
                  [&](const LoggedChange& logged) { apply_change(*copy, logged.change); });
    BOOST_TEST(find(*copy, care.id)->reason == "b");
    BOOST_TEST(find(*copy, care.id)->version == 2);
}

BOOST_AUTO_TEST_SUITE_END()
