#include "client/screens/lists/attention_screen.h"

#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/flow.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

namespace evenload::ui {
namespace {

constexpr float column = 760;
constexpr float padding = 14;

void add_lines(std::string& text, std::string_view title, const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        text += "\n" + std::string(title) + " – " + line;
}

void draw_item(Ui& ui, Flow& flow, const AttentionItem& item, bool refused, AttentionState& state,
               AttentionResult& result) {
    const Theme& theme = ui.theme();
    const float width = flow.width() - 2 * padding - 24;
    std::string why = item.why;
    for (const std::string& line : item.both)
        why += "\n" + line;
    add_lines(why, "You wrote", item.written);
    add_lines(why, "There now", item.there);
    const float words = ui.paint.paragraph_height(Face::body, why, width);
    const float height = 2 * padding + 22 + words + (refused ? 40.f : 0.f);
    const Rect box = flow.take(height, space_2);
    Container row{ui.tree,
                  {.key = "attention:" + item.command_id,
                   .role = Role::listitem,
                   .name = item.what + ". " + why,
                   .rect = box}};
    ui.paint.surface(box, radius_large, Elevation::card);
    Rect inside = box.inset(padding);
    const Tint colours = refused ? Tint::danger : Tint::neutral;
    ui.paint.icon({inside.x, inside.y + 2, 16, 16},
                  refused ? Icon::triangle_alert : Icon::cloud_upload, theme.of(colours).text);
    inside.cut_left(24);
    ui.paint.text_in(inside.cut_top(22), Face::strong, theme.ink, item.what);
    ui.paint.paragraph(inside.cut_top(words, 8), Face::body, theme.of(colours).text, why);
    if (!refused) return;
    Rect actions = inside.cut_top(ui.control_height());
    if (item.can_try_again &&
        button_left(ui, actions,
                    {.key = "again:" + item.command_id,
                     .label = "Try again",
                     .icon = Icon::rotate_cw,
                     .name = "Try again: " + item.what}))
        result.try_again = item.command_id;
    if (item.can_be_edited &&
        button_left(ui, actions,
                    {.key = "edit:" + item.command_id,
                     .label = item.two_values ? "Choose values" : "Change and send",
                     .icon = Icon::pencil,
                     .name = (item.two_values ? "Choose values: " : "Change and send: ") +
                             item.what}))
        result.edit = item.command_id;
    if (button_left(ui, actions,
                    {.key = "discard:" + item.command_id,
                     .label = "Discard",
                     .icon = Icon::trash_2,
                     .kind = ButtonKind::quiet,
                     .name = "Discard: " + item.what}))
        state.asked = item.command_id;
}

void draw_group(Ui& ui, Flow& flow, const std::string& title,
                const std::vector<AttentionItem>& items, bool refused, AttentionState& state,
                AttentionResult& result) {
    if (items.empty()) return;
    heading(ui, flow.take(28), "attention:" + title, title, 2, Face::strong);
    Container list{ui.tree,
                   {.key = "attention:" + title + ":list",
                    .role = Role::list,
                    .name = title,
                    .rect = ui.paint.clip()}};
    for (const AttentionItem& item : items)
        draw_item(ui, flow, item, refused, state, result);
    flow.skip(space_3);
}

} // namespace

AttentionResult draw_attention(Ui& ui, Rect area, const AttentionView& view, AttentionState& state,
                               Desk&) {
    AttentionResult result;
    Rect inside = area.inset(space_4, 10);
    if (inside.width > column) inside.width = column;
    heading(ui, inside.cut_top(36), "page:title", "Waiting and refused changes", 1, Face::title);
    paragraph(ui, inside.cut_top(24, space_2), "attention:summary", view.summary, Face::body,
              Tint::neutral, true);
    if (view.refused.empty() && view.waiting.empty()) {
        empty_state(ui, inside,
                    {.key = "attention:none",
                     .icon = Icon::circle_check,
                     .title = "Nothing waits",
                     .text = "What you do without a connection waits here until it has arrived."});
    } else {
        const Scroll scroll{
            ui, {.key = "attention:scroll", .rect = inside, .content_height = state.height}};
        Flow flow{{scroll.origin.x, scroll.origin.y, inside.width - 8, 0}};
        draw_group(ui, flow, "Refused", view.refused, true, state, result);
        draw_group(ui, flow, "Waiting", view.waiting, false, state, result);
        if (flow.used() != state.height) ui.host.request_frames(1);
        state.height = flow.used();
    }
    if (state.asked.empty()) return result;
    const Answer answer = ask(ui, {.key = "attention:ask",
                                   .title = "Let this change go?",
                                   .text = "It was never saved, and nobody will see it again.",
                                   .confirm_label = "Discard",
                                   .dangerous = true});
    if (answer == Answer::confirmed) result.let_go = state.asked;
    if (answer != Answer::none) state.asked.clear();
    return result;
}

} // namespace evenload::ui
