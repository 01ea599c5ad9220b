#include "common/planning/explain.h"

#include "common/planning/eligibility.h"
#include "common/planning/explain_words.h"
#include "common/planning/insertion.h"
#include "common/planning/lending.h"
#include "common/planning/miss.h"
#include "common/planning/prepared_day.h"
#include "common/rules/check_settings.h"
#include "common/rules/severity.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

// 100 for the usual person next door, above 60 for whoever fits, at most 60 for a miss or for what the team would be
// warned of, 0 for never.
int score_of(const PersonFit& fit) {
    if (!fit.could_ever) return 0;
    const int strange = fit.usual ? 0 : fit.knows_patient ? 4 : 12;
    const int way = std::clamp(fit.travel_change / 2, 0, 20);
    if (fit.fits)
        return 100 - strange - way - std::min(8, fit.lateness / 5) - (fit.misfits.empty() ? 0 : 40);
    const int missed_by = fit.breach ? std::min(40, fit.breach->amount / 3) : 40;
    return std::max(1, 60 - strange / 2 - way / 4 - missed_by);
}

class Explanation {
public:
    Explanation(const DayProblem& problem, const DayPlan& plan, int visit)
        : problem_(problem)
        , what_(unpinned(problem.visits[index(visit)]))
        , visit_(visit)
        , other_(other_of_pair(problem, visit))
        , plan_(without(plan, visit))
        , empty_(empty_plan(problem))
        , beside_(beside_partner(problem, plan_, visit)) {
        if (whole_pair()) others_ = candidates(problem_, plan_, other_);
        if (other_ >= 0) others_ever_ = candidates(problem_, empty_, other_);
    }

    std::vector<PersonFit> people() const {
        std::vector<PersonFit> fits;
        for (std::size_t p = 0; p < problem_.people.size(); ++p) {
            PersonFit fit = fit_of(static_cast<int>(p));
            if (fit.breach) take_as_the_team_does(*fit.breach);
            fit.score = score_of(fit);
            fits.push_back(std::move(fit));
        }
        std::sort(fits.begin(), fits.end(), [](const PersonFit& a, const PersonFit& b) {
            return std::tuple(!a.could_ever, !a.fits, -a.score, a.person) <
                   std::tuple(!b.could_ever, !b.fits, -b.score, b.person);
        });
        return fits;
    }

private:
    void take_as_the_team_does(Breach& breach) const {
        std::vector<Breach> one{std::move(breach)};
        apply_settings(one, problem_.checks);
        breach = std::move(one.front());
    }

    static DayVisit unpinned(DayVisit visit) {
        if (is_pinned(visit)) visit.pinned_person = visit.pinned_start = -1;
        return visit;
    }

    static DayPlan without(DayPlan plan, int visit) {
        plan.visits[index(visit)] = {};
        return plan;
    }

    // A day with nothing to do: what does not fit into it fits into no plan.
    static DayPlan empty_plan(const DayProblem& problem) {
        DayPlan plan;
        plan.visits.resize(problem.visits.size());
        for (const DayPerson& person : problem.people)
            plan.break_starts.push_back(person.break_minutes > 0 ? person.break_earliest : -1);
        return plan;
    }

    bool whole_pair() const { return other_ >= 0 && !plan_.visits[index(other_)].placed(); }

    PersonFit fit_of(int person) const {
        PersonFit fit;
        fit.person = person;
        const Familiarity known = familiarity(what_, person);
        fit.usual = known == Familiarity::usual;
        fit.knows_patient = fit.usual || known == Familiarity::known;
        if (auto never = cannot_at_all(person)) {
            fit.could_ever = false;
            fit.breach = std::move(never);
            return fit;
        }
        fit.misfits = misfits_of(problem_.people[index(person)], what_);
        if (other_ >= 0 && plan_.visits[index(other_)].person == person) {
            fit.breach = Breach{"one_person_twice", Severity::block,
                                "Already gives the other half of this two-person visit", 0};
            return fit;
        }
        look_for_time(person, fit);
        return fit;
    }

    std::optional<Breach> cannot_at_all(int person) const {
        const DayPerson& who = problem_.people[index(person)];
        if (auto breach = cannot_give(who, what_)) {
            const std::string loans = words_of_loans(problem_, who, what_.equipment);
            if (breach->rule == "equipment" && !loans.empty())
                breach = Breach{
                    "shared_equipment",
                    severity_of("shared_equipment", {what_.time_critical, what_.partner >= 0}),
                    loans, breach->amount};
            return breach;
        }
        if (is_excluded(what_, person))
            return Breach{"patient_choice", severity_of("patient_choice"),
                          "Is not to visit this patient", 0};
        if (what_.pinned_person >= 0 && what_.pinned_person != person)
            return Breach{"pinned", Severity::block,
                          "Is kept for " + problem_.people[index(what_.pinned_person)].name, 0};
        if (!who.at_work())
            return Breach{"working_hours", severity_of("working_hours"),
                          "Is not at work on this day", 0};
        if (who.away_all_day())
            return Breach{"absence", severity_of("absence"), "Is away on this day", 0};
        return std::nullopt;
    }

