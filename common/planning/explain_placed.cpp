#include "common/planning/explain_placed.h"

#include "common/base/civil_time.h"
#include "common/planning/explain_words.h"
#include "common/planning/prepared_day.h"
#include "common/planning/route_fit.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

std::string at_time(int minutes) {
    return to_text(TimeOfDay{minutes});
}

std::string how_known(const PersonFit& fit, const DayVisit& visit) {
    if (fit.usual) return "Usual for this patient";
    if (fit.knows_patient) return "Knows the patient";
    const bool nobody_is = visit.usual_person < 0 && visit.known_people.empty();
    return nobody_is ? "New to the patient, as everybody is" : "New to the patient";
}

// What speaks against somebody else who could: the way, and how well they know the patient.
std::string against(const PersonFit& other, const PersonFit& now) {
    std::string words;
    const int more = other.travel_change - now.travel_change;
    if (more > 0) words = duration_text(more) + " more travel";
    if (more < 0) words = duration_text(-more) + " less travel";
    const bool less_known =
        (now.usual && !other.usual) || (now.knows_patient && !other.knows_patient);
    if (less_known)
        words += std::string(words.empty() ? ""
                             : more > 0    ? " and "
                                           : ", but ") +
                 (other.knows_patient ? "not the usual one" : "new to the patient");
    return words.empty() ? "as good, with a fuller day or no nearer" : words;
}

// The visit of the same person that ends last before this one starts; −1: it is their first.
int visit_before(const DayPlan& plan, int visit) {
    const VisitPlace& place = plan.visits[index(visit)];
    int before = -1;
    for (std::size_t v = 0; v < plan.visits.size(); ++v) {
        const VisitPlace& other = plan.visits[v];
        if (other.person != place.person || other.start >= place.start) continue;
        if (before < 0 || other.start > plan.visits[index(before)].start)
            before = static_cast<int>(v);
    }
    return before;
}

} // namespace

std::string why_this_person(const DayProblem& problem, const DayPlan& plan, int visit,
                            const std::vector<PersonFit>& people) {
    const DayVisit& what = problem.visits[index(visit)];
    if (what.pinned_person >= 0) return "Decided by hand.";
    const int person = plan.visits[index(visit)].person;
    const PersonFit* now = nullptr;
    const PersonFit* other = nullptr; // best first
    for (const PersonFit& fit : people) {
        if (fit.person == person)
            now = &fit;
        else if (fit.fits && !other)
            other = &fit;
    }
    if (!now) return {};
    std::string words = how_known(*now, what);
    if (!now->misfits.empty()) words += "; " + words_of_misfits(now->misfits);
    words += ". ";
    if (!other) return words + "Nobody else who could has time as the day is.";
    return words + "Next best is " + problem.people[index(other->person)].name + ": " +
           against(*other, *now) + ".";
}

std::string why_this_time(const DayProblem& problem, const DayPlan& plan, int visit) {
    const DayVisit& what = problem.visits[index(visit)];
    const VisitPlace& place = plan.visits[index(visit)];
    if (what.pinned_start >= 0) return "The time was decided by hand.";
    if (what.promised_start == place.start && what.promised_person == place.person)
        return "As it was published.";
    if (place.start == what.window_start) return "When its window opens.";
    const DayPerson& who = problem.people[index(place.person)];
    const TravelTable& travel = problem.travel[index(who.travel)];
    const int before = visit_before(plan, visit);
    const int from = before < 0 ? who.start_site : problem.visits[index(before)].site;
    const int free_at =
        before < 0 ? who.shift_start
                   : plan.visits[index(before)].start + problem.visits[index(before)].minutes;
    const int way = travel.between(from, what.site);
    const int pause = plan.break_starts[index(place.person)];
    const bool break_between = pause >= free_at && pause < place.start;
    const int earliest = free_at + way + (break_between ? who.break_minutes : 0);
    if (place.start < earliest + std::max(5, problem.start_step))
        return "As soon as they can be there after " +
               (before < 0 ? "the start of the shift at " + at_time(free_at)
                           : problem.visits[index(before)].name + " until " + at_time(free_at)) +
               ", with " + duration_text(way) + " of travel" +
               (break_between ? " and the break." : ".");
    const int other = other_of_pair(problem, visit);
    if (other >= 0 && plan.visits[index(other)].placed())
        return "When the other professional of this two-person visit can be there.";
    return "Later than they could be there, because something else of the day has moved.";
}

} // namespace evenload
