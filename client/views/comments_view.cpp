#include "client/views/comments_view.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/commands/comment/comment_subject.h"
#include "common/store/tables.h"

#include <algorithm>
#include <set>

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

constexpr std::size_t most_listed = 100;
constexpr std::int64_t news_milliseconds = std::int64_t{28} * 24 * 3'600'000;

// When the reader last looked at each thread.
class Looked {
public:
    Looked(Database& database, const Viewpoint& viewpoint)
        : reader_(viewpoint.user_id)
        , otherwise_(milliseconds_of(viewpoint.now) - news_milliseconds) {
        for (const ThreadRead& read : select<ThreadRead>(database, "where user_id = $1 order by id",
                                                         {std::string_view(reader_.text)}))
            until_[key_of({read.subject, read.subject_id})] = read.read_until.milliseconds;
    }
    bool is_new(const Comment& comment) const {
        if (comment.author_id == reader_ || comment.author_id.none()) return false;
        const auto found = until_.find(key_of({comment.subject, comment.subject_id}));
        return comment.written_at.milliseconds >
               (found == until_.end() ? otherwise_ : found->second);
    }
    static std::int64_t milliseconds_of(LocalTime now) {
        return (std::int64_t{now.date.days} * 24 * 60 + now.time.minutes) * 60'000;
    }

private:
    static std::string key_of(const ThreadSubject& subject) {
        return std::to_string(static_cast<int>(subject.subject)) + subject.subject_id;
    }
    Id<User> reader_;
    std::int64_t otherwise_;
    std::unordered_map<std::string, std::int64_t> until_;
};

ThreadView thread_from(Database& database, const Viewpoint& viewpoint,
                       const std::vector<Comment>& comments) {
    ThreadView view;
    const Names names = user_names(database);
    const Looked looked(database, viewpoint);
    const auto add = [&](const Comment& comment) {
        CommentLine& line =
            view.lines.emplace_back(line_of(database, comment, names, viewpoint.now.date));
        line.unread = looked.is_new(comment);
        if (!line.unread) return;
        ++view.unread;
        const ThreadSubject subject{comment.subject, comment.subject_id};
        if (std::find(view.unread_in.begin(), view.unread_in.end(), subject) ==
            view.unread_in.end())
            view.unread_in.push_back(subject);
    };
    for (const Comment& comment : comments) {
        if (comment.reply_to_id) continue;
        if (!comment.resolved_at) ++view.open;
        add(comment);
        for (const Comment& reply : comments)
            if (reply.reply_to_id == comment.id) add(reply);
    }
    return view;
}

// The rule is that of the command; a view only asks it, and writes nothing.
std::vector<ThreadReader> readers_of(Database& database, const Viewpoint& viewpoint,
                                     const SubjectOfComment& subject) {
    std::vector<ThreadReader> readers;
    Actor looking{viewpoint.user_id, {}, {}, viewpoint.role, {subject.team_id.text}};
    Transaction reading(database,
                        {"", std::move(looking), {Looked::milliseconds_of(viewpoint.now)}});
    for (const User& user : select<User>(database, "where active = 1 order by name, id")) {
        if (user.id == viewpoint.user_id || !may_see(reading, user, subject)) continue;
        std::string detail = role_words(user.role);
        if (user.team_id != subject.team_id)
            if (const auto team = find(database, user.team_id)) detail += ", " + team->name;
        readers.push_back({user.id, user.name, std::move(detail)});
    }
    return readers;
}

template <class Record>
SubjectOfComment subject_from(const std::optional<Record>& record) {
    SubjectOfComment subject;
    if (!record) return subject;
    subject.team_id = record->team_id;
    if constexpr (std::is_same_v<Record, Case>) subject.case_id = record->id;
    if constexpr (std::is_same_v<Record, Contact>) subject.case_id = record->case_id;
    if constexpr (std::is_same_v<Record, Caseload>) subject.caseload_id = record->id.text;
    return subject;
}

