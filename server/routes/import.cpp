// POST /api/import: a spreadsheet into a team, as the page /import asks for it: looked at, checked, then taken whole or
// not at all, as one entry of the log in the name of who did it. What the rows must hold is common/exchange's.

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/exchange/csv.h"
#include "common/exchange/csv_import.h"
#include "common/store/change_log.h"
#include "common/store/tables.h"
#include "server/access/visitor.h"
#include "server/accounts/token.h"
#include "server/routes/table.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

using nlohmann::json;

constexpr std::size_t most_file = 8 * 1024 * 1024;
constexpr std::size_t most_problems = 200; // said; all are counted
constexpr std::size_t most_preview = 5;

const std::vector<Role> may_import{Role::administrator, Role::caseload_manager};

Reply say_tables(const Request& request, Services& services) {
    json tables = json::array();
    for (const CsvTable table : csv_tables()) {
        json columns = json::array();
        for (const CsvColumn& column : csv_columns(table))
            columns.push_back({{"name", column.name},
                               {"words", words_of_code(column.name)},
                               {"expected", column.expected},
                               {"required", column.required}});
        tables.push_back({{"name", name_of(table)}, {"columns", columns}});
    }
    json teams = json::array();
    for (const Team& team : select<Team>(*services.readers.lend(), "order by name, id"))
        if (request.visitor->change_unit_ids.contains(team.id.text))
            teams.push_back({{"id", team.id.text}, {"name", team.name}});
    return json_reply(json{
        {"tables", tables},
        {"teams", teams},
        {"may_import",
         std::ranges::find(may_import, request.visitor->user.role) != may_import.end()},
        {"most_bytes",
         most_file}}.dump());
}

Reply look(CsvTable table, const std::string& bytes) {
    const std::vector<CsvRow> rows = read_csv(bytes);
    if (rows.empty())
        return error_reply(422, "The file is empty; its first line must name the columns.");
    json preview = json::array();
    for (std::size_t i = 1; i < rows.size() && i <= most_preview; ++i)
        preview.push_back(rows[i].cells);
    return json_reply(json{
        {"titles", rows.front().cells},
        {"guesses", guessed_columns(table, rows.front().cells)},
        {"preview", preview},
        {"rows",
         rows.size() - 1}}.dump());
}

Reply found(const CsvImport& result, bool imported) {
    json problems = json::array();
    for (const CsvProblem& problem : result.problems) {
        if (problems.size() == most_problems) break;
        problems.push_back({{"line", problem.line},
                            {"column", problem.column},
                            {"expected", problem.expected},
                            {"found", problem.found}});
    }
    return json_reply(json{
        {"rows", result.rows},
        {"problems", problems},
        {"problem_count", result.problems.size()},
        {"imported",
         imported}}.dump());
}

// The fields that the file's columns stand for, in their order; "" for one that is left out.
CsvMapping mapping_of(const Request& request) {
    const std::vector<CsvRow> rows = read_csv(request.body);
    CsvMapping mapping;
    if (rows.empty()) return mapping;
    const auto fields = split(request.query_value("columns"), ',');
    if (fields.size() != rows.front().cells.size())
        throw Fault("Say for each column of the file what it is, or that it is left out.");
    for (std::size_t i = 0; i < fields.size(); ++i)
        mapping.emplace(rows.front().cells[i], fields[i]);
    return mapping;
}

struct Wanted {
    CsvTable table;
    Id<Team> team_id;
    CsvMapping mapping;
};

constexpr const char* restricted_line =
    "The file changes a record that is restricted. Leave its line out, or ask somebody who works "
    "with the patient.";

Transaction::Context context_of(const Visitor& visitor, Instant now) {
    return {"import_csv_" + derive_id(random_token(), 1), visitor.actor(), now};
}

Reply check(const Request& request, const Wanted& wanted, Services& services) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    Transaction transaction(*database, context_of(*request.visitor, services.now()));
    try {
        return found(
            check_csv(transaction, wanted.team_id, wanted.table, request.body, wanted.mapping),
            false);
    } catch (const RestrictedWrite&) {
        throw Fault(restricted_line);
    }
}

Reply take(const Request& request, const Wanted& wanted, Services& services) {
    CsvImport result;
    const bool done = services.writer.run([&](SqliteDatabase& database) {
        const Transaction::Context context = context_of(*request.visitor, services.now());
        Transaction transaction(database, context);
        try {
            result =
                import_csv(transaction, wanted.team_id, wanted.table, request.body, wanted.mapping);
        } catch (const RestrictedWrite&) {
            throw Fault(restricted_line);
        }
        if (!result.problems.empty()) return;
        append_to_log(database,
                      {context.command_id, "import_csv", context.actor.user_id.text, context.now},
                      transaction.changes());
    });
    if (!done)
        return error_reply(503, "The server is busy; try again in a second.")
            .with("Retry-After", "1");
    return found(result, result.problems.empty());
}

Reply take_import(const Request& request, Services& services) {
    const CsvTable* table = csv_table_named(request.query_value("table"));
    if (!table) return error_reply(400, "Say which table the file holds.");
    const Id<Team> team_id(std::string(request.query_value("team")));
    if (!request.visitor->change_unit_ids.contains(team_id.text) ||
        !find(*services.readers.lend(), team_id))
        return error_reply(404, "There is no such team, or you may not change it.");
    const std::string_view what = request.query_value("do");
    try {
        if (what == "look") return look(*table, request.body);
        const Wanted wanted{*table, team_id, mapping_of(request)};
        if (what == "check") return check(request, wanted, services);
        if (what == "import") return take(request, wanted, services);
    } catch (const Fault& fault) {
        return error_reply(422, fault.what()); // the file cannot be read, and where
    }
    return error_reply(400, "Say what to do with the file: look, check or import.");
}

} // namespace

void add_import_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/import",
         .answer =
             [&](const Request& request) { return services.files.reply("/import.html", request); },
         .page = true});
    routes.push_back(
        {.method = "GET", .pattern = "/api/import", .answer = [&](const Request& request) {
             return say_tables(request, services);
         }});
    routes.push_back(
        {.method = "POST",
         .pattern = "/api/import",
         .answer = [&](const Request& request) { return take_import(request, services); },
         .body = BodyKind::file,
         .roles = may_import,
         .most_bytes = most_file,
         .too_large = "The file is too large: at most 8 MB are imported at once."});
}

} // namespace evenload
