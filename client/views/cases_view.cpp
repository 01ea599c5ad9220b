#include "client/views/cases_view.h"

#include "client/views/words.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

enum Group { past_due, priority, upcoming, nothing_planned, group_count };

Group group_of(const BoardCase& item) {
    if (item.due.minute == Due::no_date) return nothing_planned;
    if (item.due.late) return past_due;
    const bool pressing =
        item.due.tone == Tone::danger || item.due.clock_left_minutes || item.time_critical;
    return pressing ? priority : upcoming;
}

bool is_whose(const BoardCase& item, const BoardView& board, const Viewpoint& viewpoint,
              CasesOf whose) {
    if (whose == CasesOf::team) return true;
    if (item.column < 0) return whose == CasesOf::unallocated;
    const BoardColumn& owner = board.columns[static_cast<std::size_t>(item.column)];
    return whose == CasesOf::mine && owner.professional_id == viewpoint.professional_id;
}

} // namespace

CasesView cases_view(const BoardView& board, const Viewpoint& viewpoint, CasesOf whose) {
    static constexpr std::array<const char*, group_count> titles{"Past due", "Priority", "Upcoming",
                                                                 "No visit planned"};
    std::array<CaseGroup, group_count> groups;
    CasesView view;
    for (std::size_t i = 0; i < board.cases.size(); ++i) {
        const BoardCase& item = board.cases[i];
        if (!is_whose(item, board, viewpoint, whose)) continue;
        groups[static_cast<std::size_t>(group_of(item))].cases.push_back(static_cast<int>(i));
        ++view.count;
    }
    const auto sooner = [&](int a, int b) {
        return comes_before(board.cases[static_cast<std::size_t>(a)],
                            board.cases[static_cast<std::size_t>(b)]);
    };
    for (std::size_t g = 0; g < group_count; ++g) {
        groups[g].title = titles[g];
        std::sort(groups[g].cases.begin(), groups[g].cases.end(), sooner);
        if (!groups[g].cases.empty()) view.groups.push_back(std::move(groups[g]));
    }
    view.summary = count_words(view.count, "case");
    return view;
}

} // namespace evenload
