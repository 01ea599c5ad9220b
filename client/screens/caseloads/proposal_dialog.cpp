#include "client/screens/caseloads/proposal_dialog.h"

#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/checkbox.h"
#include "client/widgets/dialog.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float line_height = 54;
constexpr float effect_width = 190;

bool draw_line(Ui& ui, Rect rect, const ProposedCase& item, int position, int count) {
    const Theme& theme = ui.theme();
    const std::string key = "proposed:" + item.reference;
    Container line{
        ui.tree,
        {.key = key,
         .role = Role::listitem,
         .name = item.reference + ", " + item.name + ", " + item.detail + ": " + item.effect,
         .rect = rect,
         .position = position,
         .set_size = count}};
    ui.paint.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, theme.line);
    Rect inside = rect.inset(0, 6);
    const Rect effect = inside.cut_right(std::min(effect_width, rect.width * 0.36f), space_2);
    ui.paint.paragraph({effect.x, inside.y + 3, effect.width, 40}, Face::small_strong,
                       theme.of(item.fits ? Tint::neutral : Tint::warning).text, item.effect, 2,
                       Align::right);
    const bool flipped = checkbox(
        ui, inside.cut_top(22), {.key = key + ":tick", .label = item.name, .checked = item.chosen});
    inside.cut_left(28);
    ui.paint.text_in(inside, Face::small, theme.muted, item.reference + " · " + item.detail);
    return flipped;
}

} // namespace

bool draw_caseload_proposal(Ui& ui, CaseloadProposal& proposal, Desk& desk) {
    const float list = line_height * static_cast<float>(proposal.cases.size());
    const float width = std::min(720.f, ui.screen.width - 2 * space_4);
    const float height = std::min(std::max(list, 120.f) + 220, ui.screen.height - 2 * space_4);
    Dialog dialog{ui,
                  {.key = "caseload_proposal",
                   .title = "New caseload of " + proposal.professional,
                   .width = width,
                   .height = height}};
    Rect body = dialog.body;
    paragraph(ui, body.cut_top(44, space_2), "proposal:summary", proposal.summary);
    if (proposal.cases.empty()) {
        empty_state(
            ui, body,
            {.key = "proposal:none",
             .icon = Icon::inbox,
             .title = "No waiting case meets this",
             .text = "The caseload can be made all the same, and cases moved to it later."});
    } else {
        Container lines{
            ui.tree,
            {.key = "proposal:lines", .role = Role::list, .name = "Waiting cases", .rect = body}};
        const Scroll scroll{ui, {.key = "proposal:list", .rect = body, .content_height = list}};
        std::size_t flipped = proposal.cases.size();
        for (std::size_t i = 0; i < proposal.cases.size(); ++i) {
            const Rect place{0, line_height * static_cast<float>(i), body.width - 14, line_height};
            if (scroll.wants(place, 0) &&
                draw_line(ui, scroll.to_screen(place), proposal.cases[i], static_cast<int>(i) + 1,
                          static_cast<int>(proposal.cases.size())))
                flipped = i;
        }
        // After the loop, because it changes the words of the lines below.
        if (flipped < proposal.cases.size())
            choose(proposal, flipped, !proposal.cases[flipped].chosen);
    }
    Rect footer = dialog.footer;
    bool close = dialog.cancelled;
    const CreateCaseload command = proposal.chosen();
    const int count = static_cast<int>(command.cases.size());
    if (button_right(ui, footer,
                     {.key = "proposal:do",
                      .label = count == 0 ? "Make it without cases"
                                          : "Make it with " + count_words(count, "case"),
                      .icon = Icon::check,
                      .kind = ButtonKind::primary})) {
        desk.give(command, "Made the caseload " + command.name);
        close = true;
    }
    close |= button_right(ui, footer, {.key = "proposal:cancel", .label = "Cancel"});
    return close;
}

} // namespace evenload::ui
