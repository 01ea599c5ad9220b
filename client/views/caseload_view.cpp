#include "client/views/caseload_view.h"

#include "client/views/caseloads_view.h"
#include "client/views/words.h"
#include "common/base/text.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::vector<ShareLine> shares_of_caseload(Database& database, const Id<Caseload>& caseload_id,
                                          const Id<Team>& team_id) {
    std::vector<ShareLine> lines;
    for (const Grant& grant :
         select<Grant>(database,
                       "where unit = 'caseload' and unit_id = $1 and revoked = 0 "
                       "order by granted_at, id",
                       {std::string_view(caseload_id.text)})) {
        ShareLine line{grant.id, {}, {}};
        if (const auto user = find(database, Id<User>(grant.scope_id))) {
            line.name = user->name;
            const auto team = find(database, user->team_id);
            if (team && team->id != team_id) line.detail = team->name + " · ";
        } else if (const auto team = find(database, Id<Team>(grant.scope_id))) {
            line.name = team->name;
        }
        line.detail += grant.level >= GrantLevel::comment ? "to comment" : "to view";
        if (grant.granted_at)
            line.detail += " · since " + short_text(london_time(*grant.granted_at).date);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

std::string purpose_words(const Caseload& caseload) {
    std::vector<std::string> parts;
    if (!caseload.needs.empty()) parts.push_back(words_of(caseload.needs));
    if (!caseload.urgencies.empty()) parts.push_back(words_of(caseload.urgencies));
    if (!caseload.skills.empty()) parts.push_back("asks for " + words_of(caseload.skills));
    if (!caseload.equipment.empty()) parts.push_back("with " + words_of(caseload.equipment));
    if (!caseload.localities.empty()) parts.push_back("in " + caseload.localities);
    if (caseload.most_minutes > 0)
        parts.push_back("at most " + duration_text(caseload.most_minutes) + " a week");
    return capitalised(joined(parts, "; "));
}

CaseloadView caseload_view(Database& database, const Viewpoint& viewpoint, const BoardView& board,
                           const Id<Caseload>& caseload_id) {
    CaseloadView view;
    const auto caseload = find(database, caseload_id);
    if (!caseload || caseload->closed) return view;
    view.found = true;
    view.id = caseload->id;
    view.team_id = caseload->team_id;
    view.professional_id = caseload->professional_id;
    view.name = caseload->name;
    if (const auto professional = find(database, caseload->professional_id))
        view.professional = professional->name;
    view.period = period_words(*caseload, viewpoint.now.date);
    view.purpose = purpose_words(*caseload);
    view.shared = shared_caseload(database, viewpoint, caseload_id);
    view.thread = thread_of(database, viewpoint, {CommentSubject::caseload, caseload_id.text});
    view.why_not_comment = why_not(viewpoint.role, "add_comment");
    if (view.shared) {
        view.why_not_change = view.shared->words;
        if (view.shared->level < GrantLevel::comment) view.why_not_comment = view.shared->words;
        return view;
    }
    view.why_not_change = why_not(viewpoint.role, "share_caseload");
    view.shares = shares_of_caseload(database, caseload_id, caseload->team_id);
    for (const BoardColumn& column : board.columns) {
        if (column.professional_id != caseload->professional_id) continue;
        view.load = column.amount;
        view.percent = column.percent;
        view.tone = column.tone;
    }
    return view;
}

} // namespace evenload
