// POST /api/commands: the one door through which anything changes.

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "common/sync/authority.h"
#include "server/access/visitor.h"
#include "server/accounts/sessions.h"
#include "server/attachments/sent_first.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

int status_of(const Verdict& verdict) {
    switch (verdict.kind) {
    case Verdict::Kind::accepted: return 200;
    case Verdict::Kind::rejected: return 409;
    case Verdict::Kind::different: return 422;
    case Verdict::Kind::repeated: break;
    }
    return answer_from_json(verdict.answer).outcome.accepted() ? 200 : 409;
}

Reply busy() {
    return error_reply(503, "The server is busy; try again in a second.").with("Retry-After", "1");
}

// A rejection of the edge is not remembered: the same command may be given again once the file was sent.
std::optional<Verdict> refused_at_the_edge(Database& database, const Command& command,
                                           const Visitor& visitor, Instant now) {
    if (stored_answer(database, command.id) || !may_use(visitor.actor(), *command.type))
        return std::nullopt;
    const auto rejection = sent_first(database, command, visitor.user.id, now);
    if (!rejection) return std::nullopt;
    return Verdict{Verdict::Kind::rejected,
                   to_json_text(Answer{command.id, 0, {rejection, {}, {}}}), 0};
}

// A page that was left open sends with the cookie of whoever has signed in since in the same browser.
bool given_by_another(const Request& request) {
    const std::string_view giver = request.header("evenload-user");
    return !giver.empty() && giver != request.visitor->user.id.text;
}

// It was given on what a restored backup has replaced: a person looks at it again before it is done.
bool given_for_other_records(const Request& request, Database& database) {
    const std::string_view given_for = request.header("evenload-lineage");
    return !given_for.empty() && given_for != lineage(database);
}

Reply give_command(const Request& request, Services& services) {
    if (given_by_another(request))
        return error_reply(401, "Somebody else has signed in here since; sign in again.");
    Command command;
    try {
        command = command_from_json(request.body);
    } catch (const Fault& fault) {
        return error_reply(400, fault.what());
    }

    std::optional<Verdict> verdict;
    bool of_other_records = false;
    const bool done = services.writer.run([&](SqliteDatabase& database) {
        // Asked again here, in the order of the log: a session may have ended while the command waited.
        if (!session_holds(database, request.visitor->session, services.now())) return;
        const auto visitor = visitor_of(database, request.visitor->user.id, services.now());
        if (!visitor) return;
        of_other_records = given_for_other_records(request, database);
        if (of_other_records) return;
        verdict = refused_at_the_edge(database, command, *visitor, services.now());
        if (!verdict)
            verdict = decide(database, command, request.body, visitor->actor(), services.now());
    });
    if (!done) return busy();
    if (of_other_records)
        return error_reply(412, "The records were restored from a backup since; load them again.");
    if (!verdict) return error_reply(401, "Sign in first.");
    if (verdict->kind == Verdict::Kind::different)
        return error_reply(422, "This command id was used before for another command.");
    return json_reply(verdict->answer, status_of(*verdict));
}

} // namespace

void add_command_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "POST",
         .pattern = "/api/commands",
         .answer = [&](const Request& request) { return give_command(request, services); },
         .lane = Lane::commands,
         .body = BodyKind::json});
}

} // namespace evenload
