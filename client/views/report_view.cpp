#include "client/views/report_view.h"

#include "client/views/chart_axis.h"
#include "common/reports/grouping.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::vector<ReportTopicView> topics_of(const Measure& current) {
    std::vector<ReportTopicView> topics;
    for (std::size_t i = 0; i < static_cast<std::size_t>(ReportTopic::count_); ++i)
        topics.push_back({std::string(words_of(static_cast<ReportTopic>(i))), {}});
    for (const Measure& measure : all_measures())
        topics[static_cast<std::size_t>(measure.topic)].measures.push_back(
            {std::string(measure.code), std::string(measure.title), &measure == &current});
    return topics;
}

// A measure of a day is asked as at the end of a period; periods that end alike are offered once.
ReportChoice periods_of(const Report& report, Date today) {
    ReportChoice choice{"period", report.measure->at_a_day ? "As at" : "Period", "", false, {}};
    std::vector<Date> ends;
    for (const PeriodChoice& one : period_choices()) {
        const ReportPeriod period = *period_of(one.code, today);
        const bool chosen = one.code == report.question.period;
        if (report.measure->at_a_day && one.code != "today" && !chosen &&
            (period.until >= today || std::count(ends.begin(), ends.end(), period.until) > 0))
            continue;
        ends.push_back(period.until);
        if (!report.measure->at_a_day && one.code == "today" && !chosen) continue;
        std::string label(one.label);
        if (report.measure->at_a_day && one.code != "today") label = "End of " + lower_first(label);
        if (chosen) choice.label = label;
        choice.options.push_back({std::string(one.code), label, chosen});
    }
    if (choice.label.empty()) choice.label = period_words(report.period);
    choice.options.push_back({"own", report.measure->at_a_day ? "Another day…" : "Other days…",
                              report.question.period.empty()});
    return choice;
}

ReportChoice breakdowns_of(const Report& report) {
    ReportChoice choice{"by", "By", std::string(words_of(report.by)), false, {}};
    for (const Breakdown by : report.measure->breakdowns) {
        const bool by_time = by == Breakdown::week || by == Breakdown::month;
        if (by_time && report.shows_trend()) continue;
        choice.options.push_back(
            {std::string(code_of(by)), std::string(words_of(by)), by == report.by});
    }
    return choice;
}

ReportChoice filter_of(ReportFacts& facts, Breakdown by, std::string key,
                       const std::string& value) {
    ReportChoice choice{std::move(key), std::string(words_of(by)), "all", !value.empty(), {}};
    choice.options.push_back({"", "All", value.empty()});
    for (const ReportWord& word : words_to_choose(facts, by)) {
        choice.options.push_back({word.code, word.label, word.code == value});
        if (word.code == value) choice.label = word.label;
    }
    if (choice.on && choice.label == "all")
        choice.label = value; // of other data; it lets nothing through
    return choice;
}

std::vector<ReportChoice> filters_of(ReportFacts& facts, const Report& report) {
    const ReportQuestion& question = report.question;
    std::vector<ReportChoice> filters;
    filters.push_back(
        filter_of(facts, Breakdown::professional, "person", question.professional_id.text));
    if (report.measure->reduction == Reduction::load_percent) return filters;
    filters.push_back(filter_of(facts, Breakdown::urgency, "urgency", question.urgency));
    filters.push_back(filter_of(facts, Breakdown::status, "status", question.status));
    filters.push_back(filter_of(facts, Breakdown::locality, "zone", question.locality));
    filters.push_back(filter_of(facts, Breakdown::need, "need", question.need));
    filters.push_back(filter_of(facts, Breakdown::skill, "skill", question.skill));
    filters.push_back(filter_of(facts, Breakdown::pathway, "pathway", question.pathway));
    // What cannot be chosen from is left out, unless it narrows.
    std::erase_if(filters, [](const ReportChoice& choice) {
        return !choice.on && choice.options.size() < 2;
    });
    return filters;
}

bool adds_up(const Measure& measure) {
    return measure.reduction == Reduction::count || measure.reduction == Reduction::sum;
}