    void look_for_time(int person, PersonFit& fit) const {
        const Route route(problem_, plan_, person, visit_);
        const std::vector<Opening> openings = route.openings(visit_);
        if (take_opening(route, openings, person, fit)) return;

        const Route free_day(problem_, empty_, person);
        const std::vector<Opening> free_openings = free_day.openings(visit_);
        fit.could_ever = holds_ever(free_openings, person);
        const bool alone = !fit.could_ever;
        const StartRange beside = alone ? StartRange{0, never} : beside_;
        const auto miss = nearest_miss(what_, alone ? free_openings : openings, beside);
        if (miss && miss->total() > 0) {
            fit.start = miss->start;
            fit.travel_change = miss->opening.travel_change;
            fit.breach = breach_of(what_, problem_.people[index(person)], *miss, beside);
            return;
        }
        // Free at the right time: what is missing is somebody to come as well.
        if (miss) fit.start = miss->start;
        fit.breach = Breach{"double_up", severity_of("double_up"),
                            alone ? "Nobody else at work could come as well"
                                  : "Is free, but nobody else who could come as well is",
                            0};
    }

    // The cheapest opening that breaks nothing, together with a partner where one is needed.
    bool take_opening(const Route& route, const std::vector<Opening>& openings, int person,
                      PersonFit& fit) const {
        const Opening* best = nullptr;
        for (const Opening& opening : openings) {
            StartRange range = allowed_starts(what_, opening);
            range.first = std::max(range.first, beside_.first);
            range.last = std::min(range.last, beside_.last);
            if (range.empty() || (best && best->travel_change <= opening.travel_change)) continue;
            range.first = on_step(range.first, problem_.start_step, range.last);
            int start = range.first;
            if (whole_pair() && !with_partner(others_, range, person, start, fit)) continue;
            best = &opening;
            fit.start = start;
        }
        if (!best) return false;
        fit.fits = true;
        fit.travel_change = best->travel_change;
        fit.lateness = std::max(0, fit.start - what_.window_end);
        fit.shifts = route.shifts(*best, visit_, fit.start);
        return true;
    }

    // The first of the others who can come in time; `start` becomes this visit's.
    bool with_partner(const std::vector<Candidate>& others, StartRange range, int person,
                      int& start, PersonFit& fit) const {
        const bool is_second = what_.partner >= 0;
        const Span gap = gap_of(is_second ? what_ : problem_.visits[index(other_)]);
        for (const Candidate& other : others) {
            if (other.person == person) continue;
            const PairStart pair = is_second ? earliest_pair(other.range, range, gap)
                                             : earliest_pair(range, other.range, gap);
            if (pair.none()) continue;
            start = is_second ? pair.second : pair.first;
            fit.partner_person = other.person;
            fit.partner_start = is_second ? pair.first : pair.second;
            return true;
        }
        return false;
    }

    bool holds_ever(const std::vector<Opening>& free_openings, int person) const {
        for (const Opening& opening : free_openings) {
            const StartRange range = allowed_starts(what_, opening);
            if (range.empty()) continue;
            int start = range.first;
            PersonFit unused;
            if (other_ < 0 || with_partner(others_ever_, range, person, start, unused)) return true;
        }
        return false;
    }

    const DayProblem& problem_;
    DayVisit what_; // without its pin: who could take it, if it were not decided
    int visit_;
    int other_;
    DayPlan plan_;
    DayPlan empty_;
    StartRange beside_;
    std::vector<Candidate> others_;      // for the other half, in this plan
    std::vector<Candidate> others_ever_; // … with nothing else to do
};

} // namespace

std::vector<PersonFit> who_could_take_it(const DayProblem& problem, const DayPlan& plan,
                                         int visit) {
    return Explanation(problem, plan, visit).people();
}

UnplacedReason explain_visit(const DayProblem& problem, const DayPlan& plan, int visit) {
    UnplacedReason reason;
    reason.visit = visit;
    reason.people = who_could_take_it(problem, plan, visit);
    reason.nobody_ever = std::none_of(reason.people.begin(), reason.people.end(),
                                      [](const PersonFit& fit) { return fit.could_ever; });
    reason.sentence = sentence_of(problem, reason);
    return reason;
}

std::vector<UnplacedReason> explain_unplaced(const DayProblem& problem, const DayPlan& plan) {
    std::vector<UnplacedReason> reasons;
    for (std::size_t v = 0; v < plan.visits.size(); ++v)
        if (!plan.visits[v].placed())
            reasons.push_back(explain_visit(problem, plan, static_cast<int>(v)));
    return reasons;
}

} // namespace evenload
