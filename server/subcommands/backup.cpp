// evenload backup FILE: a copy of the database while the server may go on, checked before it counts.

#include "server/storage/backup.h"

#include "common/base/check.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/key_files.h"
#include "server/subcommands/subcommands.h"
#include "server/subcommands/typed_line.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct BackupOptions {
    std::filesystem::path file;
    std::filesystem::path keys;
};

void seal_keys(const Settings& settings, const std::filesystem::path& file) {
    if (std::filesystem::exists(file))
        throw Fault("\"" + file.string() + "\" exists already; give another name.");
    const KeptKeys keys = keys_in(key_files(settings));
    const std::string passphrase = hidden_line("Passphrase for the keys (12 characters or more): ");
    write_private_file(file, sealed_keys(keys, passphrase));
    std::printf("The keys are sealed in %s. Keep it away from the backup, and the passphrase away "
                "from both.\n",
                file.c_str());
}

void backup(const Settings& settings, const BackupOptions& options) {
    if (!options.keys.empty()) seal_keys(settings, options.keys);
    const BackedUp found = back_up(settings.data, options.file);
    std::printf("Backed up to %s (%.1f MB), opened again and found whole.\n", options.file.c_str(),
                static_cast<double>(found.bytes) / 1e6);
    if (options.keys.empty())
        std::printf("The audit key and the outbox secret are not in it; seal them once with "
                    "--with-keys, and keep that file elsewhere.\n");
    if (found.problems.empty()) return;
    std::printf("Its log does not tell the same as its rows; nor, then, does the database's:\n");
    for (const std::string& problem : found.problems)
        std::printf("- %s\n", problem.c_str());
    throw CheckFailed{};
}

} // namespace

void add_backup(CLI::App& program, Settings& settings) {
    CLI::App* command =
        program.add_subcommand("backup", "Copy the database to a file, and check the copy");
    const auto options = std::make_shared<BackupOptions>();
    command->add_option("file", options->file, "Where to; must not exist yet")->required();
    command->add_option("--with-keys", options->keys,
                        "File in which the keys beside the database are sealed; asks for a "
                        "passphrase on standard input");
    command->footer("The server may be running. The copy holds everything, also accounts: keep it "
                    "as safe as the original. The keys beside the database, audit_key and "
                    "outbox_secret, are not in it; they never change, so sealing them once is "
                    "enough. Exit code 3 when the log does not tell the same as the rows.");
    command->callback([options, &settings] { backup(settings, *options); });
}

} // namespace evenload
