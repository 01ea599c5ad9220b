// POST /api/reads: a browser tells which case files a person has opened. What it holds came with the replica; that
// somebody looked at it is only known there.

#include "common/model/case.h"
#include "common/store/shares.h"
#include "common/store/tables.h"
#include "server/access/visitor.h"
#include "server/audit/log_reads.h"
#include "server/routes/table.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::size_t most_at_once = 100;

struct Opened {
    std::vector<std::string> case_ids;
    std::string how; // for the audit; empty: at once
};

// Nothing when the body is not what is asked for.
std::optional<Opened> opened_in(const std::string& body) {
    const auto object = nlohmann::json::parse(body, nullptr, false);
    if (!object.is_object() || !object.contains("cases") || !object["cases"].is_array() ||
        object["cases"].size() > most_at_once)
        return std::nullopt;
    Opened opened;
    for (const auto& id : object["cases"]) {
        if (!id.is_string()) return std::nullopt;
        opened.case_ids.push_back(id.get<std::string>());
    }
    const auto kept = object.find("without_network");
    if (kept == object.end()) return opened;
    if (!kept->is_boolean()) return std::nullopt;
    if (kept->get<bool>()) opened.how = "without a network, told later";
    return opened;
}

// What they may not see, or is not there, they cannot have opened: it is passed over, and the answer is the same.
std::vector<RecordRead> reads_of(Database& database, const Visitor& visitor, const Opened& opened) {
    std::vector<RecordRead> reads;
    for (const std::string& id : opened.case_ids) {
        const auto care = find(database, Id<Case>(id));
        if (!care) continue;
        if (!visitor.see_unit_ids.contains(care->team_id.text) &&
            !shared_level(visitor.shares, description_of<Case>(), &*care))
            continue;
        if (visitor.veil.nobody_named || visitor.veil.cases.contains(id)) continue;
        reads.push_back(
            {visitor.user.id.text, ReadHow::screen, "cases", id, care->team_id.text, opened.how});
    }
    return reads;
}

Reply take_reads(const Request& request, Services& services) {
    const std::string_view giver = request.header("evenload-user");
    if (!giver.empty() && giver != request.visitor->user.id.text)
        return error_reply(401, "Somebody else has signed in here since; sign in again.");
    const auto opened = opened_in(request.body);
    if (!opened)
        return error_reply(400, "Send {\"cases\": [\"id\", …]} with at most " +
                                    std::to_string(most_at_once) + " ids of cases.");
    const auto reads = reads_of(*services.readers.lend(), *request.visitor, *opened);
    return logged(services, reads, json_reply("{}"));
}

} // namespace

void add_read_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "POST",
         .pattern = "/api/reads",
         .answer = [&](const Request& request) { return take_reads(request, services); },
         .body = BodyKind::json,
         .renews_session = false});
}

} // namespace evenload
