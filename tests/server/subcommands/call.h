// A subcommand as it is called on a command line.
#pragma once

#include "server/settings.h"
#include "server/subcommands/subcommands.h"

#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>

#include <CLI/CLI.hpp>

namespace evenload {

// The arguments as one line; `typed` is what comes on standard input. What it throws comes out.
inline void call_subcommand(const std::filesystem::path& data, const std::string& line,
                            const std::string& typed = "") {
    Settings settings;
    settings.data = data;
    CLI::App program;
    for (const auto add : {add_team, add_import, add_plan, add_user, add_backup, add_restore,
                           add_verify, add_checkpoint})
        add(program, settings);
    std::istringstream input(typed);
    std::streambuf* const before = std::cin.rdbuf(input.rdbuf());
    try {
        program.parse(line);
    } catch (...) {
        std::cin.rdbuf(before);
        throw;
    }
    std::cin.rdbuf(before);
}

} // namespace evenload
