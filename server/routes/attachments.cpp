// Files kept with cases: their bytes in and out. What they are called and whose they are is a command
// (add_attachment), which the server takes only for bytes that came in here.

#include "common/commands/command.h"
#include "common/model/case.h"
#include "common/store/shares.h"
#include "common/store/tables.h"
#include "server/access/seen_rows.h"
#include "server/access/visitor.h"
#include "server/attachments/contents.h"
#include "server/attachments/download.h"
#include "server/attachments/media_type.h"
#include "server/audit/log_reads.h"
#include "server/pages/message_page.h"
#include "server/routes/table.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

std::size_t most_bytes(const Services& services) {
    return static_cast<std::size_t>(services.settings.most_attachment_megabytes) * 1024 * 1024;
}

Reply say_limits(Services& services) {
    return json_reply(
        nlohmann::json{{"most_bytes", most_bytes(services)}, {"accepts", taken_files()}}.dump());
}

// Why this person cannot send a file for this case, as an answer.
std::optional<Reply> refuse_sender(const Request& request, Services& services) {
    const Visitor& visitor = *request.visitor;
    if (!may_use(visitor.actor(), *find_command("add_attachment")))
        return error_reply(403, "Your role may not add files.");
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const auto care = find(*database, Id<Case>(std::string(request.query_value("case"))));
    if (!care || !visitor.change_unit_ids.contains(care->team_id.text))
        return error_reply(404, "There is no such case, or you may not see it.");
    if (visitor.veil.cases.contains(care->id.text))
        return error_reply(403, "This record is restricted to those who work with the patient.");
    if (waiting_contents(*database, visitor.user.id) >= most_waiting_contents)
        return error_reply(429, "You have sent many files without adding them to a case. Add those "
                                "first, or try again tomorrow.");
    return std::nullopt;
}

Reply take_file(const Request& request, Services& services) {
    if (auto refusal = refuse_sender(request, services)) return *refusal;
    const FoundType found = type_of_bytes(request.body);
    if (found.why_not) return error_reply(415, *found.why_not);
    const Content content{hash_of_content(request.body), found.media_type,
                          static_cast<std::int64_t>(request.body.size())};
    const std::string stored = stored_form(request.body);
    const bool done = services.writer.run([&](SqliteDatabase& database) {
        keep_content(database, content, stored, request.visitor->user.id, services.now());
    });
    if (!done)
        return error_reply(503, "The server is busy; try again in a second.")
            .with("Retry-After", "1");
    return json_reply(nlohmann::json{{"content_hash", content.hash},
                                     {"media_type", content.media_type},
                                     {"size_bytes", content.size_bytes}}
                          .dump());
}

// Of a team that is theirs, or of a case that is shared with them.
bool may_see(const Visitor& visitor, const Attachment& attachment) {
    return visitor.see_unit_ids.contains(attachment.team_id.text) ||
           shared_level(visitor.shares, description_of<Attachment>(), &attachment).has_value();
}

Reply send_file(const Request& request, Services& services) {
    const SeenRows seen(services.readers, *request.visitor);
    const auto attachment =
        find(*seen, Id<Attachment>(std::string(request.path_part("attachment"))));
    if (!attachment || !may_see(*request.visitor, *attachment))
        return html_reply(message_page("There is no such file, or you may not see it."), 404);
    if (attachment->removed_at)
        return html_reply(message_page("This file was removed from the case."), 410);
    auto bytes = bytes_of_content(seen.whole(), attachment->content_hash);
    if (!bytes)
        return html_reply(message_page("The server does not have the bytes of this file."), 404);
    return logged(services,
                  {{request.visitor->user.id.text, ReadHow::download, "attachments",
                    attachment->id.text, attachment->team_id.text}},
                  download_of(*attachment, std::move(*bytes)));
}

} // namespace

void add_attachment_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back({.method = "GET",
                      .pattern = "/api/attachments",
                      .answer = [&](const Request&) { return say_limits(services); }});
    routes.push_back(
        {.method = "POST",
         .pattern = "/api/attachments",
         .answer = [&](const Request& request) { return take_file(request, services); },
         .body = BodyKind::file,
         .most_bytes = most_bytes(services),
         .too_large = "The file is too large: at most " +
                      std::to_string(services.settings.most_attachment_megabytes) +
                      " MB are taken."});
    routes.push_back(
        {.method = "GET",
         .pattern = "/api/attachments/:attachment",
         .answer = [&](const Request& request) { return send_file(request, services); },
         .page = true});
}

} // namespace evenload
