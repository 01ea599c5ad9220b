#include "client/views/inbox_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/model/absence.h"
#include "common/model/caseload.h"
#include "common/model/contact.h"
#include "common/model/contact_schedule.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::size_t most_listed = 100;

std::string title_of(const Notice& notice, const std::string& who) {
    switch (notice.kind) {
    case NoticeKind::mention:
        return who +
               (notice.summary == "answer" ? " wrote in a thread of yours" : " mentioned you");
    case NoticeKind::schedule_published:
        return who + (notice.summary.starts_with("Emergency") ? " gave you an emergency visit"
                                                              : " published your schedule");
    case NoticeKind::schedule_withdrawn: return who + " withdrew your schedule";
    case NoticeKind::handover_asked: return who + " asks you to take over a case";
    case NoticeKind::handover_answered: return who + " answered your handover";
    case NoticeKind::case_given: return who + " gave you a case";
    case NoticeKind::caseload_shared: return who + " shared a caseload with you, " + notice.summary;
    case NoticeKind::record_opened: return who + " opened a restricted record in an emergency";
    case NoticeKind::deputy_named: return who + " named you a deputy";
    case NoticeKind::absence_cover: break;
    }
    return who + " asks you to cover an absence";
}

// As a comment on it would be placed: the screen is the same.
std::optional<Comment> about(Database& database, const Notice& notice) {
    Comment at;
    at.team_id = notice.team_id;
    at.subject_id = notice.subject_id;
    switch (notice.kind) {
    case NoticeKind::mention: return find(database, Id<Comment>(notice.subject_id));
    case NoticeKind::schedule_published:
    case NoticeKind::schedule_withdrawn:
        at.subject = CommentSubject::contact_schedule;
        if (find(database, Id<ContactSchedule>(notice.subject_id))) return at;
        if (const auto visit = find(database, Id<Contact>(notice.subject_id))) {
            at.subject = CommentSubject::contact; // one that was published by itself
            at.case_id = visit->case_id;
            return at;
        }
        return std::nullopt;
    case NoticeKind::caseload_shared:
        at.subject = CommentSubject::caseload;
        if (!find(database, Id<Caseload>(notice.subject_id))) return std::nullopt;
        return at;
    case NoticeKind::handover_asked:
    case NoticeKind::handover_answered:
    case NoticeKind::case_given:
        at.subject = CommentSubject::case_file;
        at.case_id = Id<Case>(notice.subject_id);
        if (!find(database, at.case_id)) return std::nullopt;
        return at;
    case NoticeKind::record_opened:
    case NoticeKind::deputy_named:
    case NoticeKind::absence_cover: break;
    }
    return std::nullopt;
}

// A summary may begin with the reference that the place has said already.
std::string joined_words(const std::string& place_words, std::string summary,
                         const ThreadPlace& place) {
    if (!place.case_reference.empty() && summary.starts_with(place.case_reference))
        summary = std::string(trimmed(summary.substr(place.case_reference.size())));
    if (place_words.empty() || summary.empty()) return place_words + summary;
    return place_words + " · " + summary;
}

InboxLine line_of(Database& database, const Viewpoint& viewpoint, const Notice& notice) {
    InboxLine line;
    line.id = notice.id;
    line.kind = notice.kind;
    const auto by = find(database, notice.made_by);
    line.title = title_of(notice, by ? by->name : "Somebody");
    line.when = moment_words(london_time(notice.made_at), viewpoint.now.date);
    line.unread = !notice.read_at;
    const auto comment = about(database, notice);
    if (comment) {
        line.place = place_of(database, viewpoint, *comment);
        line.detail = line.place.words;
        line.opens = true;
        if (notice.kind == NoticeKind::mention) line.text = comment->text;
    }
    if (const auto absence = find(database, Id<Absence>(notice.subject_id));
        absence && notice.kind == NoticeKind::absence_cover) {
        line.place = {{CommentSubject::contact_schedule, {}}, {}, {}, {}, {}, absence->first_day};
        line.place.team_id = notice.team_id;
        line.opens = true;
    }
    if (notice.kind == NoticeKind::record_opened) line.page_address = "/restricted";
    if (notice.kind == NoticeKind::deputy_named) line.page_address = "/deputies";
    line.opens = line.opens || !line.page_address.empty();
    const bool own_words =
        notice.kind != NoticeKind::mention && notice.kind != NoticeKind::caseload_shared;
    if (own_words) line.detail = joined_words(line.detail, notice.summary, line.place);
    if (line.detail.empty() && !line.opens)
        line.detail = "What it was about is not yours to see now";
    return line;
}

} // namespace

InboxView inbox_view(Database& database, const Viewpoint& viewpoint) {
    InboxView view;
    view.unread = unread_notices(database, viewpoint.user_id);
    view.summary = view.unread == 0 ? "Nothing unread" : std::to_string(view.unread) + " unread";
    auto notices = select<Notice>(database, "where user_id = $1 order by made_at desc, id",
                                  {std::string_view(viewpoint.user_id.text)});
    std::stable_partition(notices.begin(), notices.end(),
                          [](const Notice& notice) { return !notice.read_at; });
    if (notices.size() > most_listed) notices.resize(most_listed);
    for (const Notice& notice : notices)
        view.lines.push_back(line_of(database, viewpoint, notice));
    return view;
}

int unread_notices(Database& database, const Id<User>& user_id) {
    return static_cast<int>(
        database.integer("select count(*) from notices where user_id = $1 and read_at is null",
                         {std::string_view(user_id.text)}));
}

} // namespace evenload
