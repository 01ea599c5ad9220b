#include "server/pages/report_chart.h"

#include "server/pages/html.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int width = 720;
constexpr int label_width = 200;
constexpr int number_width = 110;
constexpr int row_height = 26;
constexpr int line_height = 220;
constexpr std::size_t most_bars = 40; // more is a table's business

std::string number(int value) {
    return std::to_string(value);
}

std::string text(int x, int y, std::string_view anchor, std::string_view words) {
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" +
           std::string(anchor) + "\">" + escaped(words) + "</text>\n";
}

std::string line(int x1, int y1, int x2, int y2, std::string_view mark) {
    return "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) +
           "\" y2=\"" + number(y2) + "\" class=\"" + std::string(mark) + "\"/>\n";
}

std::string framed(int height, const std::string& content) {
    return "<svg class=\"chart\" viewBox=\"0 0 " + number(width) + " " + number(height) +
           "\" aria-hidden=\"true\" focusable=\"false\">\n" + content + "</svg>\n";
}

int greatest_of(const Report& report) {
    int greatest = std::max(10, report.measure->target_tenths.value_or(0));
    if (report.measure->reduction == Reduction::share) greatest = 1000;
    return greatest;
}

std::string bars(const Report& report) {
    int greatest = greatest_of(report);
    for (const ReportGroup& group : report.groups)
        greatest = std::max(greatest, group.figure.tenths.value_or(0));
    const int room = width - label_width - number_width;
    const std::size_t shown = std::min(most_bars, report.groups.size());
    const int height = static_cast<int>(shown) * row_height + 20;
    std::string content;
    for (std::size_t i = 0; i < shown; ++i) {
        const ReportGroup& group = report.groups[i];
        const int y = static_cast<int>(i) * row_height;
        const int length =
            static_cast<int>(std::int64_t{group.figure.tenths.value_or(0)} * room / greatest);
        content += text(label_width - 8, y + 17, "end", group.label);
        content += "<rect x=\"" + number(label_width) + "\" y=\"" + number(y + 4) + "\" width=\"" +
                   number(length) + "\" height=\"18\" class=\"bar\"/>\n";
        content += text(label_width + length + 6, y + 17, "start",
                        figure_words(*report.measure, group.figure));
    }
    if (const auto target = report.measure->target_tenths) {
        const int x = label_width + *target * room / greatest;
        content += line(x, 0, x, height - 18, "target");
        content += text(x, height - 4, "middle", target_words(*report.measure));
    }
    return framed(height, content);
}

std::string twelve_months_line(const Report& report) {
    const auto& points = report.trend.front().points;
    int greatest = greatest_of(report);
    for (const Figure& figure : points)
        greatest = std::max(greatest, figure.tenths.value_or(0));
    const int step = width / static_cast<int>(points.size());
    const auto x_of = [&](std::size_t i) { return step / 2 + static_cast<int>(i) * step; };
    const auto y_of = [&](int tenths) {
        return 24 + static_cast<int>(std::int64_t{greatest - tenths} * line_height / greatest);
    };
    std::string content = line(0, y_of(0), width, y_of(0), "axis");
    for (std::size_t i = 0; i < points.size(); ++i) {
        content +=
            text(x_of(i), y_of(0) + 18, "middle", month_words(report.months[i]).substr(0, 3));
        if (!points[i].tenths) continue;
        const int y = y_of(*points[i].tenths);
        if (i > 0 && points[i - 1].tenths)
            content += line(x_of(i - 1), y_of(*points[i - 1].tenths), x_of(i), y, "line");
        content += "<circle cx=\"" + number(x_of(i)) + "\" cy=\"" + number(y) +
                   "\" r=\"4\" class=\"bar\"/>\n";
        content += text(x_of(i), y - 8, "middle", figure_words(*report.measure, points[i]));
    }
    if (const auto target = report.measure->target_tenths)
        content += line(0, y_of(*target), width, y_of(*target), "target") +
                   text(0, y_of(*target) - 4, "start", target_words(*report.measure));
    return framed(line_height + 52, content);
}

} // namespace

std::string report_chart(const Report& report) {
    if (report.question.show == "table" || report.total.rows == 0) return {};
    return report.shows_trend() ? twelve_months_line(report) : bars(report);
}

} // namespace evenload
