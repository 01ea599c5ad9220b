#include "client/screens/app_views.h"

#include "common/base/text.h"
#include "common/reports/not_recorded.h"
#include "common/store/tables.h"

#include <cstdint>

namespace evenload {
namespace {

// What the outbox holds, as a text that changes with it.
std::string outbox_state(const Session& session) {
    std::string text;
    for (const Outbox::Item* item : session.outbox().waiting())
        text += item->command.id + ' ';
    text += '|';
    for (const Outbox::Item* item : session.outbox().needing_attention())
        text += item->command.id + ' ';
    for (const Keeping::Unreadable& one : session.keeping().unreadable())
        text += one.id + ' ';
    return text;
}

} // namespace

bool AppViews::look(const Route& route) {
    if (!session_.replica() || !session_.sitting()) return false;
    route_ = route;
    const Sitting& sitting = *session_.sitting();
    viewpoint_.team_id = route.team_id ? route.team_id : sitting.team_id;
    viewpoint_.now = session_.local_now();
    viewpoint_.role = role_shown(sitting.actor);
    viewpoint_.user_id = sitting.actor.user_id;
    viewpoint_.professional_id = sitting.actor.professional_id;
    viewpoint_.shares = session_.replica()->actor().shares;
    viewpoint_.veil = session_.replica()->actor().veil;
    return true;
}

std::string AppViews::stored(const std::string& question) const {
    return std::to_string(session_.replica()->version()) + '/' + viewpoint_.team_id.text + '/' +
           question;
}

std::string AppViews::dated(const std::string& question) const {
    return stored(to_text(viewpoint_.now.date) + to_text(viewpoint_.now.time) + '/' + question);
}

const std::vector<std::pair<Id<Team>, std::string>>& AppViews::teams() {
    return teams_.get(stored(""), [&] {
        std::vector<std::pair<Id<Team>, std::string>> teams;
        // Every team of the organisation is known by name; only those that one sees whole can be opened.
        const auto& seen = session_.sitting()->seen_unit_ids;
        database().each("select id, name from teams order by name, id", {}, [&](const Row& row) {
            if (seen.contains(std::string(row.text(0))))
                teams.emplace_back(Id<Team>(std::string(row.text(0))), row.text(1));
        });
        return teams;
    });
}

const std::string& AppViews::team_name() {
    for (const auto& [id, name] : teams())
        if (id == viewpoint_.team_id) return name;
    return no_name_;
}

const BoardView& AppViews::board() {
    const BoardFilter filter{route_.zone, route_.need, route_.urgency};
    const std::string from = dated(filter.zone + '/' + filter.need + '/' + filter.urgency);
    if (from == board_from_) return board_.view();
    const Replica& replica = *session_.replica();
    const auto touched = board_version_ > 0 ? replica.touched_since(board_version_) : std::nullopt;
    board_.look(database(), viewpoint_, filter, touched);
    board_from_ = from;
    board_version_ = replica.version();
    ++board_stamp_;
    return board_.view();
}

BoardFits AppViews::fits(const std::vector<std::string>& case_ids) {
    return board_fits(database(), viewpoint_, board(), case_ids);
}

const CasesView& AppViews::cases(CasesOf whose) {
    const BoardView& rows = board();
    return cases_.get(std::to_string(board_stamp_) + '/' + std::to_string(static_cast<int>(whose)),
                      [&] { return cases_view(rows, viewpoint_, whose); });
}

const CaseView& AppViews::case_file(const std::string& reference) {
    return case_.get(dated(reference), [&] {
        CaseView view = case_view(database(), viewpoint_, reference);
        if (view.found || reference.empty()) return view;
        for (const std::string& team : viewpoint_.shares.unit_ids) {
            Viewpoint there = viewpoint_;
            there.team_id = Id<Team>(team);
            view = case_view(database(), there, reference);
            if (!view.found) continue;
            if (const auto shared = shared_case(database(), viewpoint_, view.id))
                restrict_to_share(view, *shared);
            break;
        }
        return view;
    });
}

const CaseTable& AppViews::table() {
    const BoardView& rows = board();
    return table_.get(std::to_string(board_stamp_) + '/' + route_.sort, [&] {
        return case_table(database(), viewpoint_, rows, {{}, order_from(route_.sort)});
    });
}

const MapView& AppViews::map() {
    const BoardView& rows = board();
    return map_.get(std::to_string(board_stamp_), [&] { return map_view(rows); });
}

const CaseloadsView& AppViews::caseloads() {
    return caseloads_.get(dated(""), [&] {
        return caseloads_view(database(), viewpoint_, board_view(database(), viewpoint_, {}));
    });
}

const AppViews::OpenCaseload& AppViews::caseload(const Id<Caseload>& id) {
    const BoardFilter filter{route_.zone, route_.need, route_.urgency};
    return caseload_.get(dated(id.text + '/' + filter.zone + '/' + filter.need + '/' +
                               filter.urgency + '/' + route_.sort),
                         [&] {
                             ++caseload_stamp_;
                             OpenCaseload open;
                             const auto caseload = find(database(), id);
                             if (!caseload) return open;
                             Viewpoint there = viewpoint_;
                             there.team_id = caseload->team_id;
                             open.board = board_view(database(), there, filter);
                             open.view = caseload_view(database(), there, open.board, id);
                             if (open.view.shared)
                                 open.board.why_not_move = open.view.shared->words;
                             open.table =
                                 case_table(database(), there, open.board,
                                            {caseload->professional_id, order_from(route_.sort)});
                             return open;
                         });
}

const ScheduleThread& AppViews::schedule(const Id<Professional>& professional_id, Date day) {
    return schedule_.get(dated(professional_id.text + to_text(day)), [&] {
        return schedule_thread(database(), viewpoint_, professional_id, day);
    });
}

const ScheduleThread& AppViews::team_schedule(const ShownDays& days) {
    return team_schedule_.get(dated(to_text(days.first) + to_text(days.last)),
                              [&] { return team_schedule_thread(database(), viewpoint_, days); });
}

const InboxView& AppViews::inbox() {
    return inbox_.get(dated(""), [&] { return inbox_view(database(), viewpoint_); });
}

int AppViews::unread_count() {
    return unread_.get(stored(""), [&] { return unread_notices(database(), viewpoint_.user_id); });
}

const TimetableView& AppViews::timetable(Date day) {
    const std::string from = dated(to_text(day));
    if (from == timetable_from_) return timetable_.view();
    const Replica& replica = *session_.replica();
    timetable_.look(database(), viewpoint_, day, replica.touched_since(timetable_version_));
    timetable_from_ = from;
    timetable_version_ = replica.version();
    ++timetable_stamp_;
    return timetable_.view();
}

const std::vector<DraftChange>& AppViews::draft_changes(Date day) {
    const TimetableView& shown = timetable(day);
    return draft_changes_.get(std::to_string(timetable_stamp_), [&] {
        return shown.source ? evenload::draft_changes(*shown.source) : std::vector<DraftChange>();
    });
}

const TimetableView& AppViews::proposed_timetable(Date day,
                                                  std::span<const VisitAssignment> proposed,
                                                  std::uint64_t number) {
    return proposed_timetable_.get(dated(to_text(day) + '/' + std::to_string(number)), [&] {
        return timetable_view(database(), viewpoint_, day, proposed);
    });
}

// Of today, again every quarter of an hour: what was possible may have passed.
DayReasons& AppViews::reasons(Date day) {
    constexpr int kept_minutes = 15;
    std::optional<TimeOfDay> not_before;
    std::string question = to_text(day);
    if (day == viewpoint_.now.date) {
        not_before = viewpoint_.now.time;
        question += '/' + std::to_string(not_before->minutes / kept_minutes);
    }
    reasons_.get(stored(question),
                 [&] { return DayReasons(database(), viewpoint_.team_id, day, not_before); });
    return *reasons_.now();
}

const VisitView& AppViews::visit(Date day, const std::string& contact_id) {
    const TimetableView& shown = timetable(day);
    return visit_.get(dated(to_text(day) + contact_id), [&] {
        return visit_view(database(), viewpoint_, shown, reasons(day), contact_id);
    });
}

const MyDayView& AppViews::my_day(const Id<Professional>& professional_id, Date day) {
    return my_day_.get(dated(professional_id.text + to_text(day)),
                       [&] { return my_day_view(database(), viewpoint_, professional_id, day); });
}

const WeekView& AppViews::week(Date day, int days, std::span<const VisitAssignment> proposed,
                               std::uint64_t number) {
    return week_.get(stored(to_text(viewpoint_.now.date) + to_text(monday_of(day)) + '/' +
                            std::to_string(days) + '/' + std::to_string(number)),
                     [&] { return week_view(database(), viewpoint_, day, days, proposed); });
}

const NotRecordedView& AppViews::not_recorded(bool mine) {
    return not_recorded_.get(dated(mine ? "mine" : "team"),
                             [&] { return not_recorded_view(database(), viewpoint_, mine); });
}

int AppViews::not_recorded_count() {
    return not_recorded_count_.get(dated(""), [&] {
        return count_not_recorded(database(), viewpoint_.team_id, viewpoint_.now,
                                  viewpoint_.professional_id);
    });
}

const TasksView& AppViews::tasks(TasksOf whose) {
    return tasks_.get(dated(whose == TasksOf::mine ? "mine" : "team"),
                      [&] { return tasks_view(database(), viewpoint_, whose); });
}

const PathwaysView& AppViews::pathways(const std::string& chosen_code) {
    return pathways_.get(stored(to_text(viewpoint_.now.date) + chosen_code),
                         [&] { return pathways_view(database(), viewpoint_, chosen_code); });
}

const SettingsView& AppViews::settings() {
    return settings_.get(stored(""), [&] { return settings_view(database(), viewpoint_); });
}

// Read again when the data or the day has changed, not every minute: that costs more than all other views.
ReportFacts& AppViews::report_facts() {
    // Another replica may count its versions from one again, and the facts point to their database.
    const auto place = std::to_string(reinterpret_cast<std::uintptr_t>(&database()));
    report_facts_.get(stored(to_text(viewpoint_.now.date) + '/' + place),
                      [&] { return ReportFacts(database(), viewpoint_.team_id, viewpoint_.now); });
    ReportFacts& facts = *report_facts_.now();
    facts.set_time(viewpoint_.now.time);
    return facts;
}

const ReportView& AppViews::report(const ReportQuestion& question) {
    std::string asked;
    for (const auto& [name, value] : parameters_of(question))
        asked += name + '=' + value + '&';
    return report_.get(dated(asked),
                       [&] { return report_view(report_facts(), viewpoint_, question); });
}

const OpenComments& AppViews::comments() {
    return comments_.get(dated(""), [&] { return open_comments(database(), viewpoint_); });
}

const SearchView& AppViews::search(const std::string& text) {
    return search_.get(stored(text), [&] {
        if (!is_searched_for(text)) return SearchView{.asked = std::string(trimmed(text))};
        const SearchIndex& index = search_index_.get(
            stored(""), [&] { return SearchIndex(database(), viewpoint_.team_id); });
        return search_view(database(), index, viewpoint_, text);
    });
}

const std::vector<SavedViewLine>& AppViews::saved_views() {
    return saved_views_.get(stored(""),
                            [&] { return evenload::saved_views(database(), viewpoint_); });
}

const AttentionView& AppViews::attention() {
    return attention_.get(stored(outbox_state(session_)), [&] {
        std::vector<UnsettledCommand> refused;
        for (const Outbox::Item* item : session_.outbox().needing_attention())
            refused.push_back({&item->command, item->rejection ? &*item->rejection : nullptr});
        std::vector<UnsettledCommand> waiting;
        for (const Outbox::Item* item : session_.outbox().waiting()) {
            UnsettledCommand one{&item->command, nullptr};
            for (const Replica::Pending& pending : session_.replica()->pending())
                if (pending.command.id == item->command.id && pending.no_longer_holds)
                    one.rejection = &*pending.no_longer_holds;
            waiting.push_back(one);
        }
        std::vector<UnreadableChange> unreadable;
        for (const Keeping::Unreadable& one : session_.keeping().unreadable())
            unreadable.push_back({one.id, one.why});
        return attention_view(database(), refused, waiting, unreadable);
    });
}

const PendingView& AppViews::pending() {
    return pending_.get(stored(outbox_state(session_)), [&] {
        std::vector<const Command*> waiting;
        for (const Outbox::Item* item : session_.outbox().waiting())
            waiting.push_back(&item->command);
        std::vector<RefusedCommand> refused;
        for (const Outbox::Item* item : session_.outbox().needing_attention())
            refused.push_back({&item->command, item->rejection ? item->rejection->message : ""});
        return pending_view(waiting, refused);
    });
}

SaveState AppViews::saved() const {
    return save_state({.starting = session_.connection() == Connection::starting,
                       .signed_out = session_.connection() == Connection::signed_out,
                       .connected = session_.connection() == Connection::live,
                       .waiting = static_cast<int>(session_.outbox().waiting().size()),
                       .refused = needing_attention(),
                       .kept = session_.keeping().all_is_kept(),
                       .only_here = !session_.keeping().why_not().empty()});
}

int AppViews::needing_attention() const {
    return static_cast<int>(session_.outbox().needing_attention().size() +
                            session_.keeping().unreadable().size());
}

} // namespace evenload
