#include "client/views/board_fit.h"

#include "client/views/board_cases.h"
#include "client/views/known_people.h"
#include "client/views/words.h"
#include "common/base/sort_stably.h"
#include "common/base/text.h"
#include "common/commands/gathering.h"
#include "common/rules/allocation_check.h"
#include "common/rules/capacity.h"
#include "common/rules/severity.h"
#include "common/store/tables.h"

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>

namespace evenload {
namespace {

// One case in the air, as the rules ask for it.
struct Lifted {
    const BoardCase* item = nullptr;
    std::optional<ContactPlan> plan;
    std::set<std::string> known_to; // professionals who have seen the patient
    std::vector<PatientPreference> preferences;
    CaseDemand demand(const Codes& shared) const {
        return {plan ? &*plan : nullptr, item->stop, preferences, shared};
    }
};

std::vector<Lifted> lifted_cases(Database& database, const BoardView& board,
                                 const std::vector<std::string>& case_ids) {
    std::vector<Lifted> cases;
    for (const std::string& id : case_ids) {
        const BoardCase* item = board.find(id);
        if (!item) continue;
        Lifted& lifted = cases.emplace_back();
        lifted.item = item;
        lifted.preferences = preferences_of_case(database, Id<Case>(id));
        lifted.known_to = known_people(database, Id<Case>(id));
        if (item->status == CaseStatus::suspended) continue; // asks for nothing while it rests
        auto plans =
            select<ContactPlan>(database, "where case_id = $1 order by first_day desc, id limit 1",
                                {std::string_view(id)});
        if (!plans.empty()) lifted.plan = std::move(plans.front());
    }
    return cases;
}

ColumnFit::Kind kind_of(const std::vector<Breach>& breaches) {
    if (breaches.empty() || breaches.front().severity == Severity::warn)
        return ColumnFit::Kind::fits;
    return breaches.front().severity == Severity::block ? ColumnFit::Kind::refused
                                                        : ColumnFit::Kind::needs_reason;
}

// What the owner would be left with.
ColumnFit fit_where_it_is(const std::vector<Lifted>& cases, const BoardColumn& column,
                          const Professional& professional, const Team& team,
                          const AllocationSetting& setting, const Codes& shared) {
    const ProfessionalSupply nothing{professional, base_of(professional, team), 0,
                                     column.available_minutes};
    int minutes = 0;
    for (const Lifted& lifted : cases)
        minutes += check_allocation(lifted.demand(shared), nothing, setting).added.total_minutes();
    ColumnFit fit;
    fit.current = true;
    fit.percent_after = load_percent(column.load_minutes - minutes, column.available_minutes);
    fit.detail = percent_words(column.percent) + " → " + percent_words(fit.percent_after);
    fit.text = "Where it is now · " + fit.detail + " without it";
    return fit;
}

ColumnFit fit_of(const std::vector<Lifted>& cases, const BoardColumn& column, int index,
                 const Professional& professional, const Team& team,
                 const AllocationSetting& setting, const Codes& shared) {
    ColumnFit fit;
    fit.current = std::all_of(cases.begin(), cases.end(),
                              [&](const Lifted& lifted) { return lifted.item->column == index; });
    if (fit.current) return fit_where_it_is(cases, column, professional, team, setting, shared);
    if (!professional.active) {
        fit.kind = ColumnFit::Kind::refused;
        fit.text = "Has left the team";
        return fit;
    }
    ProfessionalSupply supply{professional,
                              base_of(professional, team),
                              column.load_minutes,
                              column.available_minutes,
                              false,
                              column.case_count};
    std::vector<Breach> breaches;
    int added = 0;
    for (const Lifted& lifted : cases) {
        if (lifted.item->column == index) continue;
        supply.knows_patient = lifted.known_to.contains(professional.id.text);
        AllocationFit checked = check_allocation(lifted.demand(shared), supply, setting);
        supply.load_minutes += checked.added.total_minutes();
        ++supply.cases;
        added += checked.added.total_minutes();
        fit.percent_after = checked.percent_after;
        fit.travel_minutes += checked.travel_minutes.value_or(0);
        fit.knows_patient |= checked.knows_patient;
        if (cases.size() == 1) fit.text = hint_of(checked);
        for (Breach& breach : checked.breaches)
            breaches.push_back(std::move(breach));
    }
    sort_by_precedence(breaches);
    fit.kind = kind_of(breaches);
    if (cases.size() > 1)
        fit.text =
            breaches.empty() ? "Fits: +" + duration_text(added) + "/wk" : breaches.front().message;
    fit.detail = percent_words(column.percent) + " → " + percent_words(fit.percent_after);
    if (fit.travel_minutes > 0) fit.detail += " · " + duration_text(fit.travel_minutes);
    if (fit.knows_patient) fit.detail += " · knows the patient";
    return fit;
}

// Whoever fits without a question comes first; then who knows the patient, then who has room, then who is near.
auto order_of(const ColumnFit& fit) {
    return std::tuple(fit.current, fit.kind, !fit.knows_patient, fit.percent_after / 10,
                      fit.travel_minutes);
}

void rank(BoardFits& fits) {
    for (std::size_t i = 0; i < fits.columns.size(); ++i)
        fits.ranked.push_back(static_cast<int>(i));
    const auto at = [&](int index) -> ColumnFit& {
        return fits.columns[static_cast<std::size_t>(index)];
    };
    sort_stably(fits.ranked, [&](int a, int b) { return order_of(at(a)) < order_of(at(b)); });
    for (std::size_t place = 0; place < fits.ranked.size(); ++place)
        at(fits.ranked[place]).rank = static_cast<int>(place);
    if (fits.ranked.empty()) return;
    ColumnFit& best = at(fits.ranked.front());
    if (best.kind == ColumnFit::Kind::fits && !best.current && best.text.starts_with("Fits"))
        best.text = "Best fit" + best.text.substr(4);
}

} // namespace

BoardFits board_fits(Database& database, const Viewpoint& viewpoint, const BoardView& board,
                     std::vector<std::string> case_ids) {
    BoardFits fits;
    fits.case_ids = std::move(case_ids);
    const auto team = find(database, viewpoint.team_id);
    if (!team) return fits;
    std::vector<Professional> professionals;
    for (const BoardColumn& column : board.columns)
        professionals.push_back(find(database, column.professional_id).value_or(Professional{}));
    const TravelMatrix travel = base_matrix(database, *team, professionals);
    const auto checks = check_settings(database, team->id);
    AllocationSetting setting{team->recording_minutes, team->full_percent, viewpoint.now.date,
                              travel};
    if (checks) setting.checks = *checks;
    setting.most_cases = team->most_cases;
    const Codes shared = shared_codes(database, viewpoint.team_id);
    const std::vector<Lifted> cases = lifted_cases(database, board, fits.case_ids);
    for (std::size_t i = 0; i < board.columns.size(); ++i)
        fits.columns.push_back(fit_of(cases, board.columns[i], static_cast<int>(i),
                                      professionals[i], *team, setting, shared));
    rank(fits);
    fits.tray.current = std::all_of(cases.begin(), cases.end(),
                                    [](const Lifted& lifted) { return lifted.item->column < 0; });
    fits.tray.text = fits.tray.current ? "Where it is now" : "Takes it from its owner";
    return fits;
}

} // namespace evenload
