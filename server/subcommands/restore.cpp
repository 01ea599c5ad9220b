// evenload restore FILE: a backup becomes the database of a data folder.

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
        const auto kept = restore(settings.data, *file);
        std::printf("Restored from %s.\n", file->c_str());
        if (!kept.empty()) std::printf("The database that was there is now %s.\n", kept.c_str());
    });
}

} // namespace evenload
