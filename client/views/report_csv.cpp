#include "client/views/report_csv.h"

#include "common/base/text.h"
#include "common/exchange/csv.h"

namespace evenload {
namespace {

using Cells = std::vector<std::string>;

// What every row repeats.
struct About {
    const Measure& measure;
    std::string period;
    std::string selection;
    Cells cells() const {
        return {std::string(measure.title), period, selection, std::string(measure.definition)};
    }
};

void add_line(std::string& bytes, const Cells& first, const Cells& last) {
    Cells cells;
    for (const Cells* part : {&first, &last})
        for (const std::string& cell : *part)
            cells.push_back(guarded(cell));
    bytes += csv_line(cells);
}

// A number that a spreadsheet can add up: tenths with a point, without unit.
std::string plain_number(const Figure& figure) {
    if (!figure.tenths) return {};
    const int tenths = *figure.tenths;
    return std::to_string(tenths / 10) +
           (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

const Cells about_head{"Measure", "Period", "Selection", "Definition"};

std::string groups_csv(const Report& report, const About& about) {
    std::string bytes(byte_order_mark);
    add_line(bytes, {std::string(words_of(report.by)), "Number", "Unit", "Made from", "Rows"},
             about_head);
    for (const ReportGroup& group : report.groups)
        add_line(bytes,
                 {group.label, plain_number(group.figure), unit_words(report.measure->unit),
                  figure_base_words(*report.measure, group.figure),
                  std::to_string(group.figure.rows)},
                 about.cells());
    return bytes;
}

std::string trend_csv(const Report& report, const About& about) {
    std::string bytes(byte_order_mark);
    add_line(bytes,
             {std::string(words_of(report.by)), "Month", "Number", "Unit", "Made from", "Rows"},
             about_head);
    for (const TrendSeries& series : report.trend)
        for (std::size_t i = 0; i < report.months.size(); ++i)
            add_line(bytes,
                     {series.label, month_code(report.months[i]), plain_number(series.points[i]),
                      unit_words(report.measure->unit),
                      figure_base_words(*report.measure, series.points[i]),
                      std::to_string(series.points[i].rows)},
                     about.cells());
    return bytes;
}

std::string list_csv(ReportFacts& facts, const Report& report, const About& about) {
    std::string bytes(byte_order_mark);
    add_line(bytes, {"Case", "Name", "Why it counts", "Value"}, about_head);
    for (const ReportRow& row : report_rows(facts, *report.measure, report.listed))
        add_line(bytes, {row.reference, row.name, row.why, row.value}, about.cells());
    return bytes;
}

} // namespace

CsvFile report_csv(ReportFacts& facts, const Report& report) {
    About about{*report.measure, report.period_text,
                joined(selection_words(facts, report.question), "; ")};
    if (about.selection.empty()) about.selection = "All of " + facts.team().name;
    CsvFile file;
    file.name = std::string(report.measure->code);
    if (report.has_list) {
        about.selection += "; " + report.list_title;
        file.bytes = list_csv(facts, report, about);
        file.name += "_list";
    } else {
        file.bytes =
            report.question.show == "trend" ? trend_csv(report, about) : groups_csv(report, about);
    }
    file.name += "_" + to_text(facts.today()) + ".csv";
    return file;
}

} // namespace evenload
