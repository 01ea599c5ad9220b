#include "common/sync/replica.h"

#include "common/base/check.h"
#include "common/commands/case/amend_case.h"
#include "common/commands/comment/add_comment.h"
#include "common/sync/authority.h"
#include "common/sync/feed.h"
#include "tests/support/world.h"

#include <algorithm>
#include <map>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// A world on the server and a replica of it in a browser.
struct Pair {
    World world;
    Case care;
    std::set<std::string> units;
    int commands = 0;

    Pair()
        : care(world.case_of(world.patient("Adeyemi")))
        , units(world.actor.unit_ids) {
        set_lineage(world.database(), "first");
    }

    Replica replica() { return {replica_image(world.database(), units), world.actor}; }

    Command comment(const std::string& text) {
        AddComment add;
        add.subject = CommentSubject::case_file;
        add.subject_id = care.id.text;
        add.text = text;
        return make_command("command" + std::to_string(++commands), add);
    }
    Answer on_server(const Command& command) {
        WriteScope scope(world.database());
        const Verdict verdict =
            decide(world.database(), command, to_json_text(command), world.actor, world.now);
        scope.commit();
        return answer_from_json(verdict.answer);
    }
    ChangesMessage news(Replica& replica, int limit = 100) {
        return changes_for(world.database(), replica.cursor(), units, limit);
    }
    static std::vector<std::string> comments(Replica& replica) {
        std::vector<std::string> texts;
        replica.database().each("select text from comments order by text", {},
                                [&](const Row& row) { texts.emplace_back(row.text(0)); });
        return texts;
    }
};

using Texts = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(replica, Pair)