SubjectOfComment subject_from(Database& database, const ThreadSubject& thread) {
    const std::string& id = thread.subject_id;
    switch (thread.subject) {
    case CommentSubject::case_file: return subject_from(find(database, Id<Case>(id)));
    case CommentSubject::caseload: return subject_from(find(database, Id<Caseload>(id)));
    case CommentSubject::contact: return subject_from(find(database, Id<Contact>(id)));
    case CommentSubject::contact_schedule: break;
    }
    return subject_from(find(database, Id<ContactSchedule>(id)));
}

std::string case_words(Database& database, const Id<Case>& case_id, ThreadPlace& place) {
    std::string words;
    database.each("select c.reference, c.reason, p.id, p.title, p.given_name, p.family_name "
                  "from cases c join patients p on p.id = c.patient_id where c.id = $1",
                  {std::string_view(case_id.text)}, [&](const Row& row) {
                      Patient patient;
                      patient.id = Id<Patient>(std::string(row.text(2)));
                      patient.title = row.text(3);
                      patient.given_name = row.text(4);
                      patient.family_name = row.text(5);
                      place.case_reference = row.text(0);
                      words = place.case_reference + " · " + short_name(patient) + " · " +
                              std::string(row.text(1));
                  });
    return words;
}

std::string whose(Database& database, const ContactSchedule& schedule) {
    if (schedule.professional_id.none()) {
        const auto team = find(database, schedule.team_id);
        return team ? team->name : "the team";
    }
    const auto professional = find(database, schedule.professional_id);
    return professional ? professional->name : "a colleague";
}

// Ends with the condition on comments that others wrote and the reader, $1, has not seen; $2 is when news begin.
const std::string from_unread =
    " from comments c left join threads_read r on r.user_id = $1 and r.subject = c.subject "
    "and r.subject_id = c.subject_id where c.author_id <> $1 "
    "and c.written_at > coalesce(r.read_until, $2)";

std::int64_t news_begin(const Viewpoint& viewpoint) {
    return Looked::milliseconds_of(viewpoint.now) - news_milliseconds;
}

constexpr std::string_view open_condition = "resolved_at is null and reply_to_id is null";

} // namespace

ThreadView case_thread(Database& database, const Viewpoint& viewpoint, const Id<Case>& case_id) {
    ThreadView view =
        thread_from(database, viewpoint,
                    select<Comment>(database, "where case_id = $1 order by written_at, id",
                                    {std::string_view(case_id.text)}));
    view.readers = readers_of(database, viewpoint,
                              subject_from(database, {CommentSubject::case_file, case_id.text}));
    return view;
}

ThreadView thread_of(Database& database, const Viewpoint& viewpoint, const ThreadSubject& subject) {
    std::vector<Comment> comments =
        select<Comment>(database, "where subject_id = $1 order by written_at, id",
                        {std::string_view(subject.subject_id)});
    std::erase_if(comments,
                  [&](const Comment& comment) { return comment.subject != subject.subject; });
    ThreadView view = thread_from(database, viewpoint, comments);
    for (CommentLine& line : view.lines)
        line.about.clear(); // the thread is about nothing else
    SubjectOfComment about = subject_from(database, subject);
    // The thread of a schedule that has no row yet is its team's.
    if (about.team_id.none()) about.team_id = viewpoint.team_id;
    view.readers = readers_of(database, viewpoint, about);
    return view;
}

