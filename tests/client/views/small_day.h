// A day for tests of what the timetable shows.
#pragma once

#include "client/views/timetable_view.h"
#include "tests/client/views/viewpoints.h"

namespace evenload {

// Amara and Beth; a patient at the base and one ten kilometres from it.
struct SmallDay {
    World world;
    Professional amara =
        world.professional("Amara Osei", {.break_start = at("12:00"), .break_minutes = 30});
    Professional beth = world.professional("Beth Lindqvist");
    Case near = world.case_of(world.patient("Near", {.title = "Mrs", .given_name = "Ann"}),
                              {.reason = "Wound", .owner_id = amara.id});
    Case far = world.case_of(
        world.patient("Far", {.title = "Mr", .given_name = "Bob", .place = kilometres_north(10)}),
        {.reason = "Bloods", .owner_id = amara.id});

    Contact place(const Case& care, const Professional& who, std::string_view start,
                  Contact rest = {}) {
        rest.professional_id = who.id;
        rest.start = at(start);
        return world.visit(care, rest);
    }
    TimetableView view(std::string_view time = "07:30") {
        return timetable_view(world.database(), manager_at(world, time), world.today);
    }
};

} // namespace evenload
