#include "common/reports/report_period.h"

#include "common/base/text.h"

#include <array>

namespace evenload {
namespace {

constexpr std::array choices{PeriodChoice{"today", "Today"},
                             PeriodChoice{"this_week", "This week"},
                             PeriodChoice{"last_week", "Last week"},
                             PeriodChoice{"last_4_weeks", "Last 4 weeks"},
                             PeriodChoice{"next_2_weeks", "Next 2 weeks"},
                             PeriodChoice{"this_month", "This month"},
                             PeriodChoice{"last_month", "Last month"},
                             PeriodChoice{"last_12_months", "Last 12 months"}};
constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

Date months_later(Date first_day, int count) {
    YearMonthDay parts = parts_of(first_day);
    const int months = parts.year * 12 + parts.month - 1 + count;
    return date_from({months / 12, months % 12 + 1, 1});
}

std::string month_name(Date day) {
    return month_names[static_cast<std::size_t>(parts_of(day).month - 1)];
}

} // namespace

std::span<const PeriodChoice> period_choices() {
    return choices;
}

std::optional<ReportPeriod> period_of(std::string_view code, Date today) {
    const Date monday = monday_of(today);
    if (code == "today") return ReportPeriod{today, today};
    if (code == "this_week") return ReportPeriod{monday, monday + 6};
    if (code == "last_week") return ReportPeriod{monday - 7, monday - 1};
    if (code == "last_4_weeks") return ReportPeriod{monday - 28, monday - 1};
    if (code == "next_2_weeks") return ReportPeriod{today, today + 13};
    if (code == "this_month") return month_of(today);
    if (code == "last_month") return month_of(first_of_month(today) - 1);
    if (code == "last_12_months")
        return ReportPeriod{months_later(first_of_month(today), -11), today};
    return std::nullopt;
}

Date first_of_month(Date day) {
    const YearMonthDay parts = parts_of(day);
    return date_from({parts.year, parts.month, 1});
}

Date last_of_month(Date day) {
    return months_later(first_of_month(day), 1) - 1;
}

ReportPeriod month_of(Date day) {
    return {first_of_month(day), last_of_month(day)};
}

std::vector<Date> twelve_months(Date last) {
    std::vector<Date> months;
    for (int i = -11; i <= 0; ++i)
        months.push_back(months_later(first_of_month(last), i));
    return months;
}

std::string month_code(Date month) {
    return to_text(month).substr(0, 7);
}

std::optional<Date> month_from_code(std::string_view code) {
    return date_from_text(std::string(code) + "-01");
}

std::string month_words(Date month) {
    return month_name(month) + ' ' + std::to_string(parts_of(month).year);
}

std::string date_with_year(Date day) {
    return std::to_string(parts_of(day).day) + ' ' + month_words(day);
}

std::string period_words(const ReportPeriod& period) {
    const YearMonthDay from = parts_of(period.from);
    const YearMonthDay until = parts_of(period.until);
    if (period.from == period.until) return date_with_year(period.until);
    if (from.year != until.year)
        return date_with_year(period.from) + " – " + date_with_year(period.until);
    if (from.month != until.month)
        return std::to_string(from.day) + ' ' + month_name(period.from) + " – " +
               date_with_year(period.until);
    return std::to_string(from.day) + "–" + date_with_year(period.until);
}

} // namespace evenload
