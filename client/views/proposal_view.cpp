#include "client/views/proposal_view.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"

#include <numeric>
#include <set>

namespace evenload {
namespace {

// A visit that has another place, or none, or one where it had none.
struct VisitChange {
    std::string name;
    std::string was; // empty: it had no place
    std::string is;  // empty: it has none
    bool was_told = false;
    std::string patient; // who is disturbed
};

int unplaced(const DayCost& cost) {
    return std::accumulate(cost.unplaced.begin(), cost.unplaced.end(), 0);
}

class Parts {
public:
    void count(std::string_view name, std::int64_t was, std::int64_t is) {
        if (was != 0 || is != 0) say(name, std::to_string(was), std::to_string(is));
    }
    void minutes(std::string_view name, std::int64_t was, std::int64_t is) {
        if (was != 0 || is != 0)
            say(name, duration_text(static_cast<int>(was)), duration_text(static_cast<int>(is)));
    }
    void of_days(const DayCost& before, const DayCost& after) {
        count("Without a place", unplaced(before), unplaced(after));
        minutes("On the road", before.travel_minutes, after.travel_minutes);
        minutes("Overtime", before.overtime_minutes, after.overtime_minutes);
        minutes("Late", before.lateness_minutes, after.lateness_minutes);
        count("By someone the patient does not know", before.new_faces, after.new_faces);
        count("By someone known, not the usual one", before.other_faces, after.other_faces);
        count("By nobody the patient prefers", before.not_preferred, after.not_preferred);
        count("Pay bands above the lowest safe one", before.higher_bands, after.higher_bands);
        count("Against a check that only warns", before.misfits, after.misfits);
        count("Other than published: person", before.changed_people, after.changed_people);
        count("Other than published: time", before.changed_starts, after.changed_starts);
        count("Late breaks", before.late_breaks, after.late_breaks);
    }
    std::vector<std::string> take() { return std::move(parts_); }

private:
    void say(std::string_view name, const std::string& was, const std::string& is) {
        parts_.push_back(std::string(name) + ": " + (was == is ? is : was + " → " + is));
    }
    std::vector<std::string> parts_;
};

ProposalView view_of(int visits, int without_place, std::vector<VisitChange> changes,
                     std::vector<std::string> parts) {
    ProposalView view;
    view.placed = std::to_string(visits - without_place) + " of " + count_words(visits, "visit") +
                  " have a place";
    int disturbed = 0;
    int told = 0;
    std::set<std::string> patients;
    for (const VisitChange& change : changes) {
        if (change.was.empty()) continue;
        ++disturbed;
        told += change.was_told;
        patients.insert(change.patient);
    }
    if (disturbed == 0) {
        view.disturbed = "Nothing that had a place moves";
    } else {
        view.disturbed = count_words(disturbed, "visit") + " of " +
                         count_words(static_cast<int>(patients.size()), "person") +
                         (disturbed == 1 ? " changes" : " change");
        if (told > 0) view.disturbed += ", " + std::to_string(told) + " published";
    }
    view.parts = std::move(parts);
    sort_stably(changes,
                [](const VisitChange& a, const VisitChange& b) { return a.name < b.name; });
    for (const VisitChange& change : changes)
        view.changes.push_back(change.name + ": " +
                               (change.was.empty() ? "not placed" : change.was) + " → " +
                               (change.is.empty() ? "not placed" : change.is));
    return view;
}

std::string patient_of(Database& database, const Id<Contact>& contact) {
    return database.text("select c.patient_id from contacts n join cases c on c.id = n.case_id "
                         "where n.id = $1",
                         {std::string_view(contact.text)});
}

} // namespace

ProposalView proposal_view(Database& database, const GatheredDay& day, const DayPlan& plan) {
    const auto words = [&](const VisitPlace& place) -> std::string {
        if (!place.placed()) return {};
        const auto person = static_cast<std::size_t>(place.person);
        return to_text(TimeOfDay{place.start}) + ' ' + day.problem.people[person].name;
    };
    std::vector<VisitChange> changes;
    for (std::size_t v = 0; v < day.visits.size(); ++v) {
        const VisitPlace& was = day.as_it_is.visits[v];
        if (was == plan.visits[v]) continue;
        const DayVisit& visit = day.problem.visits[v];
        changes.push_back({visit.name, words(was), words(plan.visits[v]),
                           visit.promised_person == was.person && visit.promised_start == was.start,
                           was.placed() ? patient_of(database, day.visits[v]) : ""});
    }
    Parts parts;
    parts.of_days(day.as_it_is.cost, plan.cost);
    return view_of(static_cast<int>(day.visits.size()), unplaced(plan.cost), std::move(changes),
                   parts.take());
}

ProposalView proposal_view(Database&, const GatheredHorizon& horizon, const HorizonPlan& plan) {
    const auto words = [&](const HorizonPlace& place) -> std::string {
        if (!place.placed()) return {};
        return short_text(horizon.first_day + place.day) + ' ' + to_text(TimeOfDay{place.start}) +
               ' ' + horizon.problem.person_day(place.person, place.day).name;
    };
    std::vector<VisitChange> changes;
    for (std::size_t v = 0; v < horizon.visits.size(); ++v) {
        const HorizonPlace& was = horizon.as_it_is.visits[v];
        const HorizonPlace& is = plan.visits[v];
        if (was == is || (!was.placed() && !is.placed())) continue;
        const HorizonVisit& visit = horizon.problem.visits[v];
        const bool was_told = visit.promised_day == was.day &&
                              visit.visit.promised_person == was.person &&
                              visit.visit.promised_start == was.start;
        changes.push_back(
            {visit.visit.name, words(was), words(is), was_told, std::to_string(visit.patient)});
    }
    const HorizonCost& before = horizon.as_it_is.cost;
    Parts parts;
    parts.of_days(before.days, plan.cost.days);
    parts.count("People a patient sees beyond as few as possible", before.additional_people,
                plan.cost.additional_people);
    parts.count("Other than published: day", before.changed_days, plan.cost.changed_days);
    parts.count("Days too few between visits", before.short_gap_days, plan.cost.short_gap_days);
    parts.count("Days too many between visits", before.long_gap_days, plan.cost.long_gap_days);
    return view_of(static_cast<int>(horizon.visits.size()), unplaced(plan.cost.days),
                   std::move(changes), parts.take());
}

} // namespace evenload
