// evenload verify: is the database whole, and does its log tell the same as its rows?

#include "common/store/sqlite.h"
#include "server/settings.h"
#include "server/storage/verification.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

void verify(const Settings& settings, std::filesystem::path file) {
    if (file.empty()) file = settings.data / "evenload.sqlite";
    const auto database = open_sqlite(file, FileUse::read_only);
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
