// Measures of waiting: who has not been seen yet, how long it took, and whether it was in time.
#include "common/reports/measures/measures_of_topics.h"
#include "common/reports/words.h"
#include "common/rules/response_clock.h"

#include <algorithm>

namespace evenload::measures {
namespace {

const ReportCase& case_of(const ReportFacts& facts, int care) {
    return facts.cases()[static_cast<std::size_t>(care)];
}

// The first contact with the patient seen; null when there was none.
const ReportContact* first_seen(ReportFacts& facts, int care) {
    const auto seen = facts.seen(care);
    return seen.empty() ? nullptr : &facts.contacts()[static_cast<std::size_t>(seen.front())];
}

bool was_seen_between(ReportFacts& facts, int care, Date from, Date until) {
    const auto& contacts = facts.contacts();
    const auto seen = facts.seen(care);
    return std::any_of(seen.begin(), seen.end(), [&](int place) {
        const Date day = contacts[static_cast<std::size_t>(place)].day;
        return from <= day && day <= until;
    });
}

bool before_care(CaseStatus status) {
    return status == CaseStatus::referral || status == CaseStatus::waiting ||
           status == CaseStatus::allocated;
}

// When a contact began; the end of its day where nobody has said.
LocalTime beginning(const ReportContact& contact) {
    const int minutes = contact.actual_start >= 0 ? contact.actual_start
                        : contact.start >= 0      ? contact.start
                                                  : 24 * 60;
    return {contact.day, TimeOfDay{minutes}};
}

Items responses(ReportFacts& facts, const ReportPeriod& period, Urgency urgency) {
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const ReportCase& one = case_of(facts, care);
        if (one.urgency != urgency || one.no_clock || one.status == CaseStatus::rejected ||
            !period.holds(one.received_on))
            continue;
        const LocalTime due = response_due(urgency, {one.received_on, one.received_at});
        const ReportContact* answer = first_seen(facts, care);
        if (!answer && !is_past_due(due, facts.now())) continue;
        ReportItem& item = items.emplace_back();
        item.care = care;
        item.professional = one.owner;
        item.status = one.status;
        item.day = one.received_on;
        item.value = answer && !is_past_due(due, beginning(*answer)) ? 1 : 0;
    }
    return items;
}

} // namespace

Items waiting(ReportFacts& facts, const ReportPeriod& period) {
    const Date day = as_at(facts, period);
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const auto standing = facts.standing(care, day);
        if (!standing || !before_care(standing->status)) continue;
        const Date from = facts.waits_from(care, day);
        if (was_seen_between(facts, care, from, day)) continue;
        ReportItem& item = items.emplace_back();
        item.care = care;
        item.professional = standing->owner;
        item.status = standing->status;
        item.day = from;
        item.days = day - from;
    }
    return items;
}

Items waiting_within_18_weeks(ReportFacts& facts, const ReportPeriod& period) {
    Items items = waiting(facts, period);
    for (ReportItem& item : items)
        item.value = item.days <= routine_limit_days ? 1 : 0;
    return items;
}

Items two_hour_response(ReportFacts& facts, const ReportPeriod& period) {
    return responses(facts, period, Urgency::two_hour);
}

Items two_day_response(ReportFacts& facts, const ReportPeriod& period) {
    return responses(facts, period, Urgency::two_day);
}

Items first_contact(ReportFacts& facts, const ReportPeriod& period) {
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const ReportContact* contact = first_seen(facts, care);
        if (!contact || !period.holds(contact->day)) continue;
        const ReportCase& one = case_of(facts, care);
        ReportItem& item = items.emplace_back();
        item.care = care;
        item.professional = contact->professional;
        item.status = one.status;
        item.day = contact->day;
        item.days = contact->day - one.received_on;
        item.value = item.days;
    }
    return items;
}

Items no_effective_contact(ReportFacts& facts, const ReportPeriod& period) {
    const Date day = as_at(facts, period);
    const auto& contacts = facts.contacts();
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const auto standing = facts.standing(care, day);
        if (!standing ||
            (standing->status != CaseStatus::active && standing->status != CaseStatus::stable))
            continue;
        Date last = case_of(facts, care).received_on;
        for (const int place : facts.seen(care))
            if (contacts[static_cast<std::size_t>(place)].day <= day)
                last = contacts[static_cast<std::size_t>(place)].day;
        if (day - last <= facts.team().no_contact_days) continue;
        ReportItem& item = items.emplace_back();
        item.care = care;
        item.professional = standing->owner;
        item.status = standing->status;
        item.day = last;
        item.days = day - last;
    }
    return items;
}

std::string why_waiting(ReportFacts& facts, const ReportItem& item) {
    const ReportCase& one = case_of(facts, item.care);
    const std::string_view since = item.day == one.received_on ? ", received " : ", reopened ";
    return status_words(item.status) + ", " + urgency_words(one.urgency) + std::string(since) +
           date_with_year(item.day);
}

std::string why_response(ReportFacts& facts, const ReportItem& item) {
    const ReportCase& one = case_of(facts, item.care);
    const ReportContact* answer = first_seen(facts, item.care);
    std::string words = item.value == 1 ? "In time" : answer ? "Late" : "Nobody came";
    words += ": received " + date_with_year(one.received_on) + " " + to_text(one.received_at);
    if (!answer) return words;
    const LocalTime began = beginning(*answer);
    return words + ", first seen " + date_with_year(began.date) + " " + to_text(began.time);
}

std::string why_first_contact(ReportFacts& facts, const ReportItem& item) {
    return "Received " + date_with_year(case_of(facts, item.care).received_on) + ", first seen " +
           date_with_year(item.day);
}

std::string why_not_seen(ReportFacts& facts, const ReportItem& item) {
    const bool never =
        facts.seen(item.care).empty() || item.day == case_of(facts, item.care).received_on;
    return status_words(item.status) + (never ? ", not seen since received " : ", last seen ") +
           date_with_year(item.day);
}

} // namespace evenload::measures
