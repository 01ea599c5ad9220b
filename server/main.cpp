// evenload: one program. Its subcommands are in server/subcommands; what they share is in Settings.

#include "common/base/check.h"
#include "server/settings.h"
#include "server/subcommands/subcommands.h"
#include "server/version.h"

#include <cstdio>
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

namespace {

using namespace evenload;

enum ExitCode { done = 0, failed = 1, misused = 2, check_failed = 3 };

void add_settings(CLI::App& program, Settings& settings) {
    program.add_option("--data", settings.data, "Folder of everything that is stored")
        ->envname("EVENLOAD_DATA")
        ->capture_default_str();
    program
        .add_option("--audit-key", settings.audit_key,
                    "The key of the audit chain (default: audit_key in the data folder)")
        ->envname("EVENLOAD_AUDIT_KEY");
    program.set_config("--config", "", "File with any of these options: name = value, one a line")
        ->envname("EVENLOAD_CONFIG");
    program.set_version_flag("--version", std::string(program_version));
    program.footer(
        "Every option may also be given as an environment variable, EVENLOAD_DATA for --data.\n"
        "Exit codes: 0 done, 1 could not be done, 2 called wrongly, 3 verify found something.");
}

int run(int count, char** arguments) {
    CLI::App program{"Evenload: who needs care, who can give it, and when.", "evenload"};
    Settings settings;
    add_settings(program, settings);
    program.fallthrough(); // before the subcommands, which take it over
    for (const auto add : {add_serve, add_demo, add_team, add_import, add_export, add_plan,
                           add_user, add_backup, add_restore, add_verify, add_checkpoint})
        add(program, settings);
    program.require_subcommand(1);
    try {
        program.parse(count, arguments);
        return done;
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? done : misused;
    }
}

} // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const CheckFailed&) {
        return check_failed;
    } catch (const Fault& fault) {
        std::fprintf(stderr, "evenload: %s\n", fault.what());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "evenload: this should not have happened: %s\n", error.what());
    }
    return failed;
}
