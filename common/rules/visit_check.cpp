#include "common/rules/visit_check.h"

#include "common/base/sort_stably.h"
#include "common/rules/absence.h"
#include "common/rules/check_settings.h"
#include "common/rules/pay_band.h"
#include "common/rules/rest_break.h"
#include "common/rules/severity.h"
#include "common/rules/skill_match.h"
#include "common/rules/time_window.h"
#include "common/rules/travel_gap.h"
#include "common/rules/visit_overlap.h"
#include "common/rules/working_hours.h"

namespace evenload {
namespace {

void add(std::vector<Breach>& breaches, std::optional<Breach> breach) {
    if (breach) breaches.push_back(std::move(*breach));
}

void grade(std::vector<Breach>& breaches, const ProfessionalDay& day) {
    sort_by_precedence(breaches);
    if (day.checks) apply_settings(breaches, *day.checks);
}

// The rules that look at one visit and one professional, and at no other visit of the day.
std::vector<Breach> check_alone(const Contact& contact, const PlacedVisit& placed,
                                const std::optional<OtherHalf>& other_half,
                                std::span<const PatientPreference> preferences,
                                const ProfessionalDay& day) {
    const Professional& professional = day.professional;
    const Situation situation{contact.time_critical, other_half.has_value() || contact.partner_id};
    std::vector<Breach> breaches;
    add(breaches, absence(placed, day));
    add(breaches, patient_choice(professional.id, preferences));
    add(breaches, skill_match(contact.skills, professional.skills, situation));
    add(breaches, pay_band(contact.lowest_band, professional.band, situation));
    add(breaches, shared_equipment(contact, professional, day.pool.get(), situation));
    add(breaches, time_window(contact, placed.start));
    if (other_half)
        add(breaches, double_up({day.professional.id, day.day, placed.start}, *other_half));
    add(breaches, working_hours(placed, day));
    return breaches;
}

const VisitOfDay* find_visit(const std::vector<VisitOfDay>& visits, const Id<Contact>& id) {
    for (const VisitOfDay& visit : visits)
        if (visit.contact.id == id) return &visit;
    return nullptr;
}

// Who is late is expected later, in the order in which they are expected.
std::vector<PlacedVisit> expected_visits(const std::vector<VisitOfDay>& visits,
                                         const ProfessionalDay& day) {
    std::vector<PlacedVisit> expected = day.visits;
    for (PlacedVisit& placed : expected)
        if (const VisitOfDay* visit = find_visit(visits, placed.contact_id))
            placed.start = visit->contact.expected_start.value_or(placed.start);
    sort_stably(expected, [](const PlacedVisit& one, const PlacedVisit& other) {
        return one.start < other.start;
    });
    return expected;
}

} // namespace

std::vector<Breach> check_visit(const VisitCheck& visit, const ProfessionalDay& day) {
    const PlacedVisit placed{visit.contact.id, visit.start, visit.contact.planned_minutes,
                             visit.patient};
    std::vector<Breach> breaches =
        check_alone(visit.contact, placed, visit.other_half, visit.preferences, day);
    add(breaches, visit_overlap(placed, day));
    add(breaches, travel_gap_before(placed, day));
    add(breaches, travel_gap_after(placed, day));
    add(breaches, rest_break(placed, day));
    grade(breaches, day);
    return breaches;
}

std::vector<VisitProblem> problems_of_day(const std::vector<VisitOfDay>& visits,
                                          const ProfessionalDay& day) {
    std::vector<VisitProblem> problems;
    const std::vector<PlacedVisit> expected = expected_visits(visits, day);
    ProfessionalDay so_far = day;
    so_far.visits.clear();
    for (const PlacedVisit& placed : expected) {
        const VisitOfDay* judged = find_visit(visits, placed.contact_id);
        const bool is_last = &placed == &expected.back();
        if (judged) {
            PlacedVisit planned = placed;
            if (judged->contact.expected_start)
                planned.start = judged->contact.start.value_or(placed.start);
            auto breaches =
                check_alone(judged->contact, planned, judged->other_half, judged->preferences, day);
            add(breaches, visit_overlap(placed, so_far));
            add(breaches, travel_gap_before(placed, so_far));
            if (is_last) add(breaches, travel_gap_after(placed, so_far));
            grade(breaches, day);
            for (Breach& breach : breaches)
                problems.push_back({placed.contact_id, std::move(breach)});
        }
        so_far.visits.push_back(placed);
    }
    if (!day.visits.empty() && has_break(day) && !break_start(day)) {
        std::vector<Breach> breaches{no_break(day)};
        grade(breaches, day);
        problems.push_back({day.visits.front().contact_id, std::move(breaches.front())});
    }
    return problems;
}

} // namespace evenload
