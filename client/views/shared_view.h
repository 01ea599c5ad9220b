// What a share of another team lets one do, in words: the banner over what is shared, and why its actions cannot be
// used. The rule itself is in the commands, which find nothing to change there.
#pragma once

#include "client/views/case_view.h"
#include "client/views/viewpoint.h"
#include "common/model/caseload.h"
#include "common/model/grant.h"

#include <optional>
#include <string>

namespace evenload {

struct SharedWith {
    GrantLevel level = GrantLevel::view;
    std::string words; // "Shared with you by Colchester team, to comment"
};

// None: it is of a team that the reader sees whole.
std::optional<SharedWith> shared_caseload(Database& database, const Viewpoint& viewpoint,
                                          const Id<Caseload>& caseload_id);
std::optional<SharedWith> shared_case(Database& database, const Viewpoint& viewpoint,
                                      const Id<Case>& case_id);

// Takes away what the share does not let one do, with the reason.
void restrict_to_share(CaseView& view, const SharedWith& shared);

} // namespace evenload
