// register_patient: someone who needs care becomes known to a team.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RegisterPatient {
    Id<Patient> patient_id; // none: a new one is made
    std::string nhs_number; // spaces and hyphens are left out; empty when not known
    std::string title;
    std::string given_name;
    std::string family_name;
    std::optional<Date> birth_date;
    std::string address;
    std::string postcode;
    std::optional<Place> place;
    std::string phone;
    std::string access;
    std::string gp_practice_code;
    std::string information_needs;
    std::string alerts;
    std::string next_of_kin;
    Id<Team> team_id;
    std::string different_because; // why this is not the patient of the same name and birth date
};
BOOST_DESCRIBE_STRUCT(RegisterPatient, (),
                      (patient_id, nhs_number, title, given_name, family_name, birth_date, address,
                       postcode, place, phone, access, gp_practice_code, information_needs, alerts,
                       next_of_kin, team_id, different_because))

Outcome perform(const RegisterPatient& command, Transaction& transaction);

} // namespace evenload
