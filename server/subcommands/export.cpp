// evenload export: one table as CSV, on standard output or into a file.

#include "common/base/check.h"
#include "common/exchange/csv_export.h"
#include "common/model/records.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct ExportOptions {
    std::string format = "csv";
    std::string table;
    std::filesystem::path output; // empty: standard output
};

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (const RecordType* type : all_records())
        names.emplace_back(type->table);
    return names;
}

// Someone with the program and the data folder may read everything.
std::set<std::string> all_units(Database& database) {
    std::set<std::string> units;
    database.each("select id from organisations union select id from teams", {},
                  [&](const Row& row) { units.emplace(row.text(0)); });
    return units;
}

void run_export(const Settings& settings, const ExportOptions& options) {
    const auto database = open_beside_a_server(settings.data);
    const std::string csv =
        export_csv(*database, *find_record(options.table), all_units(*database));
    if (options.output.empty()) {
        std::fwrite(csv.data(), 1, csv.size(), stdout);
        return;
    }
    write_private_file(options.output, csv);
    std::printf("Wrote %s.\n", options.output.string().c_str());
}

} // namespace

void add_export(CLI::App& program, Settings& settings) {
    auto* exporting = program.add_subcommand("export", "Write a table as CSV");
    const auto options = std::make_shared<ExportOptions>();
    exporting->add_option("table", options->table, "Which table")
        ->required()
        ->check(CLI::IsMember(table_names()));
    exporting->add_option("--format", options->format, "csv")
        ->check(CLI::IsMember({"csv"}))
        ->capture_default_str();
    exporting->add_option("--output", options->output,
                          "File to write, readable by its owner only (default: print)");
    exporting->callback([&settings, options] { run_export(settings, *options); });
}

} // namespace evenload
