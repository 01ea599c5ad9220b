#include "server/pages/report_page.h"

#include "common/base/text.h"
#include "common/reports/report.h"
#include "common/reports/words.h"
#include "server/pages/html.h"
#include "server/pages/report_chart.h"

namespace evenload {
namespace {

std::string cell(std::string_view words, std::string_view mark = {}) {
    std::string text = "<td";
    if (!mark.empty()) text.append(" class=\"").append(mark).append("\"");
    return text + ">" + escaped(words) + "</td>";
}

std::string head(std::initializer_list<std::string_view> words) {
    std::string text = "<thead><tr>";
    for (const std::string_view word : words)
        text += "<th scope=\"col\">" + escaped(word) + "</th>";
    return text + "</tr></thead>\n<tbody>\n";
}

std::string table(std::string_view caption, const std::string& rows) {
    return "<div class=\"scroll\"><table>\n<caption>" + escaped(caption) + "</caption>\n" + rows +
           "</tbody></table></div>\n";
}

std::string groups_table(const Report& report) {
    const Measure& measure = *report.measure;
    std::string rows =
        head({words_of(report.by), capitalised(unit_words(measure.unit)), "Made from"});
    for (const ReportGroup& group : report.groups)
        rows += "<tr><th scope=\"row\">" + escaped(group.label) + "</th>" +
                cell(figure_words(measure, group.figure), "number") +
                cell(figure_base_words(measure, group.figure)) + "</tr>\n";
    return table(std::string(measure.title) + " · " + report.period_text, rows);
}

std::string trend_table(const Report& report) {
    std::string rows = "<thead><tr><th scope=\"col\">" + escaped(words_of(report.by)) + "</th>";
    for (const Date month : report.months)
        rows += "<th scope=\"col\">" + month_words(month) + "</th>";
    rows += "</tr></thead>\n<tbody>\n";
    for (const TrendSeries& series : report.trend) {
        rows += "<tr><th scope=\"row\">" + escaped(series.label) + "</th>";
        for (const Figure& figure : series.points)
            rows += cell(figure_words(*report.measure, figure), "number");
        rows += "</tr>\n";
    }
    return table(std::string(report.measure->title) + ", 12 months" +
                     (report.last_month_is_partial ? "; the last is not over" : ""),
                 rows);
}

std::string list_table(ReportFacts& facts, const Report& report) {
    std::string rows = head({"Case", "Name", "Why it counts", "Value"});
    for (const ReportRow& row : report_rows(facts, *report.measure, report.listed))
        rows += "<tr>" + cell(row.reference) + cell(row.name) + cell(row.why) + cell(row.value) +
                "</tr>\n";
    return "<h2>" + escaped(report.list_title) + "</h2>\n" +
           table(std::to_string(report.listed.size()) + " behind the number " +
                     figure_words(*report.measure, report.list_figure),
                 rows);
}

std::string number_part(const Measure& measure, const Report& report) {
    const std::string base = figure_base_words(measure, report.total);
    std::string text = "<p class=\"figure\"><strong>" +
                       escaped(figure_words(measure, report.total)) + "</strong> ";
    text += escaped(base.empty() ? unit_words(measure.unit, report.total.rows) : base) + "</p>\n";
    if (const std::string target = target_words(measure); !target.empty() && report.total.tenths)
        text += misses_target(measure, report.total)
                    ? "<p class=\"danger\">" + escaped(target) + ": not met</p>\n"
                    : "<p>" + escaped(target) + ": met</p>\n";
    return text;
}

// The way back to the same report on the screen.
std::string screen_address(const Team& team, const ReportQuestion& question) {
    std::string address = "/reports?team=" + team.id.text;
    for (const auto& [name, value] : parameters_of(question))
        address += "&" + name + "=" + value;
    return address;
}

} // namespace

std::string report_page(Database& database, const Team& team, LocalTime now,
                        const ReportQuestion& question) {
    ReportFacts facts(database, team.id, now);
    const Report report = make_report(facts, question);
    const Measure& measure = *report.measure;
    const std::string selection = joined(selection_words(facts, report.question), ", ");
    std::string content =
        "<h1>" + escaped(measure.title) + "</h1>\n<p class=\"muted\">" +
        escaped(report.period_text) + (selection.empty() ? "" : " · " + escaped(selection)) +
        "</p>\n" + number_part(measure, report) + "<p>" + escaped(measure.definition) + "</p>\n";
    content += report_chart(report);
    content += report.shows_trend() ? trend_table(report) : groups_table(report);
    if (report.has_list) content += list_table(facts, report);
    content += "<p class=\"muted\">Made " + long_text(now.date) + ", " + to_text(now.time) +
               ". <a href=\"" + escaped(screen_address(team, question)) +
               "\">Open this report on the screen</a></p>\n";
    return html_page({.title = measure.title, .team = team.name, .signed_in = true}, content);
}

} // namespace evenload
