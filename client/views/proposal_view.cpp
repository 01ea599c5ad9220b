#include "client/views/proposal_view.h"

#include "client/views/words.h"
#include "common/planning/plan_difference.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

int unplaced(const DayCost& cost) {
    return std::accumulate(cost.unplaced.begin(), cost.unplaced.end(), 0);
}

std::string place_words(const GatheredDay& day, const VisitPlace& place) {
    if (!place.placed()) return "not placed";
    return to_text(TimeOfDay{place.start}) + ' ' + day.problem.people[index(place.person)].name;
}

std::vector<std::string> parts_of(const DayCost& before, const DayCost& after) {
    std::vector<std::string> parts;
    const auto say = [&](std::string_view name, const std::string& was, const std::string& is) {
        parts.push_back(std::string(name) + ": " + (was == is ? is : was + " → " + is));
    };
    const auto count = [&](std::string_view name, std::int64_t was, std::int64_t is) {
        if (was != 0 || is != 0) say(name, std::to_string(was), std::to_string(is));
    };
    const auto minutes = [&](std::string_view name, std::int64_t was, std::int64_t is) {
        if (was != 0 || is != 0)
            say(name, duration_text(static_cast<int>(was)), duration_text(static_cast<int>(is)));
    };
    count("Without a place", unplaced(before), unplaced(after));
    minutes("On the road", before.travel_minutes, after.travel_minutes);
    minutes("Overtime", before.overtime_minutes, after.overtime_minutes);
    minutes("Late", before.lateness_minutes, after.lateness_minutes);
    count("By someone the patient does not know", before.new_faces, after.new_faces);
    count("By someone known, not the usual one", before.other_faces, after.other_faces);
    count("By nobody the patient prefers", before.not_preferred, after.not_preferred);
    count("Pay bands above the lowest safe one", before.higher_bands, after.higher_bands);
    count("Other than published: person", before.changed_people, after.changed_people);
    count("Other than published: time", before.changed_starts, after.changed_starts);
    count("Late breaks", before.late_breaks, after.late_breaks);
    return parts;
}

int patients_of(Database& database, const GatheredDay& day, const std::vector<int>& visits) {
    std::set<std::string> patients;
    for (const int visit : visits)
        patients.insert(
            database.text("select c.patient_id from contacts n join cases c on c.id = n.case_id "
                          "where n.id = $1",
                          {std::string_view(day.visits[index(visit)].text)}));
    return static_cast<int>(patients.size());
}

} // namespace

ProposalView proposal_view(Database& database, const GatheredDay& day, const DayPlan& plan) {
    const PlanDifference difference = difference_of(day.problem, day.as_it_is, plan);
    std::vector<int> disturbed = difference.moved;
    disturbed.insert(disturbed.end(), difference.lost.begin(), difference.lost.end());
    ProposalView view;
    const int visits = static_cast<int>(day.visits.size());
    view.headline = std::to_string(visits - unplaced(plan.cost)) + " of " +
                    count_words(visits, "visit") + " have a place. ";
    if (disturbed.empty()) {
        view.headline += "Nothing that had a place moves";
    } else {
        view.headline += count_words(static_cast<int>(disturbed.size()), "visit") + " of " +
                         count_words(patients_of(database, day, disturbed), "person") +
                         (disturbed.size() == 1 ? " changes" : " change");
        if (difference.told_otherwise > 0)
            view.headline += ", " + std::to_string(difference.told_otherwise) + " published";
    }
    view.parts = parts_of(day.as_it_is.cost, plan.cost);
    std::vector<int> changed = disturbed;
    changed.insert(changed.end(), difference.placed.begin(), difference.placed.end());
    std::stable_sort(changed.begin(), changed.end(), [&](int a, int b) {
        return day.problem.visits[index(a)].name < day.problem.visits[index(b)].name;
    });
    for (const int visit : changed)
        view.changes.push_back(day.problem.visits[index(visit)].name + ": " +
                               place_words(day, day.as_it_is.visits[index(visit)]) + " → " +
                               place_words(day, plan.visits[index(visit)]));
    return view;
}

} // namespace evenload
