// That a record is restricted, as the person who looks sees it: whether from them, or what they have open of it.
#pragma once

#include "client/views/viewpoint.h"
#include "common/model/emergency_access.h"
#include "common/model/restriction.h"

#include <optional>
#include <string>

namespace evenload {

struct RestrictionView {
    Id<Restriction> id;             // none: it is not restricted
    std::string text;               // "Restricted: works in this team. Open to you until 09:40"
    bool hidden = false;            // from the person who looks
    Id<EmergencyAccess> own_access; // that they have open
    std::optional<std::string> why_not_opened;
};

RestrictionView restriction_view(Database& database, const Viewpoint& viewpoint,
                                 const Id<Patient>& patient_id);

} // namespace evenload
