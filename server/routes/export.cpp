// Tables as CSV, of what the visitor may see. Wall screens have no business here.

#include "common/exchange/csv_export.h"
#include "common/exchange/csv_table_export.h"
#include "common/model/records.h"
#include "server/access/seen_rows.h"
#include "server/access/visitor.h"
#include "server/audit/log_reads.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply csv_reply(std::string bytes, const std::string& name) {
    Reply reply{.content_type = "text/csv; charset=utf-8", .body = std::move(bytes)};
    return reply.with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
}

// In the columns of an import, of one team.
Reply send_team_table(const Request& request, Services& services) {
    const CsvTable* table = csv_table_named(request.path_part("table"));
    if (!table) return error_reply(404, "There is no such table to export.");
    Id<Team> team_id(std::string(request.query_value("team")));
    if (team_id.none()) team_id = request.visitor->user.team_id;
    if (!request.visitor->see_unit_ids.contains(team_id.text))
        return error_reply(404, "There is no such team, or you may not see it.");
    const SeenRows seen(services.readers, *request.visitor);
    return logged(
        services, {read_of_team(*request.visitor, ReadHow::export_, team_id.text, name_of(*table))},
        csv_reply(export_table_csv(*seen, team_id, *table), std::string(name_of(*table))));
}

// Of the kind of unit that the table's rows belong to.
std::vector<RecordRead> reads_of_export(const Visitor& visitor, const RecordType& type) {
    const bool of_organisation = type.unit == "organisation_id";
    std::vector<RecordRead> reads;
    for (const std::string& unit_id : visitor.see_unit_ids)
        if ((unit_id == visitor.user.organisation_id.text) == of_organisation)
            reads.push_back(read_of_team(visitor, ReadHow::export_, unit_id, type.table));
    return reads;
}

Reply send_table(const Request& request, Services& services) {
    if (request.query_value("as") == "import") return send_team_table(request, services);
    const RecordType* type = find_record(request.path_part("table"));
    if (!type) return error_reply(404, "There is no such table to export.");
    const SeenRows seen(services.readers, *request.visitor);
    return logged(services, reads_of_export(*request.visitor, *type),
                  csv_reply(export_csv(*seen, *type, request.visitor->see_unit_ids),
                            std::string(type->table)));
}

} // namespace

void add_export_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/export/:table",
         .access = Access::signed_in,
         .answer = [&services](const Request& request) { return send_table(request, services); }});
}

} // namespace evenload
