// evenload backup FILE: a copy of the database while the server may go on, checked before it counts.

#include "server/storage/backup.h"

#include "common/base/check.h"
#include "server/audit/audit_key.h"
#include "server/settings.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

void add_backup(CLI::App& program, Settings& settings) {
    CLI::App* command =
        program.add_subcommand("backup", "Copy the database to a file, and check the copy");
    const auto file = std::make_shared<std::filesystem::path>();
    command->add_option("file", *file, "Where to; must not exist yet")->required();
    command->footer("The server may be running. The copy holds everything, also accounts: keep it "
                    "as safe as the original. The keys beside the database, audit_key and "
                    "outbox_secret, are not in it: keep copies of them elsewhere, once.");
    command->callback([file, &settings] {
        const auto size = back_up(settings.data, *file);
        std::printf("Backed up to %s (%.1f MB), opened again and found whole.\n", file->c_str(),
                    static_cast<double>(size) / 1e6);
        std::printf("The audit key is not in it; keep a copy of %s elsewhere.\n",
                    audit_key_file(settings).c_str());
    });
}

} // namespace evenload
