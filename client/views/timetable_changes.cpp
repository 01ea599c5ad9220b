#include "client/views/timetable_changes.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/rules/published_place.h"

#include <algorithm>

namespace evenload {
namespace {

struct VisitPlace {
    Date day;
    std::optional<TimeOfDay> start;
    Id<Professional> who;
};

// "09:40 Amara Osei", with the day where it is another: "Tue 24 Nov 09:40 Amara Osei".
std::string place_words(const TeamDay& day, const VisitPlace& place) {
    const auto& [date, start, who] = place;
    const std::string on = date == day.day ? "" : short_text(date) + ' ';
    if (!start || who.none()) return on + "not placed";
    const int index = day.professional_index(who);
    const std::string name = index < 0
                                 ? "someone of another team"
                                 : day.days[static_cast<std::size_t>(index)].professional.name;
    return on + to_text(*start) + ' ' + name;
}

VisitPlace place_now(const Contact& contact) {
    return {contact.day, contact.start, contact.professional_id};
}

VisitPlace place_told(const Contact& contact) {
    return {published_day_of(contact), contact.published_start, contact.published_professional_id};
}

bool differs(const Contact& contact) {
    return contact.status == ContactStatus::planned && !stands_as_published(contact);
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
        if (!differs(contact)) return;
        const std::string after = place_words(day, place_now(contact));
        const std::string before = place_words(day, place_told(contact));
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

int draft_change_count(const TeamDay& day) {
    const auto count = [](const std::vector<DayContact>& contacts) {
        return std::count_if(contacts.begin(), contacts.end(),
                             [](const DayContact& one) { return differs(one.contact); });
    };
    return static_cast<int>(count(day.contacts) + count(day.moved_away));
}

std::vector<std::vector<ToldPlace>> told_places(const TeamDay& day) {
    std::vector<std::vector<ToldPlace>> told(day.days.size());
    const auto add = [&](const DayContact& one) {
        const Contact& contact = one.contact;
        if (!differs(contact)) return;
        const VisitPlace place = place_told(contact);
        const int row = day.professional_index(place.who);
        if (!place.start || place.day != day.day || row < 0) return;
        told[static_cast<std::size_t>(row)].push_back(
            {contact.id.text, place.start->minutes, contact.planned_minutes, one.family_name,
             "Published: " + one.name + ", " + place_words(day, place) + "; now " +
                 place_words(day, place_now(contact))});
    };
    for (const DayContact& one : day.contacts)
        add(one);
    for (const DayContact& one : day.moved_away)
        add(one);
    for (std::vector<ToldPlace>& row : told)
        sort_stably(row, [](const ToldPlace& a, const ToldPlace& b) { return a.start < b.start; });
    return told;
}

} // namespace evenload
