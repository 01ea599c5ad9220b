#include "common/exchange/pathways/starting_pathways.h"

#include "common/base/check.h"
#include "common/exchange/csv_sheet.h"
#include "common/exchange/pathways/starting_pathways_csv.h" // generated

#include <algorithm>

namespace evenload {

std::vector<PathwayTemplate> starting_pathways() {
    static const std::vector<std::string_view> columns{"code",
                                                       "name",
                                                       "services",
                                                       "source",
                                                       "needs",
                                                       "visits",
                                                       "period_days",
                                                       "weeks",
                                                       "minutes",
                                                       "window_start",
                                                       "window_end",
                                                       "time_critical",
                                                       "staff",
                                                       "skills",
                                                       "equipment",
                                                       "lowest_band",
                                                       "review_days",
                                                       "coordination_minutes",
                                                       "need_factor_percent"};
    CsvSheet sheet(starting_pathways_csv, {});
    sheet.refuse_other_columns(columns);
    std::vector<PathwayTemplate> pathways;
    for (const CsvRow& row : sheet.rows())
        sheet.fill(row, description_of<PathwayTemplate>(), columns, &pathways.emplace_back());
    const auto problems = sheet.take_problems();
    EVENLOAD_CHECK(problems.empty());
    std::sort(pathways.begin(), pathways.end(),
              [](const PathwayTemplate& a, const PathwayTemplate& b) { return a.code < b.code; });
    return pathways;
}

} // namespace evenload
