// From the id of a case to its place among the cases of the facts.
#pragma once

#include "common/base/id_index.h"
#include "common/reports/report_facts.h"

namespace evenload {

inline IdIndex index_of(const std::vector<ReportCase>& cases) {
    IdIndex index(cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i)
        index.add(cases[i].id, static_cast<int>(i));
    return index;
}

} // namespace evenload
