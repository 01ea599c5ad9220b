// Measures of cases as they stand and as they come and go.
#include "common/reports/measures/measures_of_topics.h"
#include "common/reports/words.h"
#include "common/rules/status_flow.h"

#include <algorithm>

namespace evenload::measures {

Date as_at(const ReportFacts& facts, const ReportPeriod& period) {
    return std::min(period.until, facts.today());
}

namespace {

ReportItem item_of(const ReportFacts& facts, int care) {
    const ReportCase& one = facts.cases()[static_cast<std::size_t>(care)];
    ReportItem item;
    item.care = care;
    item.professional = one.owner;
    item.status = one.status;
    item.day = one.received_on;
    return item;
}

const ReportCase& case_of(const ReportFacts& facts, const ReportItem& item) {
    return facts.cases()[static_cast<std::size_t>(item.care)];
}

template <class Choose>
Items standing_at(ReportFacts& facts, const ReportPeriod& period, Choose choose) {
    const Date day = as_at(facts, period);
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const auto standing = facts.standing(care, day);
        if (!standing || !choose(*standing)) continue;
        ReportItem& item = items.emplace_back(item_of(facts, care));
        item.professional = standing->owner;
        item.status = standing->status;
    }
    return items;
}

template <class Choose>
Items ended_in(ReportFacts& facts, const ReportPeriod& period, Choose choose) {
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care) {
        const ReportCase& one = facts.cases()[static_cast<std::size_t>(care)];
        if (is_open(one.status) || !choose(one.status)) continue;
        const Date ended = *facts.ended_on(care);
        if (!period.holds(ended)) continue;
        ReportItem& item = items.emplace_back(item_of(facts, care));
        item.day = ended;
        item.days = std::max(0, ended - one.received_on);
    }
    return items;
}

} // namespace

Items open_cases(ReportFacts& facts, const ReportPeriod& period) {
    return standing_at(facts, period,
                       [](const auto& standing) { return is_open(standing.status); });
}

Items on_a_caseload(ReportFacts& facts, const ReportPeriod& period) {
    return standing_at(facts, period, [](const auto& standing) {
        return is_open(standing.status) && standing.owner != nobody;
    });
}

Items referrals_in(ReportFacts& facts, const ReportPeriod& period) {
    Items items;
    for (int care = 0; care < static_cast<int>(facts.cases().size()); ++care)
        if (period.holds(facts.cases()[static_cast<std::size_t>(care)].received_on))
            items.push_back(item_of(facts, care));
    return items;
}

Items referrals_out(ReportFacts& facts, const ReportPeriod& period) {
    return ended_in(facts, period, [](CaseStatus) { return true; });
}

Items closed_cases(ReportFacts& facts, const ReportPeriod& period) {
    return ended_in(facts, period, [](CaseStatus status) { return status == CaseStatus::closed; });
}

Items length_of_stay(ReportFacts& facts, const ReportPeriod& period) {
    Items items = closed_cases(facts, period);
    for (ReportItem& item : items)
        item.value = item.days;
    return items;
}

Items overdue_reviews(ReportFacts& facts, const ReportPeriod& period) {
    const Date day = as_at(facts, period);
    Items items = open_cases(facts, period);
    std::erase_if(items, [&](ReportItem& item) {
        const auto due = facts.review_on(item.care, day);
        if (!due || *due >= day) return true;
        item.day = *due;
        item.days = day - *due;
        return false;
    });
    return items;
}

std::string why_case(ReportFacts& facts, const ReportItem& item) {
    return status_words(item.status) + ", received " +
           date_with_year(case_of(facts, item).received_on);
}

std::string why_received(ReportFacts& facts, const ReportItem& item) {
    const ReportCase& one = case_of(facts, item);
    return source_words(one.source) + " received " + date_with_year(one.received_on) + ", now " +
           std::string(words_of(one.status));
}

std::string why_ended(ReportFacts& facts, const ReportItem& item) {
    const ReportCase& one = case_of(facts, item);
    std::string words = status_words(one.status) + " " + date_with_year(item.day);
    if (one.ending >= 0)
        words += ": " + facts.endings()[static_cast<std::size_t>(one.ending)].label;
    return words;
}

std::string why_review(ReportFacts&, const ReportItem& item) {
    return "Review was due " + date_with_year(item.day);
}

} // namespace evenload::measures
