#include "common/reports/measure.h"

#include "common/reports/measures/measures_of_topics.h"
#include "common/rules/load.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

struct BreakdownWords {
    std::string_view code;
    std::string_view words;
};
constexpr std::array<BreakdownWords, static_cast<std::size_t>(Breakdown::count_)> breakdowns{
    {{"none", "Not broken down"},
     {"professional", "Professional"},
     {"urgency", "Urgency"},
     {"status", "Status"},
     {"pathway", "Pathway"},
     {"locality", "Locality"},
     {"need", "Need"},
     {"skill", "Skill"},
     {"source", "Source"},
     {"waiting_band", "Waiting time"},
     {"became", "What became of it"},
     {"closure_reason", "Closure reason"},
     {"outcome", "Outcome"},
     {"week", "Week"},
     {"month", "Month"}}};

} // namespace

std::string_view code_of(Breakdown by) {
    return breakdowns[static_cast<std::size_t>(by)].code;
}

std::string_view words_of(Breakdown by) {
    return breakdowns[static_cast<std::size_t>(by)].words;
}

std::optional<Breakdown> breakdown_from(std::string_view code) {
    for (std::size_t i = 0; i < breakdowns.size(); ++i)
        if (breakdowns[i].code == code) return static_cast<Breakdown>(i);
    return std::nullopt;
}

std::string_view words_of(ReportTopic topic) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(ReportTopic::count_)>
        words{"How much is there?", "How long do people wait?", "Is care given?", "Is there room?",
              "How does care end?"};
    return words[static_cast<std::size_t>(topic)];
}

const Measure& measure_of(std::string_view code) {
    const auto& all = all_measures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Measure& one) { return one.code == code; });
    return found == all.end() ? all.front() : *found;
}

namespace {

int median_tenths(std::span<const ReportItem> items) {
    std::vector<int> values;
    values.reserve(items.size());
    for (const ReportItem& item : items)
        values.push_back(item.value);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle * 10;
    return (*middle + *std::max_element(values.begin(), middle)) * 5;
}

} // namespace

Figure figure_of(const Measure& measure, ReportFacts& facts, std::span<const ReportItem> items) {
    Figure figure;
    figure.rows = static_cast<int>(items.size());
    for (const ReportItem& item : items) {
        figure.part += item.value;
        figure.whole += item.whole;
    }
    using measures::free_minutes_a_day;
    switch (measure.reduction) {
    case Reduction::count: figure.tenths = figure.rows * 10; break;
    case Reduction::sum: figure.tenths = static_cast<int>(figure.part * 10); break;
    case Reduction::median:
        if (!items.empty()) figure.tenths = median_tenths(items);
        break;
    case Reduction::share:
        if (figure.whole > 0) figure.tenths = static_cast<int>(figure.part * 1000 / figure.whole);
        break;
    case Reduction::load_percent:
        figure.tenths =
            load_percent(static_cast<int>(figure.part), static_cast<int>(figure.whole)) * 10;
        break;
    case Reduction::days_to_clear:
        // Who is free does not matter where nothing is to be cleared.
        if (const auto days =
                days_to_clear(static_cast<int>(figure.part),
                              items.empty() ? 0 : free_minutes_a_day(facts, items.front().day)))
            figure.tenths = *days * 10;
        break;
    }
    return figure;
}

} // namespace evenload
