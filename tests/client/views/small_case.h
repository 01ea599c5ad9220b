// One case with its patient and owner, for tests of what the case file shows.
#pragma once

#include "client/views/case_view.h"
#include "tests/client/views/viewpoints.h"

namespace evenload {

struct SmallCase {
    World world;
    Professional amara = world.professional("Amara Osei", {.role = "District nurse", .band = 6});
    Patient patient = world.patient("Adeyemi", {.nhs_number = "9434765919",
                                                .title = "Mrs",
                                                .given_name = "Joy",
                                                .birth_date = on("1945-03-04"),
                                                .address = "22 Wivenhoe Rd",
                                                .postcode = "CO7 9AB",
                                                .access = "key safe by the side door",
                                                .gp_practice_code = "F81099",
                                                .information_needs = "large print, hard of hearing",
                                                .alerts = "dog on premises"});
    Case care = world.case_of(patient, {.reference = "C-1042",
                                        .source_detail = "GP",
                                        .reason = "Leg ulcer dressing",
                                        .status = CaseStatus::active,
                                        .owner_id = amara.id});

    CaseView view(Role role = Role::caseload_manager) {
        Viewpoint from = manager_at(world);
        from.role = role;
        return case_view(world.database(), from, "C-1042");
    }
};

} // namespace evenload
