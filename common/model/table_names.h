// The table of each record: the plural of its name. For describe.h, which references name their tables by.
#pragma once

#include "common/model/describe.h"
#include "common/model/records.h"

namespace evenload {

// record type, its name, its table
#define EVENLOAD_RECORDS(X)                                                                        \
    X(Organisation, "organisation", "organisations")                                               \
    X(Team, "team", "teams")                                                                       \
    X(Professional, "professional", "professionals")                                               \
    X(User, "user", "users")                                                                       \
    X(Absence, "absence", "absences")                                                              \
    X(Patient, "patient", "patients")                                                              \
    X(PathwayTemplate, "pathway_template", "pathway_templates")                                    \
    X(Case, "case", "cases")                                                                       \
    X(StatusChange, "status_change", "status_changes")                                             \
    X(ContactPlan, "contact_plan", "contact_plans")                                                \
    X(Caseload, "caseload", "caseloads")                                                           \
    X(Contact, "contact", "contacts")                                                              \
    X(ContactSchedule, "contact_schedule", "contact_schedules")                                    \
    X(Comment, "comment", "comments")                                                              \
    X(Grant, "grant", "grants")                                                                    \
    X(TravelRow, "travel_row", "travel_rows")

#define EVENLOAD_TABLE_NAME(Record, name, table)                                                   \
    template <> struct TableName<Record> {                                                         \
        static constexpr std::string_view text = table;                                            \
    };
EVENLOAD_RECORDS(EVENLOAD_TABLE_NAME)
#undef EVENLOAD_TABLE_NAME

} // namespace evenload
