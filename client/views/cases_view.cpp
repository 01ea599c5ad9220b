#include "client/views/cases_view.h"

#include "client/views/words.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

enum Group {
    to_take_over,
    new_to_me,
    to_triage,
    past_due,
    priority,
    upcoming,
    nothing_planned,
    group_count
};

bool is_column_of(const BoardView& board, int column, const Id<Professional>& professional_id) {
    return column >= 0 && !professional_id.none() &&
           board.columns[static_cast<std::size_t>(column)].professional_id == professional_id;
}

Group group_of(const BoardCase& item, bool asked_of_me, bool mine) {
    if (asked_of_me) return to_take_over;
    if (item.new_to_owner && mine) return new_to_me;
    if (item.status == CaseStatus::referral) return to_triage;
    if (item.due.minute == Due::no_date) return nothing_planned;
    if (item.due.late) return past_due;
    const bool pressing =
        item.due.tone == Tone::danger || item.due.clock_left_minutes || item.time_critical;
    return pressing ? priority : upcoming;
}

bool is_whose(const BoardCase& item, const BoardView& board, const Viewpoint& viewpoint,
              CasesOf whose) {
    if (whose == CasesOf::team) return true;
    if (whose == CasesOf::unallocated) return item.column < 0;
    return is_column_of(board, item.column, viewpoint.professional_id) ||
           is_column_of(board, item.asked_of, viewpoint.professional_id);
}

} // namespace

CasesView cases_view(const BoardView& board, const Viewpoint& viewpoint, CasesOf whose) {
    static constexpr std::array<const char*, group_count> titles{"You are asked to take over",
                                                                 "New to you",
                                                                 "Awaiting triage",
                                                                 "Past due",
                                                                 "Priority",
                                                                 "Upcoming",
                                                                 "No visit planned"};
    std::array<CaseGroup, group_count> groups;
    CasesView view;
    for (std::size_t i = 0; i < board.cases.size(); ++i) {
        const BoardCase& item = board.cases[i];
        if (!is_whose(item, board, viewpoint, whose)) continue;
        const bool asked = is_column_of(board, item.asked_of, viewpoint.professional_id);
        groups[static_cast<std::size_t>(group_of(item, asked, whose == CasesOf::mine))]
            .cases.push_back(static_cast<int>(i));
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
