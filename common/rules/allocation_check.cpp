#include "common/rules/allocation_check.h"

#include "common/rules/capacity.h"
#include "common/rules/check_settings.h"
#include "common/rules/equipment.h"
#include "common/rules/patient_choice.h"
#include "common/rules/pay_band.h"
#include "common/rules/severity.h"
#include "common/rules/skill_match.h"

namespace evenload {
namespace {

void add(std::vector<Breach>& breaches, std::optional<Breach> breach) {
    if (breach) breaches.push_back(std::move(*breach));
}

std::string kilometres_text(int metres) {
    const int tenths = (metres + 50) / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " km";
}

} // namespace

AllocationFit check_allocation(const CaseDemand& demand, const ProfessionalSupply& supply,
                               const AllocationSetting& setting) {
    const Professional& professional = supply.professional;
    AllocationFit fit;
    fit.knows_patient = supply.knows_patient;
    fit.travel_minutes =
        travel_minutes(supply.base, demand.patient, professional.travel_mode, setting.travel);
    if (supply.base.place && demand.patient.place)
        fit.distance_metres = distance_metres(*supply.base.place, *demand.patient.place);
    add(fit.breaches, patient_choice(professional.id, demand.preferences));
    if (const ContactPlan* plan = demand.plan) {
        const Situation situation{plan->time_critical, plan->staff > 1};
        add(fit.breaches, skill_match(plan->skills, professional.skills, situation));
        add(fit.breaches, pay_band(plan->lowest_band, professional.band, situation));
        add(fit.breaches, equipment(plan->equipment.without(demand.shared_equipment),
                                    professional.equipment, situation));
        fit.added = load_of(
            *plan, {fit.travel_minutes.value_or(0), setting.recording_minutes, setting.week});
    }
    const int added = fit.added.total_minutes();
    fit.percent_before = load_percent(supply.load_minutes, supply.available_minutes);
    fit.percent_after = load_percent(supply.load_minutes + added, supply.available_minutes);
    add(fit.breaches,
        capacity({supply.load_minutes, added, supply.available_minutes, setting.full_percent}));
    add(fit.breaches, case_limit(supply.cases, setting.most_cases));
    sort_by_precedence(fit.breaches);
    apply_settings(fit.breaches, setting.checks);
    return fit;
}

std::string hint_of(const AllocationFit& fit) {
    if (!fit.breaches.empty()) return fit.breaches.front().message;
    std::string text = "Fits: +" + duration_text(fit.added.total_minutes()) + "/wk";
    if (fit.distance_metres) text += " · " + kilometres_text(*fit.distance_metres);
    if (fit.knows_patient) text += " · knows the patient";
    return text;
}

} // namespace evenload