BOOST_AUTO_TEST_CASE(an_image_holds_the_rows_in_scope_and_nothing_of_others) {
    Team other_team;
    other_team.id = Id<Team>("elsewhere");
    other_team.organisation_id = world.organisation.id;
    insert(world.database(), other_team);
    Patient stranger;
    stranger.id = Id<Patient>("stranger");
    stranger.team_id = other_team.id;
    stranger.family_name = "Canary7231";
    insert(world.database(), stranger);
    const auto image = replica_image(world.database(), units);
    const std::string bytes(reinterpret_cast<const char*>(image.data()), image.size());
    BOOST_TEST(bytes.find("Canary7231") == std::string::npos);
    BOOST_TEST(bytes.find("Adeyemi") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(own_work_is_seen_at_once_and_once_when_the_server_has_it_too) {
    Replica mine = replica();
    const Command command = comment("hello");
    BOOST_TEST(mine.perform(command, world.now).accepted());
    BOOST_TEST(comments(mine) == Texts{"hello"});
    mine.answered(on_server(command));
    BOOST_TEST(mine.pending().size() == 1u); // accepted, its rows not here yet
    BOOST_TEST(mine.apply(news(mine)));
    BOOST_TEST(mine.pending().empty());
    BOOST_TEST(comments(mine) == Texts{"hello"});
}

BOOST_AUTO_TEST_CASE(rows_may_come_before_the_answer) {
    Replica mine = replica();
    const Command command = comment("hello");
    mine.perform(command, world.now);
    const Answer answer = on_server(command);
    BOOST_TEST(mine.apply(news(mine)));
    BOOST_TEST(mine.pending().empty());
    mine.answered(answer);
    BOOST_TEST(comments(mine) == Texts{"hello"});
}

BOOST_AUTO_TEST_CASE(others_work_goes_below_own_work_that_is_still_pending) {
    Replica mine = replica();
    mine.perform(comment("mine"), world.now);
    on_server(comment("theirs"));
    BOOST_TEST(mine.apply(news(mine)));
    BOOST_TEST(comments(mine) == (Texts{"mine", "theirs"}));
    BOOST_TEST(mine.pending().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_rejected_command_is_taken_back_and_the_rest_stays) {
    Replica mine = replica();
    const Command first = comment("first");
    mine.perform(first, world.now);
    mine.perform(comment("second"), world.now);
    mine.answered({first.id, 0, reject("no", "No")});
    BOOST_TEST(comments(mine) == Texts{"second"});
}

BOOST_AUTO_TEST_CASE(what_no_longer_holds_stays_pending_and_is_marked) {
    Replica mine = replica();
    const auto amend = [&](const std::string& to, const std::string& id) {
        AmendCase command;
        command.case_id = care.id;
        command.fields.push_back({"reason", care.reason, to});
        return make_command(id, command);
    };
    BOOST_TEST(mine.perform(amend("my words", "mine"), world.now).accepted());
    BOOST_TEST(on_server(amend("their words", "theirs")).outcome.accepted());
    BOOST_TEST(mine.apply(news(mine)));
    BOOST_TEST(find(mine.database(), care.id)->reason == "their words");
    BOOST_REQUIRE(mine.pending().size() == 1u);
    BOOST_TEST(mine.pending()[0].no_longer_holds.has_value());
}

BOOST_AUTO_TEST_CASE(late_and_doubled_messages_change_nothing) {
    Replica mine = replica();
    on_server(comment("one"));
    const ChangesMessage early = news(mine);
    on_server(comment("two"));
    const ChangesMessage later = news(mine);
    BOOST_TEST(mine.apply(later));
    BOOST_TEST(mine.apply(early));
    BOOST_TEST(mine.apply(later));
    BOOST_TEST(comments(mine) == (Texts{"one", "two"}));
    BOOST_TEST(mine.cursor().position == log_position(world.database()));
}

BOOST_AUTO_TEST_CASE(a_message_from_another_history_or_scope_is_not_applied) {
    Replica mine = replica();
    on_server(comment("one"));
    ChangesMessage message = news(mine);
    message.cursor.lineage = "restored";
    BOOST_TEST(!mine.apply(message));
    BOOST_TEST(comments(mine).empty());
    set_lineage(world.database(), "restored");
    BOOST_TEST(news(mine).image_needed);
}

BOOST_AUTO_TEST_CASE(rows_that_do_not_fit_leave_the_replica_as_it_was) {
    Replica mine = replica();
    mine.perform(comment("mine"), world.now);
    on_server(comment("one"));
    ChangesMessage message = news(mine);
    Change unknown = message.changes.front().change;
    unknown.kind = Change::Kind::update;
    unknown.row_id = "missing";
    message.changes.push_back(message.changes.front());
    message.changes.back().change = unknown;
    const Cursor before = mine.cursor();
    BOOST_TEST(!mine.apply(message));
    BOOST_TEST((mine.cursor() == before));
    BOOST_TEST(comments(mine) == Texts{"mine"});
}

BOOST_AUTO_TEST_CASE(a_new_image_keeps_pending_work_and_drops_what_it_holds_already) {
    Replica mine = replica();
    const Command known = comment("known to the server");
    mine.perform(known, world.now);
    mine.perform(comment("not yet"), world.now);
    on_server(known);
    mine.replace(replica_image(world.database(), units), world.actor);
    BOOST_TEST(mine.pending().size() == 1u);
    BOOST_TEST(comments(mine) == (Texts{"known to the server", "not yet"}));
}

BOOST_AUTO_TEST_CASE(far_behind_is_caught_up_in_pages_of_whole_commands) {
    Replica mine = replica();
    for (int i = 0; i < 7; ++i)
        on_server(comment("c" + std::to_string(i)));
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const ChangesMessage message = news(mine, 2);
        BOOST_TEST(mine.apply(message));
        more = message.more;
    }
    BOOST_TEST(pages > 1);
    BOOST_TEST(comments(mine).size() == 7u);
}

// Every row of every table by its id, as text.
std::map<std::string, std::string> rows_of(Replica& replica) {
    std::map<std::string, std::string> rows;
    for (const RecordType* type : all_records())
        replica.database().each("select id, * from " + std::string(type->table), {},
                                [&](const Row& row) {
                                    std::string text;
                                    for (int i = 1; i <= static_cast<int>(type->fields.size()); ++i)
                                        text += std::string(row.text(i)) + '|';
                                    rows[std::string(row.text(0))] = text;
                                });
    return rows;
}

// Some row that differs between the two and is not among those said to be touched; empty: none.
std::string untold(const std::map<std::string, std::string>& before,
                   const std::map<std::string, std::string>& after,
                   std::span<const TouchedRow> touched) {
    const auto told = [&](const std::string& id) {
        return std::any_of(touched.begin(), touched.end(),
                           [&](const TouchedRow& row) { return row.row_id == id; });
    };
    for (const auto& [id, text] : before)
        if ((!after.contains(id) || after.at(id) != text) && !told(id)) return id;
    for (const auto& [id, text] : after)
        if (!before.contains(id) && !told(id)) return id;
    return "";
}

BOOST_AUTO_TEST_CASE(what_may_differ_since_a_version_is_told_row_by_row) {
    Replica copy = replica();
    std::vector<std::pair<std::uint64_t, std::map<std::string, std::string>>> seen;
    const auto look = [&] {
        const auto now = rows_of(copy);
        for (const auto& [version, then] : seen) {
            const auto touched = copy.touched_since(version);
            BOOST_REQUIRE(touched);
            BOOST_TEST(untold(then, now, *touched) == "");
        }
        seen.emplace_back(copy.version(), now);
    };
    look();
    const Command mine = comment("mine");
    const Command refused = comment("refused");
    copy.perform(mine, world.now);
    look();
    copy.perform(refused, world.now);
    look();
    on_server(comment("theirs"));
    copy.apply(news(copy));
    look();
    copy.answered(on_server(mine));
    copy.apply(news(copy));
    look();
    copy.answered({refused.id, 0, reject("a_rule", "no")});
    look();
    BOOST_TEST(!copy.touched_since(copy.version() + 1));
    const auto image = replica_image(world.database(), units);
    copy.replace(image, world.actor);
    BOOST_TEST(!copy.touched_since(seen.front().first));
    BOOST_TEST(copy.touched_since(copy.version()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
