// The views of a sitting, made from its replica when a screen wants them and kept until the data, the minute or
// the question changes.
#pragma once

#include "client/screens/kept.h"
#include "client/screens/route.h"
#include "client/session/session.h"
#include "client/views/attention_view.h"
#include "client/views/board_fit.h"
#include "client/views/board_keeper.h"
#include "client/views/case_table.h"
#include "client/views/case_view.h"
#include "client/views/caseload_view.h"
#include "client/views/caseloads_view.h"
#include "client/views/cases_view.h"
#include "client/views/day_reasons.h"
#include "client/views/inbox_view.h"
#include "client/views/map_view.h"
#include "client/views/my_day_view.h"
#include "client/views/not_recorded_view.h"
#include "client/views/pathways_view.h"
#include "client/views/pending_view.h"
#include "client/views/report_view.h"
#include "client/views/save_state.h"
#include "client/views/saved_views.h"
#include "client/views/schedule_thread.h"
#include "client/views/search_view.h"
#include "client/views/settings_view.h"
#include "client/views/tasks_view.h"
#include "client/views/timetable_changes.h"
#include "client/views/timetable_keeper.h"
#include "client/views/visit_view.h"
#include "client/views/week_view.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace evenload {

class AppViews {
public:
    explicit AppViews(Session& session)
        : session_(session) {}

    // Once a frame. False while there is nothing to show: no replica yet.
    bool look(const Route& route);

    const Viewpoint& viewpoint() const { return viewpoint_; }
    Database& database() { return session_.replica()->database(); }
    // These change whenever board() and timetable() do.
    std::uint64_t board_stamp() const { return board_stamp_; }
    std::uint64_t timetable_stamp() const { return timetable_stamp_; }

    const std::string& team_name();
    const std::vector<std::pair<Id<Team>, std::string>>& teams();
    const BoardView& board();
    BoardFits fits(const std::vector<std::string>& case_ids);
    const CasesView& cases(CasesOf whose);
    // The board as a table, in the order that the address asks for.
    const CaseTable& table();
    const MapView& map(); // of the board, as it is filtered
    const CaseloadsView& caseloads();
    // One caseload, with the board of its team, which may be another that shares it.
    struct OpenCaseload {
        CaseloadView view;
        BoardView board;
        CaseTable table;
    };
    const OpenCaseload& caseload(const Id<Caseload>& id);
    std::uint64_t caseload_stamp() const { return caseload_stamp_; }
    const ScheduleThread& schedule(const Id<Professional>& professional_id, Date day);
    const ScheduleThread& team_schedule(const ShownDays& days);
    const InboxView& inbox();
    int unread_count();
    const CaseView& case_file(const std::string& reference);
    const TimetableView& timetable(Date day);
    const std::vector<DraftChange>& draft_changes(Date day);
    // The day as a plan would make it; `number` changes whenever the assignments do.
    const TimetableView& proposed_timetable(Date day, std::span<const VisitAssignment> proposed,
                                            std::uint64_t number);
    DayReasons& reasons(Date day);
    const VisitView& visit(Date day, const std::string& contact_id);
    const MyDayView& my_day(const Id<Professional>& professional_id, Date day);
    // Days of several from the Monday on; `proposed` and `number` as for a day.
    const WeekView& week(Date day, int days, std::span<const VisitAssignment> proposed,
                         std::uint64_t number);
    const NotRecordedView& not_recorded(bool mine);
    int not_recorded_count(); // of the viewer's own where they give care, else of the team
    const TasksView& tasks(TasksOf whose);
    const PathwaysView& pathways(const std::string& chosen_code);
    const SettingsView& settings();
    const ReportView& report(const ReportQuestion& question);
    ReportFacts& report_facts();
    const OpenComments& comments();
    const SearchView& search(const std::string& text);
    const std::vector<SavedViewLine>& saved_views();
    const AttentionView& attention();
    const PendingView& pending();
    SaveState saved() const;
    int needing_attention() const; // what was refused, and what cannot be read

private:
    std::string dated(const std::string& question) const;  // changes with the data and the minute
    std::string stored(const std::string& question) const; // changes with the data

    Session& session_;
    Route route_;
    Viewpoint viewpoint_;
    std::uint64_t board_stamp_ = 0;
    std::uint64_t timetable_stamp_ = 0;
    std::uint64_t caseload_stamp_ = 0;
    Kept<std::vector<std::pair<Id<Team>, std::string>>> teams_;
    BoardKeeper board_;
    std::string board_from_;
    std::uint64_t board_version_ = 0;
    Kept<CasesView> cases_;
    Kept<CaseView> case_;
    TimetableKeeper timetable_;
    std::string timetable_from_;
    std::uint64_t timetable_version_ = 0;
    Kept<std::vector<DraftChange>> draft_changes_;
    Kept<TimetableView> proposed_timetable_;
    Kept<DayReasons> reasons_;
    Kept<VisitView> visit_;
    Kept<MyDayView> my_day_;
    Kept<WeekView> week_;
    Kept<NotRecordedView> not_recorded_;
    Kept<int> not_recorded_count_;
    Kept<TasksView> tasks_;
    Kept<PathwaysView> pathways_;
    Kept<SettingsView> settings_;
    Kept<ReportFacts> report_facts_;
    Kept<ReportView> report_;
    Kept<OpenComments> comments_;
    Kept<int> unread_;
    Kept<CaseTable> table_;
    Kept<MapView> map_;
    Kept<CaseloadsView> caseloads_;
    Kept<OpenCaseload> caseload_;
    Kept<ScheduleThread> schedule_;
    Kept<ScheduleThread> team_schedule_;
    Kept<InboxView> inbox_;
    Kept<SearchIndex> search_index_;
    Kept<SearchView> search_;
    Kept<std::vector<SavedViewLine>> saved_views_;
    Kept<AttentionView> attention_;
    Kept<PendingView> pending_;
    std::string no_name_;
};

} // namespace evenload
