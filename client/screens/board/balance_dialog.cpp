#include "client/screens/board/balance_dialog.h"

#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/checkbox.h"
#include "client/widgets/dialog.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace evenload::ui {
namespace {

constexpr float line_height = 52;
constexpr float text_inset = 28; // beside the tick

// True when its tick was flipped.
bool draw_line(Ui& ui, Rect rect, const BalanceLine& line, int position, int count) {
    const Theme& theme = ui.theme();
    const std::string key = "balance:" + line.reference;
    const std::string what = line.name + (line.choice.empty() ? ": nobody" : " → " + line.choice);
    Container item{ui.tree,
                   {.key = key,
                    .role = Role::listitem,
                    .name = line.name + ", " + line.reference + ": " +
                            (line.choice.empty() ? "nobody. " : line.choice + ". ") + line.reason,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, theme.line);
    Rect inside = rect.inset(0, 6);
    Rect first = inside.cut_top(22);
    bool flipped = false;
    if (line.cases.empty()) {
        ui.paint.icon(first.cut_left(20, 8), Icon::circle_alert, theme.of(Tint::danger).text);
        ui.paint.text_in(first, Face::strong, theme.ink, what);
    } else {
        flipped = checkbox(ui, first,
                           {.key = key + ":tick",
                            .label = what,
                            .checked = line.chosen,
                            .enabled = line.found,
                            .why_not = line.reason});
    }
    inside.cut_left(text_inset);
    ui.paint.text_in(inside, Face::small, theme.muted, line.reference + " · " + line.reason);
    return flipped;
}

// "Allocate 3 cases", "Move 1 case", "Allocate 3 cases and move 1": the first word with a capital.
std::string words_of_choice(const BalanceView& view) {
    int given = 0;
    int moved = 0;
    for (const BalanceLine& line : view.lines)
        if (line.chosen)
            (line.moves.empty() ? given : moved) += static_cast<int>(line.cases.size());
    if (moved == 0) return "Allocate " + count_words(given, "case");
    if (given == 0) return "Move " + count_words(moved, "case");
    return "Allocate " + count_words(given, "case") + " and move " + std::to_string(moved);
}

// "Allocated 3 cases and moved 1"
std::string words_of_deed(std::string words) {
    for (const auto& [wish, deed] : {std::pair<std::string, std::string>{"Allocate ", "Allocated "},
                                     {"Move ", "Moved "},
                                     {" move ", " moved "}})
        if (const std::size_t at = words.find(wish); at != std::string::npos)
            words.replace(at, wish.size(), deed);
    return words;
}

} // namespace

bool draw_balance_dialog(Ui& ui, BalanceView& view, Desk& desk) {
    const float list = line_height * static_cast<float>(view.lines.size());
    const float width = std::min(680.f, ui.screen.width - 2 * space_4);
    const float height = std::min(std::max(list, 90.f) + 212, ui.screen.height - 2 * space_4);
    Dialog dialog{
        ui, {.key = "balance", .title = "Balance caseloads", .width = width, .height = height}};
    Rect body = dialog.body;
    if (!view.nothing.empty()) {
        empty_state(ui, body,
                    {.key = "balance:nothing",
                     .icon = Icon::circle_check,
                     .title = "Nothing to even out",
                     .text = view.nothing});
    } else {
        paragraph(ui, body.cut_top(44, space_2), "balance:summary", view.summary);
        Container lines{
            ui.tree,
            {.key = "balance:lines", .role = Role::list, .name = "Proposal", .rect = body}};
        const Scroll scroll{ui, {.key = "balance:list", .rect = body, .content_height = list}};
        std::optional<std::size_t> flipped;
        for (std::size_t i = 0; i < view.lines.size(); ++i) {
            const Rect place{0, line_height * static_cast<float>(i), body.width - 14, line_height};
            if (scroll.wants(place, 0) &&
                draw_line(ui, scroll.to_screen(place), view.lines[i], static_cast<int>(i) + 1,
                          static_cast<int>(view.lines.size())))
                flipped = i;
        }
        // After the loop, because it changes the words of other lines too.
        if (flipped) choose(view, *flipped, !view.lines[*flipped].chosen);
    }
    Rect footer = dialog.footer;
    const AllocateCases command = view.command();
    const std::string words = words_of_choice(view);
    bool close = dialog.cancelled;
    if (!command.cases.empty() && button_right(ui, footer,
                                               {.key = "balance:do",
                                                .label = words,
                                                .icon = Icon::check,
                                                .kind = ButtonKind::primary})) {
        desk.give(command, words_of_deed(words));
        close = true;
    }
    close |= button_right(
        ui, footer, {.key = "balance:cancel", .label = command.cases.empty() ? "Close" : "Cancel"});
    return close;
}

} // namespace evenload::ui
