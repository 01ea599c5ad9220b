// Load terms straight from rows, for readers of ten thousand of them at once.
#pragma once

#include "common/rules/load.h"
#include "common/store/database.h"

namespace evenload {

// Of contact_plans and of former_terms alike, in the order in which load_terms_in reads them.
inline constexpr std::string_view load_terms_columns =
    "visits, period_days, minutes, staff, second_minutes, coordination_minutes, "
    "need_factor_percent, first_day, last_day";
inline constexpr int load_terms_count = 9; // columns

// `first`: the column of `visits`. Without visits, terms have no days.
LoadTerms load_terms_in(const Row& row, int first);

} // namespace evenload
