#include "client/screens/case_file/case_page.h"

#include "client/screens/case_file/case_parts.h"
#include "client/screens/case_file/contacts_panel.h"
#include "client/screens/case_file/documents_panel.h"
#include "client/screens/case_file/tasks_panel.h"
#include "client/screens/tints.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/menu.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"
#include "common/commands/access/end_emergency_access.h"
#include "common/commands/case/acknowledge_case.h"

#include <algorithm>
#include <iterator>

namespace evenload::ui {
namespace {

constexpr float gap = 12;
constexpr float two_columns = 720;

struct CaseTab {
    const char* name; // in the address
    const char* label;
};
constexpr CaseTab case_tabs[] = {
    {"", "Summary"},       {"contacts", "Contacts"}, {"documents", "Documents"},
    {"tasks", "Tasks"},    {"comments", "Comments"}, {"records", "Shared records"},
    {"history", "History"}};

int tab_index(const Route& route) {
    for (int i = 0; i < static_cast<int>(std::size(case_tabs)); ++i)
        if (route.tab == case_tabs[i].name) return i;
    return 0;
}

int badge_of_tab(std::string_view name, const CaseView& view) {
    if (name == "comments") return view.thread.open;
    if (name == "documents") return static_cast<int>(view.documents.size());
    return name == "tasks" ? view.open_tasks : 0;
}

bool action_right(Ui& ui, Rect& bar, bool words, Button wanted) {
    if (words) return button_right(ui, bar, wanted);
    return icon_button(ui, bar.cut_right(ui.control_height(), space_2),
                       {.key = wanted.key,
                        .icon = wanted.icon,
                        .name = wanted.label,
                        .bordered = true,
                        .enabled = wanted.enabled,
                        .why_not = wanted.why_not});
}

void draw_more(Ui& ui, Rect anchor, const CaseView& view, Desk& desk) {
    struct Choice {
        const char* label;
        Icon icon;
        const std::optional<std::string>& why_not;
        FormRequest::Kind kind;
    };
    const Choice choices[] = {
        {"Amend the patient…", Icon::user, view.actions.amend, FormRequest::Kind::amend_patient},
        {"Amend the case…", Icon::pencil, view.actions.amend, FormRequest::Kind::amend_case},
        {"Set contact plan…", Icon::repeat, view.actions.plan, FormRequest::Kind::contact_plan},
        {"Put on a pathway…", Icon::route, view.actions.pathway, FormRequest::Kind::apply_pathway},
        {"Add a task…", Icon::clipboard_check, view.actions.task, FormRequest::Kind::add_task},
        {"Ask someone to take over…", Icon::arrow_right_left, view.actions.hand_over,
         FormRequest::Kind::hand_over},
        {"Whom the patient wants to see…", Icon::heart, view.actions.amend,
         FormRequest::Kind::patient_preference},
        {"Emergency visit now…", Icon::plus, view.actions.plan, FormRequest::Kind::emergency_now},
        {"Extra visit…", Icon::calendar_clock, view.actions.plan, FormRequest::Kind::add_visit},
        {"Change status…", Icon::activity, view.actions.status, FormRequest::Kind::change_status},
        {"Another case of this patient…", Icon::plus, view.actions.amend,
         FormRequest::Kind::another_case},
        {"Restrict the record…", Icon::lock, view.actions.restrict_record,
         FormRequest::Kind::restrict_record},
        {"Name who may see it…", Icon::user_plus, view.actions.lift_restriction,
         FormRequest::Kind::name_on_restriction},
        {"Lift the restriction…", Icon::rotate_cw, view.actions.lift_restriction,
         FormRequest::Kind::lift_restriction},
        {"Open in an emergency…", Icon::triangle_alert, view.actions.open_restricted,
         FormRequest::Kind::open_restricted},
        {"Close the case…", Icon::archive, view.actions.close, FormRequest::Kind::close_case},
        {"Reopen the case…", Icon::rotate_cw, view.actions.reopen, FormRequest::Kind::reopen_case},
    };
    std::vector<MenuItem> items;
    for (const Choice& choice : choices)
        items.push_back({.key = std::string("more:") + choice.label,
                         .label = choice.label,
                         .icon = choice.icon,
                         .enabled = !choice.why_not,
                         .why_not = choice.why_not.value_or("")});
    items.push_back(
        {.key = "more:print", .label = "Print…", .icon = Icon::printer, .separated = true});
    if (icon_button(ui, anchor,
                    {.key = "case:more",
                     .icon = Icon::ellipsis,
                     .name = "More for this case",
                     .bordered = true,
                     .opens_menu = true}))
        open_menu(ui, "case:more:menu", anchor);
    const auto chosen = menu(ui, "case:more:menu", "More for this case", items);
    if (!chosen) return;
    if (static_cast<std::size_t>(*chosen) == std::size(choices))
        return desk.leave_to("/print/cases?team=" + view.team_id.text + "&case=" + view.reference);
    desk.open({choices[*chosen].kind, view.id.text});
}

void draw_actions(Ui& ui, Rect& bar, const CaseView& view, const Route& route,
                  const CasePageLook& look, Desk& desk) {
    const bool words = bar.width > 640;
    Container group{ui.tree,
                    {.key = "case:actions",
                     .role = Role::toolbar,
                     .name = "This case",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    if (look.aside &&
        icon_button(ui, bar.cut_right(28, space_2),
                    {.key = "case:close", .icon = Icon::x, .name = "Close the panel"}))
        desk.back_from_panel();
    draw_more(ui, bar.cut_right(ui.control_height(), space_2), view, desk);
    if (view.awaits_triage) {
        if (action_right(ui, bar, words,
                         {.key = "case:triage",
                          .label = "Triage",
                          .icon = Icon::clipboard_check,
                          .kind = ButtonKind::primary,
                          .enabled = !view.actions.triage,
                          .why_not = view.actions.triage.value_or("")}))
            desk.open({FormRequest::Kind::triage, view.id.text});
    } else if (action_right(ui, bar, words,
                            {.key = "case:record",
                             .label = "Record contact",
                             .icon = Icon::pencil,
                             .kind = ButtonKind::primary,
                             .enabled = !view.actions.record,
                             .why_not = view.actions.record.value_or("")}))
        desk.open({FormRequest::Kind::record_contact, view.next_contact_id.text});
    if (action_right(ui, bar, words,
                     {.key = "case:reassign",
                      .label = "Reassign",
                      .icon = Icon::user_plus,
                      .enabled = !view.actions.reassign,
                      .why_not = view.actions.reassign.value_or("")}))
        desk.open({FormRequest::Kind::reassign, view.id.text});
    if (!look.aside && words &&
        button_right(ui, bar,
                     {.key = "case:comment",
                      .label = "Comment",
                      .icon = Icon::message_square,
                      .enabled = !view.actions.comment,
                      .why_not = view.actions.comment.value_or("")})) {
        Route thread = route;
        thread.tab = "comments";
        desk.replace(thread);
    }
    if (look.aside) {
        Route file = route;
        file.page = Page::cases;
        if (action_right(
                ui, bar, words,
                {.key = "case:open", .label = "Open the file", .icon = Icon::external_link}))
            desk.go(file);
    }
}

float chips_line(Ui& ui, Rect place, const CaseView& view) {
    std::vector<Chip> row;
    std::string spoken;
    for (const Mark& mark : view.marks) {
        row.push_back({.label = mark.text, .tint = tint(mark.tone)});
        spoken += (spoken.empty() ? "" : ", ") + mark.text;
    }
    ui.tree.leaf({.key = "case:marks", .role = Role::text, .name = spoken, .rect = place});
    return chips(ui, place.top_left(), place.width, row);
}

// That the record is restricted, and the way in or out of it.
float draw_restriction(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    const RestrictionView& restriction = view.restriction;
    const bool open = !restriction.own_access.none();
    const bool may_open = restriction.hidden && !restriction.why_not_opened;
    const Banner restricted{.key = "case:restricted",
                            .text = restriction.text,
                            .icon = Icon::lock,
                            .tint = open || restriction.hidden ? Tint::warning : Tint::brand,
                            .action_label = open       ? "Close it"
                                            : may_open ? "Open…"
                                                       : ""};
    const float height = banner_height(ui, restricted, place.width);
    if (banner(ui, place.cut_top(height), restricted).pressed) {
        if (open)
            desk.give(EndEmergencyAccess{restriction.own_access}, "Closed " + view.reference);
        else
            desk.open({FormRequest::Kind::open_restricted, view.id.text});
    }
    return height + space_2;
}

// What waits for an answer: a case that is new to its owner, and a handover.
float draw_questions(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    Rect area = place;
    if (!view.new_to_me.empty()) {
        const Banner fresh{.key = "case:new",
                           .text = view.new_to_me,
                           .icon = Icon::inbox,
                           .tint = Tint::brand,
                           .action_label = "I have seen it"};
        if (banner(ui, area.cut_top(banner_height(ui, fresh, area.width), space_2), fresh).pressed)
            desk.give(AcknowledgeCase{view.id}, "Seen: " + view.reference);
    }
    if (!view.handover.text.empty()) {
        const bool may_act = view.handover.may_answer || view.handover.may_withdraw;
        const Banner asked{.key = "case:handover",
                           .text = view.handover.text,
                           .icon = Icon::arrow_right_left,
                           .tint = Tint::brand,
                           .action_label = may_act ? "Answer…" : ""};
        if (banner(ui, area.cut_top(banner_height(ui, asked, area.width), space_2), asked).pressed)
            desk.open({FormRequest::Kind::answer_handover, view.id.text});
    }
    return area.y - place.y;
}

// Name, marks, identity and what must be known at the door: always in view, whatever the tab.
float draw_head(Ui& ui, Rect place, const CaseView& view, const Route& route,
                const CasePageLook& look, Desk& desk) {
    Rect area = place;
    Rect first = area.cut_top(34, 2);
    if (look.with_back &&
        icon_button(ui, first.cut_left(ui.control_height(), space_2),
                    {.key = "case:back", .icon = Icon::arrow_left, .name = "Back to the list"})) {
        Route list = route;
        list.case_reference.clear();
        desk.go(list);
    }
    draw_actions(ui, first, view, route, look, desk);
    const int level = look.aside ? 2 : 1;
    const float name = ui.paint.width(Face::title, view.name);
    const bool below = name + 200 > first.width;
    const float used = heading(ui, first, "case:name", view.name, level, Face::title);
    first.cut_left(used, space_3);
    if (below)
        area.cut_top(chips_line(ui, area, view), 4);
    else
        chips_line(ui, {first.x, first.y + 7, first.width, 20}, view);
    const std::string identity = view.reference + " · " + view.identity;
    const float words = ui.paint.paragraph_height(Face::body, identity, area.width);
    paragraph(ui, area.cut_top(words, space_2), "case:identity", identity, Face::body,
              Tint::neutral, true);
    if (!view.shared.empty()) {
        const Banner shared{.key = "case:shared", .text = view.shared, .icon = Icon::share_2};
        banner(ui, area.cut_top(banner_height(ui, shared, area.width), space_2), shared);
    }
    if (!view.restriction.text.empty()) area.cut_top(draw_restriction(ui, area, view, desk));
    if (!view.door.empty()) {
        const Banner door{.key = "case:door",
                          .text = view.door,
                          .icon = Icon::triangle_alert,
                          .tint = Tint::warning};
        banner(ui, area.cut_top(banner_height(ui, door, area.width), space_2), door);
    }
    area.cut_top(draw_questions(ui, area, view, desk));
    return area.y - place.y;
}

float draw_summary(Ui& ui, Rect place, const CaseView& view, CaseState& state, Desk& desk) {
    const bool wide = place.width >= two_columns;
    Rect left = place;
    Rect right = place;
    if (wide) {
        right = left.cut_right(std::min(320.f, place.width * 0.32f), gap);
    }
    float y = left.y;
    const auto below = [&](float height) { y += height + gap; };
    below(draw_plan_panel(ui, {left.x, y, left.width, 0}, view, desk));
    below(draw_contacts_panel(ui, {left.x, y, left.width, 0}, view.recent, desk));
    below(draw_comments_panel(ui, {left.x, y, left.width, 0}, view, state, desk));
    float beside = wide ? right.y : y;
    const auto beside_below = [&](float height) { beside += height + gap; };
    beside_below(draw_referral_panel(ui, {right.x, beside, right.width, 0}, view, desk));
    beside_below(draw_people_panel(ui, {right.x, beside, right.width, 0}, view));
    beside_below(draw_history_panel(ui, {right.x, beside, right.width, 0}, view, 8, desk));
    return std::max(y, beside) - place.y;
}

// What other providers hold is read over FHIR; none is connected yet.
float draw_shared_records(Ui& ui, Rect place) {
    constexpr float height = 220;
    empty_state(ui, {place.x, place.y, place.width, height},
                {.key = "case:records:none",
                 .icon = Icon::share_2,
                 .title = "No other records are connected",
                 .text = "What the GP, the hospital or social care hold is shown here once an "
                         "administrator connects them."});
    return height;
}

float draw_tab(Ui& ui, Rect place, const CaseView& view, int tab, CaseState& state, Desk& desk) {
    const std::string_view name = case_tabs[tab].name;
    if (name == "contacts") return draw_contacts_panel(ui, place, view.contacts, desk) + gap;
    if (name == "documents") return draw_documents_panel(ui, place, view, desk) + gap;
    if (name == "tasks") return draw_tasks_panel(ui, place, view, desk) + gap;
    if (name == "comments") return draw_comments_panel(ui, place, view, state, desk) + gap;
    if (name == "records") return draw_shared_records(ui, place) + gap;
    if (name == "history") return draw_history_panel(ui, place, view, 0, desk) + gap;
    return draw_summary(ui, place, view, state, desk);
}

} // namespace

void draw_case_page(Ui& ui, Rect area, const CaseView& view, const Route& route,
                    const CasePageLook& look, CaseState& state, Desk& desk) {
    if (!view.found) {
        empty_state(ui, area,
                    {.key = "case:none",
                     .icon = Icon::search,
                     .title = "There is no such case here",
                     .text = "It may belong to another team. Search with the / key.",
                     .heading_level = look.aside ? 2 : 1});
        return;
    }
    const Rect inside = area.inset(look.aside ? space_3 : space_4 + 4, space_3);
    const Scroll scroll{ui,
                        {.key = "case:page:" + view.reference,
                         .rect = inside,
                         .content_height = state.page_height}};
    Rect place{scroll.origin.x, scroll.origin.y, inside.width - (look.aside ? 8.f : 4.f), 100000};
    place.cut_top(draw_head(ui, place, view, route, look, desk));
    std::vector<Tab> all;
    for (const CaseTab& tab : case_tabs)
        all.push_back({std::string("tab:") + tab.label, tab.label, badge_of_tab(tab.name, view)});
    const int current = tab_index(route);
    const auto chosen =
        tabs(ui, place.cut_top(tabs_height, gap), "case:tabs", "Parts of the case", all, current);
    place.cut_top(draw_tab(ui, place, view, current, state, desk));
    const float height = place.y - scroll.origin.y;
    if (height != state.page_height) ui.host.request_frames(1);
    state.page_height = height;
    if (!chosen) return;
    Route other = route;
    other.tab = case_tabs[*chosen].name;
    desk.replace(other);
}

} // namespace evenload::ui
