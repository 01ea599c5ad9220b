#include "client/views/board_card.h"

#include "client/views/comments_view.h"
#include "client/views/words.h"
#include "common/base/text.h"

namespace evenload {
namespace {

// A bar is for what needs someone; a plan in hand has a quiet one.
Tone accent_of(const BoardCase& item) {
    if (item.due.tone == Tone::danger) return Tone::danger;
    if (item.time_critical) return Tone::time_critical;
    return item.due.tone;
}

std::string shown_status(const BoardCase& item) {
    const bool unallocated = item.column < 0;
    if (item.status == CaseStatus::active || (unallocated && item.status == CaseStatus::waiting))
        return {};
    if (!unallocated && item.status == CaseStatus::allocated) return {};
    return status_words(item.status);
}

std::string spoken(const BoardCard& card) {
    std::string words = card.name;
    if (!card.age.empty()) words += ", " + card.age;
    for (const std::string& part : {card.reference, card.reason, card.frequency, card.due.text})
        if (!part.empty()) words += ", " + part;
    if (card.double_up) words += ", double-up, 2 staff";
    for (const std::string& need : card.needs)
        words += ", " + need;
    if (!card.status.empty()) words += ", " + card.status;
    if (card.open_comments) words += ", " + count_words(card.open_comments, "open comment");
    return words + unread_words(card.unread);
}

} // namespace

BoardCard board_card(const BoardCase& item, LocalTime now) {
    BoardCard card;
    card.id = item.id;
    card.reference = item.reference;
    card.name = item.name;
    if (const auto born = date_from_text(item.birth_date))
        card.age = std::to_string(whole_years(*born, now.date));
    card.reason = item.reason;
    card.frequency = item.has_plan ? frequency_words({item.visits, item.period_days, item.minutes})
                                   : std::string("No contact plan");
    card.due = due_mark(item.due, now);
    for (const std::string_view need : split(item.needs, ' ')) {
        if (need.empty() || card.needs.size() == 2) continue;
        card.needs.push_back(code_words(need));
    }
    card.double_up = item.staff > 1;
    card.status = shown_status(item);
    card.open_comments = item.open_comments;
    card.unread = item.unread;
    card.accent = accent_of(item);
    card.spoken = spoken(card);
    return card;
}

} // namespace evenload
