// evenload import: a spreadsheet into a team that is there, or a whole team's day from an HHCRSP instance.

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/exchange/csv_import.h"
#include "common/exchange/hhcrsp_import.h"
#include "server/audit/chain.h"
#include "server/server.h"
#include "server/settings.h"
#include "server/storage/program_write.h"
#include "server/subcommands/chosen_team.h"
#include "server/subcommands/input_file.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct ImportOptions {
    std::string format;
    std::filesystem::path file;
    std::string table;
    std::string team;
    std::vector<std::string> columns; // "Surname=family_name"
    std::string day;                  // empty: the machine's date
    std::string day_start = "08:00";
};

constexpr std::size_t most_listed = 50;

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (const CsvTable table : csv_tables())
        names.emplace_back(name_of(table));
    return names;
}

std::string table_words() {
    return joined(table_names(), ", ");
}

CsvMapping column_mapping(const std::vector<std::string>& columns) {
    CsvMapping mapping;
    for (const std::string& column : columns) {
        const auto equals = column.rfind('=');
        if (equals == std::string::npos)
            throw Fault("--column: expected TITLE=FIELD as Surname=family_name, found \"" + column +
                        "\".");
        mapping[column.substr(0, equals)] = column.substr(equals + 1);
    }
    return mapping;
}

std::string listed(const std::vector<CsvProblem>& problems) {
    std::string text = std::to_string(problems.size()) +
                       (problems.size() == 1 ? " problem" : " problems") +
                       "; nothing was imported.";
    for (std::size_t i = 0; i < problems.size() && i < most_listed; ++i)
        text += "\n  " + to_text(problems[i]);
    if (problems.size() > most_listed)
        text += "\n  … and " + std::to_string(problems.size() - most_listed) + " more.";
    return text;
}

void import_table(const Settings& settings, const ImportOptions& options) {
    if (options.table.empty()) throw Fault("Say which table with --table: " + table_words() + ".");
    const auto mapping = column_mapping(options.columns);
    const auto database = open_beside_a_server(settings.data);
    const Team team = chosen_team(*database, options.team);
    with_input(options.file, [&](const std::string& bytes) {
        AuditedScope scope(*database, audit_key_file(settings));
        int rows = 0;
        write_as_program(*database, "import_csv", {team.id.text, team.organisation_id.text},
                         [&](Transaction& transaction) {
                             const CsvImport imported =
                                 import_csv(transaction, team.id, *csv_table_named(options.table),
                                            bytes, mapping);
                             if (!imported.problems.empty())
                                 refuse_input(options.file, listed(imported.problems));
                             rows = imported.rows;
                         });
        scope.commit();
        std::printf("Imported %d %s into %s.\n", rows, options.table.c_str(), team.name.c_str());
    });
}

void import_instance(const Settings& settings, const ImportOptions& options) {
    HhcrspImportOptions chosen;
    chosen.team_name = options.team;
    const auto day = options.day.empty() ? std::optional(london_time(machine_now()).date)
                                         : date_from_text(options.day);
    if (!day) throw Fault("--day: expected a date as 2026-11-23, found \"" + options.day + "\".");
    const auto start = time_from_text(options.day_start);
    if (!start)
        throw Fault("--day-start: expected a time as 08:00, found \"" + options.day_start + "\".");
    chosen.day = *day;
    chosen.day_start = *start;

    with_input(options.file, [&](const std::string& bytes) {
        const hhcrsp::Instance instance = hhcrsp::read(bytes);
        const auto database = open_or_create(settings.data);
        AuditedScope scope(*database, audit_key_file(settings));
        const HhcrspImported imported = import_hhcrsp(*database, instance, chosen, machine_now());
        scope.commit();
        std::printf(
            "Imported the team %s for %s: %d professionals, %d patients, %d visits to place.\n",
            imported.team_name.c_str(), to_text(chosen.day).c_str(), imported.professionals,
            imported.patients, imported.visits);
        if (database->integer("select count(*) from users") == 0)
            std::printf("Nobody can sign in yet: evenload user add --help says how.\n");
    });
}

std::string columns_help() {
    std::string text = "Columns of a CSV file, in any order. Those with a * must be there.";
    for (const CsvTable table : csv_tables()) {
        text += "\n  " + std::string(name_of(table)) + ":";
        for (const CsvColumn& column : csv_columns(table))
            text += "\n    " + column.name + (column.required ? "*: " : ": ") + column.expected;
    }
    return text;
}

} // namespace

void add_import(CLI::App& program, Settings& settings) {
    auto* importing =
        program.add_subcommand("import", "Read records from a file: everything or nothing");
    const auto options = std::make_shared<ImportOptions>();
    importing
        ->add_option("--format", options->format,
                     "csv: rows of one table; hhcrsp: a team's day (JSON)")
        ->required()
        ->check(CLI::IsMember({"csv", "hhcrsp"}));
    importing->add_option("file", options->file, "The file to read")->required();
    importing->add_option("--table", options->table, "csv: " + table_words())
        ->check(CLI::IsMember(table_names()));
    importing->add_option(
        "--team", options->team,
        "csv: the team to add to, where there are several; hhcrsp: what to call it");
    importing->add_option(
        "--column", options->columns,
        "csv: a column by another title, as Surname=family_name, or Notes= to leave it out; may be "
        "repeated");
    importing->add_option("--day", options->day,
                          "hhcrsp: the day of the visits, as 2026-11-23 (default: today)");
    importing
        ->add_option("--day-start", options->day_start, "hhcrsp: the time of the file's minute 0")
        ->capture_default_str();
    importing->footer([] { return columns_help(); });
    importing->callback([&settings, options] {
        if (options->format == "csv")
            import_table(settings, *options);
        else
            import_instance(settings, *options);
    });
}

} // namespace evenload
