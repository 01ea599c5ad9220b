// All rules of a visit at once: may this contact be given by this professional, on this day, at this time?
// The one validity function of placing a visit: the command, the hover while dragging, the list of problems and
// the explanations ask it. No SQL inside; made to be called for every professional in one frame.
#pragma once

#include "common/base/outcome.h"
#include "common/rules/double_up.h"
#include "common/rules/patient_choice.h"
#include "common/rules/professional_day.h"

#include <optional>
#include <span>
#include <vector>

namespace evenload {

struct VisitCheck {
    const Contact& contact; // its own day, start and professional are not looked at
    TimeOfDay start;
    Stop patient;
    std::optional<OtherHalf> other_half{};            // of a two-person visit
    std::span<const PatientPreference> preferences{}; // of the patient
};

// Every rule that does not hold, strictest first (severity.h). `day` is the professional's and names the day;
// the contact itself may be among its visits. Rules, in order of precedence: absence, patient_choice,
// skill_match, pay_band, equipment, shared_equipment, one_person_twice, visit_overlap, time_window, double_up, working_hours, travel_gap, rest_break.
std::vector<Breach> check_visit(const VisitCheck& visit, const ProfessionalDay& day);

// What is wrong with a day as it is, each problem once: what two visits share (overlap, travel) is said of the
// later one. `visits` are the contacts that `day.visits` were made from, in any order; others are not judged.
// A visit of which somebody has said that it is late (Contact::expected_start) is judged by itself as it is planned,
// since its lateness was judged then, and among the others when it is expected: nobody waits and is in the way.
struct VisitOfDay {
    const Contact& contact;
    std::optional<OtherHalf> other_half;
    std::span<const PatientPreference> preferences{};
};
struct VisitProblem {
    Id<Contact> contact_id;
    Breach breach;
};
std::vector<VisitProblem> problems_of_day(const std::vector<VisitOfDay>& visits,
                                          const ProfessionalDay& day);

} // namespace evenload
