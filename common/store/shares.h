// What is shared with somebody out of teams that are not theirs: caseloads, and the cases in them. Computed from the
// grants by the server (common/sync/sharing.h) and told to the browser; a share lets see, or see and comment, and
// nothing else.
#pragma once

#include "common/model/description.h"
#include "common/model/grant.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace evenload {

struct Shares {
    std::set<std::string> unit_ids; // the teams that share
    std::map<std::string, GrantLevel> caseloads;
    std::map<std::string, GrantLevel> cases; // the open cases of these caseloads
    bool operator==(const Shares&) const = default;

    bool empty() const { return unit_ids.empty(); }
};

// How far the row is opened by the shares: that of the caseload or case it is, or is about (its case_id, or for a
// comment its subject_id). None: it is not shared.
std::optional<GrantLevel> shared_level(const Shares& shares, const RecordType& type,
                                       const void* record);

} // namespace evenload
