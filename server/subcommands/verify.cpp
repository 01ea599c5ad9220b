// evenload verify: is the database whole, and does its log tell the same as its rows?

#include "common/base/check.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "server/audit/chain_check.h"
#include "server/settings.h"
#include "server/storage/verification.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>
#include <future>
#include <optional>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

// The log of an older schema tells of rows that do not have today's fields yet.
void require_this_schema(Database& database, const std::filesystem::path& file) {
    const int found = stored_schema_version(database);
    if (found == schema_version) return;
    throw Fault(file.string() + " has schema " + std::to_string(found) +
                "; this program checks schema " + std::to_string(schema_version) + ". " +
                (found == 0               ? "It is no database of Evenload."
                 : found < schema_version ? "Start the server with it once, which brings it up to "
                                            "date, or check it with the program that wrote it."
                                          : "Check it with the newer program that wrote it."));
}

struct VerifyOptions {
    std::filesystem::path file;
    std::filesystem::path checkpoints;
};

void say(const std::vector<std::string>& problems) {
    for (const std::string& problem : problems)
        std::printf("- %s\n", problem.c_str());
}

// Rows and answers are found by ids, which have no order: 2 MB of pages, the default, are too few.
std::unique_ptr<SqliteDatabase> open_to_verify(const std::filesystem::path& file) {
    auto database = open_sqlite(file, FileUse::read_only);
    database->execute("pragma cache_size = -131072");
    return database;
}

// Nothing where no chain has begun.
std::optional<ChainCheck> chain_of(Database& database, const Settings& settings,
                                   const VerifyOptions& options) {
    const auto key = audit_key_file(settings);
    if (!has_chain(database) && !std::filesystem::exists(key) && options.checkpoints.empty())
        return std::nullopt;
    const auto checkpoints = options.checkpoints.empty() ? std::vector<Checkpoint>()
                                                         : checkpoints_in(options.checkpoints);
    return check_chain(database, read_audit_key(key), checkpoints);
}

void say(const Verification& found) {
    std::printf("%lld commands and %lld changes in the log, %lld rows compared with it.\n",
                static_cast<long long>(found.commands), static_cast<long long>(found.changes),
                static_cast<long long>(found.rows));
    say(found.problems);
}

void say(const ChainCheck& found) {
    std::printf("%lld links of the audit chain: %lld entries, %lld reads; %zu checkpoints.\n",
                static_cast<long long>(found.links), static_cast<long long>(found.entries),
                static_cast<long long>(found.reads), found.checkpoints);
    for (const std::string& note : found.notes)
        std::printf("  %s\n", note.c_str());
    say(found.problems);
}

void verify(const Settings& settings, const VerifyOptions& options) {
    const auto file = options.file.empty() ? settings.data / "evenload.sqlite" : options.file;
    const auto database = open_to_verify(file);
    require_this_schema(*database, file);
    // Beside the rows, by another connection: a long log is read in two thirds of the time.
    std::future<std::optional<ChainCheck>> checking = std::async(
        std::launch::async, [&] { return chain_of(*open_to_verify(file), settings, options); });
    const Verification found = verify(*database);
    say(found);
    const std::optional<ChainCheck> chain = checking.get();
    if (chain)
        say(*chain);
    else
        std::printf("There is no audit chain yet; it begins when the server is next started.\n");
    if (!found.problems.empty() || (chain && !chain->problems.empty())) throw CheckFailed{};
    std::printf("All is well.\n");
}

} // namespace

void add_verify(CLI::App& program, Settings& settings) {
    CLI::App* command =
        program.add_subcommand("verify", "Check the database and its log against each other");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("file", options->file, "A backup to check instead of the data folder");
    command
        ->add_option("--checkpoints", options->checkpoints,
                     "Signed checkpoints from elsewhere, which the audit chain must agree with")
        ->check(CLI::ExistingFile);
    command->footer("Reads only; the server may be running. Exit code 3 when something is wrong.");
    command->callback([options, &settings] { verify(settings, *options); });
}

} // namespace evenload
