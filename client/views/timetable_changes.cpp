#include "client/views/timetable_changes.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/rules/published_place.h"

namespace evenload {
namespace {

struct Place {
    Date day;
    std::optional<TimeOfDay> start;
    Id<Professional> who;
};

// "09:40 Amara Osei", with the day where it is another: "Tue 24 Nov 09:40 Amara Osei".
std::string place_words(const TeamDay& day, const Place& place) {
    const auto& [date, start, who] = place;
    const std::string on = date == day.day ? "" : short_text(date) + ' ';
    if (!start || who.none()) return on + "not placed";
    const int index = day.professional_index(who);
    const std::string name = index < 0
                                 ? "someone of another team"
                                 : day.days[static_cast<std::size_t>(index)].professional.name;
    return on + to_text(*start) + ' ' + name;
}

} // namespace

std::vector<DraftChange> draft_changes(const TeamDay& day) {
    struct Sorted {
        std::string name;
        int start;
        DraftChange change;
    };
    std::vector<Sorted> found;
    const auto add = [&](const DayContact& one) {
        const Contact& contact = one.contact;
        if (contact.status != ContactStatus::planned || stands_as_published(contact)) return;
        const std::string after =
            place_words(day, {contact.day, contact.start, contact.professional_id});
        const std::string before =
            place_words(day, {published_day_of(contact), contact.published_start,
                              contact.published_professional_id});
        const bool is_new = !contact.published_start;
        found.push_back({one.name,
                         one.start().minutes,
                         {contact.id.text,
                          one.name + ": " + (is_new ? "new, " + after : before + " → " + after)}});
    };
    for (const DayContact& one : day.contacts)
        add(one);
    for (const DayContact& one : day.moved_away)
        add(one);
    sort_stably(found, [](const Sorted& a, const Sorted& b) {
        return a.name != b.name ? a.name < b.name : a.start < b.start;
    });
    std::vector<DraftChange> changes;
    for (Sorted& one : found)
        changes.push_back(std::move(one.change));
    return changes;
}

} // namespace evenload
