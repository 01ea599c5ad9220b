#include "common/commands/comment/add_comment.h"

#include "common/base/text.h"
#include "common/commands/comment/comment_subject.h"
#include "common/commands/notices.h"

#include <set>

namespace evenload {
namespace {

constexpr std::size_t longest_text = 8'000;
constexpr int longest_period_days = 92;

// The schedule of this period: the one there is, or a draft that is not written yet.
struct Schedule {
    ContactSchedule row;
    bool is_new = false;
};

// Whose schedule: of the professional, else of the whole team. None: it is not there, or not in reach.
std::optional<Id<Team>> team_of_schedule(const AddComment& command, Transaction& transaction) {
    if (command.professional_id) {
        const auto professional = transaction.find(command.professional_id);
        return professional ? std::optional(professional->team_id) : std::nullopt;
    }
    if (command.team_id.none() || team_in_reach(transaction, command.team_id)) return std::nullopt;
    return command.team_id;
}

std::optional<Schedule> schedule_of_period(const AddComment& command, Transaction& transaction) {
    const auto team_id = team_of_schedule(command, transaction);
    if (!team_id || !command.first_day) return std::nullopt;
    const Date last_day = command.last_day.value_or(*command.first_day);
    const std::string first = to_text(*command.first_day);
    const std::string last = to_text(last_day);
    auto rows = transaction.select<ContactSchedule>(
        "where team_id = $1 and coalesce(professional_id, '') = $2 and first_day = $3 and "
        "last_day = $4 order by id",
        {std::string_view(team_id->text), std::string_view(command.professional_id.text),
         std::string_view(first), std::string_view(last)});
    if (!rows.empty()) return Schedule{std::move(rows.front())};
    Schedule schedule{{}, true};
    schedule.row.team_id = *team_id;
    schedule.row.professional_id = command.professional_id;
    schedule.row.first_day = *command.first_day;
    schedule.row.last_day = last_day;
    return schedule;
}

Guard thread_fits(const AddComment& command, Transaction& transaction) {
    if (command.reply_to_id.none()) return std::nullopt;
    const auto parent = transaction.find_shared(command.reply_to_id);
    if (!parent) return not_there("comment");
    if (parent->record.subject == command.subject &&
        parent->record.subject_id == command.subject_id)
        return std::nullopt;
    return rejection("same_thread", "A reply belongs to the thread of what it answers");
}

Guard may_be_mentioned(const AddComment& command, Transaction& transaction,
                       const SubjectOfComment& subject) {
    for (const MentionedUser& mention : command.mentions) {
        const auto user = transaction.find(mention.user_id);
        if (!user) return not_there("person");
        if (!may_see(transaction, *user, subject))
            return rejection("may_see_subject", user->name + " may not see what this is about; "
                                                             "share it with them first");
    }
    return std::nullopt;
}

// The mentioned first, then whoever writes in the thread; each is told once.
void tell(Transaction& transaction, const AddComment& command, const SubjectOfComment& subject,
          const Comment& comment) {
    std::set<Id<User>> told;
    const auto tell_one = [&](const User& user, const char* summary) {
        if (!told.insert(user.id).second) return;
        Notice notice;
        notice.team_id = subject.team_id;
        notice.user_id = user.id;
        notice.kind = NoticeKind::mention;
        notice.subject_id = comment.id.text;
        notice.summary = summary;
        notify(transaction, std::move(notice));
    };
    for (const MentionedUser& mention : command.mentions)
        if (const auto user = transaction.find(mention.user_id)) tell_one(*user, "mention");
    const std::string_view kind = description_of<Comment>()
                                      .find("subject")
                                      ->choices[static_cast<std::size_t>(comment.subject)];
    std::vector<std::string> writers;
    // From one writer to the next, past what each wrote.
    transaction.database().each(
        "with recursive writers (id) as ("
        "select min(author_id) from comments where subject_id = $1 and subject = $2 union all "
        "select (select min(author_id) from comments where subject_id = $1 and subject = $2 and "
        "author_id > writers.id) from writers where writers.id is not null) "
        "select id from writers where id is not null",
        {std::string_view(comment.subject_id), kind},
        [&](const Row& row) { writers.emplace_back(row.text(0)); });
    for (const std::string& writer : writers)
        if (const auto user = transaction.find(Id<User>(writer));
            user && may_see(transaction, *user, subject))
            tell_one(*user, "answer");
}

} // namespace

Outcome perform(const AddComment& command, Transaction& transaction) {
    std::optional<Schedule> schedule;
    if (command.subject == CommentSubject::contact_schedule && command.subject_id.empty()) {
        schedule = schedule_of_period(command, transaction);
        if (!schedule) return rejected(not_there("subject of the comment"));
        const int days = schedule->row.last_day - schedule->row.first_day;
        if (days < 0 || days >= longest_period_days)
            return reject("period",
                          "A schedule is of 1 to " + std::to_string(longest_period_days) + " days");
    }
    const auto subject = schedule
                             ? SubjectOfComment{schedule->row.team_id, {}, {}, GrantLevel::change}
                             : subject_of_comment(transaction, command.subject, command.subject_id);
    if (!subject) return rejected(not_there("subject of the comment"));
    if (subject->level < GrantLevel::comment)
        return reject("share_level", "This is shared with you to view, not to comment");
    if (trimmed(command.text).empty()) return reject("comment_text", "Write something first");
    if (command.text.size() > longest_text)
        return reject("comment_text",
                      "A comment is at most " + std::to_string(longest_text) + " bytes");
    if (auto no = thread_fits(command, transaction)) return rejected(*no);
    if (auto no = may_be_mentioned(command, transaction, *subject)) return rejected(*no);

    Comment comment;
    comment.id = transaction.new_id<Comment>();
    comment.team_id = subject->team_id;
    comment.subject = command.subject;
    comment.subject_id = command.subject_id;
    comment.case_id = subject->case_id;
    comment.reply_to_id = command.reply_to_id;
    comment.author_id = transaction.actor().user_id;
    comment.text = std::string(trimmed(command.text));
    comment.written_at = transaction.now();
    if (schedule) {
        if (schedule->is_new) {
            schedule->row.id = transaction.new_id<ContactSchedule>();
            transaction.insert(schedule->row);
        }
        comment.subject_id = schedule->row.id.text;
    }
    transaction.insert(comment);
    tell(transaction, command, *subject, comment);
    return {{}, {comment.id.text}, {}};
}

} // namespace evenload
