#include "client/views/timetable_changes.h"

#include "client/views/words.h"

#include <algorithm>

namespace evenload {
namespace {

std::string place_words(const TeamDay& day, const std::optional<TimeOfDay>& start,
                        const Id<Professional>& who) {
    if (!start || who.none()) return "not placed";
    const int index = day.professional_index(who);
    const std::string name = index < 0
                                 ? "someone of another team"
                                 : day.days[static_cast<std::size_t>(index)].professional.name;
    return to_text(*start) + ' ' + name;
}

} // namespace

std::vector<DraftChange> draft_changes(const TeamDay& day) {
    struct Sorted {
        std::string name;
        int start;
        DraftChange change;
    };
    std::vector<Sorted> found;
    for (const DayContact& one : day.contacts) {
        const Contact& contact = one.contact;
        if (contact.status != ContactStatus::planned || is_published_as_is(contact)) continue;
        const std::string after = place_words(day, contact.start, contact.professional_id);
        const std::string before =
            place_words(day, contact.published_start, contact.published_professional_id);
        const bool is_new = !contact.published_start;
        found.push_back({one.name,
                         one.start().minutes,
                         {contact.id.text,
                          one.name + ": " + (is_new ? "new, " + after : before + " → " + after)}});
    }
    std::stable_sort(found.begin(), found.end(), [](const Sorted& a, const Sorted& b) {
        return a.name != b.name ? a.name < b.name : a.start < b.start;
    });
    std::vector<DraftChange> changes;
    for (Sorted& one : found)
        changes.push_back(std::move(one.change));
    return changes;
}

} // namespace evenload
