#include "tests/support/scope_model.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

bool is_one_of(const std::string& word, const std::set<std::string>& words) {
    return words.contains(word);
}

bool gives_or_plans(const User& user) {
    return user.role != Role::commissioner && user.role != Role::kiosk;
}

} // namespace

std::vector<User> ScopeModel::away_for(const User& deputy) const {
    std::vector<User> away;
    if (!gives_or_plans(deputy)) return away;
    for (const Deputy& one : service_.deputies) {
        const bool acts = !one.ended_at && !(service_.today < one.first_day) &&
                          !(one.last_day < service_.today) && one.deputy_id == deputy.id;
        for (const User& user : service_.users)
            if (acts && user.id == one.user_id && gives_or_plans(user)) away.push_back(user);
    }
    return away;
}

bool ScopeModel::sees_team(const User& user, const Id<Team>& team_id) const {
    if (team_id.none() || user.team_id == team_id || user.role == Role::administrator) return true;
    for (const User& away : away_for(user))
        if (away.team_id == team_id || away.role == Role::administrator) return true;
    return false;
}

bool ScopeModel::cares_for(const User& user, const Id<Patient>& patient_id) const {
    if (user.professional_id.none()) return false;
    const auto is_them = [&](const Id<Professional>& id) { return id == user.professional_id; };
    for (const Case& care : service_.cases) {
        if (care.patient_id != patient_id) continue;
        if (is_them(care.owner_id) || is_them(care.handover_to_id)) return true;
        for (const Contact& visit : service_.contacts)
            if (visit.case_id == care.id && visit.status != ContactStatus::cancelled &&
                service_.today - visit.day <= 28 &&
                (is_them(visit.professional_id) || is_them(visit.published_professional_id)))
                return true;
    }
    return false;
}

bool ScopeModel::has_share_of(const User& user, const Id<Patient>& patient_id) const {
    for (const Grant& grant : service_.grants) {
        if (grant.unit != UnitKind::caseload || grant.revoked || grant.scope_id != user.id.text ||
            grant.granted_by == user.id)
            continue;
        for (const Caseload& caseload : service_.caseloads)
            for (const Case& care : service_.cases)
                if (caseload.id.text == grant.unit_id && !caseload.closed &&
                    care.patient_id == patient_id && care.owner_id == caseload.professional_id)
                    return true;
    }
    return false;
}

bool ScopeModel::is_inside(const User& user, const Restriction& restriction) const {
    if (!gives_or_plans(user)) return false;
    const bool supervises = user.role == Role::supervisor && user.team_id == restriction.team_id;
    const bool is_named =
        std::any_of(service_.grants.begin(), service_.grants.end(), [&](const Grant& grant) {
            return grant.unit == UnitKind::person && !grant.revoked &&
                   grant.unit_id == restriction.patient_id.text && grant.scope_id == user.id.text;
        });
    return supervises || is_named || restriction.restricted_by == user.id ||
           cares_for(user, restriction.patient_id) || has_share_of(user, restriction.patient_id);
}

bool ScopeModel::sees_patient(const User& user, const Id<Patient>& patient_id) const {
    for (const Restriction& restriction : service_.restrictions) {
        if (restriction.patient_id != patient_id || restriction.lifted_at) continue;
        bool inside = is_inside(user, restriction);
        for (const User& away : away_for(user))
            inside = inside || is_inside(away, restriction);
        for (const EmergencyAccess& access : service_.accesses)
            inside = inside || (access.patient_id == patient_id && access.user_id == user.id &&
                                gives_or_plans(user) && !access.ended_at &&
                                access.ends_at.milliseconds > service_.now.milliseconds);
        if (!inside) return false;
    }
    return true;
}

bool ScopeModel::sees(const User& user, const Canary& canary) const {
    if (!sees_team(user, canary.team_id)) return false;
    const std::string table(canary.type->table);
    const std::string place = table + "." + canary.field;
    const bool is_own = !canary.owner_id.none() && canary.owner_id == user.id;
    if (user.role == Role::commissioner) {
        if (!canary.owner_id.none()) return is_own;
        return is_one_of(place, {"organisations.name", "organisations.ods_code", "teams.name",
                                 "professionals.name", "professionals.role", "users.name",
                                 "cases.reference"});
    }
    if (canary.patient_id.none() || sees_patient(user, canary.patient_id)) return true;
    if (table == "emergency_accesses") return is_own;
    return place == "cases.reference";
}

} // namespace evenload
