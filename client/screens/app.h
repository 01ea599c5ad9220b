// The program on the page: which screen the address asks for, the bars around it, and what becomes of what the
// screens ask (Desk). It holds no rule and no query; those are in views and commands.
#pragma once

#include "client/screens/app_views.h"
#include "client/screens/board/board_screen.h"
#include "client/screens/case_file/case_screen.h"
#include "client/screens/caseloads/caseload_page.h"
#include "client/screens/caseloads/caseloads_screen.h"
#include "client/screens/desk.h"
#include "client/screens/forms/form_flow.h"
#include "client/screens/frame/header_bar.h"
#include "client/screens/frame/notice_dialog.h"
#include "client/screens/frame/reason_dialog.h"
#include "client/screens/frame/sign_out_dialog.h"
#include "client/screens/kiosk_feed.h"
#include "client/screens/lists/attention_screen.h"
#include "client/screens/lists/comments_screen.h"
#include "client/screens/lists/not_recorded_screen.h"
#include "client/screens/pathways/pathways_screen.h"
#include "client/screens/phone/my_day_screen.h"
#include "client/screens/planning_run.h"
#include "client/screens/reports/report_screen.h"
#include "client/screens/settings/settings_screen.h"
#include "client/screens/tasks/tasks_screen.h"
#include "client/screens/timetable/emergency_dialogs.h"
#include "client/screens/timetable/timetable_screen.h"
#include "client/session/opened_cases.h"
#include "client/session/session.h"
#include "client/views/balance_view.h"
#include "client/views/caseload_proposal.h"
#include "client/views/report_csv.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

class App final : public Desk {
public:
    explicit App(Host& host, DeviceStore* store = nullptr);

    void start(); // the sitting, or the wall display's feed
    void draw(ui::Ui& ui);
    // After each drawing. True: what was asked for is done, and what was drawn is out of date.
    bool step();
    float scale(ui::Rect window) const;
    const ui::Theme* theme() const; // none: as the device says

    Session& session() { return session_; }
    const Route& route() const { return route_; }

    // Desk
    using Desk::give;
    void give(Command command, std::string what) override;
    void go(const Route& route) override;
    void replace(const Route& route) override;
    void back_from_panel() override;
    void open(const FormRequest& request) override;
    void leave_to(const std::string& address) override;
    void save_csv(const std::string& name, const std::string& bytes) override;
    void undo() override;
    void redo() override;

private:
    // Drawing (app.cpp)
    void draw_frame(ui::Ui& ui);
    void draw_header(ui::Ui& ui, ui::Rect area);
    void draw_page(ui::Ui& ui, ui::Rect area);
    void draw_board(ui::Ui& ui, ui::Rect area);
    void draw_timetable(ui::Ui& ui, ui::Rect area);
    void draw_week(ui::Ui& ui, ui::Rect area);
    void draw_not_recorded(ui::Ui& ui, ui::Rect area);
    const ScheduleThread& schedule_comments(const ShownDays& days);
    const CoverView* cover(Date day); // of the absence that was just recorded; null: none
    void answer_planning(const ui::TimetableResult& result, const ui::PlanningProgress& progress);
    void draw_cases(ui::Ui& ui, ui::Rect area, CasesOf whose);
    void draw_caseloads(ui::Ui& ui, ui::Rect area);
    void draw_tasks(ui::Ui& ui, ui::Rect area);
    ui::MyDayScreen my_day_screen(const ui::Ui& ui);
    Id<Professional> whose_day() const;
    bool is_in_pack(); // whether the screen can be shown from what this device keeps
    void draw_not_in_pack(ui::Ui& ui, ui::Rect area);
    void draw_reports(ui::Ui& ui, ui::Rect area);
    void draw_attention(ui::Ui& ui, ui::Rect area);
    void draw_kiosk(ui::Ui& ui);
    // What has not arrived (app_unsent.cpp)
    ui::Unsent unsent() const;
    void draw_banners(ui::Ui& ui, ui::Rect& area); // cuts them from the top
    void ask_to_sign_out();
    void draw_sign_out(ui::Ui& ui);
    void sign_out_when_sent();
    void draw_nothing_yet(ui::Ui& ui);
    void note_opened_case();
    void leave_when_kept();
    void draw_dialogs(ui::Ui& ui);
    bool draw_emergencies(ui::Ui& ui); // false: none is asked for
    void take_shortcuts(ui::Ui& ui);
    Date shown_day() const;