void add_bars(ReportView& view, const Report& report) {
    const Measure& measure = *report.measure;
    const std::int64_t whole =
        measure.reduction == Reduction::sum ? report.total.part : report.total.rows;
    for (const ReportGroup& group : report.groups) {
        ReportBarView bar{group.code,
                          group.label,
                          figure_words(measure, group.figure),
                          figure_base_words(measure, group.figure),
                          {},
                          group.figure.tenths,
                          misses_target(measure, group.figure),
                          !view.report.shows_trend() && report.question.row == group.code};
        const std::int64_t part =
            measure.reduction == Reduction::sum ? group.figure.part : group.figure.rows;
        if (adds_up(measure) && whole > 0 && report.by != Breakdown::none)
            bar.share = std::to_string((part * 100 + whole / 2) / whole) + "%";
        view.bars_have_bases = view.bars_have_bases || !bar.base.empty();
        view.bars.push_back(std::move(bar));
    }
}

void add_lines(ReportView& view, const Report& report) {
    for (const Date month : report.months) {
        view.months.push_back(month_words(month));
        view.month_codes.push_back(month_code(month));
    }
    view.last_month_is_partial = report.last_month_is_partial;
    // Broken down, the whole is left out where its parts are small beside it and add up to it.
    const bool parts_only = report.trend.size() > 2 && adds_up(*report.measure);
    for (std::size_t i = parts_only ? 1 : 0; i < report.trend.size(); ++i) {
        const TrendSeries& series = report.trend[i];
        if (view.lines.size() == most_lines) {
            ++view.lines_left_out;
            continue;
        }
        ReportLineView line{series.code, series.label, {}, {}};
        for (const Figure& figure : series.points) {
            line.tenths.push_back(figure.tenths);
            line.numbers.push_back(figure_words(*report.measure, figure));
        }
        view.lines.push_back(std::move(line));
    }
}

void add_axis(ReportView& view, const Measure& measure) {
    int greatest = measure.target_tenths.value_or(0);
    if (view.lines.empty())
        for (const ReportBarView& bar : view.bars)
            greatest = std::max(greatest, bar.tenths.value_or(0));
    for (const ReportLineView& line : view.lines)
        for (const auto& tenths : line.tenths)
            greatest = std::max(greatest, tenths.value_or(0));
    if (measure.reduction == Reduction::share) greatest = std::max(greatest, 1000);
    // Hours are read better than hundreds of minutes.
    const int unit = measure.unit == ReportUnit::minutes_a_week ? 600 : 10;
    for (const int tick : axis_ticks((greatest + unit - 1) / unit))
        view.axis.push_back({tick * unit, tenths_words(measure, tick * unit)});
}

void add_list(ReportView& view, ReportFacts& facts, const Report& report) {
    if (!report.has_list) return;
    const Measure& measure = *report.measure;
    ReportListView list;
    list.title = report.list_title == "All" ? std::string(measure.title)
                                            : std::string(measure.title) + ": " + report.list_title;
    const std::string base = figure_base_words(measure, report.list_figure);
    list.summary = figure_words(measure, report.list_figure);
    list.summary +=
        base.empty() ? " " + (unit_words(measure.unit, report.list_figure.rows)) : " · " + base;
    list.rows = report_rows(facts, measure, report.listed);
    view.list = std::move(list);
}

std::vector<SavedViewLine> saved_reports(Database& database, const Viewpoint& viewpoint) {
    std::vector<SavedViewLine> saved = saved_views(database, viewpoint);
    std::erase_if(saved,
                  [](const SavedViewLine& view) { return !view.address.starts_with("/reports"); });
    return saved;
}

} // namespace

ReportView report_view(ReportFacts& facts, const Viewpoint& viewpoint,
                       const ReportQuestion& question) {
    ReportView view;
    view.report = make_report(facts, question);
    const Report& report = view.report;
    const Measure& measure = *report.measure;
    view.measure = measure.code;
    view.title = measure.title;
    view.definition = measure.definition;
    view.period = report.period_text;
    view.number = figure_words(measure, report.total);
    view.base = figure_base_words(measure, report.total);
    if (view.base.empty()) view.unit = unit_words(measure.unit, report.total.rows);
    view.target = target_words(measure);
    view.misses_target = misses_target(measure, report.total);
    view.target_tenths = measure.target_tenths;
    view.empty = report.total.rows == 0;
    view.topics = topics_of(measure);
    view.periods = periods_of(report, facts.today());
    view.breakdowns = breakdowns_of(report);
    view.filters = filters_of(facts, report);
    view.has_trend = measure.has_trend;
    view.show = report.question.show;
    add_bars(view, report);
    if (report.shows_trend()) add_lines(view, report);
    add_axis(view, measure);
    add_list(view, facts, report);
    view.saved = saved_reports(facts.database(), viewpoint);
    return view;
}

} // namespace evenload
