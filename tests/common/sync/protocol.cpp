#include "common/sync/protocol.h"

#include "common/base/check.h"
#include "common/model/records.h"
#include "common/sync/scope.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(protocol)

BOOST_AUTO_TEST_CASE(an_accepted_answer_survives_the_wire_with_its_warnings) {
    Answer answer{"c1", 42, {}};
    answer.outcome.created = {"row"};
    answer.outcome.warnings.push_back(
        {"capacity", Severity::ask_reason, "Over capacity: 104% → 112%", 12});
    const Answer again = answer_from_json(to_json_text(answer));
    BOOST_TEST(again.command_id == "c1");
    BOOST_TEST(again.position == 42);
    BOOST_TEST(again.outcome.accepted());
    BOOST_TEST(again.outcome.created == answer.outcome.created);
    BOOST_REQUIRE(again.outcome.warnings.size() == 1u);
    BOOST_TEST(again.outcome.warnings[0].message == "Over capacity: 104% → 112%");
    BOOST_TEST((again.outcome.warnings[0].severity == Severity::ask_reason));
}

BOOST_AUTO_TEST_CASE(a_rejection_survives_the_wire_with_both_values_of_a_conflict) {
    Answer answer{"c1", 0, reject("conflict", "Changed meanwhile", true)};
    answer.outcome.rejection->details = R"({"mine":"a","theirs":"b"})";
    const Answer again = answer_from_json(to_json_text(answer));
    BOOST_REQUIRE(again.outcome.rejection.has_value());
    BOOST_TEST(again.outcome.rejection->rule == "conflict");
    BOOST_TEST(again.outcome.rejection->accepts_reason);
    BOOST_TEST(again.outcome.rejection->details == answer.outcome.rejection->details);
}

BOOST_AUTO_TEST_CASE(changes_survive_the_wire_as_what_they_were) {
    Case before;
    before.id = Id<Case>("ulcer");
    Case after = before;
    after.owner_id = Id<Professional>("amara");
    Change update = difference(description_of<Case>(), &before, &after);
    update.row_id = "ulcer";
    update.unit_id = "colchester";
    Change erase = update;
    erase.kind = Change::Kind::erase;
    erase.after.clear();
    Change insert = update;
    insert.kind = Change::Kind::insert;
    insert.before.clear();

    ChangesMessage message;
    message.cursor = {"first", "scope", 9};
    message.more = true;
    int ordinal = 0;
    for (const Change& change : {insert, update, erase})
        message.changes.push_back({9, ++ordinal, "c1", "move_case", "marta", Instant{1}, change});

    const ChangesMessage again = changes_from_json(to_json_text(message));
    BOOST_TEST((again.cursor == message.cursor));
    BOOST_TEST(again.more);
    BOOST_REQUIRE(again.changes.size() == 3u);
    BOOST_TEST((again.changes[0].change.kind == Change::Kind::insert));
    BOOST_TEST((again.changes[1].change.kind == Change::Kind::update));
    BOOST_TEST((again.changes[2].change.kind == Change::Kind::erase));
    BOOST_TEST(fields_json(again.changes[1].change.after) == R"({"owner_id":"amara"})");
    BOOST_TEST(fields_json(again.changes[1].change.before) == R"({"owner_id":null})");
}

BOOST_AUTO_TEST_CASE(what_is_not_an_answer_is_a_fault_and_never_half_read) {
    for (const char* text : {"<html>Sign in</html>", "{}", R"({"id":"c1","accepted":true})",
                             R"({"id":"c1","accep)", "[]"})
        BOOST_CHECK_THROW(answer_from_json(text), Fault);
    for (const char* text : {"", "{}", R"({"lineage":"a","scope":"b","position":"1"})"})
        BOOST_CHECK_THROW(changes_from_json(text), Fault);
}

BOOST_AUTO_TEST_CASE(a_scope_is_the_set_of_units_and_not_their_order_or_joining) {
    BOOST_TEST(scope_of({"a", "b"}) == scope_of({"b", "a"}));
    BOOST_TEST(scope_of({"a", "b"}) != scope_of({"ab"}));
    BOOST_TEST(scope_of({}) != scope_of({"a"}));
}

BOOST_AUTO_TEST_SUITE_END()
