#include "client/views/board_view.h"

#include "client/views/board_keeper.h"
#include "client/views/comments_view.h"
#include "client/views/words.h"
#include "common/base/check.h"
#include "common/base/text.h"
#include "common/commands/caseload/caseload_cases.h"
#include "common/model/absence.h"
#include "common/rules/load.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace evenload {
namespace {

bool has_need(const BoardCase& item, std::string_view need) {
    const std::vector<std::string_view> needs = split(item.needs, ' ');
    return std::find(needs.begin(), needs.end(), need) != needs.end();
}

constexpr std::string_view urgency_codes[] = {"two_hour", "two_day", "routine"};

std::string_view code_of(Urgency urgency) {
    return urgency_codes[static_cast<std::size_t>(urgency)];
}

bool passes(const BoardCase& item, const BoardFilter& filter) {
    return (filter.zone.empty() || item.zone == filter.zone) &&
           (filter.urgency.empty() || code_of(item.urgency) == filter.urgency) &&
           (filter.need.empty() || has_need(item, filter.need));
}

Tone load_tone(int percent, const Team& team) {
    if (percent > team.full_percent) return Tone::danger;
    return percent >= team.amber_percent ? Tone::warning : Tone::ok;
}

std::vector<Professional> professionals_of(Database& database, const Id<Team>& team_id) {
    return select<Professional>(database,
                                "where team_id = $1 and (active = 1 or id in (select owner_id from "
                                "cases where team_id = $1 and "
                                "status not in ('closed', 'rejected'))) order by name, id",
                                {std::string_view(team_id.text)});
}

std::string away_note(const std::vector<Absence>& absences, Date today) {
    for (const Absence& absence : absences)
        if (absence.first_day <= today && today <= absence.last_day)
            return absence.last_day == today ? "Away today"
                                             : "Away until " + day_words(absence.last_day, today);
    return {};
}

BoardColumn column_of(const Professional& professional, const std::vector<Absence>& absences,
                      Date today) {
    BoardColumn column;
    column.professional_id = professional.id;
    column.name = professional.name;
    column.initials = initials_of(professional.name);
    column.role = role_words(professional);
    column.note = professional.active ? away_note(absences, today) : "Has left the team";
    column.available_minutes = available_time(professional, absences, today).available_minutes();
    return column;
}

std::string count_text(int shown, int all) {
    return shown == all ? std::to_string(all)
                        : std::to_string(shown) + " of " + std::to_string(all);
}

void finish_column(BoardColumn& column, const Team& team) {
    column.percent = load_percent(column.load_minutes, column.available_minutes);
    column.tone = load_tone(column.percent, team);
    column.amount =
        duration_text(column.load_minutes) + " of " + duration_text(column.available_minutes);
    column.count = count_text(static_cast<int>(column.cases.size()), column.case_count);
    column.spoken = column.name + ", " + (column.role.empty() ? "" : column.role + ", ") +
                    count_words(column.case_count, "case") + ", " + column.amount + ", " +
                    percent_words(column.percent);
    if (column.tone == Tone::danger) column.spoken += ", over capacity";
    if (!column.note.empty()) column.spoken += ", " + lower(column.note);
}

void finish_tray(UnallocatedTray& tray, const std::vector<BoardCase>& cases, LocalTime now) {
    tray.summary = count_words(tray.case_count, "case") + " · " + duration_text(tray.load_minutes);
    const BoardCase* soonest = nullptr;
    for (const BoardCase& item : cases) {
        if (item.column >= 0 || !item.due.clock_left_minutes) continue;
        if (!soonest || item.due.minute < soonest->due.minute) soonest = &item;
    }
    if (!soonest) return;
    const Date day{static_cast<std::int32_t>(soonest->due.minute / (24 * 60))};
    const TimeOfDay time{static_cast<int>(soonest->due.minute % (24 * 60))};
    const bool over = *soonest->due.clock_left_minutes < 0;
    const std::string when =
        soonest->urgency == Urgency::two_hour
            ? (day == now.date ? "at " : day_words(day, now.date) + " at ") + to_text(time)
            : day_words(day, now.date);
    tray.warning = soonest->name + ": " + lower(urgency_words(soonest->urgency)) +
                   (over ? " ended " : " ends ") + (when == "Today" ? "today" : when);
    tray.warning_tone =
        over || soonest->urgency == Urgency::two_hour ? Tone::danger : Tone::warning;
}

using Counts = std::map<std::string_view, int>;

std::vector<FilterOption> options_of(const Counts& counts, bool codes) {
    std::vector<FilterOption> options;
    for (const auto& [value, count] : counts)
        if (!value.empty())
            options.push_back(
                {std::string(value), codes ? code_words(value) : std::string(value), count});
    return options;
}

void count_needs(Counts& counts, std::string_view needs) {
    while (!needs.empty()) {
        const std::size_t space = needs.find(' ');
        ++counts[needs.substr(0, space)];
        if (space == std::string_view::npos) return;
        needs.remove_prefix(space + 1);
    }
}

void count_options(BoardView& view) {
    Counts zones;
    Counts needs;
    int urgencies[3] = {};
    for (const BoardCase& item : view.cases) {
        ++zones[item.zone];
        ++urgencies[static_cast<std::size_t>(item.urgency)];
        count_needs(needs, item.needs);
    }
    view.zones = options_of(zones, false);
    view.needs = options_of(needs, true);
    for (std::size_t i = 0; i < 3; ++i)
        if (urgencies[i] > 0)
            view.urgencies.push_back({std::string(urgency_codes[i]),
                                      urgency_words(static_cast<Urgency>(i)), urgencies[i]});
}

} // namespace

