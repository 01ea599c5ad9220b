#include "common/commands/case/allocation.h"

#include "common/commands/case/case_history.h"
#include "common/commands/gathering.h"
#include "common/commands/guards.h"
#include "common/commands/notices.h"
#include "common/commands/visit/making_visits.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/allocation_check.h"
#include "common/rules/severity.h"

#include <map>

namespace evenload {
namespace {

// One case on its way, after the guards have let it through.
struct Move {
    Case care;
    std::optional<Professional> receiver;
    std::vector<Breach> breaches;
};

// Week's loads of the receivers, growing as cases are given.
class Loads {
public:
    Loads(Transaction& transaction, std::set<Id<Case>> moved)
        : transaction_(transaction)
        , moved_(std::move(moved)) {}

    struct Week {
        int load = 0;
        int available = 0;
        int cases = 0;
    };
    Week& of(const Professional& professional, const Team& team) {
        const auto [entry, is_new] = weeks_.try_emplace(professional.id);
        if (is_new) {
            const Date week = transaction_.local_now().date;
            entry->second.load =
                load_minutes(transaction_.database(), professional, team, week, moved_);
            entry->second.available =
                available_minutes(transaction_.database(), professional, week);
            entry->second.cases = cases_of(professional);
        }
        return entry->second;
    }

    std::span<const CheckSetting> checks(const Team& team) {
        const auto [entry, is_new] = checks_.try_emplace(team.id);
        if (is_new) entry->second = check_settings(transaction_.database(), team.id);
        return entry->second ? std::span<const CheckSetting>(*entry->second)
                             : std::span<const CheckSetting>();
    }

private:
    int cases_of(const Professional& professional) {
        int count = 0;
        transaction_.database().each(
            "select id from cases where owner_id = $1 and status not in ('closed', 'rejected')",
            {std::string_view(professional.id.text)},
            [&](const Row& row) { count += !moved_.contains(Id<Case>(std::string(row.text(0)))); });
        return count;
    }

