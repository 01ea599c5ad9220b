#include "client/views/comments_view.h"

#include "client/views/words.h"
#include "common/store/tables.h"

#include <unordered_map>

namespace evenload {
namespace {

using Names = std::unordered_map<std::string, std::string>;

Names user_names(Database& database) {
    Names names;
    database.each("select id, name from users", {},
                  [&](const Row& row) { names.emplace(row.text(0), row.text(1)); });
    return names;
}

std::string name_in(const Names& names, const Id<User>& id) {
    const auto found = names.find(id.text);
    return found == names.end() ? "Someone" : found->second;
}

std::string about_words(Database& database, const Comment& comment, Date today) {
    if (comment.subject != CommentSubject::contact) return {};
    std::string words;
    database.each("select day, start from contacts where id = $1",
                  {std::string_view(comment.subject_id)}, [&](const Row& row) {
                      const auto day = date_from_text(row.text(0));
                      if (day) words = "Visit " + day_words(*day, today);
                      if (!row.is_null(1))
                          words += ' ' + to_text(TimeOfDay{static_cast<int>(row.integer(1))});
                  });
    return words;
}

CommentLine line_of(Database& database, const Comment& comment, const Names& names, Date today) {
    CommentLine line;
    line.id = comment.id;
    line.reply_to_id = comment.reply_to_id;
    line.author = name_in(names, comment.author_id);
    line.initials = initials_of(line.author);
    line.when = moment_words(london_time(comment.written_at), today);
    line.text = comment.text;
    line.about = about_words(database, comment, today);
    line.reply = !comment.reply_to_id.none();
    line.resolved = comment.resolved_at.has_value();
    if (line.resolved)
        line.resolved_words = "Resolved by " + name_in(names, comment.resolved_by) + ", " +
                              moment_words(london_time(*comment.resolved_at), today);
    return line;
}

ThreadView thread_from(Database& database, const Viewpoint& viewpoint,
                       const std::vector<Comment>& comments) {
    ThreadView view;
    const Names names = user_names(database);
    for (const Comment& comment : comments) {
        if (comment.reply_to_id) continue;
        if (!comment.resolved_at) ++view.open;
        view.lines.push_back(line_of(database, comment, names, viewpoint.now.date));
        for (const Comment& reply : comments)
            if (reply.reply_to_id == comment.id)
                view.lines.push_back(line_of(database, reply, names, viewpoint.now.date));
    }
    return view;
}

constexpr std::string_view open_condition =
    "team_id = $1 and resolved_at is null and reply_to_id is null";

} // namespace

ThreadView case_thread(Database& database, const Viewpoint& viewpoint, const Id<Case>& case_id) {
    return thread_from(database, viewpoint,
                       select<Comment>(database, "where case_id = $1 order by written_at, id",
                                       {std::string_view(case_id.text)}));
}

ThreadView thread_of(Database& database, const Viewpoint& viewpoint, const ThreadSubject& subject) {
    std::vector<Comment> comments =
        select<Comment>(database, "where subject_id = $1 order by written_at, id",
                        {std::string_view(subject.subject_id)});
    std::erase_if(comments,
                  [&](const Comment& comment) { return comment.subject != subject.subject; });
    return thread_from(database, viewpoint, comments);
}

OpenComments open_comments(Database& database, const Viewpoint& viewpoint) {
    OpenComments view;
    const std::string_view team = viewpoint.team_id.text;
    view.count = open_comment_count(database, viewpoint.team_id);
    const Names names = user_names(database);
    const auto comments = select<Comment>(
        database,
        "where " + std::string(open_condition) + " order by written_at desc, id limit 100", {team});
    for (const Comment& comment : comments) {
        OpenComment open;
        open.line = line_of(database, comment, names, viewpoint.now.date);
        database.each(
            "select c.reference, c.reason, c.owner_id, p.id, p.title, p.given_name, p.family_name "
            "from cases c join patients p on p.id = c.patient_id where c.id = $1",
            {std::string_view(comment.case_id.text)}, [&](const Row& row) {
                Patient patient;
                patient.id = Id<Patient>(std::string(row.text(3)));
                patient.title = row.text(4);
                patient.given_name = row.text(5);
                patient.family_name = row.text(6);
                open.case_reference = row.text(0);
                open.case_name = short_name(patient) + " · " + std::string(row.text(1));
                open.mine = !viewpoint.professional_id.none() &&
                            row.text(2) == viewpoint.professional_id.text;
            });
        view.list.push_back(std::move(open));
    }
    return view;
}

int open_comment_count(Database& database, const Id<Team>& team_id) {
    return static_cast<int>(
        database.integer("select count(*) from comments where " + std::string(open_condition),
                         {std::string_view(team_id.text)}));
}

} // namespace evenload
