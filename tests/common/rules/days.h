// Hand-made days for tests of visit rules: Beth works 08:00–16:00 on Monday 23 November 2026, from a base in
// Colchester; a kilometre of straight line by car takes 5 + 1.4 minutes, rounded up.
#pragma once

#include "common/rules/professional_day.h"
#include "tests/support/civil.h"

#include <string>

namespace evenload {

inline Place kilometres_from_base(int kilometres) {
    return {51'889'000 + kilometres * 8993, 903'000}; // 111.195 km a degree
}

inline ProfessionalDay beth_on_monday() {
    ProfessionalDay day;
    day.professional.id = Id<Professional>("beth");
    day.professional.name = "Beth";
    day.professional.hours = weekdays("08:00", "16:00");
    day.day = on("2026-11-23");
    day.base.place = kilometres_from_base(0);
    return day;
}

inline PlacedVisit visit_at(const std::string& id, std::string_view start, int minutes,
                            int kilometres = 0) {
    return {Id<Contact>(id), at(start), minutes, {{}, kilometres_from_base(kilometres)}};
}

inline std::string said(const std::optional<Breach>& breach) {
    return breach ? breach->message : "holds";
}

} // namespace evenload
