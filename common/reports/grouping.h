// How the rows behind a number fall into groups: which group a row is of, what the group is called, in what order
// groups stand. A case with several needs or skills is in the group of each, so those groups may add up to more than
// the whole.
#pragma once

#include "common/reports/measure.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace evenload {

class Grouping {
public:
    Grouping(ReportFacts& facts, Breakdown by)
        : facts_(facts)
        , by_(by) {}

    // The groups of a row, as numbers of this grouping.
    void groups_of(const ReportItem& item, std::vector<int>& groups);

    std::string code(int group) const;  // "CO7"; "other" for what has no value
    std::string label(int group) const; // "CO7", "No pathway"
    // Groups that stand there without a row as well: bands, urgencies, the weeks of the period, active people.
    std::vector<int> always_there(const Measure& measure, const ReportPeriod& period);
    // Bands, weeks and the like have an order of their own; the rest is shown largest first.
    bool has_own_order() const;

private:
    int code_group(std::string_view code); // of a code met in the data

    ReportFacts& facts_;
    Breakdown by_;
    std::vector<std::string> codes_;
    std::unordered_map<std::string, int> code_groups_;
};

// Whether a row is of the question's selection.
struct ReportQuestion;
bool is_selected(ReportFacts& facts, const ReportQuestion& question, const ReportItem& item);

// What can be chosen for a selection or is shown for a breakdown, with its words: every status, urgency, pathway,
// need, skill or locality of the team's cases, every professional.
std::vector<ReportWord> words_to_choose(ReportFacts& facts, Breakdown by);

} // namespace evenload
