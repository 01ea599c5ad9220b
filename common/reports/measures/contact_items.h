// The contacts of a period as rows behind a number. For the measures that count contacts.
#pragma once

#include "common/reports/measures/measures_of_topics.h"

namespace evenload::measures {

// Those that `choose(const ReportContact&)` lets through, in the order of the facts.
template <class Choose>
Items contact_items(ReportFacts& facts, const ReportPeriod& period, Choose choose) {
    const auto [first, end] = facts.contacts_of(period.from, period.until);
    const auto& all = facts.contacts();
    Items items;
    for (int place = first; place < end; ++place) {
        const ReportContact& contact = all[static_cast<std::size_t>(place)];
        if (!choose(contact)) continue;
        ReportItem& item = items.emplace_back();
        item.care = contact.care;
        item.contact = place;
        item.professional = contact.professional;
        item.day = contact.day;
        item.status = facts.cases()[static_cast<std::size_t>(contact.care)].status;
    }
    return items;
}

} // namespace evenload::measures
