// The measures: each is one number about the service with one definition, worked out by one function and used wherever
// the number is shown. A measure answers with the rows behind it; the number is made from the rows and from nothing
// else (`figure_of`), so that it and its list cannot disagree.
//
// To add one: a function in measures/, its line in measures.cpp, a hand-made world in tests/common/reports/measures/
// and an independent count in tests/common/reports/measures_properties.cpp.
#pragma once

#include "common/reports/report_facts.h"
#include "common/reports/report_period.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

// One row behind a number: a case, a contact of it, or a professional.
struct ReportItem {
    int care = -1;             // place in ReportFacts::cases(); −1 for a professional
    int contact = -1;          // place in ReportFacts::contacts()
    int professional = nobody; // under whom it counts: the owner, or who gave the contact
    int value = 1;             // what it adds: 1 of a count, days of a median, minutes of a sum
    int whole = 1;             // of a share: what it could add at most
    int days = 0;              // waited, stayed or over time, where the measure counts days
    Date day;                  // on which it counts
    CaseStatus status = CaseStatus::waiting; // of the case, as the measure sees it
};

enum class Reduction : std::uint8_t {
    count,        // rows
    share,        // value ÷ whole, percent
    load_percent, // the same, rounded up as the board does (rules/load.h)
    median,       // of value
    sum,          // of value
    days_to_clear // sum of value ÷ free minutes a day
};

enum class ReportUnit : std::uint8_t { cases, contacts, people, percent, days, minutes_a_week };

enum class Breakdown : std::uint8_t {
    none,
    professional,
    urgency,
    status,
    pathway,
    locality,
    need,
    skill,
    source,
    waiting_band,
    became, // of a contact: what became of it
    closure_reason,
    outcome,
    week,
    month,
    count_
};
std::string_view code_of(Breakdown by);  // "waiting_band"
std::string_view words_of(Breakdown by); // "Waiting time"
std::optional<Breakdown> breakdown_from(std::string_view code);

// The questions that people ask; the list of measures is grouped by them.
enum class ReportTopic : std::uint8_t { demand, waiting, care, capacity, ending, count_ };
std::string_view words_of(ReportTopic topic); // "How long do people wait?"

struct Measure {
    std::string_view code;       // "waiting"
    std::string_view title;      // "People waiting"
    std::string_view definition; // one or two sentences
    ReportTopic topic;
    Reduction reduction;
    ReportUnit unit;
    std::optional<int> target_tenths;  // "at least 80.0 %"
    bool at_a_day;                     // as at the period's last day, not over the period
    bool has_trend;                    // its history is known
    std::string_view period;           // the period where none is chosen
    std::vector<Breakdown> breakdowns; // the first is the one where none is chosen
    std::vector<ReportItem> (*items)(ReportFacts& facts, const ReportPeriod& period);
    // Why a row counts, in words: "Routine, received 12 Oct 2026".
    std::string (*why)(ReportFacts& facts, const ReportItem& item);
};

const std::vector<Measure>& all_measures();
const Measure& measure_of(std::string_view code); // the first where there is no such code

// A number and what it was made from. Tenths of the unit, so that 78.3 % is 783; none: there is nothing to make it from
// (no rows, or nobody has a free minute).
struct Figure {
    std::optional<int> tenths;
    int rows = 0;
    std::int64_t part = 0;  // sum of value
    std::int64_t whole = 0; // sum of whole
    bool operator==(const Figure&) const = default;
};
// A share is rounded down, so that a target that is not met never reads as if it were; a median of an even number of
// rows is the middle of the two.
Figure figure_of(const Measure& measure, ReportFacts& facts, std::span<const ReportItem> items);

} // namespace evenload
