#include "common/commands/visits_to_come.h"

#include "common/base/text.h"

namespace evenload {

bool is_to_come(const Contact& contact, LocalTime now) {
    if (contact.status != ContactStatus::planned || contact.day < now.date) return false;
    return contact.day > now.date || !is_placed(contact) || *contact.start >= now.time;
}

std::vector<Contact> visits_to_come(Transaction& transaction, const Id<Case>& case_id) {
    const LocalTime now = transaction.local_now();
    const std::string today = to_text(now.date);
    auto contacts = transaction.select<Contact>(
        "where case_id = $1 and day >= $2 and status = 'planned' order by day, id",
        {std::string_view(case_id.text), std::string_view(today)});
    std::erase_if(contacts, [&](const Contact& contact) { return !is_to_come(contact, now); });
    return contacts;
}

void unplace(Transaction& transaction, Contact& contact) {
    contact.professional_id = {};
    contact.start.reset();
    contact.expected_start.reset();
    contact.pinned = false;
    transaction.update(contact);
}

std::optional<Breach> count_warning(std::string rule, const std::vector<Contact>& contacts,
                                    std::string what) {
    if (contacts.empty()) return std::nullopt;
    Date first = contacts.front().day;
    for (const Contact& contact : contacts)
        first = std::min(first, contact.day);
    const bool one = contacts.size() == 1;
    std::string message = std::to_string(contacts.size()) + (one ? " visit on " : " visits from ") +
                          short_text(first) + (one ? " is " : " on are ") + what;
    return Breach{std::move(rule), Severity::warn, std::move(message),
                  static_cast<int>(contacts.size())};
}

void cancel_visits_to_come(Transaction& transaction, const Id<Case>& case_id, Outcome& outcome) {
    std::vector<Contact> contacts = visits_to_come(transaction, case_id);
    for (Contact& contact : contacts) {
        contact.status = ContactStatus::cancelled;
        transaction.update(contact);
    }
    if (auto warning = count_warning("visits_cancelled", contacts, "cancelled"))
        outcome.warnings.push_back(std::move(*warning));
}

void keep_reason(Transaction& transaction, const Contact& contact, const std::string& reason) {
    if (trimmed(reason).empty()) return;
    Comment comment;
    comment.id = transaction.new_id<Comment>();
    comment.team_id = contact.team_id;
    comment.subject = CommentSubject::contact;
    comment.subject_id = contact.id.text;
    comment.case_id = contact.case_id;
    comment.author_id = transaction.actor().user_id;
    comment.text = std::string(trimmed(reason));
    comment.written_at = transaction.now();
    transaction.insert(comment);
}

} // namespace evenload
