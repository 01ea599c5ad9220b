#include "client/views/balance_view.h"

#include "client/views/words.h"
#include "common/base/text.h"
#include "common/model/patient.h"
#include "common/store/tables.h"

#include <algorithm>
#include <cstdlib>

namespace evenload {
namespace {

constexpr int most_moves = 12; // more than a manager wants to read at once

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

struct CaseWords {
    std::string reference;
    std::string name;
};

CaseWords words_of_case(Database& database, const Id<Case>& case_id) {
    CaseWords words;
    database.each("select c.reference, p.id, p.title, p.given_name, p.family_name from cases c "
                  "join patients p "
                  "on p.id = c.patient_id where c.id = $1",
                  {std::string_view(case_id.text)}, [&](const Row& row) {
                      Patient patient;
                      patient.id.text = row.text(1);
                      patient.title = row.text(2);
                      patient.given_name = row.text(3);
                      patient.family_name = row.text(4);
                      words = {std::string(row.text(0)), short_name(patient)};
                  });
    return words;
}

BalanceLine line_of_choice(Database& database, const GatheredAllocation& waiting, std::size_t care,
                           const AllocationChoice& choice) {
    const CaseWords words = words_of_case(database, waiting.cases[care]);
    BalanceLine line{.reference = words.reference, .name = words.name, .reason = choice.reason};
    line.found = choice.person >= 0;
    if (!line.found) return line;
    line.chosen = true;
    line.choice = waiting.problem.people[index(choice.person)].name;
    line.cases = {{waiting.cases[care], waiting.people[index(choice.person)]}};
    // The name stands beside it already.
    if (line.reason.starts_with(line.choice + ": "))
        line.reason = capitalised(line.reason.substr(line.choice.size() + 2));
    return line;
}

BalanceLine line_of_step(Database& database, const GatheredAllocation& owned,
                         const BalanceStep& step) {
    BalanceLine line{.cases = command_for(owned, step).cases, .moves = step.moves};
    std::vector<std::string> names;
    std::vector<std::string> receivers;
    for (const CaseMove& move : step.moves) {
        const CaseWords words = words_of_case(database, owned.cases[index(move.care)]);
        line.reference += (line.reference.empty() ? "" : ", ") + words.reference;
        names.push_back(words.name);
        receivers.push_back(owned.problem.people[index(move.to)].name);
    }
    line.name = joined(names, " and ");
    line.choice = joined(receivers, " and ");
    return line;
}

// "Amara Osei 104% → 92%, Beth Lindqvist 60% → 71%, 24 min a week less on the road, a new face"
std::string words_of_effect(const AllocationProblem& problem, const MoveEffect& effect) {
    if (!effect.breaches.empty()) return effect.breaches.front().message;
    std::vector<std::string> words;
    int road = 0;
    std::vector<PersonEffect> people = effect.people;
    std::stable_partition(people.begin(), people.end(), [](const PersonEffect& person) {
        return person.load_after < person.load_before; // who is relieved comes first
    });
    for (const PersonEffect& person : people) {
        words.push_back(problem.people[index(person.person)].name + " " +
                        percent_words(person.percent_before) + " → " +
                        percent_words(person.percent_after));
        road += person.travel_after - person.travel_before;
    }
    if (road != 0)
        words.push_back(std::to_string(std::abs(road)) + " min a week " +
                        (road < 0 ? "less" : "more") + " on the road");
    words.push_back(effect.strange_faces_after == 0 ? "known to the patient" : "a new face");
    return joined(words, ", ");
}

// Each move on top of the chosen ones before it.
void tell_effects(BalanceView& view) {
    if (!view.owned) return;
    const AllocationProblem& problem = view.owned->problem;
    AllocationState state = state_today(problem);
    for (BalanceLine& line : view.lines) {
        if (line.moves.empty()) continue;
        const MoveEffect effect = effect_of_moves(problem, state, line.moves);
        line.found = effect.breaches.empty();
        line.chosen &= line.found;
        line.reason = words_of_effect(problem, effect);
        if (!line.chosen) continue;
        for (const CaseMove& move : line.moves)
            apply(problem, state, move);
    }
}

// Looked for on top of what the unallocated cases will ask for.
void add_moves(Database& database, const Viewpoint& viewpoint, const AllocationProblem& waiting,
               const Allocation& allocation, BalanceView& view) {
    GatheredAllocation owned =
        gather_allocation(database, viewpoint.team_id, viewpoint.now.date, AllocationOf::owned);
    for (std::size_t c = 0; c < allocation.choices.size(); ++c)
        if (const int person = allocation.choices[c].person; person >= 0)
            owned.problem.people[index(person)].load_minutes +=
                waiting.cases[c].minutes[index(person)];
    const BalanceProposal proposal = propose_balance(owned.problem, most_moves);
    for (const BalanceStep& step : proposal.steps)
        view.lines.push_back(line_of_step(database, owned, step));
    view.owned = std::make_shared<const GatheredAllocation>(std::move(owned));
}

std::string summary_of(const BalanceView& view, std::size_t waiting) {
    std::string summary;
    const auto moves = std::count_if(view.lines.begin(), view.lines.end(),
                                     [](const BalanceLine& line) { return !line.moves.empty(); });
    if (waiting > 0)
        summary = std::to_string(view.command().cases.size()) + " of " +
                  count_words(static_cast<int>(waiting), "case") + " find someone.";
    if (moves == 0) return summary;
    if (!summary.empty()) summary += " ";
    return summary + count_words(static_cast<int>(moves), "move") +
           " of cases that have an owner would even out the loads: choose what you want.";
}

} // namespace

BalanceView balance_view(Database& database, const Viewpoint& viewpoint) {
    BalanceView view;
    const GatheredAllocation waiting =
        gather_allocation(database, viewpoint.team_id, viewpoint.now.date);
    if (waiting.people.empty()) {
        view.nothing = "The team has no professionals yet.";
        return view;
    }
    const Allocation allocation = allocate(waiting.problem, {});
    for (std::size_t i = 0; i < waiting.cases.size(); ++i)
        view.lines.push_back(line_of_choice(database, waiting, i, allocation.choices[i]));
    add_moves(database, viewpoint, waiting.problem, allocation, view);
    if (view.lines.empty()) {
        view.nothing =
            "Every case with a contact plan has an owner, and no move would even out the loads. "
            "Cases without a plan are not proposed: nobody knows yet how much work they are.";
        return view;
    }
    tell_effects(view);
    view.summary = summary_of(view, waiting.cases.size());
    std::stable_partition(view.lines.begin(), view.lines.end(),
                          [](const BalanceLine& line) { return !line.cases.empty(); });
    return view;
}

AllocateCases BalanceView::command() const {
    AllocateCases command;
    for (const BalanceLine& line : lines)
        if (line.chosen)
            command.cases.insert(command.cases.end(), line.cases.begin(), line.cases.end());
    return command;
}

void choose(BalanceView& view, std::size_t line, bool chosen) {
    view.lines[line].chosen = chosen && view.lines[line].found;
    tell_effects(view);
}

} // namespace evenload
