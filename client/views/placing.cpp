#include "client/views/placing.h"

#include "client/views/words.h"
#include "common/rules/severity.h"
#include "common/rules/visit_check.h"

#include <algorithm>
#include <cstdlib>

namespace evenload {
namespace {

constexpr int step_minutes = 5;

Placing::Kind kind_of(const std::vector<Breach>& breaches) {
    if (breaches.empty() || breaches.front().severity == Severity::warn) return Placing::Kind::fits;
    return breaches.front().severity == Severity::block ? Placing::Kind::refused
                                                        : Placing::Kind::needs_reason;
}

// Milder is smaller: no breach, a warning, a reason to give, a refusal; then how much is breached.
std::pair<int, int> badness(const Placing& placing) {
    if (placing.breaches.empty()) return {0, 0};
    int amount = 0;
    for (const Breach& breach : placing.breaches)
        amount += breach.amount;
    return {1 + static_cast<int>(placing.breaches.front().severity), amount};
}

// The other half of a pair that comes together moves along: the rules are asked for its professional as well.
void add_companion(Placing& placing, const TeamDay& day, const DayContact& visit, int professional,
                   TimeOfDay start) {
    const DayContact& other = day.contacts[static_cast<std::size_t>(visit.partner)];
    if (!other.placed() || other.contact.start == start) return;
    const ProfessionalDay& person = day.days[static_cast<std::size_t>(other.professional)];
    OtherHalf half = *day.other_half(other);
    half.professional_id = day.days[static_cast<std::size_t>(professional)].professional.id;
    half.start = start;
    for (Breach& breach :
         check_visit({other.contact, start, other.stop, half, other.preferences}, person)) {
        breach.message = person.professional.name + ", who comes as well: " + breach.message;
        placing.breaches.push_back(std::move(breach));
    }
    sort_by_precedence(placing.breaches);
}

} // namespace

Placing placing_of(const TeamDay& day, const DayContact& visit, int professional, TimeOfDay start) {
    const ProfessionalDay& person = day.days[static_cast<std::size_t>(professional)];
    std::optional<OtherHalf> other = day.other_half(visit);
    const bool along = other && other->timing == SecondVisit::together;
    if (along && other->start) other->start = start;
    Placing placing;
    placing.breaches =
        check_visit({visit.contact, start, visit.stop, other, visit.preferences}, person);
    if (along) add_companion(placing, day, visit, professional, start);
    placing.kind = kind_of(placing.breaches);
    placing.text = placing.breaches.empty()
                       ? span_words(start, visit.contact.planned_minutes)
                       : to_text(start) + " · " + placing.breaches.front().message;
    return placing;
}

PlacingAt best_placing(const TeamDay& day, const DayContact& visit, int professional,
                       TimeOfDay from) {
    const auto& shift = day.days[static_cast<std::size_t>(professional)].shift();
    int first = std::max(from.minutes, shift ? shift->start.minutes : day.team.day_start.minutes);
    int last = shift ? shift->end.minutes - visit.contact.planned_minutes
                     : day.team.day_end.minutes - visit.contact.planned_minutes;
    if (visit.contact.window_start) first = std::max(first, visit.contact.window_start->minutes);
    first = (first + step_minutes - 1) / step_minutes * step_minutes;
    PlacingAt best{TimeOfDay{first}, placing_of(day, visit, professional, TimeOfDay{first})};
    for (int start = first + step_minutes; start <= last; start += step_minutes) {
        if (best.placing.breaches.empty()) break;
        Placing placing = placing_of(day, visit, professional, TimeOfDay{start});
        if (badness(placing) < badness(best.placing)) best = {TimeOfDay{start}, std::move(placing)};
    }
    return best;
}

} // namespace evenload
