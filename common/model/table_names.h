// The table of each record: the plural of its name. For describe.h, which references name their tables by.
#pragma once

#include "common/model/describe.h"
#include "common/model/records.h"

namespace evenload {

// record type, its name, its table, the field that names its unit of sharing
#define EVENLOAD_RECORDS(X)                                                                        \
    X(Organisation, "organisation", "organisations", "id")                                         \
    X(Team, "team", "teams", "organisation_id")                                                    \
    X(Professional, "professional", "professionals", "team_id")                                    \
    X(User, "user", "users", "organisation_id")                                                    \
    X(Deputy, "deputy", "deputies", "organisation_id")                                             \
    X(Absence, "absence", "absences", "team_id")                                                   \
    X(Patient, "patient", "patients", "team_id")                                                   \
    X(Restriction, "restriction", "restrictions", "team_id")                                       \
    X(EmergencyAccess, "emergency_access", "emergency_accesses", "team_id")                        \
    X(PatientPreference, "patient_preference", "patient_preferences", "team_id")                   \
    X(SharedEquipment, "shared_equipment", "shared_equipment", "team_id")                          \
    X(PlanningSettings, "planning_settings", "planning_settings", "team_id")                       \
    X(CheckSetting, "check_setting", "check_settings", "team_id")                                  \
    X(NeedFactor, "need_factor", "need_factors", "team_id")                                        \
    X(PathwayTemplate, "pathway_template", "pathway_templates", "team_id")                         \
    X(Case, "case", "cases", "team_id")                                                            \
    X(StatusChange, "status_change", "status_changes", "team_id")                                  \
    X(ContactPlan, "contact_plan", "contact_plans", "team_id")                                     \
    X(FormerTerms, "former_terms", "former_terms", "team_id")                                      \
    X(Caseload, "caseload", "caseloads", "team_id")                                                \
    X(Contact, "contact", "contacts", "team_id")                                                   \
    X(ContactSchedule, "contact_schedule", "contact_schedules", "team_id")                         \
    X(Comment, "comment", "comments", "team_id")                                                   \
    X(Task, "task", "tasks", "team_id")                                                            \
    X(Attachment, "attachment", "attachments", "team_id")                                          \
    X(Notice, "notice", "notices", "team_id")                                                      \
    X(ThreadRead, "thread_read", "threads_read", "team_id")                                        \
    X(SavedView, "saved_view", "saved_views", "team_id")                                           \
    X(Grant, "grant", "grants", "team_id")                                                         \
    X(TravelRow, "travel_row", "travel_rows", "team_id")

#define EVENLOAD_TABLE_NAME(Record, name, table, unit)                                             \
    template <>                                                                                    \
    struct TableName<Record> {                                                                     \
        static constexpr std::string_view text = table;                                            \
    };
EVENLOAD_RECORDS(EVENLOAD_TABLE_NAME)
#undef EVENLOAD_TABLE_NAME

} // namespace evenload
