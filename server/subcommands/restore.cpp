// evenload restore FILE: a backup becomes the database of a data folder.

#include "server/audit/audit_key.h"
#include "server/settings.h"
#include "server/storage/backup.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

void add_restore(CLI::App& program, Settings& settings) {
    CLI::App* command =
        program.add_subcommand("restore", "Put a backup in the place of the database");
    const auto file = std::make_shared<std::filesystem::path>();
    command->add_option("file", *file, "A file made by \"evenload backup\"")
        ->required()
        ->check(CLI::ExistingFile);
    command->footer("The server must be stopped. The database that was there is kept beside the "
                    "new one. Browsers "
                    "notice and start from the restored state.");
    command->callback([file, &settings] {
        const auto key = audit_key_file(settings);
        const Restored restored = restore(settings.data, *file, key);
        std::printf("Restored from %s.\n", file->c_str());
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
