// Measures of contacts: what became of them, who has none, and how much of a case's care one person gives.
#include "common/reports/measures/contact_items.h"

#include <algorithm>
#include <array>

namespace evenload::measures {
namespace {

Items contacts_with(ReportFacts& facts, const ReportPeriod& period, ContactStatus status) {
    return contact_items(facts, period,
                         [&](const ReportContact& contact) { return contact.status == status; });
}

bool is_unplaced(const ReportContact& contact) {
    return contact.status == ContactStatus::planned && !contact.placed();
}

const ReportContact& contact_of(ReportFacts& facts, const ReportItem& item) {
    return facts.contacts()[static_cast<std::size_t>(item.contact)];
}

} // namespace

Items contacts(ReportFacts& facts, const ReportPeriod& period) {
    return contact_items(facts, period, [](const ReportContact&) { return true; });
}

Items contacts_delivered(ReportFacts& facts, const ReportPeriod& period) {
    return contacts_with(facts, period, ContactStatus::delivered);
}

Items contacts_missed(ReportFacts& facts, const ReportPeriod& period) {
    return contacts_with(facts, period, ContactStatus::missed);
}

Items contacts_cancelled(ReportFacts& facts, const ReportPeriod& period) {
    return contacts_with(facts, period, ContactStatus::cancelled);
}

Items unplaced_visits(ReportFacts& facts, const ReportPeriod& period) {
    return contact_items(facts, period, is_unplaced);
}

// Of those who gave equally many, the one whose name comes first is the usual one; the share is the same.
Items continuity(ReportFacts& facts, const ReportPeriod& period) {
    Items items = contacts_delivered(facts, period);
    std::sort(items.begin(), items.end(), [](const ReportItem& a, const ReportItem& b) {
        if (a.care != b.care) return a.care < b.care;
        return a.professional != b.professional ? a.professional < b.professional
                                                : a.contact < b.contact;
    });
    for (auto first = items.begin(); first != items.end();) {
        const auto end = std::find_if(
            first, items.end(), [&](const ReportItem& item) { return item.care != first->care; });
        int usual = nobody;
        std::ptrdiff_t most = 0;
        for (auto run = first; run != end;) {
            const auto next = std::find_if(run, end, [&](const ReportItem& item) {
                return item.professional != run->professional;
            });
            if (run->professional != nobody && next - run > most) {
                usual = run->professional;
                most = next - run;
            }
            run = next;
        }
        for (; first != end; ++first)
            first->value = usual != nobody && first->professional == usual ? 1 : 0;
    }
    return items;
}

std::string why_contact(ReportFacts& facts, const ReportItem& item) {
    static constexpr std::array words{"Planned", "Started", "Delivered", "Missed", "Cancelled"};
    const ReportContact& contact = contact_of(facts, item);
    std::string text = words[static_cast<std::size_t>(contact.status)];
    if (contact.status == ContactStatus::planned && contact.day < facts.today())
        text = "Not recorded";
    else if (is_unplaced(contact))
        text = contact.professional == nobody ? "Nobody to give it" : "No time yet";
    text += ", " + short_text(contact.day);
    if (contact.start >= 0) text += " " + to_text(TimeOfDay{contact.start});
    if (contact.professional != nobody)
        text += ", " + facts.professionals()[static_cast<std::size_t>(contact.professional)].name;
    return text;
}

std::string why_continuity(ReportFacts& facts, const ReportItem& item) {
    return why_contact(facts, item) +
           (item.value == 1 ? ", the usual professional" : ", someone else than usual");
}

} // namespace evenload::measures