ThreadPlace place_of(Database& database, const Viewpoint& viewpoint, const Comment& comment) {
    ThreadPlace place{{comment.subject, comment.subject_id}, {}, {}, {}, {}, {}};
    if (!viewpoint.shares.unit_ids.contains(comment.team_id.text)) place.team_id = comment.team_id;
    const Date today = viewpoint.now.date;
    switch (comment.subject) {
    case CommentSubject::case_file:
        place.words = case_words(database, comment.case_id, place);
        break;
    case CommentSubject::contact:
        if (const auto contact = find(database, Id<Contact>(comment.subject_id)))
            place.day = contact->day;
        place.words = case_words(database, comment.case_id, place);
        break;
    case CommentSubject::caseload:
        if (const auto caseload = find(database, Id<Caseload>(comment.subject_id)))
            place.words = "Caseload " + caseload->name;
        break;
    case CommentSubject::contact_schedule:
        if (const auto schedule = find(database, Id<ContactSchedule>(comment.subject_id))) {
            place.professional_id = schedule->professional_id;
            place.day = schedule->first_day;
            place.days = schedule->last_day - schedule->first_day + 1;
            place.words = "Schedule of " + whose(database, *schedule) + ", " +
                          date_words(schedule->first_day, today);
            if (schedule->last_day != schedule->first_day)
                place.words += " to " + date_words(schedule->last_day, today);
        }
    }
    return place;
}

UnreadCounts unread_counts(Database& database, const Viewpoint& viewpoint) {
    UnreadCounts counts;
    database.each("select c.case_id, c.subject_id, c.subject, count(*)" + from_unread +
                      " group by c.case_id, c.subject_id, c.subject",
                  {std::string_view(viewpoint.user_id.text), news_begin(viewpoint)},
                  [&](const Row& row) {
                      const int count = static_cast<int>(row.integer(3));
                      const std::string subject_id(row.text(1));
                      if (!row.is_null(0)) counts.of_cases[std::string(row.text(0))] += count;
                      if (row.text(2) == "contact") counts.of_visits[subject_id] += count;
                      if (row.text(2) == "caseload") counts.of_caseloads[subject_id] += count;
                      if (row.text(2) == "contact_schedule")
                          counts.of_schedules[subject_id] += count;
                  });
    return counts;
}

int unread_of_case(Database& database, const Viewpoint& viewpoint, const std::string& case_id) {
    return static_cast<int>(
        database.integer("select count(*)" + from_unread + " and c.case_id = $3",
                         {std::string_view(viewpoint.user_id.text), news_begin(viewpoint),
                          std::string_view(case_id)}));
}

int count_in(const std::unordered_map<std::string, int>& counts, const std::string& id) {
    const auto found = counts.find(id);
    return found == counts.end() ? 0 : found->second;
}

std::string unread_words(int unread) {
    return unread > 0 ? ", " + count_words(unread, "unread comment") : "";
}

OpenComments open_comments(Database& database, const Viewpoint& viewpoint) {
    OpenComments view;
    std::set<std::string> teams = viewpoint.shares.unit_ids;
    teams.insert(viewpoint.team_id.text);
    std::vector<Comment> comments;
    for (const std::string& team : teams) {
        view.count += open_comment_count(database, Id<Team>(team));
        for (Comment& comment :
             select<Comment>(database,
                             "where team_id = $1 and " + std::string(open_condition) +
                                 " order by written_at desc, id limit $2",
                             {std::string_view(team), std::int64_t{most_listed}}))
            comments.push_back(std::move(comment));
    }
    sort_stably(comments, [](const Comment& one, const Comment& other) {
        return one.written_at > other.written_at;
    });
    if (comments.size() > most_listed) comments.resize(most_listed);
    const Names names = user_names(database);
    const Looked looked(database, viewpoint);
    for (const Comment& comment : comments) {
        OpenComment open;
        open.line = line_of(database, comment, names, viewpoint.now.date);
        open.line.unread = looked.is_new(comment);
        open.place = place_of(database, viewpoint, comment);
        if (const auto care = find(database, comment.case_id))
            open.mine = viewpoint.professional_id && care->owner_id == viewpoint.professional_id;
        view.list.push_back(std::move(open));
    }
    return view;
}

int open_comment_count(Database& database, const Id<Team>& team_id) {
    return static_cast<int>(database.integer(
        "select count(*) from comments where team_id = $1 and " + std::string(open_condition),
        {std::string_view(team_id.text)}));
}

} // namespace evenload
