// The words of a report: numbers, what they were made from, and the rows behind them.
#include "common/model/patient.h"
#include "common/reports/grouping.h"
#include "common/reports/report.h"
#include "common/reports/words.h"
#include "common/rules/load.h"

#include <array>
#include <unordered_map>

namespace evenload {
namespace {

constexpr int one_day_tenths = 10;

// "1,204": groups of three, as the service writes numbers.
std::string whole_words(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits;
}

std::string decimal_words(int tenths) {
    return whole_words(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string_view rows_of(const Measure& measure) {
    if (measure.reduction == Reduction::load_percent) return "person";
    if (measure.unit == ReportUnit::people) return "person";
    return measure.unit == ReportUnit::contacts || measure.code == "continuity" ||
                   measure.code == "travel_share"
               ? "contact"
               : "case";
}

std::string value_words(const Measure& measure, const ReportItem& item) {
    if (measure.unit == ReportUnit::minutes_a_week || measure.reduction == Reduction::days_to_clear)
        return duration_text(item.value);
    if (measure.reduction == Reduction::load_percent)
        return std::to_string(load_percent(item.value, item.whole)) + "%";
    if (item.days > 0 || measure.reduction == Reduction::median)
        return count_words(item.days, "day");
    return {};
}

} // namespace

std::string tenths_words(const Measure& measure, int tenths) {
    switch (measure.unit) {
    case ReportUnit::percent: return decimal_words(tenths) + "%";
    case ReportUnit::days:
        return decimal_words(tenths) + (tenths == one_day_tenths ? " day" : " days");
    case ReportUnit::minutes_a_week: return duration_text(tenths / 10);
    default: return decimal_words(tenths);
    }
}

std::string figure_words(const Measure& measure, const Figure& figure) {
    if (!figure.tenths) return "–";
    return tenths_words(measure, *figure.tenths);
}

std::string figure_base_words(const Measure& measure, const Figure& figure) {
    const std::string rows =
        whole_words(figure.rows) +
        count_words(figure.rows, rows_of(measure)).substr(std::to_string(figure.rows).size());
    switch (measure.reduction) {
    case Reduction::count: return {};
    case Reduction::share:
        if (figure.whole != figure.rows) // minutes of minutes
            return duration_text(static_cast<int>(figure.part)) + " of " +
                   duration_text(static_cast<int>(figure.whole));
        return whole_words(figure.part) + " of " + rows;
    case Reduction::load_percent:
        return duration_text(static_cast<int>(figure.part)) + " of " +
               duration_text(static_cast<int>(figure.whole));
    case Reduction::median:
    case Reduction::sum: return rows;
    case Reduction::days_to_clear:
        return duration_text(static_cast<int>(figure.part)) + " a week in " + rows;
    }
    return {};
}

std::string target_words(const Measure& measure) {
    if (!measure.target_tenths) return {};
    return "Target: at least " + tenths_words(measure, *measure.target_tenths);
}

bool misses_target(const Measure& measure, const Figure& figure) {
    return measure.target_tenths && figure.tenths && *figure.tenths < *measure.target_tenths;
}

std::string unit_words(ReportUnit unit, int count) {
    static constexpr std::array one{"case", "contact", "person"};
    if (count == 1 && static_cast<std::size_t>(unit) < one.size())
        return one[static_cast<std::size_t>(unit)];
    static constexpr std::array words{"cases",   "contacts", "people",
                                      "percent", "days",     "minutes a week"};
    return words[static_cast<std::size_t>(unit)];
}

std::vector<std::string> selection_words(ReportFacts& facts, const ReportQuestion& question) {
    std::vector<std::string> all;
    const auto add = [&](Breakdown by, const std::string& code) {
        if (code.empty()) return;
        std::string label = code;
        for (const ReportWord& word : words_to_choose(facts, by))
            if (word.code == code) label = word.label;
        all.push_back(std::string(words_of(by)) + ": " + label);
    };
    add(Breakdown::professional, question.professional_id.text);
    add(Breakdown::status, question.status);
    add(Breakdown::urgency, question.urgency);
    add(Breakdown::pathway, question.pathway);
    add(Breakdown::need, question.need);
    add(Breakdown::skill, question.skill);
    add(Breakdown::locality, question.locality);
    return all;
}

std::vector<ReportRow> report_rows(ReportFacts& facts, const Measure& measure,
                                   const std::vector<ReportItem>& items) {
    std::unordered_map<std::string, std::string> names;
    Patient patient;
    facts.database().each(
        "select id, title, given_name, family_name from patients where team_id = $1",
        {std::string_view(facts.team().id.text)}, [&](const Row& row) {
            patient.id.text = row.text(0);
            patient.title = row.text(1);
            patient.given_name = row.text(2);
            patient.family_name = row.text(3);
            names[patient.id.text] = short_name(patient);
        });
    std::vector<ReportRow> rows;
    rows.reserve(items.size());
    for (const ReportItem& item : items) {
        ReportRow& row = rows.emplace_back();
        if (item.professional != nobody)
            row.professional_id =
                facts.professionals()[static_cast<std::size_t>(item.professional)].id.text;
        if (item.care >= 0) {
            const ReportCase& care = facts.cases()[static_cast<std::size_t>(item.care)];
            row.case_id = care.id;
            row.reference = care.reference;
            if (care.patient >= 0)
                row.name = names[facts.patients()[static_cast<std::size_t>(care.patient)].id];
        } else if (item.professional != nobody) {
            row.name = facts.professionals()[static_cast<std::size_t>(item.professional)].name;
        }
        row.why = measure.why(facts, item);
        row.value = value_words(measure, item);
    }
    return rows;
}

} // namespace evenload
