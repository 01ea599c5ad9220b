#include "common/commands/load_terms_in.h"

#include "common/store/stored.h"

namespace evenload {

LoadTerms load_terms_in(const Row& row, int first) {
    const auto number = [&](int column) { return static_cast<int>(row.integer(first + column)); };
    return {.visits = number(0),
            .period_days = number(1),
            .minutes = number(2),
            .staff = number(3),
            .second_minutes = number(4),
            .coordination_minutes = number(5),
            .need_factor_percent = number(6),
            .first_day = date_from_text(row.text(first + 7)).value_or(Date{}),
            .last_day = date_from_text(row.text(first + 8))};
}

} // namespace evenload
