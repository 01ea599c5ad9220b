#include "client/screens/board/balance_dialog.h"

#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float line_height = 48;

void draw_line(Ui& ui, Rect rect, const BalanceLine& line, int position, int count) {
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = "balance:" + line.reference,
                    .role = Role::listitem,
                    .name = line.name + ", " + line.reference + ": " +
                            (line.found ? line.choice + ". " : "nobody. ") + line.reason,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, theme.line);
    Rect inside = rect.inset(0, 6);
    ui.paint.icon(inside.cut_left(16, 10), line.found ? Icon::user_check : Icon::circle_alert,
                  theme.of(line.found ? Tint::ok : Tint::danger).text);
    Rect first = inside.cut_top(18);
    const float name = ui.paint.text_in(first, Face::strong, theme.ink, line.name);
    first.cut_left(name, 6);
    const float reference = ui.paint.text_in(first, Face::small, theme.muted, line.reference);
    first.cut_left(reference, 10);
    ui.paint.text_in(first, Face::small_strong, theme.ink,
                     line.found ? "→ " + line.choice : "nobody");
    ui.paint.text_in(inside, Face::small, theme.muted, line.reason);
}

} // namespace

bool draw_balance_dialog(Ui& ui, const BalanceView& view, Desk& desk) {
    const float list = line_height * static_cast<float>(view.lines.size());
    const float width = std::min(680.f, ui.screen.width - 2 * space_4);
    const float height = std::min(std::max(list, 90.f) + 190, ui.screen.height - 2 * space_4);
    Dialog dialog{
        ui, {.key = "balance", .title = "Balance caseloads", .width = width, .height = height}};
    Rect body = dialog.body;
    if (!view.nothing.empty()) {
        empty_state(ui, body,
                    {.key = "balance:nothing",
                     .icon = Icon::circle_check,
                     .title = "Nothing to allocate",
                     .text = view.nothing});
    } else {
        paragraph(ui, body.cut_top(22, space_2), "balance:summary", view.summary);
        Container lines{
            ui.tree,
            {.key = "balance:lines", .role = Role::list, .name = "Proposal", .rect = body}};
        const Scroll scroll{ui, {.key = "balance:list", .rect = body, .content_height = list}};
        for (std::size_t i = 0; i < view.lines.size(); ++i) {
            const Rect place{0, line_height * static_cast<float>(i), body.width - 14, line_height};
            if (scroll.wants(place, 0))
                draw_line(ui, scroll.to_screen(place), view.lines[i], static_cast<int>(i) + 1,
                          static_cast<int>(view.lines.size()));
        }
    }
    Rect footer = dialog.footer;
    const int found = static_cast<int>(view.command.cases.size());
    bool close = dialog.cancelled;
    if (found > 0 && button_right(ui, footer,
                                  {.key = "balance:do",
                                   .label = "Allocate " + count_words(found, "case"),
                                   .icon = Icon::check,
                                   .kind = ButtonKind::primary})) {
        desk.give(view.command, "Allocated " + count_words(found, "case"));
        close = true;
    }
    close |= button_right(ui, footer,
                          {.key = "balance:cancel", .label = found > 0 ? "Cancel" : "Close"});
    return close;
}

} // namespace evenload::ui
