#include "client/views/day_reasons.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/planning/explain_placed.h"
#include "common/planning/explain_words.h"

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

bool is_possible(const PersonFit& fit) {
    return fit.start >= 0 && (fit.fits || (fit.breach && fit.breach->severity != Severity::block));
}

} // namespace

void DayReasons::read_day() {
    if (!database_) return;
    day_ = gather_day(*database_, request_);
    database_ = nullptr;
    for (std::size_t i = 0; i < day_.visits.size(); ++i)
        index_of_.emplace(day_.visits[i].text, static_cast<int>(i));
}

int DayReasons::visit_index(const std::string& contact_id) const {
    const auto found = index_of_.find(contact_id);
    return found == index_of_.end() ? -1 : found->second;
}

const UnplacedAdvice* DayReasons::advice(const std::string& contact_id) {
    const auto known = advice_.find(contact_id);
    if (known != advice_.end()) return &known->second;
    if (allowed_ <= 0) {
        wanting_ = true;
        return nullptr;
    }
    read_day();
    const int visit = visit_index(contact_id);
    if (visit < 0) return nullptr;
    --allowed_;
    return &advice_.emplace(contact_id, advice_for(visit)).first->second;
}

UnplacedAdvice DayReasons::advice_for(int visit) const {
    UnplacedReason reason = explain_visit(day_.problem, day_.as_it_is, visit);
    UnplacedAdvice advice;
    advice.sentence = reason.sentence;
    if (reason.people.empty() || !is_possible(reason.people.front())) return advice;
    const PersonFit& fit = reason.people.front();
    advice.has_remedy = true;
    advice.professional_id = day_.people[index(fit.person)];
    advice.start = TimeOfDay{fit.start};
    advice.remedy = day_.problem.people[index(fit.person)].name + " at " + to_text(advice.start);
    std::vector<VisitAssignment> others;
    for (const VisitShift& shift : fit.shifts) {
        if (shift.visit < 0) continue; // the break finds its own time
        const int person = day_.as_it_is.visits[index(shift.visit)].person;
        others.push_back(
            {day_.visits[index(shift.visit)], day_.people[index(person)], TimeOfDay{shift.start}});
    }
    if (fit.partner_person >= 0) {
        int partner = day_.problem.visits[index(visit)].partner;
        for (std::size_t i = 0; partner < 0 && i < day_.problem.visits.size(); ++i)
            if (day_.problem.visits[i].partner == visit) partner = static_cast<int>(i);
        if (partner >= 0)
            others.push_back({day_.visits[index(partner)], day_.people[index(fit.partner_person)],
                              TimeOfDay{fit.partner_start}});
    }
    if (others.empty()) return advice;
    // Several visits move as a plan, and a plan breaks nothing.
    advice.has_remedy = fit.fits;
    others.push_back({day_.visits[index(visit)], advice.professional_id, advice.start});
    advice.together = ApplyPlan{day_.team_id, day_.day, std::move(others)};
    if (!fit.shifts.empty())
        advice.remedy +=
            ", moving " +
            count_words(static_cast<int>(advice.together->visits.size()) - 1, "other visit");
    return advice;
}

std::string DayReasons::why_here(const std::string& contact_id) {
    read_day();
    const int visit = visit_index(contact_id);
    if (visit < 0 || !day_.as_it_is.visits[index(visit)].placed()) return {};
    const auto people = who_could_take_it(day_.problem, day_.as_it_is, visit);
    return why_this_person(day_.problem, day_.as_it_is, visit, people) + " " +
           why_this_time(day_.problem, day_.as_it_is, visit);
}

VisitCandidate DayReasons::candidate_for(const PersonFit& fit, int visit) const {
    VisitCandidate one;
    one.professional_id = day_.people[index(fit.person)];
    one.name = day_.problem.people[index(fit.person)].name;
    one.score = fit.score;
    const VisitPlace& now = day_.as_it_is.visits[index(visit)];
    one.current = now.placed() && now.person == fit.person;
    one.possible = is_possible(fit);
    one.tone = fit.fits && fit.misfits.empty() ? Tone::ok
               : one.possible                  ? Tone::warning
                                               : Tone::danger;
    if (fit.start >= 0) one.start = TimeOfDay{fit.start};
    one.why_not = fit.breach ? fit.breach->message : "Has no time";
    std::string& words = one.detail;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : " · ") + part; };
    if (one.current) add("Now");
    if (fit.usual)
        add("Usual");
    else if (fit.knows_patient)
        add("Knows the patient");
    if (fit.travel_change != 0)
        add((fit.travel_change > 0 ? "+" : "−") + duration_text(std::abs(fit.travel_change)) +
            " travel");
    if (fit.fits && !one.current) add("fits " + to_text(one.start));
    if (!fit.misfits.empty()) add(words_of_misfits(fit.misfits));
    if (!fit.fits && fit.breach)
        add(lower(fit.breach->message.substr(0, 1)) + fit.breach->message.substr(1));
    words = capitalised(words);
    if (fit.start < 0) one.possible = false;
    return one;
}

const std::vector<VisitCandidate>& DayReasons::candidates(const std::string& contact_id) {
    const auto known = candidates_.find(contact_id);
    if (known != candidates_.end()) return known->second;
    read_day();
    std::vector<VisitCandidate> list;
    const int visit = visit_index(contact_id);
    if (visit >= 0)
        for (const PersonFit& fit : who_could_take_it(day_.problem, day_.as_it_is, visit))
            list.push_back(candidate_for(fit, visit));
    return candidates_.emplace(contact_id, std::move(list)).first->second;
}

} // namespace evenload
