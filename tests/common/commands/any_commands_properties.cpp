// Whatever people do, in any order and with whatever arguments: nothing is lost, nothing is orphaned, a rejection
// changes nothing, and undo restores the exact rows. Arguments are made from the descriptions, so that a new
// command is tried without a word here.
#include "common/base/random.h"
#include "common/commands/undo.h"
#include "common/rules/status_flow.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace evenload;

namespace {

constexpr int commands_in_a_history = 40;

class RandomArguments {
public:
    RandomArguments(World& world, Random& random)
        : world_(world)
        , random_(random) {}

    void fill(const RecordType& type, void* record) {
        for (const Field& field : type.fields) {
            if (field.kind == FieldKind::records) {
                for (int left = random_.below(3); left > 0; --left)
                    fill(field.element(), field.append(record));
                continue;
            }
            const Value value = value_for(field);
            if (!is_null(value) || field.optional) field.set(record, view_of(value));
        }
    }

private:
    template <class List>
    auto one_of(const List& list) {
        return list[static_cast<std::size_t>(random_.below(static_cast<int>(list.size())))];
    }

    Value value_for(const Field& field) {
        if (field.optional && random_.one_in(4)) return Value{};
        switch (field.kind) {
        case FieldKind::id: return row_of(field.references);
        case FieldKind::choice: return std::string(one_of(field.choices));
        case FieldKind::boolean: return std::int64_t{random_.below(2)};
        case FieldKind::integer: return std::int64_t{random_.below(60)};
        case FieldKind::date: return to_text(world_.today + random_.between(-3, 20));
        case FieldKind::time_of_day: return std::int64_t{30 * random_.between(15, 36)};
        case FieldKind::codes: return std::string(random_.one_in(2) ? "wound_care" : "");
        case FieldKind::text: return text_for(field);
        default: return Value{};
        }
    }

    std::string text_for(const Field& field) {
        if (field.name == "subject_id") return row_of(random_.one_in(2) ? "cases" : "contacts");
        if (field.name == "command_id") return world_.last_command_id;
        return random_.one_in(4) ? "" : "words";
    }

    std::string row_of(std::string_view table) {
        std::vector<std::string> ids;
        world_.database().each("select id from " + std::string(table) + " order by id", {},
                               [&](const Row& row) { ids.emplace_back(row.text(0)); });
        return ids.empty() ? std::string("nobody") : one_of(ids);
    }

    World& world_;
    Random& random_;
};

Command random_command(World& world, Random& random) {
    const auto& all = all_commands();
    const CommandType& type =
        all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))];
    const std::shared_ptr<void> arguments = type.create();
    RandomArguments(world, random).fill(*type.arguments, arguments.get());
    return {world.next_command_id(), &type, arguments};
}

// Rows that nothing but the undo of their creation may take away.
std::map<std::string, std::int64_t> counts_of(Database& database) {
    std::map<std::string, std::int64_t> counts;
    for (const char* table :
         {"patients", "cases", "contacts", "comments", "status_changes", "former_terms", "tasks",
          "attachments", "caseloads", "contact_schedules", "restrictions", "emergency_accesses",
          "deputies"})
        counts[table] = database.integer("select count(*) from " + std::string(table));
    counts["recorded"] =
        database.integer("select count(*) from contacts where attendance <> 'not_recorded'");
    return counts;
}

std::string orphan_in(Database& database) {
    std::string found;
    database.each("pragma foreign_key_check", {}, [&](const Row& row) { found = row.text(0); });
    const auto count = [&](const std::string& what, const std::string& sql) {
        if (found.empty() && database.integer(sql) > 0) found = what;
    };
    count("contact without a case", "select count(*) from contacts where case_id is null");
    count("case without a patient", "select count(*) from cases where patient_id is null");
    count("comment on nothing",
          "select count(*) from comments where subject_id not in (select id from cases union "
          "select id from caseloads union select id from contacts union select id from "
          "contact_schedules)");
    count("placed without a person",
          "select count(*) from contacts where status = 'planned' and start is not null and "
          "professional_id is null");
    return found;
}

std::string bad_case_in(World& world) {
    for (const Case& care : world.all<Case>()) {
        const bool has_owner = !care.owner_id.none();
        if (needs_owner(care.status) && !has_owner) return care.id.text + " has no owner";
        if (care.status == CaseStatus::waiting && has_owner)
            return care.id.text + " waits with an owner";
        if (care.status == CaseStatus::closed && !care.closed_on)
            return care.id.text + " was closed on no day";
        if (!care.handover_to_id.none() && !has_owner)
            return care.id.text + " is handed over by nobody";
    }
    return "";
}

void check_one(World& world, Random& random) {
    const std::string before = world.contents();
    const auto counts = counts_of(world.database());
    const Command given = random_command(world, random);
    const Outcome outcome = world.perform(given);
    if (!outcome.accepted()) {
        RC_ASSERT(world.contents() == before);
        return;
    }
    if (given.type->name != "undo")
        for (const auto& [table, count] : counts_of(world.database()))
            RC_ASSERT(count >= counts.at(table));
    RC_ASSERT(orphan_in(world.database()) == "");
    RC_ASSERT(bad_case_in(world) == "");
    if (world.contents() == before || stays_done(given.type->name)) return; // nothing to take back
    const std::string after = world.contents();
    const std::string done = world.last_command_id;
    RC_ASSERT(rule_of(world.perform(Undo{done})) == "accepted");
    RC_ASSERT(world.contents() == before);
    const std::string undone = world.last_command_id;
    RC_ASSERT(rule_of(world.perform(Undo{undone})) == "accepted");
    RC_ASSERT(world.contents() == after);
}

} // namespace

BOOST_AUTO_TEST_SUITE(any_commands_properties)

BOOST_AUTO_TEST_CASE(nothing_is_lost_or_orphaned_and_undo_restores_the_exact_rows) {
    BOOST_TEST(rc::check("any history", [] {
        Random random(*rc::gen::arbitrary<std::uint64_t>());
        BusyWorld world;
        for (int i = 0; i < commands_in_a_history; ++i)
            check_one(world, random);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
