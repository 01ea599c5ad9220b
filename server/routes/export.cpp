// Tables as CSV, of what the visitor may see. Wall screens have no business here.

#include "common/exchange/csv_export.h"
#include "common/model/records.h"
#include "server/access/visitor.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply send_table(const Request& request, Services& services) {
    const RecordType* type = find_record(request.path_part("table"));
    if (!type) return error_reply(404, "There is no such table to export.");
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    Reply reply{.content_type = "text/csv; charset=utf-8",
                .body = export_csv(*database, *type, request.visitor->see_unit_ids)};
    return reply.with("Content-Disposition",
                      "attachment; filename=\"" + std::string(type->table) + ".csv\"");
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
