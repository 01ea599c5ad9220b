// The demo's people: names of mixed origin as in an English town, the twelve professionals, the places around
// Colchester where patients live.
#pragma once

#include "common/base/random.h"
#include "common/model/patient.h"
#include "common/model/professional.h"

#include <span>
#include <string_view>

namespace evenload::demo {

struct Colleague {
    std::string_view name;
    std::string_view role;
    int band;
    std::string_view skills;
    std::string_view equipment;
    std::string_view hours;
    int other_minutes; // a week
    int target_percent; // how full their week is made
};
std::span<const Colleague> colleagues();

// A colleague of the large demo: one of the twelve roles under another name.
Colleague colleague_like(int index);
std::string professional_name(Random& random, int index);

// A patient with name, birth date, address and place; without id, team and NHS number.
Patient invented_patient(Random& random, Date today);

// The named patients of the demo, before invented ones begin.
Patient named_patient(int index, Random& random, Date today);
int named_patient_count();

// A valid number of the 999 range, which the NHS never issues; another for every index below 90,000.
std::string nhs_number_of(int index);

Place base_place();

} // namespace evenload::demo
