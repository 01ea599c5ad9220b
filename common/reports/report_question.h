// What a report is asked for: which measure, of which cases, over which period, broken down by what, shown how. It is
// the whole state of a report, and an address carries all of it: so it holds codes and ids, never a name.
#pragma once

#include "common/base/civil_time.h"
#include "common/base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenload {

struct Professional;

struct ReportQuestion {
    std::string measure;      // code (measure.h); empty: the first
    std::string by;           // code of a breakdown, "none" for none; empty: the measure's own
    std::string show;         // "chart", "trend" or "table"; empty: chart
    std::string period;       // code (report_period.h); empty: the measure's own, or from and until
    std::optional<Date> from; // both: days of one's own, instead of `period`
    std::optional<Date> until;
    // The selection, joined by "and"; empty lets everything through.
    Id<Professional> professional_id;
    std::string status;
    std::string urgency;
    std::string pathway; // PathwayTemplate::code, whatever the edition
    std::string need;
    std::string skill;
    std::string locality; // outward postcode: "CO7"
    // Whose list is open: the code of a row, "all" for the whole; empty: none.
    std::string row;
    std::string month; // … in one month of the trend: "2026-10"

    bool operator==(const ReportQuestion&) const = default;
    bool selects() const;
};

// One parameter of an address, as "zone", "CO7". What cannot be one of ours is dropped.
void read_parameter(ReportQuestion& question, std::string_view name, std::string_view value);

// "measure", "by", …: all that an address may have.
std::vector<std::string_view> report_parameter_names();

// What is not empty, in the order of the struct.
std::vector<std::pair<std::string, std::string>> parameters_of(const ReportQuestion& question);

} // namespace evenload
