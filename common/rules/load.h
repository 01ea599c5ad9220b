// Load: what a case asks for in minutes a week, what a professional has to give, and the share of the two.
// Never points. Source: product.md, "Load of a case in minutes a week" and "Available minutes".
#pragma once

#include "common/model/absence.h"
#include "common/model/case.h"
#include "common/model/contact_plan.h"
#include "common/model/professional.h"

#include <optional>
#include <span>

namespace evenload {

// The parts add up to `total_minutes()` exactly; each is rounded to a whole minute by itself.
struct CaseLoad {
    int care_minutes = 0;          // visits a week × planned minutes, one person
    int travel_minutes = 0;        // visits a week × travel, one person
    int recording_minutes = 0;     // visits a week × writing up, one person
    int second_person_minutes = 0; // the same again for the second of two
    int coordination_minutes = 0;
    int need_minutes = 0; // what the need factor adds

    int total_minutes() const {
        return care_minutes + travel_minutes + recording_minutes + second_person_minutes +
               coordination_minutes + need_minutes;
    }
    bool operator==(const CaseLoad&) const = default;
};

// What load is made from: of a contact plan, or of one that was agreed before (model/former_terms.h).
struct LoadTerms {
    int visits = 0;
    int period_days = 7;
    int minutes = 0;
    int staff = 1;
    int second_minutes = 0; // of the second of two; 0: as the first
    int coordination_minutes = 0;
    int need_factor_percent = 100;
    Date first_day;
    std::optional<Date> last_day;
    bool operator==(const LoadTerms&) const = default;
};
LoadTerms load_terms(const ContactPlan& plan);

struct LoadInput {
    int travel_minutes = 0; // one way from the base to the patient: what a visit costs on the road
    int recording_minutes = 0; // Team::recording_minutes
    Date week;                 // any day of the week asked about
};

// visits a week × (planned + travel + recording) × staff + coordination, times the need factor.
// A plan that ended before the week counts nothing; one that has not begun counts in full, because it is
// promised. A plan for once only counts in full until the week of its last day (or of its first) is over.
CaseLoad load_of(const LoadTerms& terms, const LoadInput& input);
CaseLoad load_of(const ContactPlan& plan, const LoadInput& input);

// Whether a case of this status takes part in loads and is planned for: not while it is a referral to
// triage or suspended, and not after its end.
bool counts_in_load(CaseStatus status);

struct AvailableTime {
    int contracted_minutes = 0;
    int break_minutes = 0;
    int leave_minutes = 0; // working time that absences take
    int other_minutes = 0; // training, supervision, meetings
    int available_minutes() const;
};

// Of the week that `week` is in. Only this professional's absences may be given.
AvailableTime available_time(const Professional& professional, std::span<const Absence> absences,
                             Date week);

// Load as a share of what is available, rounded up, so that 100.1 % reads 101 % and the number on the screen
// never disagrees with the rule. Load without any time to give it in is no_time_percent.
inline constexpr int no_time_percent = 999;
int load_percent(int load_minutes, int available_minutes);

// Unallocated minutes ÷ free minutes a day, rounded up; none when nobody has a free minute.
std::optional<int> days_to_clear(int unallocated_minutes, int free_minutes_a_day);

} // namespace evenload
