#include "client/views/emergency_view.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/commands/visit/emergency_place.h"
#include "common/commands/visit/expecting.h"
#include "common/rules/severity.h"
#include "common/rules/status_flow.h"
#include "common/store/tables.h"

#include <algorithm>
#include <utility>

namespace evenload {
namespace {

constexpr std::size_t most_people = 5;
constexpr int price_of_a_place = 60; // minutes of waiting that are as bad
constexpr int price_of_a_reason = 60;
constexpr int owner_minutes = 10;

struct Ranked {
    int cost = 0;
    EmergencyChoice choice;
};

// The case with what is asked of everybody.
struct Asked {
    Case care;
    std::string name;
    VisitNeeds needs;
};

std::optional<Asked> asked_for(Database& database, const Viewpoint& viewpoint,
                               const Id<Case>& case_id) {
    auto care = find(database, case_id);
    if (!care || care->team_id != viewpoint.team_id) return std::nullopt;
    if (!is_open(care->status) || care->status == CaseStatus::referral) return std::nullopt;
    std::string name = patient_words(database, case_id);
    return Asked{std::move(*care), std::move(name), visit_needs(database, case_id)};
}

Mark mark_of(const Breach& breach) {
    const Tone tone = breach.severity == Severity::block        ? Tone::danger
                      : breach.severity == Severity::ask_reason ? Tone::warning
                                                                : Tone::neutral;
    const bool asks = breach.severity == Severity::ask_reason;
    return {(asks ? "Asks for a reason: " : "") + breach.message, tone};
}

int cost_of(const EmergencyPlace& place, LocalTime now, bool owner) {
    int cost = place.contact.start->minutes - now.time.minutes;
    for (const WaitingVisit& visit : place.late)
        cost += visit.late_minutes;
    cost += price_of_a_place * static_cast<int>(place.displaced.size());
    if (first_of(place.breaches, Severity::ask_reason)) cost += price_of_a_reason;
    return owner ? cost - owner_minutes : cost;
}

EmergencyChoice choice_of(const Asked& asked, const Professional& professional,
                          const EmergencyPlace& place, LocalTime now) {
    const TimeOfDay start = *place.contact.start;
    EmergencyChoice choice;
    choice.name = professional.name;
    choice.initials = initials_of(professional.name);
    const int wait = start.minutes - now.time.minutes;
    choice.arrival =
        to_text(start) + " · " + (wait > 0 ? "in " + duration_text(wait) : std::string("at once"));
    if (asked.care.owner_id == professional.id) choice.arrival += " · owns the case";
    choice.possible = start.minutes < 24 * 60 && !first_of(place.breaches, Severity::block);
    choice.asks_reason = first_of(place.breaches, Severity::ask_reason) != nullptr;
    for (const Breach& breach : place.breaches)
        choice.effects.push_back(mark_of(breach));
    if (place.displaced.empty() &&
        std::none_of(place.late.begin(), place.late.end(),
                     [](const WaitingVisit& visit) { return visit.late_minutes > 0; }))
        choice.effects.push_back({"Nobody waits for it", Tone::ok});
    choice.command = {asked.care.id,
                      now.date,
                      start,
                      professional.id,
                      asked.needs.minutes,
                      asked.needs.skills,
                      asked.needs.equipment,
                      {}};
    choice.what =
        "Emergency visit to " + asked.name + ": " + professional.name + " at " + to_text(start);
    choice.spoken = choice.name + ", " + choice.arrival;
    for (const Mark& effect : choice.effects)
        choice.spoken += ". " + effect.text;
    return choice;
}

Ranked ranked(Database& database, const Viewpoint& viewpoint, const Asked& asked,
              const Professional& professional, std::optional<TimeOfDay> start) {
    Contact visit;
    visit.team_id = asked.care.team_id;
    visit.case_id = asked.care.id;
    visit.day = viewpoint.now.date;
    visit.start = start;
    visit.planned_minutes = asked.needs.minutes;
    visit.time_critical = true;
    visit.skills = asked.needs.skills;
    visit.equipment = asked.needs.equipment;
    const EmergencyPlace place =
        emergency_place(database, std::move(visit), professional, viewpoint.now);
    return {cost_of(place, viewpoint.now, asked.care.owner_id == professional.id),
            choice_of(asked, professional, place, viewpoint.now)};
}

} // namespace

VisitNeeds visit_needs(Database& database, const Id<Case>& case_id) {
    const auto plans = select<ContactPlan>(database, "where case_id = $1 order by id",
                                           {std::string_view(case_id.text)});
    if (plans.empty()) return {};
    return {plans.front().minutes, plans.front().skills, plans.front().equipment};
}

EmergencyView emergency_view(Database& database, const Viewpoint& viewpoint,
                             const Id<Case>& case_id) {
    EmergencyView view;
    const auto asked = asked_for(database, viewpoint, case_id);
    if (!asked) return view;
    view.found = true;
    view.case_id = case_id;
    view.name = asked->name;
    view.detail = asked->care.reference + " · " + asked->care.reason + " · " +
                  duration_text(asked->needs.minutes);
    std::vector<Ranked> all;
    for (const Professional& professional :
         select<Professional>(database, "where team_id = $1 and active = 1 order by name, id",
                              {std::string_view(viewpoint.team_id.text)})) {
        const bool own = viewpoint.professional_id == professional.id;
        if (viewpoint.role == Role::professional && !own) continue;
        Ranked one = ranked(database, viewpoint, *asked, professional, std::nullopt);
        if (one.choice.possible) all.push_back(std::move(one));
    }
    sort_stably(all, [](const Ranked& one, const Ranked& other) { return one.cost < other.cost; });
    if (all.size() > most_people) all.resize(most_people);
    for (Ranked& one : all)
        view.people.push_back(std::move(one.choice));
    if (all.empty())
        view.nobody = "Nobody at work has the skills, equipment and time for it today. "
                      "With Other… the visit is kept and shown as not placed.";
    return view;
}

std::optional<EmergencyChoice> emergency_choice(Database& database, const Viewpoint& viewpoint,
                                                const Id<Case>& case_id,
                                                const Id<Professional>& professional_id,
                                                std::optional<TimeOfDay> start) {
    const auto asked = asked_for(database, viewpoint, case_id);
    const auto professional = find(database, professional_id);
    if (!asked || !professional) return std::nullopt;
    return ranked(database, viewpoint, *asked, *professional, start).choice;
}

} // namespace evenload
