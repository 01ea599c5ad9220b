#include "server/routes/given_by_form.h"

#include "common/sync/authority.h"
#include "server/access/visitor.h"
#include "server/accounts/sessions.h"
#include "server/accounts/token.h"
#include "server/pages/message_page.h"

namespace evenload {

std::optional<Outcome> given_by_form(const Request& request, Services& services,
                                     const Command& command) {
    std::optional<Verdict> verdict;
    const bool done = services.writer.run([&](SqliteDatabase& database) {
        if (!session_holds(database, request.visitor->session, services.now())) return;
        const auto visitor = visitor_of(database, request.visitor->user.id, services.now());
        if (!visitor) return;
        verdict =
            decide(database, command, to_json_text(command), visitor->actor(), services.now());
    });
    if (!done || !verdict) return std::nullopt;
    return answer_from_json(verdict->answer).outcome;
}

std::string form_command_id() {
    return "form_" + derive_id(random_token(), 1);
}

Reply after_form(const std::optional<Outcome>& outcome, const std::string& back_to,
                 const std::function<Reply(const std::string& problem)>& page) {
    if (!outcome) return html_reply(message_page("The server is busy; try again."), 503);
    if (outcome->accepted()) return see_other(back_to);
    Reply reply = page(outcome->rejection->message);
    reply.status = 409;
    return reply;
}

} // namespace evenload
