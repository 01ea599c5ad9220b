// The subcommands of the program, one file each: each adds itself, its options and its help. The callback
// does the work and ends with a Fault (one sentence, exit 1) when it cannot.
#pragma once

namespace CLI {
class App;
}

namespace evenload {

struct Settings;

void add_serve(CLI::App& program, Settings& settings);
void add_team(CLI::App& program, Settings& settings);
void add_import(CLI::App& program, Settings& settings);
void add_export(CLI::App& program, Settings& settings);
void add_plan(CLI::App& program, Settings& settings);
void add_demo(CLI::App& program, Settings& settings);
void add_user(CLI::App& program, Settings& settings);
void add_backup(CLI::App& program, Settings& settings);
void add_restore(CLI::App& program, Settings& settings);
void add_verify(CLI::App& program, Settings& settings);
void add_checkpoint(CLI::App& program, Settings& settings);

// Thrown by a callback that found what it was asked to look for (verify): exit code 3.
struct CheckFailed {};

} // namespace evenload
