#include "server/audit/log_reads.h"

#include "server/access/visitor.h"
#include "server/pages/message_page.h"

namespace evenload {

Reply logged(Services& services, const std::vector<RecordRead>& reads, Reply reply) {
    if (reads.empty()) return reply;
    const bool done = services.writer.run(
        [&](SqliteDatabase& database) { note_reads(database, reads, services.now()); });
    return done ? reply : html_reply(message_page("The server is busy; try again."), 503);
}

RecordRead read_of_team(const Visitor& visitor, ReadHow how, const std::string& unit_id,
                        std::string_view what) {
    const bool organisation = unit_id == visitor.user.organisation_id.text;
    return {visitor.user.id.text, how, organisation ? "organisations" : "teams", unit_id, unit_id,
            std::string(what)};
}

} // namespace evenload
