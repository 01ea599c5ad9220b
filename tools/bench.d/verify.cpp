// How long evenload verify takes for a log of many entries, made for it by the server's own writer: commands, answers and
// audit links. bench_verify [--entries N (1000000)] [--keep FOLDER] [--program FILE ($EVENLOAD_PROGRAM)]
#include "common/base/check.h"
#include "common/store/tables.h"
#include "common/sync/authority.h"
#include "server/audit/chain.h"
#include "server/server.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/plan_course.h"

#include <cstdio>
#include <cstdlib>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

constexpr int together = 128; // as the writer's most_together
// A comment looks at its thread: as many as a large service has, so that none is long.
constexpr std::int64_t cases = 5'000;

void store_a_team(Database& database) {
    insert(database, Organisation{.id = Id<Organisation>("trust"), .name = "Trust"});
    insert(database, Team{.id = Id<Team>("north"),
                          .organisation_id = Id<Organisation>("trust"),
                          .name = "North"});
    insert(database, User{.id = Id<User>("marta"),
                          .organisation_id = Id<Organisation>("trust"),
                          .team_id = Id<Team>("north"),
                          .sign_in_name = "marta",
                          .role = Role::caseload_manager});
    insert(database, Patient{.id = Id<Patient>("patient"), .team_id = Id<Team>("north")});
    for (std::int64_t number = 0; number < cases; ++number)
        insert(database, Case{.id = Id<Case>("case" + std::to_string(number)),
                              .team_id = Id<Team>("north"),
                              .patient_id = Id<Patient>("patient"),
                              .reference = "C-" + std::to_string(number)});
}

void comment(Database& database, std::int64_t number) {
    const std::string body = nlohmann::json{
        {"id", "c" + std::to_string(number)},
        {"command", "add_comment"},
        {"arguments",
         {{"subject", "case_file"},
          {"subject_id", "case" + std::to_string(number % cases)},
          {"text",
           "Seen, no change."}}}}.dump();
    Actor actor;
    actor.user_id = Id<User>("marta");
    actor.organisation_id = Id<Organisation>("trust");
    actor.role = Role::caseload_manager;
    actor.unit_ids = {"trust", "north"};
    const Verdict verdict = decide(database, command_from_json(body), body, actor, machine_now());
    EVENLOAD_CHECK(verdict.kind == Verdict::Kind::accepted);
}

void write_log(SqliteDatabase& database, const AuditKey& key, std::int64_t entries) {
    database.execute("pragma synchronous = off");
    Chain chain(key);
    for (std::int64_t number = 0; number < entries;) {
        WriteScope scope(database);
        chain.before(database, machine_now());
        for (int i = 0; i < together && number < entries; ++i)
            comment(database, ++number);
        chain.after(database, machine_now());
        scope.commit();
        if (number % (together * 64) == 0) database.checkpoint();
    }
    database.checkpoint();
}

// Once; a log that is there already is left as it is.
void make_log(const std::filesystem::path& data, std::int64_t entries) {
    const DataFolder folder(data);
    const auto database = folder.open_to_write();
    if (database->integer("select count(*) from changes") > 0) return;
    WriteScope scope(*database);
    store_a_team(*database);
    scope.commit();
    write_log(*database, key_of_chain(*database, data / "audit_key"), entries);
}

} // namespace

int main(int count, char** arguments) {
    std::int64_t entries = 1'000'000;
    std::filesystem::path data;
    std::string evenload;
    CLI::App program{"How long evenload verify takes"};
    program.add_option("--entries", entries);
    program.add_option("--keep", data);
    program.add_option("--program", evenload)->envname("EVENLOAD_PROGRAM")->required();
    CLI11_PARSE(program, count, arguments);
    const bool passing = data.empty();
    if (passing)
        data = std::filesystem::temp_directory_path() /
               ("evenload_verify_" + std::to_string(machine_now().milliseconds));
    try {
        const Stopwatch writing;
        make_log(data, entries);
        const double made_seconds = writing.seconds();
        const Stopwatch verifying;
        const int exit_code =
            std::system((evenload + " verify --data '" + data.string() + "' 1>&2").c_str());
        std::printf(
            R"({"measure":"verify","entries":%lld,"made_seconds":%.1f,"verify_seconds":%.1f})"
            "\n",
            static_cast<long long>(entries), made_seconds, verifying.seconds());
        if (passing) std::filesystem::remove_all(data);
        return exit_code == 0 ? 0 : 1;
    } catch (const Fault& fault) {
        std::fprintf(stderr, "bench_verify: %s\n", fault.what());
        return 1;
    }
}
