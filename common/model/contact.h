// A contact, planned or delivered; a visit is a contact with travel. Unplaced: without a professional or
// without a start. What is published is kept beside the draft, so that a draft's changes can be listed.
#pragma once

#include "common/model/contact_plan.h"
#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Case;
struct ContactPlan;
struct Professional;
struct User;

enum class ContactStatus { planned, started, delivered, missed, cancelled };
BOOST_DESCRIBE_ENUM(ContactStatus, planned, started, delivered, missed, cancelled)

// NHS Data Dictionary, ATTENDANCE STATUS, in the words of community services.
enum class Attendance {
    not_recorded,
    seen,
    did_not_attend,
    no_access,
    cancelled_by_patient,
    cancelled_by_provider
};
BOOST_DESCRIBE_ENUM(Attendance, not_recorded, seen, did_not_attend, no_access, cancelled_by_patient,
                    cancelled_by_provider)

// NHS Data Dictionary, CONSULTATION MECHANISM, the values that community teams use.
enum class Mechanism { face_to_face, telephone, video, text_message, email };
BOOST_DESCRIBE_ENUM(Mechanism, face_to_face, telephone, video, text_message, email)

struct Contact {
    Id<Contact> id;
    int version = 0;
    Id<Team> team_id;
    Id<Case> case_id;
    Id<ContactPlan> contact_plan_id;
    Date day;
    Id<Professional> professional_id;
    std::optional<TimeOfDay> start;
    int planned_minutes = 30;
    std::optional<TimeOfDay> window_start;
    std::optional<TimeOfDay> window_end;
    bool time_critical = false;
    Codes skills;
    Codes equipment;
    int lowest_band = 0;    // pay band that may give it; 0: any
    Id<Contact> partner_id; // the first visit of a two-person pair, on the second only
    SecondVisit partner_timing = SecondVisit::together;
    int gap_from_minutes = 0; // this start − the partner's start, when in sequence
    int gap_to_minutes = 0;
    bool pinned = false; // decided by hand: the planner leaves it alone
    ContactStatus status = ContactStatus::planned;
    Id<Professional> published_professional_id;
    std::optional<Date> published_day; // none with a published start: the same day
    std::optional<TimeOfDay> published_start;
    std::optional<TimeOfDay> expected_start; // when somebody has said that they run late
    Attendance attendance = Attendance::not_recorded;
    Mechanism mechanism = Mechanism::face_to_face;
    std::string location; // "home" unless said
    std::optional<TimeOfDay> actual_start;
    std::optional<int> actual_minutes;
    std::string notes;
    std::string next_action; // "Order dressings": what the record leaves to be done
    Id<User> recorded_by;    // who said last what became of it
    std::optional<Instant> recorded_at;
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (id, version, team_id, case_id, contact_plan_id, day, professional_id, start,
                       planned_minutes, window_start, window_end, time_critical, skills, equipment,
                       lowest_band, partner_id, partner_timing, gap_from_minutes, gap_to_minutes,
                       pinned, status, published_professional_id, published_day, published_start,
                       expected_start, attendance, mechanism, location, actual_start,
                       actual_minutes, notes, next_action, recorded_by, recorded_at))

inline bool is_placed(const Contact& contact) {
    return contact.start && contact.professional_id;
}
inline bool is_published_as_is(const Contact& contact) {
    return contact.professional_id == contact.published_professional_id &&
           contact.start == contact.published_start;
}

} // namespace evenload
