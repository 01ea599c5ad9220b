// evenload verify: is the database whole, and does its log tell the same as its rows?

#include "common/base/check.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "server/settings.h"
#include "server/storage/verification.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

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

void verify(const Settings& settings, std::filesystem::path file) {
    if (file.empty()) file = settings.data / "evenload.sqlite";
    const auto database = open_sqlite(file, FileUse::read_only);
    require_this_schema(*database, file);
    const Verification found = verify(*database);
    std::printf("%lld commands and %lld changes in the log, %lld rows compared with it.\n",
                static_cast<long long>(found.commands), static_cast<long long>(found.changes),
                static_cast<long long>(found.rows));
    for (const std::string& problem : found.problems)
        std::printf("- %s\n", problem.c_str());
    if (!found.problems.empty()) throw CheckFailed{};
    std::printf("All is well.\n");
}

} // namespace

void add_verify(CLI::App& program, Settings& settings) {
    CLI::App* command =
        program.add_subcommand("verify", "Check the database and its log against each other");
    const auto file = std::make_shared<std::filesystem::path>();
    command->add_option("file", *file, "A backup to check instead of the data folder");
    command->footer("Reads only; the server may be running. Exit code 3 when something is wrong.");
    command->callback([file, &settings] { verify(settings, *file); });
}

} // namespace evenload
