// The power goes at any moment of a server's life: making the database, group commits, folding in the write-ahead log,
// a stop, the next start. What was acknowledged is there, whole, once, and its audit chain holds.
// EVENLOAD_POWER_CUTS=100000 makes more cuts, EVENLOAD_SEED=N others.
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "common/sync/authority.h"
#include "server/attachments/contents.h"
#include "server/audit/chain.h"
#include "server/audit/chain_check.h"
#include "server/storage/verification.h"
#include "server/storage/writer.h"
#include "tests/server/storage/power_cut_disk.h"
#include "tests/support/environment.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using namespace evenload::power_cut;

namespace {

constexpr const char* file = "evenload.sqlite";
constexpr int lives = 3;
constexpr int commands_a_life = 40;
const AuditKey key = audit_key_from(std::string(32, 'k'));
const Instant now{1'795'000'000'000};

std::string id_of(std::size_t number) {
    return "c" + std::to_string(number);
}

// As DataFolder opens it, which looks at real folders.
std::unique_ptr<SqliteDatabase> opened() {
    auto database = open_sqlite(file, FileUse::write);
    prepare_schema(*database);
    prepare_accounts(*database);
    prepare_contents(*database);
    prepare_audit(*database);
    if (!find(*database, Id<Team>("north"))) {
        WriteScope scope(*database);
        store_team(*database, "North", "marta", "beth", "canary");
        scope.commit();
    }
    return database;
}

void comment(Database& database, std::size_t number) {
    const std::string body =
        command_text(id_of(number), "add_comment",
                     R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})");
    Actor actor;
    actor.user_id = Id<User>("marta");
    actor.organisation_id = Id<Organisation>("trust");
    actor.role = Role::caseload_manager;
    actor.unit_ids = {"trust", "north"};
    const Verdict verdict = decide(database, command_from_json(body), body, actor, now);
    if (verdict.kind != Verdict::Kind::accepted) throw Fault("refused: " + verdict.answer);
}

// The writer of the server, started and stopped several times on one disk. Commands wait together in threes, so that
// they share commits.
void live(Disk& disk, const char* synchronous) {
    const Mounted mounted(disk);
    std::size_t given = 0;
    for (int life = 0; life < lives; ++life) {
        auto database = opened();
        database->execute(std::string("pragma synchronous = ") + synchronous);
        Chain chain(key);
        Writer writer(std::move(database), {}, [](const Writer::Committed&) {},
                      {[&](Database& inside) { chain.before(inside, now); },
                       [&](Database& inside) { chain.after(inside, now); },
                       {}});
        for (int i = 0; i < commands_a_life; ++i) {
            for (int more = 0; more < i % 3; ++more)
                writer.run_later([number = ++given](Database& inside) { comment(inside, number); });
            BOOST_TEST_REQUIRE(
                writer.run([number = ++given](Database& inside) { comment(inside, number); }));
            disk.acknowledge(given);
        }
        if (life == 1) writer.run_later([](SqliteDatabase&) {}); // a commit with nothing in it
        writer.stop();
    }
}

struct Found {
    int cuts = 0;
    int lost = 0; // acknowledged and not there
    std::vector<std::string> problems;
};

void look(Files left, std::size_t acknowledged, Found& found) {
    Disk disk(std::move(left));
    const Mounted mounted(disk);
    ++found.cuts;
    try {
        const auto database = opened();
        if (const std::string words = database->check(); words != "ok")
            found.problems.push_back(words);
        const auto position = static_cast<std::size_t>(log_position(*database));
        if (position < acknowledged) ++found.lost;
        for (const std::string& problem : verify(*database).problems)
            found.problems.push_back(problem);
        if (position > 0)
            for (const std::string& problem : check_chain(*database, key, {}).problems)
                found.problems.push_back(problem);
    } catch (const Fault& fault) {
        found.problems.push_back(fault.what());
    }
}

Found cut(const char* synchronous, int cuts) {
    Disk disk;
    live(disk, synchronous);
    const std::size_t steps = disk.steps().size();
    const auto seed = static_cast<std::uint64_t>(environment_number("EVENLOAD_SEED", 20261122));
    BOOST_TEST_MESSAGE("seed " << seed << ", " << steps << " steps");
    Random random(seed);
    std::vector<std::size_t> places;
    for (int i = 0; i < cuts; ++i)
        places.push_back(static_cast<std::size_t>(random.below(static_cast<int>(steps))) + 1);
    std::ranges::sort(places);
    Found found;
    Replay replay(disk.steps());
    for (const std::size_t place : places) {
        replay.go_to(place);
        look(replay.after_a_cut(random), replay.acknowledged(), found);
    }
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(power_cut_at_any_moment)

BOOST_AUTO_TEST_CASE(nothing_acknowledged_is_lost_and_nothing_is_damaged) {
    const int cuts = environment_number("EVENLOAD_POWER_CUTS", 250);
    const Found found = cut("full", cuts);
    BOOST_TEST(found.cuts == cuts);
    BOOST_TEST(found.lost == 0);
    BOOST_TEST(found.problems.empty(), (found.problems.empty() ? "" : found.problems.front()));
}

// The control: were commits not synced, these cuts would show it.
BOOST_AUTO_TEST_CASE(without_a_sync_for_each_commit_acknowledged_work_is_lost) {
    const Found found = cut("normal", 250);
    BOOST_TEST(found.lost > 0);
    BOOST_TEST(found.problems.empty()); // lost, but not damaged: that is all that "normal" promises
}

BOOST_AUTO_TEST_SUITE_END()
