// How the world's manager, or one of its professionals, looks at it.
#pragma once

#include "client/views/viewpoint.h"
#include "tests/support/world.h"

namespace evenload {

inline Viewpoint manager_at(const World& world, std::string_view time = "14:30") {
    return {
        world.team.id, {world.today, at(time)}, Role::caseload_manager, world.actor.user_id, {}};
}

inline Viewpoint professional_at(const World& world, const Id<Professional>& id,
                                 std::string_view time = "14:30") {
    return {world.team.id, {world.today, at(time)}, Role::professional, world.actor.user_id, id};
}

} // namespace evenload
