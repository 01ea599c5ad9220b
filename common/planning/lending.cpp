#include "common/planning/lending.h"

#include "common/base/text.h"
#include "common/planning/eligibility.h"
#include "common/planning/prepared_day.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

// How strongly a visit that is somewhere already ties the piece to its person.
enum class Tie { none, placed, promised, decided };

class Lending {
public:
    Lending(DayProblem& problem, const DayPlan& as_it_is, const SharedItem& item)
        : problem_(problem)
        , as_it_is_(as_it_is)
        , item_(item) {
        for (std::size_t v = 0; v < problem.visits.size(); ++v)
            if (problem.visits[v].equipment.contains(item.code))
                asking_.push_back(static_cast<int>(v));
    }

    void run() {
        if (asking_.empty()) return;
        for (int piece = 0; piece < item_.pieces; ++piece) {
            const int person = next_person();
            if (person < 0) return;
            DayPerson& who = problem_.people[index(person)];
            who.equipment.add(item_.code);
            who.borrowed.add(item_.code);
        }
    }

private:
    int next_person() const {
        int best = -1;
        std::pair<Tie, int> best_claim{Tie::none, 0};
        for (std::size_t p = 0; p < problem_.people.size(); ++p) {
            const int person = static_cast<int>(p);
            const DayPerson& who = problem_.people[p];
            if (!who.at_work() || who.equipment.contains(item_.code)) continue;
            const std::pair claim{tie_of(person), use_of(person)};
            if (claim <= best_claim) continue;
            best = person;
            best_claim = claim;
        }
        return best;
    }

    Tie tie_of(int person) const {
        Tie tie = Tie::none;
        for (const int v : asking_) {
            const DayVisit& visit = problem_.visits[index(v)];
            if (is_pinned(visit) && visit.pinned_person == person)
                tie = std::max(tie, Tie::decided);
            else if (visit.promised_person == person)
                tie = std::max(tie, Tie::promised);
            else if (index(v) < as_it_is_.visits.size() &&
                     as_it_is_.visits[index(v)].person == person)
                tie = std::max(tie, Tie::placed);
        }
        return tie;
    }

    // The visits that they could give with it; less for each of those that others with a piece could give.
    int use_of(int person) const {
        DayPerson with = problem_.people[index(person)];
        with.equipment.add(item_.code);
        int use = 0;
        for (const int v : asking_) {
            const DayVisit& visit = problem_.visits[index(v)];
            if (cannot_give(with, visit) || is_excluded(visit, person)) continue;
            const Familiarity known = familiarity(visit, person);
            const int worth = known == Familiarity::usual   ? 120
                              : known == Familiarity::known ? 80
                                                            : 60;
            use += worth / (1 + others_with_it(visit));
        }
        return use;
    }

    int others_with_it(const DayVisit& visit) const {
        int others = 0;
        for (std::size_t p = 0; p < problem_.people.size(); ++p) {
            const DayPerson& who = problem_.people[p];
            others += who.at_work() && !cannot_give(who, visit) &&
                      !is_excluded(visit, static_cast<int>(p));
        }
        return others;
    }

    DayProblem& problem_;
    const DayPlan& as_it_is_;
    const SharedItem& item_;
    std::vector<int> asking_;
};

} // namespace

void lend_shared_items(DayProblem& problem, const DayPlan& as_it_is) {
    for (const SharedItem& item : problem.shared)
        Lending(problem, as_it_is, item).run();
}

std::string words_of_loans(const DayProblem& problem, const DayPerson& person, const Codes& asked) {
    std::vector<std::string> sentences;
    for (const std::string& code : asked.without(person.equipment)) {
        const auto is_shared =
            std::any_of(problem.shared.begin(), problem.shared.end(),
                        [&](const SharedItem& item) { return item.code == code; });
        std::vector<std::string> names;
        for (const DayPerson& who : problem.people)
            if (who.borrowed.contains(code)) names.push_back(who.name);
        if (!is_shared || names.empty()) return {};
        sentences.push_back(words_of({code}) + " is out with " + joined(names, " and "));
    }
    return sentences.empty() ? "" : "Lacks equipment: " + joined(sentences, "; ");
}

} // namespace evenload