bool comes_before(const BoardCase& one, const BoardCase& other) {
    if (comes_before(one.due, other.due)) return true;
    return !comes_before(other.due, one.due) && one.reference < other.reference;
}

const BoardCase* BoardView::find(const std::string& case_id) const {
    const auto found = std::find_if(cases.begin(), cases.end(),
                                    [&](const BoardCase& item) { return item.id == case_id; });
    return found == cases.end() ? nullptr : &*found;
}

const BoardColumn* BoardView::column_of(const std::string& case_id) const {
    const BoardCase* item = find(case_id);
    if (!item || item->column < 0) return nullptr;
    return &columns[static_cast<std::size_t>(item->column)];
}

void BoardKeeper::look(Database& database, const Viewpoint& viewpoint, const BoardFilter& filter,
                       const std::optional<std::span<const TouchedRow>>& touched) {
    std::vector<BoardCase> kept = std::move(view_.cases);
    view_ = {};
    BoardView& view = view_;
    view.now = viewpoint.now;
    view.filter = filter;
    view.why_not_move = why_not(viewpoint.role, "move_case");
    view.why_not_open = why_not(viewpoint.role, "open_case");
    view.why_not_caseload = why_not(viewpoint.role, "create_caseload");
    const Date today = viewpoint.now.date;
    const Date monday = monday_of(today);
    view.period =
        "Week of " + short_text(monday).substr(4) + ' ' + std::to_string(parts_of(monday).year);
    const auto team = find(database, viewpoint.team_id);
    if (!team) return;
    view.team_name = team->name;
    view.open_comments = open_comment_count(database, team->id);

    std::vector<Professional> professionals = professionals_of(database, team->id);
    std::unordered_map<std::string, std::vector<Absence>> absences;
    for (Absence& absence :
         select<Absence>(database, "where team_id = $1 and last_day >= $2 and first_day <= $3",
                         {std::string_view(team->id.text), std::string_view(to_text(monday)),
                          std::string_view(to_text(monday + 6))}))
        absences[absence.professional_id.text].push_back(std::move(absence));
    for (const Professional& professional : professionals) {
        view.columns.push_back(column_of(professional, absences[professional.id.text], today));
    }

    for (const Caseload& caseload :
         select<Caseload>(database, "where team_id = $1 and closed = 0 order by first_day, id",
                          {std::string_view(team->id.text)}))
        for (BoardColumn& column : view.columns)
            if (column.professional_id == caseload.professional_id && is_current(caseload, today))
                column.caseload_id = caseload.id;
    view.cases = std::move(kept);
    update_cases(database, viewpoint, *team, std::move(professionals), touched);
    for (std::size_t i = 0; i < view.cases.size(); ++i) {
        const BoardCase& item = view.cases[i];
        const bool shown = passes(item, filter);
        view.shown += shown;
        if (item.column < 0) {
            ++view.tray.case_count;
            view.tray.load_minutes += item.load_minutes;
            if (shown) view.tray.cases.push_back(static_cast<int>(i));
            continue;
        }
        BoardColumn& owner = view.columns[static_cast<std::size_t>(item.column)];
        ++owner.case_count;
        owner.load_minutes += item.load_minutes;
        if (shown) owner.cases.push_back(static_cast<int>(i));
    }

    const auto sooner = [&](int a, int b) {
        return comes_before(view.cases[static_cast<std::size_t>(a)],
                            view.cases[static_cast<std::size_t>(b)]);
    };
    std::sort(view.tray.cases.begin(), view.tray.cases.end(), sooner);
    for (BoardColumn& column : view.columns) {
        std::sort(column.cases.begin(), column.cases.end(), sooner);
        finish_column(column, *team);
    }
    finish_tray(view.tray, view.cases, viewpoint.now);
    count_options(view);
}

BoardView board_view(Database& database, const Viewpoint& viewpoint, const BoardFilter& filter) {
    BoardKeeper keeper;
    keeper.look(database, viewpoint, filter, std::nullopt);
    return keeper.take();
}

} // namespace evenload
