// Who sees what, said once more and in another way than the product does, over plain structs: the oracle that the
// product is held against. Read it as the rule; nothing of the product's is called.
#pragma once

#include "tests/support/random_service.h"

namespace evenload {

class ScopeModel {
public:
    explicit ScopeModel(const RandomService& service)
        : service_(service) {}

    // Whether the user is to see the word of this field.
    bool sees(const User& user, const Canary& canary) const;

private:
    bool sees_team(const User& user, const Id<Team>& team_id) const;
    bool sees_patient(const User& user, const Id<Patient>& patient_id) const;
    bool is_inside(const User& user, const Restriction& restriction) const;
    bool cares_for(const User& user, const Id<Patient>& patient_id) const;
    bool has_share_of(const User& user, const Id<Patient>& patient_id) const;
    std::vector<User> away_for(const User& deputy) const; // whose deputy they are

    const RandomService& service_;
};

} // namespace evenload
