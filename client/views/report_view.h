// What the screen of reports shows: the measures to choose from, the number with its definition, the rows or lines of
// the chart, the list behind an open number, and the saved reports. Every number and word comes from common/reports.
#pragma once

#include "client/views/saved_views.h"
#include "client/views/viewpoint.h"
#include "common/reports/report.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct ReportOption {
    std::string value; // for the address
    std::string label;
    bool chosen = false;
};

// One thing that can be chosen above the chart: the period, the breakdown, a filter.
struct ReportChoice {
    std::string key;   // "urgency"
    std::string title; // "Urgency"
    std::string label; // what is chosen, "Routine"; "all" for a filter that is off
    bool on = false;   // a filter that narrows
    std::vector<ReportOption> options;
};

struct ReportTopicView {
    std::string title; // "How long do people wait?"
    std::vector<ReportOption> measures;
};

struct ReportBarView {
    std::string code;
    std::string label;  // "CO7"
    std::string number; // "78.3%"
    std::string base;   // "94 of 120 cases"; empty where the number says it all
    std::string share;  // of the whole, "12%"; empty where that means nothing
    std::optional<int> tenths;
    bool misses_target = false;
    bool open = false; // its list is
};

struct ReportLineView {
    std::string code;
    std::string label;
    std::vector<std::optional<int>> tenths; // by month
    std::vector<std::string> numbers;
};

struct AxisTick {
    int tenths = 0;
    std::string label;
};

struct ReportListView {
    std::string title;   // "Open cases: CO7"
    std::string summary; // "41 cases" or "78.3% · 94 of 120 cases"
    std::vector<ReportRow> rows;
};

struct ReportView {
    std::string measure; // code
    std::string title;   // "People waiting"
    std::string definition;
    std::string period; // "As at 22 Nov 2026"
    std::string number;
    std::string unit;   // "cases" where the number alone does not say
    std::string base;   // "94 of 120 cases"
    std::string target; // "Target: at least 80%"
    bool misses_target = false;
    std::optional<int> target_tenths;
    bool empty = false; // no row at all

    std::vector<ReportTopicView> topics;
    ReportChoice periods;
    ReportChoice breakdowns;
    std::vector<ReportChoice> filters;
    bool has_trend = false;
    std::string show; // "chart", "trend" or "table"

    std::vector<ReportBarView> bars;
    bool bars_have_bases = false;
    std::vector<std::string> months;
    std::vector<std::string> month_codes;
    bool last_month_is_partial = false;
    std::vector<ReportLineView> lines; // at most most_lines
    int lines_left_out = 0;
    std::vector<AxisTick> axis;

    std::optional<ReportListView> list;
    std::vector<SavedViewLine> saved; // reports only

    Report report; // that all of this was made from
};

inline constexpr std::size_t most_lines = 7; // that can be told apart

ReportView report_view(ReportFacts& facts, const Viewpoint& viewpoint,
                       const ReportQuestion& question);

} // namespace evenload
