// Properties over random sequences of commands. RapidCheck prints the seed of a failure: RC_PARAMS="seed=…"
// repeats it.
#include "common/base/random.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/undo.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace evenload;

namespace {

constexpr std::array<std::string_view, 4> texts_of_patient{"phone", "alerts", "access", "address"};

std::string text_of(const Patient& patient, std::string_view name) {
    const Field& field = *description_of<Patient>().find(name);
    return std::get<std::string>(field.get(&patient));
}

std::vector<std::string> shuffled_names(Random& random) {
    std::vector<std::string> names;
    for (const auto& [name, example] : accepted_examples())
        names.emplace_back(name);
    for (std::size_t i = names.size(); i > 1; --i)
        std::swap(names[i - 1], names[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(commands_properties)

// Whatever happened, taking it all back in reverse order ends where it began.
BOOST_AUTO_TEST_CASE(a_whole_history_can_be_taken_back_from_its_end) {
    BOOST_TEST(rc::check("undo of a history", [] {
        Random random(*rc::gen::arbitrary<std::uint64_t>());
        BusyWorld world;
        const std::string before = world.contents();
        std::vector<std::string> given;
        for (const std::string& name : shuffled_names(random)) {
            if (name == "undo") continue; // it gives a command of its own first
            if (stays_done(name)) continue;
            const std::string then = world.contents();
            const Outcome outcome = world.perform(accepted_examples().at(name)(world));
            if (outcome.accepted() && world.contents() != then) // planning twice makes nothing
                given.push_back(world.last_command_id);
        }
        RC_ASSERT(given.size() >= 8U);
        for (auto command = given.rbegin(); command != given.rend(); ++command)
            RC_ASSERT(rule_of(world.perform(Undo{*command})) == "accepted");
        RC_ASSERT(world.contents() == before);
    }));
}

// Two people saw the same patient; each changes some fields. Fields that only one of them changed are merged in
// either order; a field that both changed to different values is a conflict for the second.
BOOST_AUTO_TEST_CASE(amendments_of_two_people_merge_in_either_order_or_conflict) {
    BOOST_TEST(rc::check("merge of amendments", [] {
        Random random(*rc::gen::arbitrary<std::uint64_t>());
        std::vector<FieldAmendment> mine;
        std::vector<FieldAmendment> theirs;
        bool conflicts = false;
        for (const std::string_view field : texts_of_patient) {
            const std::string from = field == "phone" ? "01206 1" : "";
            const bool i_change = random.one_in(2);
            const bool they_change = random.one_in(2);
            const std::string my_text = "m" + std::to_string(random.below(2));
            const std::string their_text = random.one_in(3) ? my_text : "t";
            if (i_change) mine.push_back({std::string(field), from, my_text});
            if (they_change) theirs.push_back({std::string(field), from, their_text});
            conflicts = conflicts || (i_change && they_change && my_text != their_text);
        }
        RC_PRE(!mine.empty() && !theirs.empty());

        BusyWorld first;
        BusyWorld second;
        RC_ASSERT(first.perform(AmendPatient{first.joy.id, mine}).accepted());
        RC_ASSERT(second.perform(AmendPatient{second.joy.id, theirs}).accepted());
        const std::string then_theirs = rule_of(first.perform(AmendPatient{first.joy.id, theirs}));
        const std::string then_mine = rule_of(second.perform(AmendPatient{second.joy.id, mine}));
        if (conflicts) {
            RC_ASSERT(then_theirs == "conflict" && then_mine == "conflict");
            return;
        }
        const auto fine = [](const std::string& rule) {
            return rule == "accepted" || rule == "nothing_changed";
        };
        RC_ASSERT(fine(then_theirs) && fine(then_mine));
        for (const std::string_view field : texts_of_patient)
            RC_ASSERT(text_of(first.now_of(first.joy), field) ==
                      text_of(second.now_of(second.joy), field));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
