// Judges a solution of the Unified Home Healthcare set by the words of uhhc.h: what makes it no solution at
// all. Costs are counted by check_plan.py. Shares no code with the engine.
#pragma once

#include "common/exchange/uhhc_plan.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace evenload {

inline std::string faults_text(const uhhc::Instance& instance, const uhhc::Solution& solution) {
    std::string text;
    const auto fault = [&text](const std::string& sentence) {
        text += (text.empty() ? "" : "; ") + sentence;
    };
    // Per patient: who came for which service, and when.
    struct Came {
        std::size_t caregiver;
        int service;
        int start;
    };
    std::vector<std::vector<Came>> came(instance.patients.size());
    for (std::size_t c = 0; c < instance.caregivers.size(); ++c) {
        const uhhc::Caregiver& who = instance.caregivers[c];
        auto site = static_cast<std::size_t>(who.from_site);
        int free_at = who.shift_start;
        for (const uhhc::Stop& stop : solution.routes.at(c)) {
            const uhhc::Patient* patient =
                stop.patient < 0 ? nullptr
                                 : &instance.patients.at(static_cast<std::size_t>(stop.patient));
            const auto there = static_cast<std::size_t>(patient ? patient->site : who.from_site);
            if (stop.start < free_at + instance.travel[site][there])
                fault(who.id + " cannot be there at " + std::to_string(stop.start));
            site = there;
            free_at = stop.end;
            if (stop.service < 0) {
                const int met = instance.window_met_at_end ? stop.end : stop.start;
                if (stop.start < instance.lunch_start || met > instance.lunch_end ||
                    stop.end - stop.start < instance.lunch_minutes || !who.lunch_break)
                    fault(who.id + " has a lunch break that is none");
                continue;
            }
            came[static_cast<std::size_t>(stop.patient)].push_back({c, stop.service, stop.start});
            if (std::count(who.services.begin(), who.services.end(), stop.service) == 0 ||
                std::count(patient->incompatible.begin(), patient->incompatible.end(),
                           static_cast<int>(c)) > 0)
                fault(who.id + " may not visit " + patient->id);
            if (stop.start < patient->windows.front().start) fault(patient->id + " is too early");
        }
    }
    for (std::size_t p = 0; p < came.size(); ++p) {
        const uhhc::Patient& patient = instance.patients[p];
        if (came[p].empty()) continue;
        if (came[p].size() != patient.services.size()) {
            fault(patient.id + " gets half of it");
            continue;
        }
        if (patient.pairing == uhhc::Pairing::independent || came[p].size() < 2) continue;
        Came first = came[p][0];
        Came second = came[p][1];
        if (first.service != patient.services[0].service) std::swap(first, second);
        const int gap = second.start - first.start;
        if (first.caregiver == second.caregiver || gap < patient.gap_from || gap > patient.gap_to)
            fault(patient.id + " is not visited as a pair");
    }
    return text;
}

} // namespace evenload
