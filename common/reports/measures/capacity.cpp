// Measures of capacity: what cases ask for, what professionals have, and what the roads take.
#include "common/reports/measures/contact_items.h"

#include <algorithm>
#include <span>

namespace evenload::measures {
namespace {

constexpr int days_a_week = 7;

const Professional& professional_of(const ReportFacts& facts, const ReportItem& item) {
    return facts.professionals()[static_cast<std::size_t>(item.professional)];
}

int start_of(const ReportContact& contact) {
    return contact.actual_start >= 0 ? contact.actual_start : contact.start;
}

bool takes_time(const ReportContact& contact) {
    return contact.placed() && contact.status != ContactStatus::missed &&
           contact.status != ContactStatus::cancelled;
}

// The legs of one professional's day; the way home belongs to the last visit.
class Roads {
public:
    explicit Roads(ReportFacts& facts)
        : facts_(facts)
        , matrix_(facts.travel()) {}

    void drive(std::span<ReportItem> day) const {
        const Professional& professional = professional_of(facts_, day.front());
        const Stop base = base_of(professional, facts_.team());
        Stop here = base;
        const auto minutes = [&](const Stop& from, const Stop& to) {
            return travel_minutes(from, to, professional.travel_mode, matrix_).value_or(0);
        };
        for (ReportItem& item : day) {
            const Stop there = stop_of(item);
            item.value = minutes(here, there);
            here = there;
        }
        day.back().value += minutes(here, base);
        for (ReportItem& item : day)
            item.whole = item.value + facts_.team().recording_minutes +
                         facts_.contacts()[static_cast<std::size_t>(item.contact)].minutes;
    }

private:
    Stop stop_of(const ReportItem& item) const {
        const int patient = facts_.cases()[static_cast<std::size_t>(item.care)].patient;
        return patient < 0 ? Stop{} : facts_.patients()[static_cast<std::size_t>(patient)].stop;
    }

    ReportFacts& facts_;
    const TravelMatrix& matrix_;
};

} // namespace

Items load(ReportFacts& facts, const ReportPeriod& period) {
    const Date day = as_at(facts, period);
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const auto standing = facts.standing(care, day);
        const int minutes = standing ? facts.load_minutes(care, day) : 0;
        if (minutes <= 0) continue;
        ReportItem& item = items.emplace_back();
        item.care = care;
        item.professional = standing->owner;
        item.status = standing->status;
        item.day = day;
        item.value = minutes;
    }
    return items;
}

Items unallocated_load(ReportFacts& facts, const ReportPeriod& period) {
    Items items = load(facts, period);
    std::erase_if(items, [](const ReportItem& item) { return item.professional != nobody; });
    return items;
}

Items utilisation(ReportFacts& facts, const ReportPeriod& period) {
    const Date day = as_at(facts, period);
    std::vector<int> minutes(facts.professionals().size(), 0);
    for (const ReportItem& item : load(facts, period))
        if (item.professional != nobody)
            minutes[static_cast<std::size_t>(item.professional)] += item.value;
    Items items;
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        if (!facts.professionals()[i].active && minutes[i] == 0) continue;
        ReportItem& item = items.emplace_back();
        item.professional = static_cast<int>(i);
        item.day = day;
        item.value = minutes[i];
        item.whole = facts.available_minutes(static_cast<int>(i), day);
    }
    return items;
}

int free_minutes_a_day(ReportFacts& facts, Date day) {
    int free = 0;
    for (const ReportItem& item : utilisation(facts, {day, day}))
        if (professional_of(facts, item).active) free += std::max(0, item.whole - item.value);
    return free / days_a_week;
}

Items travel_share(ReportFacts& facts, const ReportPeriod& period) {
    const auto& all = facts.contacts();
    Items items = contact_items(facts, period, takes_time);
    std::sort(items.begin(), items.end(), [&](const ReportItem& a, const ReportItem& b) {
        if (a.professional != b.professional) return a.professional < b.professional;
        if (a.day != b.day) return a.day < b.day;
        const int a_start = start_of(all[static_cast<std::size_t>(a.contact)]);
        const int b_start = start_of(all[static_cast<std::size_t>(b.contact)]);
        return a_start != b_start ? a_start < b_start : a.contact < b.contact;
    });
    const Roads roads(facts);
    for (std::size_t begin = 0; begin < items.size();) {
        std::size_t next = begin + 1;
        while (next < items.size() && items[next].professional == items[begin].professional &&
               items[next].day == items[begin].day)
            ++next;
        roads.drive({items.data() + begin, next - begin});
        begin = next;
    }
    return items;
}

std::string why_load(ReportFacts& facts, const ReportItem& item) {
    const std::string who =
        item.professional == nobody ? "Unallocated" : professional_of(facts, item).name;
    return who + ", " + duration_text(item.value) + " a week";
}

std::string why_utilisation(ReportFacts&, const ReportItem& item) {
    return duration_text(item.value) + " of " + duration_text(item.whole) + " a week";
}

std::string why_travel(ReportFacts& facts, const ReportItem& item) {
    return why_contact(facts, item) + ", " + duration_text(item.value) + " of " +
           duration_text(item.whole) + " on the road";
}

} // namespace evenload::measures
