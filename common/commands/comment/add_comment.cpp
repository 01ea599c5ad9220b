#include "common/commands/comment/add_comment.h"

#include "common/base/text.h"
#include "common/commands/guards.h"

namespace evenload {
namespace {

constexpr std::size_t longest_text = 8'000;

// The team and the case that the subject belongs to.
struct Subject {
    Id<Team> team_id;
    Id<Case> case_id;
};

template <class Record>
std::optional<Subject> find_subject(Transaction& transaction, const std::string& id) {
    const auto record = transaction.find(Id<Record>(id));
    if (!record) return std::nullopt;
    if constexpr (std::is_same_v<Record, Case>) return Subject{record->team_id, record->id};
    if constexpr (std::is_same_v<Record, Contact>) return Subject{record->team_id, record->case_id};
    return Subject{record->team_id, {}};
}

std::optional<Subject> find_subject(Transaction& transaction, const AddComment& command) {
    switch (command.subject) {
    case CommentSubject::case_file: return find_subject<Case>(transaction, command.subject_id);
    case CommentSubject::caseload: return find_subject<Caseload>(transaction, command.subject_id);
    case CommentSubject::contact: return find_subject<Contact>(transaction, command.subject_id);
    case CommentSubject::contact_schedule: break;
    }
    return find_subject<ContactSchedule>(transaction, command.subject_id);
}

} // namespace

Outcome perform(const AddComment& command, Transaction& transaction) {
    const auto subject = find_subject(transaction, command);
    if (!subject) return rejected(not_there("subject of the comment"));
    if (trimmed(command.text).empty()) return reject("comment_text", "Write something first");
    if (command.text.size() > longest_text)
        return reject("comment_text",
                      "A comment is at most " + std::to_string(longest_text) + " bytes");
    if (command.reply_to_id) {
        const auto parent = transaction.find(command.reply_to_id);
        if (!parent) return rejected(not_there("comment"));
        if (parent->subject != command.subject || parent->subject_id != command.subject_id)
            return reject("same_thread", "A reply belongs to the thread of what it answers");
    }

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
    transaction.insert(comment);
    return {{}, {comment.id.text}, {}};
}

} // namespace evenload
