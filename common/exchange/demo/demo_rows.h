// The demo's rows while they are made, before they are written: whole lists, by index.
#pragma once

#include "common/exchange/demo/demo.h"
#include "common/exchange/demo/needs.h"
#include "common/model/records.h"

#include <vector>

namespace evenload::demo {

struct DemoCase {
    Case record;
    int patient = 0;
    int owner = -1; // professional; −1 unallocated
    const Need* need = nullptr;
    ContactPlan plan;
};

struct DemoRows {
    Organisation organisation;
    Team team;
    std::vector<Professional> professionals;
    std::vector<User> users;
    std::vector<Absence> absences;
    std::vector<Patient> patients;
    std::vector<DemoCase> cases;
    std::vector<StatusChange> status_changes;
    std::vector<FormerTerms> former_terms;
    std::vector<Caseload> caseloads;
    std::vector<Contact> contacts;
    std::vector<ContactSchedule> schedules;
    std::vector<Comment> comments;
    std::vector<PathwayTemplate> pathways;
    std::vector<NeedFactor> need_factors;
    std::vector<Task> tasks;
};

// How far back it goes: whole weeks of visits before the present one, and days since the oldest open case came in.
// A month and most of a year for a team; a year and a half for the large demo, whose reports and lists are to be as long
// as those of a service in use.
inline int weeks_of_visits_before(const DemoOptions& options) {
    return options.size == DemoSize::large ? 84 : 4;
}
inline int oldest_open_days(const DemoOptions& options) {
    return options.size == DemoSize::large ? 580 : 240;
}

// Ids of the demo: the same for the same seed.
template <class Record>
Id<Record> demo_id(const DemoOptions& options, std::string_view kind, int number) {
    return Id<Record>(derive_id("demo " + std::to_string(options.seed) + ' ' + std::string(kind),
                                static_cast<std::uint64_t>(number)));
}

void make_team(DemoRows& rows, const DemoOptions& options,
               Random& random); // people, users, settings
void make_cases(DemoRows& rows, const DemoOptions& options,
                Random& random); // patients, cases, plans, history
void make_contacts(DemoRows& rows, const DemoOptions& options,
                   Random& random);                                 // weeks of visits
void make_past(DemoRows& rows, const DemoOptions& options);         // the year behind it
void make_former_terms(DemoRows& rows, const DemoOptions& options); // reviews done, plans changed
void make_comments(DemoRows& rows, const DemoOptions& options, Random& random);
void make_tasks(DemoRows& rows, const DemoOptions& options); // what is to be done besides visits

} // namespace evenload::demo
