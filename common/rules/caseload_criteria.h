// caseload_criteria: which unallocated cases a caseload is for, in which order they come, and how many the
// professional has minutes for. It proposes: nobody is given a case before a person has looked.
// Source: C22, "create a caseload from cases, priorities, staff and equipment requirements".
#pragma once

#include "common/model/case.h"
#include "common/model/codes.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenload {

// Empty: no matter. A case meets one that lists several when it has one of them.
struct CaseloadCriteria {
    Codes needs;
    Codes urgencies; // two_hour, two_day, routine
    Codes skills;    // that the case's contact plan asks for
    Codes equipment;
    std::string localities; // outward postcodes: "CO4 CO7"
};

struct CandidateCase {
    Urgency urgency = Urgency::routine;
    LocalTime received;
    std::string reference; // orders what is otherwise equal
    Codes needs;
    Codes skills;
    Codes equipment;
    std::string postcode; // "CO4 3AB"
    int minutes = 0;      // a week, with this professional
    bool fits = true;     // skills, equipment and wishes of the patient let them take it
};

bool meets(const CaseloadCriteria& criteria, const CandidateCase& candidate);

// Whose response is due first; then the more urgent; then who waits longest.
bool comes_before(const CandidateCase& one, const CandidateCase& other);

struct CaseloadPick {
    std::size_t candidate = 0; // index
    int load_before = 0;       // minutes a week, with everything taken before it
    int load_after = 0;        // … when it is taken as well
    bool taken = false;        // it fits, in both senses
};

// Those that meet the criteria, by priority; each is taken that fits and for which there is still room.
std::vector<CaseloadPick> pick_cases(const CaseloadCriteria& criteria,
                                     const std::vector<CandidateCase>& candidates, int load_minutes,
                                     int most_minutes);

} // namespace evenload
