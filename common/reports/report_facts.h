// What measures count from: a team's cases, contacts, status history and loads as compact rows, each read when it is
// first asked for and then kept. Made anew when the data changes; measures share it, so that another measure or
// breakdown of the same data costs no query.
//
// Not a record and not a view: nobody's name is in it. A closed case and a rejected one are as much here as an open one.
#pragma once

#include "common/model/absence.h"
#include "common/model/case.h"
#include "common/model/contact.h"
#include "common/model/professional.h"
#include "common/model/team.h"
#include "common/rules/load.h"
#include "common/rules/travel.h"
#include "common/store/database.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenload {

inline constexpr int nobody = -1; // no professional; an unallocated case, an unplaced contact

struct ReportCase {
    std::string id;
    std::string reference;
    std::string needs; // codes, "wound falls"
    Date received_on;
    TimeOfDay received_at;
    std::optional<Date> review_on;
    std::optional<Date> closed_on;
    Urgency urgency = Urgency::routine;
    CaseStatus status = CaseStatus::waiting;
    CaseSource source = CaseSource::referral;
    int owner = nobody;    // place in professionals()
    int patient = -1;      // place in patients(); −1: not known here
    int locality = -1;     // place in localities()
    int pathway = -1;      // place in pathways()
    int ending = -1;       // place in endings(): the closure reason
    int outcome = -1;      // place in endings(): the outcome of a closed case
    bool no_clock = false; // the response standards leave it out (rules/response_clock.h)
};

struct ReportPatient {
    std::string id;
    Stop stop;
};

// A word with a code that can stand in an address.
struct ReportWord {
    std::string code;
    std::string label;
};

struct ReportContact {
    int care = 0; // place in cases()
    int professional = nobody;
    Date day;
    int start = -1;  // minutes from midnight, as planned; −1: none
    int minutes = 0; // actual where it is known, else planned
    int actual_start = -1;
    ContactStatus status = ContactStatus::planned;
    bool seen = false; // the patient was
    bool placed() const { return professional != nobody && start >= 0; }
};

// A case from a day on, until its next line.
struct StatusLine {
    Date from;
    CaseStatus status = CaseStatus::waiting;
    std::optional<CaseStatus> before; // what it changed from; none: it was opened
    int owner = nobody;
};

// What was agreed for a case until the end of a day (model/former_terms.h).
struct FormerLine {
    int care = 0; // place in cases()
    std::int64_t changed_at = 0;
    Date changed_on;
    std::optional<Date> review_on;
    LoadTerms terms;
};

// Minutes a week that a case asks for, and the skills of its plan.
struct ReportLoad {
    int minutes = 0;
    std::string skills; // codes
};

class ReportFacts {
public:
    ReportFacts(Database& database, const Id<Team>& team_id, LocalTime now);

    Database& database() const { return database_; }
    const Team& team() const { return team_; }
    LocalTime now() const { return now_; }
    Date today() const { return now_.date; }
    // Later on the same day: nothing has to be read again.
    void set_time(TimeOfDay time) { now_.time = time; }

    const std::vector<Professional>& professionals() const { return professionals_; }
    const std::vector<ReportCase>& cases() const { return cases_; }
    const std::vector<ReportPatient>& patients() const { return patients_; }
    const std::vector<ReportWord>& localities() const { return localities_; }
    const std::vector<ReportWord>& pathways() const { return pathways_; }
    const std::vector<ReportWord>& endings() const { return endings_; }

    // In order of day, then of start.
    const std::vector<ReportContact>& contacts();
    // Those of a period: places in contacts(), the end excluded.
    std::pair<int, int> contacts_of(Date from, Date until);
    // The contacts of one case at which the patient was seen, not before it was received: places in contacts(), in
    // order of time.
    std::span<const int> seen(int care);

    // What a case was at the end of a day; none: not there yet. Today and later: what it is now.
    struct Standing {
        CaseStatus status = CaseStatus::waiting;
        int owner = nobody;
    };
    std::optional<Standing> standing(int care, Date day);
    // The day from which it waits: received, or reopened since.
    Date waits_from(int care, Date as_at);
    // When it was closed or rejected; none while it is open.
    std::optional<Date> ended_on(int care);

    // In the week of today, as the board has them (rules/load.h).
    const ReportLoad& load(int care);
    // Minutes a week that a case asked for at the end of a day: status and owner as standing(), the plan as it was
    // agreed then; travel and writing up as they are today. Today and later: as load().
    int load_minutes(int care, Date day);
    // When its review was due, as it was agreed at the end of a day.
    std::optional<Date> review_on(int care, Date day);
    // Of the week that the day is in: hours as they are today, less the absences of that week.
    int available_minutes(int professional, Date day);
    const TravelMatrix& travel();

private:
    void read_people();
    void read_cases();
    void read_contacts();
    void read_history();
    void read_loads();
    void read_former_terms();
    void read_absences();
    const FormerLine* terms_at(int care, Date day);
    int one_way_minutes(int care, int owner);
    int minutes_of(const LoadTerms& terms, int one_way, Date day) const;

    Database& database_;
    LocalTime now_;
    Team team_;
    std::vector<Professional> professionals_;
    std::vector<ReportCase> cases_;
    std::vector<ReportPatient> patients_;
    std::vector<ReportWord> localities_;
    std::vector<ReportWord> pathways_;
    std::vector<ReportWord> endings_;

    std::optional<std::vector<ReportContact>> contacts_;
    std::vector<int> seen_;       // places in contacts_, by case
    std::vector<int> first_seen_; // … where each case begins in it; one more at the end
    std::optional<std::vector<StatusLine>> lines_;              // by case, then by time
    std::vector<int> first_line_;                               // by case; one more at the end
    std::optional<std::vector<ReportLoad>> loads_;              // by case
    std::vector<std::pair<int, LoadTerms>> plans_;              // by case, with loads_
    std::optional<std::vector<FormerLine>> former_;             // by case, then by time
    std::optional<std::vector<std::vector<Absence>>> absences_; // by professional
    std::optional<TravelMatrix> travel_;
};

// Whether a text of codes has this one: has_code("wound falls", "falls").
bool has_code(std::string_view codes, std::string_view code);

} // namespace evenload
