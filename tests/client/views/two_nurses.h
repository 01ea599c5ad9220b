// A day with two nurses, one of whom may dress wounds, and a patient with a wound.
#pragma once

#include "tests/support/world.h"

namespace evenload {

struct TwoNurses {
    World world;
    Professional amara = world.professional("Amara Osei", {.skills = {"wound_care"}});
    Professional beth = world.professional("Beth Lindqvist");
    Case care = world.case_of(
        world.patient("Tanaka",
                      {.title = "Mrs", .given_name = "Yumi", .birth_date = on("1954-01-01")}),
        {.reference = "C-1139", .reason = "Wound"});
};

} // namespace evenload
