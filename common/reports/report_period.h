// The periods that a report can be of. A period that moves with the calendar has a code, so that a saved report of
// "last month" is of the last month whenever it is opened.
#pragma once

#include "common/base/civil_time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

// Both days included.
struct ReportPeriod {
    Date from;
    Date until;
    bool operator==(const ReportPeriod&) const = default;
    bool holds(Date day) const { return from <= day && day <= until; }
};

struct PeriodChoice {
    std::string_view code;  // "last_month"
    std::string_view label; // "Last month"
};
std::span<const PeriodChoice> period_choices();

// None: no such code. Weeks begin on Monday; "last 4 weeks" are the four whole weeks before this one, "last 12
// months" end today and begin with the first of a month.
std::optional<ReportPeriod> period_of(std::string_view code, Date today);

Date first_of_month(Date day);
Date last_of_month(Date day);
ReportPeriod month_of(Date day);
// The 12 months that end with the month of `last`, the oldest first, each as its first day.
std::vector<Date> twelve_months(Date last);

std::string month_code(Date month); // "2026-10"
std::optional<Date> month_from_code(std::string_view code);
std::string month_words(Date month);                  // "Oct 2026"
std::string date_with_year(Date day);                 // "4 Mar 2026"
std::string period_words(const ReportPeriod& period); // "1–31 Oct 2026", "5 Oct – 1 Nov 2026"

} // namespace evenload
