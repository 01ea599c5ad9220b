#include "client/screens/app.h"

#include "client/screens/board/balance_dialog.h"
#include "client/screens/board/case_map.h"
#include "client/screens/case_file/case_page.h"
#include "client/screens/caseloads/proposal_dialog.h"
#include "client/screens/frame/nav_rail.h"
#include "client/screens/frame/shortcut_sheet.h"
#include "client/screens/kiosk/kiosk_screen.h"
#include "client/views/report_csv.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/menu.h"

#include <algorithm>
#include <utility>

namespace evenload {
namespace {

constexpr float phone = 600;       // narrower: bottom bar, one column
constexpr float panel_width = 440; // of a case beside the board
constexpr float room_for_panel = 1000;

bool is_phone(const ui::Ui& ui) {
    return ui.screen.width < phone;
}

} // namespace

App::App(Host& host, DeviceStore* store)
    : host_(host)
    , session_(host, store)
    , opened_cases_(host, &session_.keeping())
    , views_(session_)
    , kiosk_(host) {
    route_ = route_from(host_.address());
    host_.on_address_changed([this] { address_changed(); });
    host_.on_notice([this](const std::string& title, const std::string& text) {
        if (!notice_) notice_ = ui::Notice{title, {}};
        notice_->lines.push_back(text);
        host_.request_frames(2);
    });
}

void App::start() {
    if (route_.page == Page::kiosk)
        kiosk_.start();
    else
        session_.start();
    host_.request_frames(2);
}

bool App::step() {
    if (route_.page == Page::kiosk) return false;
    const auto asked = std::exchange(after_frame_, {});
    for (const auto& act : asked)
        act();
    session_.step();
    sign_out_when_sent();
    step_planning();
    return !asked.empty();
}

float App::scale(ui::Rect window) const {
    return route_.page == Page::kiosk ? ui::kiosk_scale(window) : 1;
}

const ui::Theme* App::theme() const {
    if (route_.page == Page::kiosk) return &ui::kiosk_theme();
    switch (header_.theme) {
    case 1: return &ui::light_theme();
    case 2: return &ui::dark_theme();
    case 3: return &ui::high_contrast_theme();
    default: return nullptr;
    }
}

Date App::shown_day() const {
    return route_.day.value_or(session_.local_now().date);
}

void App::draw(ui::Ui& ui) {
    const std::string title = std::string(title_of(route_.page)) + " · Evenload";
    if (title != title_) host_.set_title(title_ = title);
    ui.input.shortcuts_enabled = header_.letters_work;
    leave_when_kept();
    for (const Message& message : messages_) {
        if (message.refusal) ui.refuse(message.text);
        ui::Toast toast{.text = message.text};
        if (message.with_undo) {
            ui.toasts.clear(); // Undo is of the newest, so only the newest offers it
            toast.action_label = "Undo";
            toast.action = [this] { undo(); };
            toast.spoken = message.text + ". Undo: Control Z";
        }
        ui.toasts.show(ui, std::move(toast));
    }
    messages_.clear();
    if (route_.page == Page::kiosk) return draw_kiosk(ui);
    if (!views_.look(route_)) return draw_nothing_yet(ui);
    show_rejections();
    draw_frame(ui);
    note_opened_case();
    draw_dialogs(ui);
    take_shortcuts(ui);
}

void App::draw_nothing_yet(ui::Ui& ui) {
    ui::Container main{
        ui.tree, {.key = "main", .role = ui::Role::main, .name = "Evenload", .rect = ui.screen}};
    if (session_.connection() == Connection::signed_out) {
        if (ui::empty_state(ui, ui.screen,
                            {.key = "signed_out",
                             .icon = ui::Icon::log_in,
                             .title = "You are signed out",
                             .text = "Sign in to see your team.",
                             .action_label = "Sign in"}))
            host_.leave_to("/sign_in?next=" + to_address(route_));
        return;
    }
    ui::empty_state(
        ui, ui.screen,
        {.key = "starting",
         .icon = ui::Icon::loader,
         .title = "Opening your team…",
         .text = host_.online() ? "" : "This device is offline; it goes on when it is back."});
}

void App::draw_frame(ui::Ui& ui) {
    ui::Rect area = ui.screen;
    const bool narrow = is_phone(ui);
    const bool own_head = narrow && route_.page == Page::my_day;
    if (own_head)
        area.cut_top(ui::draw_my_day_head(ui, area, my_day_screen(ui), *this));
    else
        draw_header(ui, area.cut_top(ui::header_height));
    draw_banners(ui, area);
    const ui::NavBadges badges{views_.unread_count(), views_.needing_attention(),
                               views_.not_recorded_count()};
    const bool own_day = !views_.viewpoint().professional_id.none();
    if (narrow)
        ui::draw_bottom_bar(ui, area.cut_bottom(ui::bottom_bar_height), route_, badges, own_day,
                            *this);
    else
        ui::draw_nav_rail(ui, area.cut_left(ui::rail_width), route_, badges, own_day, *this);
    ui::Container main{ui.tree,
                       {.key = "main",
                        .role = ui::Role::main,
                        .name = std::string(title_of(route_.page)),
                        .rect = area}};
    draw_page(ui, area);
}

void App::note_opened_case() {
    const bool shows_files =
        route_.page == Page::board || route_.page == Page::cases || route_.page == Page::caseload;
    std::vector<Id<Case>> shown;
    if (shows_files && !route_.case_reference.empty())
        if (const CaseView& view = views_.case_file(route_.case_reference);
            view.found && !view.restriction.hidden)
            shown.push_back(view.id);
    if (route_.page == Page::my_day)
        for (const MyVisit& visit : views_.my_day(whose_day(), shown_day()).visits)
            shown.push_back(visit.case_id);
    opened_cases_.look(shown, views_.viewpoint().user_id);
}

void App::draw_header(ui::Ui& ui, ui::Rect area) {
    std::vector<ui::TeamChoice> teams;
    for (const auto& [id, name] : views_.teams())
        teams.push_back({id, name});
    const Sitting& sitting = *session_.sitting();
    const ui::HeaderBar bar{
        route_,
        views_.team_name(),
        teams,
        sitting.user_name,
        sitting.role_text,
        views_.saved(),
        views_.search(header_.search_text),
        {route_, views_.saved_views(), why_not(views_.viewpoint().role, "save_view")}};
    const ui::HeaderResult result = ui::draw_header(ui, area, bar, header_, *this);
    if (result.search_text) host_.request_frames(2);
    if (result.theme) header_.theme = *result.theme;
    if (result.toggle_shortcuts) header_.letters_work = !header_.letters_work;
    if (result.open_shortcuts) shortcuts_open_ = true;
    if (result.sign_out) ask_to_sign_out();
}

void App::draw_page(ui::Ui& ui, ui::Rect area) {
    if (session_.carried() && !is_in_pack()) return draw_not_in_pack(ui, area);
    switch (route_.page) {
    case Page::board: return draw_board(ui, area);
    case Page::timetable:
        return route_.span.empty() ? draw_timetable(ui, area) : draw_week(ui, area);
    case Page::not_recorded: return draw_not_recorded(ui, area);
    case Page::cases: return draw_cases(ui, area, whose_);
    case Page::caseload: return draw_cases(ui, area, CasesOf::mine);
    case Page::caseloads: return draw_caseloads(ui, area);
    case Page::my_day: return ui::draw_my_day(ui, area, my_day_screen(ui), my_day_, *this);
    case Page::reports: return draw_reports(ui, area);
    case Page::comments:
        return ui::draw_comments_screen(ui, area, {views_.inbox(), views_.comments(), route_},
                                        comments_, *this);
    case Page::tasks: return draw_tasks(ui, area);
    case Page::pathways:
        return ui::draw_pathways(ui, area, views_.pathways(route_.pathway), route_, pathways_,
                                 *this);
    case Page::settings:
        return ui::draw_settings(ui, area, views_.viewpoint().team_id, views_.settings(), settings_,
                                 *this);
    case Page::attention: return draw_attention(ui, area);
    case Page::kiosk:
    case Page::unknown: break;
    }
    Route board;
    if (ui::empty_state(ui, area,
                        {.key = "unknown",
                         .icon = ui::Icon::map,
                         .title = "There is no such page",
                         .text = "The address may be from another time.",
                         .action_label = "Open the board",
                         .heading_level = 1}))
        go(board);
}

bool App::is_in_pack() {
    if (route_.page == Page::cases && !route_.case_reference.empty())
        return views_.case_file(route_.case_reference).found;
    if (route_.page == Page::my_day)
        return whose_day() == views_.viewpoint().professional_id &&
               session_.carried()->has(shown_day());
    return route_.page == Page::attention;
}

// Half a board would look like a whole one.
void App::draw_not_in_pack(ui::Ui& ui, ui::Rect area) {
    const bool one_case = route_.page == Page::cases && !route_.case_reference.empty();
    const bool one_day = route_.page == Page::my_day;
    const std::string what = one_case  ? "This case"
                             : one_day ? "This day"
                                       : std::string(title_of(route_.page));
    Route my_day;
    my_day.page = Page::my_day;
    if (ui::empty_state(ui, area,
                        {.key = "not_in_pack",
                         .icon = ui::Icon::cloud_off,
                         .title = what + ": only with the server",
                         .text = "Without a network this device has your own next days and the "
                                 "files of those patients.",
                         .action_label = "Open my day",
                         .heading_level = 1}))
        go(my_day);
}

void App::draw_board(ui::Ui& ui, ui::Rect area) {
    const BoardView& view = views_.board();
    std::string undo_text;
    for (const Done& done : session_.done())
        if (done.undone_by.empty()) undo_text = done.what;
    const bool panel = !route_.case_reference.empty();
    ui::Rect beside;
    if (panel)
        beside = area.width >= room_for_panel
                     ? area.cut_right(std::min(panel_width, area.width * 0.4f))
                     : area;
    if (!panel || beside.x > area.x) {
        const ui::BoardScreen screen{
            view,
            views_.board_stamp(),
            route_,
            views_.pending(),
            [this](const std::vector<std::string>& ids) { return views_.fits(ids); },
            session_.can_undo(),
            session_.can_redo(),
            undo_text,
            route_.view == "table" ? &views_.table() : nullptr,
            route_.view == ui::as_map ? &views_.map() : nullptr};
        if (ui::draw_board(ui, area, screen, board_, *this))
            balance_ = balance_view(views_.database(), views_.viewpoint());
    }
    if (!panel) return;
    ui.paint.fill(beside, ui.theme().page);
    ui.paint.line({beside.x, beside.y}, {beside.x, beside.bottom()}, ui.theme().line);
    ui::Container aside{
        ui.tree, {.key = "aside", .role = ui::Role::complementary, .name = "Case", .rect = beside}};
    ui::draw_case_page(ui, beside, views_.case_file(route_.case_reference), route_, {.aside = true},
                       case_, *this);
}

void App::draw_cases(ui::Ui& ui, ui::Rect area, CasesOf whose) {
    const bool gives_care = !views_.viewpoint().professional_id.none();
    if (!whose_chosen_ && gives_care) whose = CasesOf::mine;
    const ui::CaseScreen screen{views_.board(),
                                views_.cases(whose),
                                views_.case_file(route_.case_reference),
                                route_,
                                views_.pending(),
                                whose,
                                gives_care,
                                views_.viewpoint().professional_id};
    const ui::CaseResult result = ui::draw_cases(ui, area, screen, case_, *this);
    if (!result.whose) return;
    whose_ = *result.whose;
    whose_chosen_ = true;
    host_.request_frames(2);
}

void App::draw_caseloads(ui::Ui& ui, ui::Rect area) {
    if (route_.caseload_id.none())
        return ui::draw_caseloads(ui, area, views_.caseloads(), route_, caseloads_, *this);
    const AppViews::OpenCaseload& open = views_.caseload(route_.caseload_id);
    const ui::BoardScreen board{open.board,
                                views_.caseload_stamp(),
                                route_,
                                views_.pending(),
                                [&](const std::vector<std::string>& ids) {
                                    Viewpoint there = views_.viewpoint();
                                    there.team_id = open.view.team_id;
                                    return board_fits(views_.database(), there, open.board, ids);
                                },
                                session_.can_undo(),
                                session_.can_redo(),
                                "",
                                &open.table};
    ui::draw_caseload(ui, area, {open.view, board}, caseload_, *this);
}

void App::draw_tasks(ui::Ui& ui, ui::Rect area) {
    const bool gives_care = !views_.viewpoint().professional_id.none();
    const TasksOf whose = whose_tasks_.value_or(gives_care ? TasksOf::mine : TasksOf::team);
    const auto chosen = ui::draw_tasks(ui, area, {views_.tasks(whose), whose, gives_care}, *this);
    if (!chosen) return;
    whose_tasks_ = chosen;
    host_.request_frames(2);
}

Id<Professional> App::whose_day() const {
    return route_.professional_id ? route_.professional_id : views_.viewpoint().professional_id;
}

ui::MyDayScreen App::my_day_screen(const ui::Ui& ui) {
    return {views_.my_day(whose_day(), shown_day()),
            route_,
            views_.pending(),
            views_.saved(),
            views_.viewpoint().now,
            is_phone(ui)};
}

void App::draw_reports(ui::Ui& ui, ui::Rect area) {
    const ReportView& view = views_.report(route_.report);
    const auto why_not_save = why_not(views_.viewpoint().role, "save_view");
    const ui::ReportScreen screen{view, route_, why_not_save};
    if (!ui::draw_reports(ui, area, screen, reports_, *this).export_csv) return;
    save_file(report_csv(views_.report_facts(), view.report));
}

void App::draw_dialogs(ui::Ui& ui) {
    if (signing_out_) return draw_sign_out(ui);
    if (draw_emergencies(ui)) return;
    if (reason_) {
        const ui::ReasonAnswer answer = ui::draw_reason_dialog(ui, *reason_);
        if (answer != ui::ReasonAnswer::open) {
            const ui::ReasonQuestion question = std::move(*reason_);
            reason_.reset();
            host_.request_frames(2);
            if (answer == ui::ReasonAnswer::given)
                give(ui::with_reason(question.command, question.reason), question.what);
        }
    } else if (notice_) {
        if (ui::draw_notice(ui, *notice_)) notice_.reset();
    } else if (balance_) {
        if (ui::draw_balance_dialog(ui, *balance_, *this)) balance_.reset();
    } else if (proposal_) {
        if (ui::draw_caseload_proposal(ui, *proposal_, *this)) proposal_.reset();
    } else if (shortcuts_open_) {
        if (ui::draw_shortcut_sheet(ui)) shortcuts_open_ = false;
    }
}

void App::take_shortcuts(ui::Ui& ui) {
    if (ui.shortcut("?")) shortcuts_open_ = true;
    if (ui.shortcut_ctrl("z")) undo();
    if (ui.shortcut_ctrl("z", true) || ui.shortcut_ctrl("y")) redo();
    if (ui.shortcut("g")) {
        Route other;
        other.page = route_.page == Page::board ? Page::timetable : Page::board;
        go(other);
    }
    if (ui.shortcut("Escape") && !(route_.without_panel() == route_)) back_from_panel();
}

} // namespace evenload
