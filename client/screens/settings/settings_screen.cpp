#include "client/screens/settings/settings_screen.h"

#include "client/screens/case_file/box.h"
#include "client/widgets/flow.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"
#include "common/commands/team/set_check_strictness.h"

#include <algorithm>
#include <array>

namespace evenload::ui {
namespace {

constexpr float column = 820;
constexpr float line_height = 26;
constexpr float two_lines = 46; // where names are broken
constexpr float name_width = 220;
constexpr float narrow = 560; // the choice goes below the check's name

struct Choice {
    CheckStrictness strictness;
    const char* label;
};
constexpr std::array<Choice, 3> choices{{{CheckStrictness::warn, "Warn"},
                                         {CheckStrictness::ask_reason, "Ask why"},
                                         {CheckStrictness::block, "Block"}}};

constexpr std::string_view about_checks =
    "What does not hold is said, asks for a reason that is kept, or is refused. Someone who is "
    "away, in two places at once, or not wanted by the patient is always refused.";

float intro_height(const Ui& ui, const Flow& flow, std::string_view words) {
    return ui.paint.paragraph_height(Face::small, words, flow.width() - 2 * Box::padding) + space_2;
}

Button change_button(const SettingsView& view, std::string key, std::string name) {
    return {.key = std::move(key),
            .label = "Change",
            .icon = Icon::pencil,
            .kind = ButtonKind::quiet,
            .enabled = !view.why_not_set,
            .why_not = view.why_not_set.value_or(""),
            .name = std::move(name)};
}

void draw_team(Ui& ui, Flow& flow, const SettingsView& view, Desk& desk) {
    const float line = flow.width() < narrow ? two_lines : line_height;
    const float height = line * static_cast<float>(view.team.size());
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:team",
            "Loads and limits"};
    if (box.head_button(ui, change_button(view, "settings:team:change", "Change loads and limits")))
        desk.open({FormRequest::Kind::team_settings});
    for (const auto& [name, value] : view.team)
        name_value(ui, box.inside.cut_top(line), "settings:team:" + name, name, value,
                   std::min(name_width, box.inside.width / 2));
}

void draw_strictness(Ui& ui, Rect bar, const Id<Team>& team_id, const CheckLine& line,
                     const SettingsView& view, Desk& desk) {
    std::vector<Tab> tabs;
    int current = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        tabs.push_back({"check:" + line.rule + ":" + choices[i].label, choices[i].label});
        if (choices[i].strictness == line.strictness) current = static_cast<int>(i);
    }
    bar.width = std::min(bar.width, segments_width(ui, tabs));
    const auto chosen =
        segments(ui, bar, "check:" + line.rule, "How strict: " + line.name, tabs, current);
    if (!chosen) return;
    if (view.why_not_set) return ui.refuse(*view.why_not_set);
    const Choice& choice = choices[static_cast<std::size_t>(*chosen)];
    desk.give(SetCheckStrictness{team_id, line.rule, choice.strictness},
              line.name + ": " + choice.label);
}

void draw_checks(Ui& ui, Flow& flow, const Id<Team>& team_id, const SettingsView& view,
                 Desk& desk) {
    const bool stacked = flow.width() < narrow;
    const float row = stacked ? 46 + ui.control_height() + space_2 : 52;
    const float intro = intro_height(ui, flow, about_checks);
    const float height = intro + row * static_cast<float>(view.checks.size());
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:checks", "Checks"};
    paragraph(ui, box.inside.cut_top(intro), "settings:checks:about", about_checks, Face::small,
              Tint::neutral, true);
    for (const CheckLine& line : view.checks) {
        Rect place = box.inside.cut_top(row);
        ui.paint.line(place.top_left(), {place.right(), place.y}, ui.theme().line);
        const Container item{ui.tree,
                             {.key = "settings:check:" + line.rule,
                              .role = Role::group,
                              .name = line.name + ". " + line.note,
                              .rect = place}};
        if (!stacked) {
            const Rect choice = place.cut_right(230);
            draw_strictness(ui, {choice.x, choice.y + 10, choice.width, ui.control_height()},
                            team_id, line, view, desk);
        }
        place.cut_top(6);
        ui.paint.text_in(place.cut_top(20), Face::strong, ui.theme().ink, line.name);
        ui.paint.text_in(place.cut_top(18, 2), Face::small, ui.theme().muted, line.note);
        if (stacked)
            draw_strictness(ui, place.cut_top(ui.control_height()), team_id, line, view, desk);
    }
}

