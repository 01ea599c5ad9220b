// evenload restore FILE: a backup becomes the database of a data folder.

#include "server/settings.h"
#include "server/storage/backup.h"
#include "server/subcommands/key_files.h"
#include "server/subcommands/subcommands.h"
#include "server/subcommands/typed_line.h"

#include <cstdio>
#include <fstream>
#include <iterator>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct RestoreOptions {
    std::filesystem::path file;
    std::filesystem::path keys;
};

void bring_back_keys(const Settings& settings, const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string sealed{std::istreambuf_iterator<char>(stream), {}};
    const KeptKeys keys = opened_keys(sealed, hidden_line("Passphrase of the keys: "));
    if (std::filesystem::create_directories(settings.data))
        std::filesystem::permissions(settings.data, std::filesystem::perms::owner_all);
    put_keys(keys, key_files(settings));
    std::printf("The keys are in their places again.\n");
}

} // namespace

void add_restore(CLI::App& program, Settings& settings) {
    CLI::App* command =
        program.add_subcommand("restore", "Put a backup in the place of the database");
    const auto options = std::make_shared<RestoreOptions>();
    command->add_option("file", options->file, "A file made by \"evenload backup\"")
        ->required()
        ->check(CLI::ExistingFile);
    command
        ->add_option("--keys", options->keys,
                     "The file of \"evenload backup --with-keys\": its keys are put in their "
                     "places first; asks for the passphrase on standard input")
        ->check(CLI::ExistingFile);
    command->footer("The server must be stopped. The database that was there is kept beside the "
                    "new one. Browsers "
                    "notice and start from the restored state.");
    command->callback([options, &settings] {
        if (!options->keys.empty()) bring_back_keys(settings, options->keys);
        const auto key = audit_key_file(settings);
        const Restored restored = restore(settings.data, options->file, key);
        std::printf("Restored from %s.\n", options->file.c_str());
        if (!restored.kept.empty())
            std::printf("The database that was there is now %s.\n", restored.kept.c_str());
        if (restored.chain_begun_again)
            std::printf("Its audit chain was made with another key than %s: what is there was "
                        "sealed, and the chain begins again under this key. To check what was "
                        "before, keep the former key with the backup.\n",
                        key.c_str());
    });
}

} // namespace evenload
