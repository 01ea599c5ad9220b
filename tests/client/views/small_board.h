// A board for tests of what it shows.
#pragma once

#include "client/views/board_view.h"
#include "tests/client/views/viewpoints.h"

namespace evenload {

// A small team: Amara has two cases, Beth none, one case waits.
struct SmallBoard {
    World world;
    Professional amara = world.professional(
        "Amara Osei", {.role = "District nurse", .band = 6, .skills = {"wound_care"}});
    Professional beth =
        world.professional("Beth Lindqvist", {.role = "Community nurse", .band = 5});
    Case leg =
        add_case("Adeyemi", amara.id, {.visits = 3, .minutes = 45, .skills = {"wound_care"}});
    Case bloods = add_case("Petrov", amara.id, {.visits = 1, .minutes = 25});
    Case lowell = add_case("Lowell", {}, {.visits = 1, .period_days = 0, .minutes = 60});

    Case add_case(const std::string& name, const Id<Professional>& owner, ContactPlan plan) {
        const Patient patient = world.patient(name, {.title = "Mr",
                                                     .given_name = "Henry",
                                                     .birth_date = on("1941-05-01"),
                                                     .postcode = "CO7 9AB"});
        Case care;
        care.owner_id = owner;
        care.status = owner ? CaseStatus::active : CaseStatus::waiting;
        care.reason = "Reason of " + name;
        care.needs = {"wound"};
        const Case added = world.case_of(patient, care);
        world.plan(added, plan);
        return added;
    }
    BoardView view(BoardFilter filter = {}) {
        return board_view(world.database(), manager_at(world), filter);
    }
};

} // namespace evenload