void draw_need_factors(Ui& ui, Flow& flow, const SettingsView& view, Desk& desk) {
    const std::string_view about = view.need_factors.empty()
                                       ? "None: every case counts its minutes and no more."
                                       : "How much more than its minutes a case may count.";
    const float intro = intro_height(ui, flow, about);
    const float row = std::max(36.f, ui.control_height());
    const float height = intro + row * static_cast<float>(view.need_factors.size());
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:needs", "Need factors"};
    if (box.head_button(ui, {.key = "settings:needs:add",
                             .label = "Add",
                             .icon = Icon::plus,
                             .kind = ButtonKind::quiet,
                             .enabled = !view.why_not_set,
                             .why_not = view.why_not_set.value_or(""),
                             .name = "Add a need factor"}))
        desk.open({FormRequest::Kind::need_factor});
    paragraph(ui, box.inside.cut_top(intro), "settings:needs:about", about, Face::small,
              Tint::neutral, true);
    for (const NeedFactorLine& line : view.need_factors) {
        Rect place = box.inside.cut_top(row);
        ui.paint.line(place.top_left(), {place.right(), place.y}, ui.theme().line);
        const std::string words = line.name + (line.retired ? " (no longer offered)" : "");
        const Container item{ui.tree,
                             {.key = "settings:need:" + line.id.text,
                              .role = Role::group,
                              .name = words + ", " + line.amount,
                              .rect = place}};
        if (icon_button(ui, place.cut_right(ui.control_height(), space_2),
                        {.key = "settings:need:amend:" + line.id.text,
                         .icon = Icon::pencil,
                         .name = "Amend " + line.name,
                         .enabled = !view.why_not_set,
                         .why_not = view.why_not_set.value_or("")}))
            desk.open({FormRequest::Kind::need_factor, line.id.text});
        ui.paint.text_in(place.cut_right(70, space_2), Face::strong, ui.theme().ink, line.amount,
                         Align::right);
        ui.paint.text_in(place, Face::body, line.retired ? ui.theme().muted : ui.theme().ink,
                         words);
    }
}

void draw_others(Ui& ui, Flow& flow, const SettingsView& view, Desk& desk) {
    const float height = ui.control_height() + space_2;
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:planning", "Planning"};
    Rect bar = box.inside.cut_top(ui.control_height());
    const auto open_button = [&](const char* key, const char* label, FormRequest::Kind kind) {
        if (button_left(ui, bar,
                        {.key = key,
                         .label = label,
                         .enabled = !view.why_not_set,
                         .why_not = view.why_not_set.value_or("")}))
            desk.open({kind});
    };
    open_button("settings:planning:open", "Planning settings…",
                FormRequest::Kind::planning_settings);
    open_button("settings:equipment:open", "Shared equipment…",
                FormRequest::Kind::shared_equipment);
}

void draw_device(Ui& ui, Flow& flow, const SettingsView& view, Desk& desk) {
    if (view.device_address.empty()) return;
    const float height = ui.control_height() + space_2;
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:device", "This device"};
    Rect bar = box.inside.cut_top(ui.control_height());
    if (button_left(ui, bar,
                    {.key = "settings:device:open", .label = "Keep my next days on this device…"}))
        desk.leave_to(view.device_address);
}

void draw_audit(Ui& ui, Flow& flow, const SettingsView& view, Desk& desk) {
    if (view.audit_address.empty()) return;
    const float height = ui.control_height() + space_2;
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:audit", "Audit"};
    Rect bar = box.inside.cut_top(ui.control_height());
    if (button_left(ui, bar, {.key = "settings:audit:open", .label = "Who saw or changed what…"}))
        desk.leave_to(view.audit_address);
}

void draw_access(Ui& ui, Flow& flow, const SettingsView& view, Desk& desk) {
    if (!view.shows_access) return;
    const float height = ui.control_height() + space_2;
    Box box{ui, flow.take(Box::outer(height), space_3), height, "settings:access", "Who sees what"};
    Rect bar = box.inside.cut_top(ui.control_height());
    if (button_left(ui, bar, {.key = "settings:deputies:open", .label = "Deputies…"}))
        desk.leave_to("/deputies");
    if (button_left(ui, bar, {.key = "settings:restricted:open", .label = "Restricted records…"}))
        desk.leave_to("/restricted");
}

} // namespace

void draw_settings(Ui& ui, Rect area, const Id<Team>& team_id, const SettingsView& view,
                   SettingsState& state, Desk& desk) {
    Rect inside = area.inset(space_4, 10);
    if (inside.width > column) inside.width = column;
    heading(ui, inside.cut_top(36, space_2), "page:title", "Settings of " + view.team_name, 1,
            Face::title);
    const Scroll scroll{ui,
                        {.key = "settings:scroll", .rect = inside, .content_height = state.height}};
    Flow flow{{scroll.origin.x, scroll.origin.y, inside.width - 8, 0}};
    draw_team(ui, flow, view, desk);
    draw_checks(ui, flow, team_id, view, desk);
    draw_need_factors(ui, flow, view, desk);
    draw_others(ui, flow, view, desk);
    draw_device(ui, flow, view, desk);
    draw_access(ui, flow, view, desk);
    draw_audit(ui, flow, view, desk);
    if (flow.used() != state.height) ui.host.request_frames(1);
    state.height = flow.used();
}

} // namespace evenload::ui
