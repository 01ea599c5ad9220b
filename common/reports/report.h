// A report: one measure of one selection over one period, whole and by group, and its last twelve months. What the
// screen draws, the page prints and the file holds; none of them counts anything itself.
#pragma once

#include "common/reports/measure.h"
#include "common/reports/report_question.h"

#include <string>
#include <vector>

namespace evenload {

struct ReportGroup {
    std::string code; // for the address: "CO7"
    std::string label;
    Figure figure;
};

struct TrendSeries {
    std::string code;
    std::string label;
    std::vector<Figure> points; // one for each of Report::months
};

struct Report {
    const Measure* measure = nullptr;
    ReportQuestion question; // as it was understood: what does not exist or apply has been left out
    Breakdown by = Breakdown::none;
    ReportPeriod period;     // of a day: both are that day
    std::string period_text; // "1–31 Oct 2026", "as at 22 Nov 2026"
    Figure total;
    std::vector<ReportGroup> groups;

    // Only where the question shows the trend.
    std::vector<Date> months; // first days, the oldest first
    bool last_month_is_partial = false;
    std::vector<TrendSeries> trend; // the whole first, then the groups in their order

    // Of the row whose list is open.
    bool has_list = false;
    std::string list_title; // "CO7, Oct 2026"
    Figure list_figure;
    std::vector<ReportItem> listed;

    bool shows_trend() const { return !months.empty(); }
};

Report make_report(ReportFacts& facts, const ReportQuestion& question);

// "Urgency: routine", …: the selection in words, in the order of the question.
std::vector<std::string> selection_words(ReportFacts& facts, const ReportQuestion& question);

// A number as people read it: "1,204", "78.3%", "12.5 days", "24 h 40". "–" where there is none.
std::string figure_words(const Measure& measure, const Figure& figure);
std::string tenths_words(const Measure& measure, int tenths);
// What it was made from: "of 1,204 cases", "94 of 120"; empty where the number says it all.
std::string figure_base_words(const Measure& measure, const Figure& figure);
std::string
target_words(const Measure& measure); // "Target: at least 80%"; empty where there is none
bool misses_target(const Measure& measure, const Figure& figure);
std::string unit_words(ReportUnit unit, int count = 2); // "cases", "case", "minutes a week"

// A row behind a number, with the name that the person at the screen may see anyway.
struct ReportRow {
    std::string case_id;   // empty for a professional
    std::string reference; // "C-1042"
    std::string name;      // "Mrs J. Adeyemi"; of a professional the whole
    std::string why;       // "Routine, received 12 Oct 2026"
    std::string value;     // "41 days"; empty where it only counts
    std::string professional_id;
};
std::vector<ReportRow> report_rows(ReportFacts& facts, const Measure& measure,
                                   const std::vector<ReportItem>& items);

} // namespace evenload
