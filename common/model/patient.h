// A patient or service user: who needs care, where they live, and what must be known at the door.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

// NHS Data Dictionary, NHS NUMBER STATUS INDICATOR CODE, 01 to 08 in this order.
enum class NhsNumberStatus {
    verified,
    present_not_traced,
    trace_required,
    trace_attempted_no_match,
    trace_needs_resolving,
    trace_in_progress,
    not_present_not_required,
    trace_postponed
};
BOOST_DESCRIBE_ENUM(NhsNumberStatus, verified, present_not_traced, trace_required,
                    trace_attempted_no_match, trace_needs_resolving, trace_in_progress,
                    not_present_not_required, trace_postponed)

struct Patient {
    Id<Patient> id;
    int version = 0;
    Id<Team> team_id;
    std::string nhs_number; // ten digits without spaces, or empty
    NhsNumberStatus nhs_number_status = NhsNumberStatus::trace_required;
    std::string title;
    std::string given_name;
    std::string family_name;
    std::optional<Date> birth_date;
    std::string address;
    std::string postcode;
    std::optional<Place> place;
    std::optional<int> site; // row of the travel matrix
    std::string phone;
    std::string access;            // "key safe by the side door"; seen by those who visit
    std::string gp_practice_code;  // ODS
    std::string information_needs; // "large print, hard of hearing" (Accessible Information Standard)
    std::string alerts;            // "dog on premises"
    std::string next_of_kin;
};
BOOST_DESCRIBE_STRUCT(Patient, (), (id, version, team_id, nhs_number, nhs_number_status, title, given_name,
                                    family_name, birth_date, address, postcode, place, site, phone, access,
                                    gp_practice_code, information_needs, alerts, next_of_kin))

std::string short_name(const Patient& patient); // "Mrs J. Adeyemi"; the id's end when there is no name
std::string full_name(const Patient& patient);  // "Mrs Joy Adeyemi"
std::string initials(const Patient& patient);   // "J.A."

} // namespace evenload
