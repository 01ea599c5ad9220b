// Whether a role is offered the page that says who saw or changed what. The server's route /audit decides; here it is
// only not offered to whom it would refuse.
#pragma once

#include "common/model/user.h"

namespace evenload {

inline bool may_audit(Role role) {
    return role == Role::administrator || role == Role::supervisor;
}

} // namespace evenload