    // What becomes of what was asked (app_desk.cpp)
    void settle(const Command& command, const std::string& what);
    void undo_now();
    void redo_now();
    void say(std::string text, bool with_undo);
    void refuse(const std::string& text);
    void show_rejections();
    bool open_emergency(const FormRequest& request);  // false: it is about something else
    void show_form();                                 // form_
    void open_refused(const std::string& command_id); // to be written otherwise
    void submit_form(const FormAnswer& answer);
    void show_form_rejection(const Rejection& rejection);
    void step_planning();
    void start_planning(int days); // from the day shown on
    void start_least_change(Date day, int days);
    std::optional<AbsenceTaken> absence_of(const Command& command);
    void look_for_cover(AbsenceTaken taken);
    // What a command leads to besides its words: cover for an absence, an offer to plan again.
    void follow_up(const Command& command, const std::string& what);
    void save_file(const CsvFile& file);
    void use_plan();     // the best there is
    bool close_dialog(); // what Back closes first
    void address_changed();

    Host& host_;
    Session session_;
    OpenedCases opened_cases_;
    AppViews views_;
    KioskFeed kiosk_;
    Route route_;
    std::string title_;

    ui::HeaderState header_;
    ui::BoardState board_;
    ui::TimetableState timetable_;
    ui::CaseState case_;
    ui::ReportState reports_;
    ui::CaseloadsState caseloads_;
    ui::CaseloadState caseload_;
    ui::CommentsState comments_;
    ui::AttentionState attention_;
    ui::PathwaysState pathways_;
    ui::SettingsState settings_;
    std::optional<TasksOf> whose_tasks_; // none chosen yet
    CasesOf whose_ = CasesOf::team;
    bool whose_chosen_ = false;

    bool shortcuts_open_ = false;
    std::optional<ui::ReasonQuestion> reason_;
    std::optional<ui::Notice> notice_;
    std::string leaving_to_;   // another page, once what was done is kept
    bool signing_out_ = false; // something waits, and the person is asked what becomes of it
    bool leaves_when_sent_ = false;
    std::optional<BalanceView> balance_;
    std::optional<CaseloadProposal> proposal_;
    std::optional<EmergencyView> emergency_;          // who could take it is shown
    std::optional<ui::EmergencyHere> emergency_here_; // for whom it is, is asked
    std::optional<FormFlow> form_;
    std::uint64_t explained_timetable_ = 0; // stamp of the timetable whose reasons are worked out
    std::size_t form_commands_done_ = 0;    // of an answer that was refused half-way
    std::string form_settles_; // id of the refused change that its answer takes the place of
    std::optional<PlanningRun> planning_;
    std::optional<AbsenceTaken> absence_; // whose cover is shown
    Kept<CoverView> cover_;
    struct ReplanOffer {
        std::string what; // happened; empty: nothing did
        Date day;
    };
    ReplanOffer replan_offer_;
    ui::MyDayState my_day_;
    ui::NotRecordedState not_recorded_;
    std::optional<bool> not_recorded_mine_; // chosen; none: as the person's role suggests
    struct Message {
        std::string text;
        bool with_undo = false;
        bool refusal = false;
    };
    std::vector<Message> messages_; // for the next frame's toasts
    // What changes data while a screen draws waits until it has drawn: a view must not change under it.
    std::vector<std::function<void()>> after_frame_;
};

} // namespace evenload
