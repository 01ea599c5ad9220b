#include "common/reports/report.h"

#include "common/base/sort_stably.h"
#include "common/reports/grouping.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenload {
namespace {

using Items = std::vector<ReportItem>;

// People are counted once, whatever number of rows is theirs. The first of each is kept.
void keep_one_of_each_patient(const ReportFacts& facts, Items& items) {
    std::set<int> people;
    std::erase_if(items, [&](const ReportItem& item) {
        const int patient = facts.cases()[static_cast<std::size_t>(item.care)].patient;
        return !people.insert(patient >= 0 ? patient : -1 - item.care).second;
    });
}

void as_listed(const Measure& measure, const ReportFacts& facts, Items& items) {
    if (measure.unit == ReportUnit::people) keep_one_of_each_patient(facts, items);
}

// Of what is not of cases, only whose it is can be selected.
bool is_of_professionals(const Measure& measure) {
    return measure.reduction == Reduction::load_percent;
}

ReportQuestion understood(const Measure& measure, ReportQuestion question) {
    question.measure = measure.code;
    const auto by = breakdown_from(question.by);
    const auto& offered = measure.breakdowns;
    if (!by || std::find(offered.begin(), offered.end(), *by) == offered.end())
        question.by = code_of(offered.front());
    if (question.show != "table" && (question.show != "trend" || !measure.has_trend))
        question.show = "chart";
    if (question.show != "trend") question.month.clear();
    // A trend by weeks or months would say the same twice.
    if (question.show == "trend" && (question.by == "week" || question.by == "month"))
        question.by = code_of(Breakdown::none);
    if (!is_of_professionals(measure)) return question;
    ReportQuestion plain;
    plain.measure = question.measure;
    plain.by = question.by;
    plain.show = question.show;
    plain.period = question.period;
    plain.from = question.from;
    plain.until = question.until;
    plain.professional_id = question.professional_id;
    plain.row = question.row;
    plain.month = question.month;
    return plain;
}

ReportPeriod period_asked(const Measure& measure, ReportQuestion& question, Date today) {
    ReportPeriod period = *period_of(measure.period, today);
    if (const auto chosen = period_of(question.period, today)) {
        period = *chosen;
        question.from.reset();
        question.until.reset();
    } else if (question.from && question.until && *question.from <= *question.until) {
        period = {*question.from, *question.until};
        question.period.clear();
    } else {
        question.period = measure.period;
        question.from.reset();
        question.until.reset();
    }
    if (!measure.at_a_day) return period;
    const Date day = std::min(period.until, today);
    return {day, day};
}

Items selected_items(ReportFacts& facts, const Measure& measure, const ReportQuestion& question,
                     const ReportPeriod& period) {
    Items items = measure.items(facts, period);
    if (question.selects())
        std::erase_if(items,
                      [&](const ReportItem& item) { return !is_selected(facts, question, item); });
    return items;
}

using Groups = std::map<int, Items>;

Groups grouped(Grouping& grouping, const Items& items) {
    Groups groups;
    std::vector<int> of_item;
    for (const ReportItem& item : items) {
        grouping.groups_of(item, of_item);
        for (const int group : of_item)
            groups[group].push_back(item);
    }
    return groups;
}

void sort_groups(std::vector<ReportGroup>& groups) {
    sort_stably(groups, [](const ReportGroup& a, const ReportGroup& b) {
        const int a_value = a.figure.tenths.value_or(-1);
        const int b_value = b.figure.tenths.value_or(-1);
        return a_value != b_value ? a_value > b_value : a.label < b.label;
    });
}

void add_groups(Report& report, ReportFacts& facts, Grouping& grouping, const Items& items) {
    Groups groups = grouped(grouping, items);
    for (const int group : grouping.always_there(*report.measure, report.period))
        groups.try_emplace(group);
    for (auto& [group, of_group] : groups) {
        as_listed(*report.measure, facts, of_group);
        report.groups.push_back({grouping.code(group), grouping.label(group),
                                 figure_of(*report.measure, facts, of_group)});
    }
    if (!grouping.has_own_order()) sort_groups(report.groups);
}

// Each month is the same measure asked of that month, so that a point and the report of its month agree.
void add_trend(Report& report, ReportFacts& facts, Grouping& grouping) {
    report.months = twelve_months(std::min(report.period.until, facts.today()));
    report.last_month_is_partial = facts.today() < last_of_month(report.months.back());
    report.trend.push_back({"all", "All", {}});
    for (const ReportGroup& group : report.groups)
        if (report.by != Breakdown::none) report.trend.push_back({group.code, group.label, {}});
    for (const Date month : report.months) {
        Items items = selected_items(facts, *report.measure, report.question, month_of(month));
        std::map<std::string, Figure> figures;
        if (report.by != Breakdown::none)
            for (auto& [group, of_group] : grouped(grouping, items)) {
                as_listed(*report.measure, facts, of_group);
                figures[grouping.code(group)] = figure_of(*report.measure, facts, of_group);
            }
        as_listed(*report.measure, facts, items);
        figures["all"] = figure_of(*report.measure, facts, items);
        for (TrendSeries& series : report.trend) {
            const auto found = figures.find(series.code);
            series.points.push_back(found == figures.end() ? figure_of(*report.measure, facts, {})
                                                           : found->second);
        }
    }
}

void open_list(Report& report, ReportFacts& facts, Grouping& grouping, Items whole) {
    const std::string& row = report.question.row;
    if (row.empty()) return;
    const auto month = month_from_code(report.question.month);
    const bool of_month = month && report.shows_trend();
    if (of_month) whole = selected_items(facts, *report.measure, report.question, month_of(*month));
    if (row == "all") {
        report.list_title = "All";
        report.listed = std::move(whole);
    } else {
        for (auto& [group, of_group] : grouped(grouping, whole))
            if (grouping.code(group) == row) report.listed = std::move(of_group);
        for (const ReportGroup& group : report.groups)
            if (group.code == row) report.list_title = group.label;
        if (report.list_title.empty()) return report.question.row.clear();
    }
    as_listed(*report.measure, facts, report.listed);
    report.has_list = true;
    if (of_month) report.list_title += ", " + month_words(*month);
    report.list_figure = figure_of(*report.measure, facts, report.listed);
    // The longest first, then by reference, which people say on the telephone.
    sort_stably(report.listed, [&](const ReportItem& a, const ReportItem& b) {
        const auto size = [](const ReportItem& item) {
            return item.days != 0 ? item.days : item.value;
        };
        if (size(a) != size(b)) return size(a) > size(b);
        if (a.contact != b.contact) return a.contact < b.contact;
        return a.care < b.care;
    });
}

} // namespace

Report make_report(ReportFacts& facts, const ReportQuestion& question) {
    Report report;
    report.measure = &measure_of(question.measure);
    report.question = understood(*report.measure, question);
    report.by = *breakdown_from(report.question.by);
    report.period = period_asked(*report.measure, report.question, facts.today());
    report.period_text = (report.measure->at_a_day ? "As at " : "") + period_words(report.period);
    const Items items = selected_items(facts, *report.measure, report.question, report.period);
    Grouping grouping(facts, report.by);
    add_groups(report, facts, grouping, items);
    if (report.question.show == "trend") add_trend(report, facts, grouping);
    open_list(report, facts, grouping, items);
    Items whole = items;
    as_listed(*report.measure, facts, whole);
    report.total = figure_of(*report.measure, facts, whole);
    return report;
}

} // namespace evenload
