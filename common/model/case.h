// A case: one patient's need, with an owner, a status and a contact plan. A patient may have several.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Patient;
struct Professional;
struct PathwayTemplate;
struct Case;
struct User;

enum class CaseSource { referral, service_request };
BOOST_DESCRIBE_ENUM(CaseSource, referral, service_request)

// Two-hour and two-day are the national community response standards (product.md, "Response clocks").
enum class Urgency { two_hour, two_day, routine };
BOOST_DESCRIBE_ENUM(Urgency, two_hour, two_day, routine)

enum class CaseStatus { referral, waiting, allocated, active, stable, suspended, closed, rejected };
BOOST_DESCRIBE_ENUM(CaseStatus, referral, waiting, allocated, active, stable, suspended, closed,
                    rejected)

struct Case {
    Id<Case> id;
    int version = 0;
    Id<Team> team_id;
    Id<Patient> patient_id;
    std::string reference; // "C-1042": what people say on the telephone
    CaseSource source = CaseSource::referral;
    std::string source_detail; // who asked: "GP", "hospital discharge", "self"
    Date received_on;
    TimeOfDay received_at;
    Urgency urgency = Urgency::routine;
    std::string reason; // "Leg ulcer dressing"
    Codes needs;        // short tags on the card: wound, insulin, falls
    CaseStatus status = CaseStatus::waiting;
    Id<Professional> owner_id; // none: unallocated
    bool new_to_owner =
        false; // somebody gave it to the owner, who has not yet said that they saw it
    Id<Professional> handover_to_id; // asked to take it over; the owner stays until they accept
    std::string handover_note;
    Id<PathwayTemplate> pathway_template_id; // the edition that its contact plan was written from
    std::optional<Date> pathway_first_day;
    std::optional<Date> review_on;
    std::optional<Date> closed_on;
    std::string closure_reason;
    std::string outcome;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (id, version, team_id, patient_id, reference, source, source_detail,
                       received_on, received_at, urgency, reason, needs, status, owner_id,
                       new_to_owner, handover_to_id, handover_note, pathway_template_id,
                       pathway_first_day, review_on, closed_on, closure_reason, outcome))

// On someone's caseload or waiting for one: neither a referral to triage, nor rejected, nor closed.
inline bool is_open(CaseStatus status) {
    return status != CaseStatus::closed && status != CaseStatus::rejected;
}

// One line of a case's status history: who, when, from what to what, why.
struct StatusChange {
    Id<StatusChange> id;
    int version = 0;
    Id<Team> team_id;
    Id<Case> case_id;
    std::optional<CaseStatus> from_status; // none: the case was opened
    CaseStatus to_status = CaseStatus::waiting;
    Id<Professional> owner_id; // the owner after the change
    Instant changed_at;
    Id<User> changed_by;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(StatusChange, (),
                      (id, version, team_id, case_id, from_status, to_status, owner_id, changed_at,
                       changed_by, reason))

} // namespace evenload