    Transaction& transaction_;
    std::map<Id<Team>, std::shared_ptr<const std::vector<CheckSetting>>> checks_;
    std::set<Id<Case>> moved_;
    std::map<Id<Professional>, Week> weeks_;
};

std::optional<ContactPlan> plan_of(Transaction& transaction, const Id<Case>& case_id) {
    auto plans = transaction.select<ContactPlan>("where case_id = $1 order by id",
                                                 {std::string_view(case_id.text)});
    if (plans.empty()) return std::nullopt;
    return std::move(plans.front());
}

std::vector<Breach> breaches_of(Transaction& transaction, const Case& care,
                                const Professional& professional, Loads& loads) {
    const Team team = team_of(transaction, care.team_id);
    const auto plan = plan_of(transaction, care.id);
    const auto preferences = preferences_of_case(transaction.database(), care.id);
    const CaseDemand demand{plan && care.status != CaseStatus::suspended ? &*plan : nullptr,
                            patient_stop(transaction.database(), care.id), preferences,
                            shared_codes(transaction.database(), care.team_id)};
    const Stop base = base_of(professional, team);
    std::set<int> sites;
    if (base.site) sites.insert(*base.site);
    const TravelMatrix travel = travel_matrix(transaction.database(), team.id, sites);
    Loads::Week& week = loads.of(professional, team);
    AllocationFit fit = check_allocation(demand,
                                         {.professional = professional,
                                          .base = base,
                                          .load_minutes = week.load,
                                          .available_minutes = week.available,
                                          .cases = week.cases},
                                         {.recording_minutes = team.recording_minutes,
                                          .full_percent = team.full_percent,
                                          .week = transaction.local_now().date,
                                          .travel = travel,
                                          .checks = loads.checks(team),
                                          .most_cases = team.most_cases});
    week.load += fit.added.total_minutes();
    ++week.cases;
    return std::move(fit.breaches);
}

Guard may_move(const Case& care, const std::optional<Professional>& receiver) {
    if (auto no = case_open(care)) return no;
    if (receiver) {
        if (auto no = can_take_work(*receiver, care.team_id)) return no;
        if (care.owner_id == receiver->id)
            return rejection("nothing_changed",
                             care.reference + " is with " + receiver->name + " already");
    } else if (care.owner_id.none()) {
        return rejection("nothing_changed", care.reference + " has no owner already");
    }
    return std::nullopt;
}

CaseStatus status_after(CaseStatus status, bool has_owner) {
    if (status == CaseStatus::suspended) return status;
    if (!has_owner) return CaseStatus::waiting;
    if (status == CaseStatus::referral || status == CaseStatus::waiting)
        return CaseStatus::allocated;
    return status;
}

void release_visits(Transaction& transaction, const Case& care,
                    const Id<Professional>& former_owner, Outcome& outcome) {
    std::vector<Contact> unplaced;
    std::vector<Contact> staying;
    for (Contact& contact : visits_to_come(transaction, care.id)) {
        if (former_owner.none() || contact.professional_id != former_owner) continue;
        if (contact.pinned) {
            staying.push_back(std::move(contact));
            continue;
        }
        unplace(transaction, contact);
        unplaced.push_back(std::move(contact));
    }
    if (auto warning = count_warning("visits_unplaced", unplaced, "unplaced"))
        outcome.warnings.push_back(std::move(*warning));
    if (auto warning =
            count_warning("pinned_visits_stay", staying, "pinned and stay with the former owner"))
        outcome.warnings.push_back(std::move(*warning));
}

void write(Transaction& transaction, Move& move, const std::string& reason, Outcome& outcome) {
    const CaseStatus from = move.care.status;
    const Id<Professional> former_owner = move.care.owner_id;
    settle_handover(move.care);
    move.care.owner_id = move.receiver ? move.receiver->id : Id<Professional>();
    move.care.new_to_owner =
        move.receiver && move.receiver->id != transaction.actor().professional_id;
    move.care.status = status_after(from, move.receiver.has_value());
    write_status(transaction, move.care, from, reason);
    for (Breach& breach : move.breaches)
        outcome.warnings.push_back(std::move(breach));
    release_visits(transaction, move.care, former_owner, outcome);
    if (!counts_in_load(from) && counts_in_load(move.care.status))
        follow_plan(transaction, move.care,
                    outcome); // a referral that is accepted by allocating it
}

// One notice for each receiver, however many cases they are given.
void tell_receivers(Transaction& transaction, const std::vector<Move>& moves) {
    std::map<Id<Professional>, std::vector<const Case*>> given;
    for (const Move& move : moves)
        if (move.receiver) given[move.receiver->id].push_back(&move.care);
    for (const auto& [professional_id, cases] : given)
        for (const User& user : users_of(transaction, professional_id))
            notify(transaction,
                   {.team_id = cases.front()->team_id,
                    .user_id = user.id,
                    .kind = NoticeKind::case_given,
                    .subject_id = cases.front()->id.text,
                    .summary = cases.size() == 1 ? cases.front()->reference
                                                 : std::to_string(cases.size()) + " cases"});
}

} // namespace

Outcome allocate(Transaction& transaction, const std::vector<CaseAllocation>& cases,
                 const std::string& reason) {
    std::set<Id<Case>> listed;
    for (const CaseAllocation& item : cases)
        if (!listed.insert(item.case_id).second)
            return reject("listed_once", "A case is listed twice");

    Loads loads(transaction, listed);
    std::vector<Move> moves;
    std::vector<Breach> all_breaches;
    for (const CaseAllocation& item : cases) {
        const auto care = transaction.find(item.case_id);
        if (!care) return rejected(not_there("case"));
        auto receiver = transaction.find(item.professional_id);
        if (!item.professional_id.none() && !receiver) return rejected(not_there("professional"));
        if (auto no = may_move(*care, receiver)) return rejected(*no);
        Move move{*care, std::move(receiver), {}};
        if (move.receiver) move.breaches = breaches_of(transaction, *care, *move.receiver, loads);
        if (cases.size() > 1)
            for (Breach& breach : move.breaches)
                breach.message =
                    care->reference + " to " + move.receiver->name + ": " + breach.message;
        all_breaches.insert(all_breaches.end(), move.breaches.begin(), move.breaches.end());
        moves.push_back(std::move(move));
    }
    sort_by_precedence(all_breaches);
    if (auto no = judged(all_breaches, reason)) return rejected(*no);

    Outcome outcome;
    for (Move& move : moves)
        write(transaction, move, reason, outcome);
    tell_receivers(transaction, moves);
    return outcome;
}

} // namespace evenload
