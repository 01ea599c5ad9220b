#include "client/screens/frame/sign_out_dialog.h"

#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/label.h"

#include <algorithm>

namespace evenload::ui {
namespace {

std::string explanation(const Unsent& unsent) {
    if (unsent.sending) return "It is being sent; you are signed out when all has arrived.";
    std::string text = unsent_words(unsent);
    if (unsent.kept)
        text += " What is kept on this device is encrypted: nobody else can read it, and it goes on "
                "when you sign in here again.";
    else
        text += " This device cannot keep it: after signing out it is lost.";
    return text;
}

} // namespace

std::string unsent_words(const Unsent& unsent) {
    const std::string attention =
        std::to_string(unsent.needing_attention) +
        (unsent.needing_attention == 1 ? " needs your attention." : " need your attention.");
    if (unsent.waiting == 0)
        return "Of your changes " + attention;
    std::string words = std::to_string(unsent.waiting) +
                        (unsent.waiting == 1 ? " change has" : " changes have") + " not been sent";
    return words + (unsent.needing_attention ? ", and " + attention : ".");
}

SignOutAnswer draw_sign_out_dialog(Ui& ui, const Unsent& unsent) {
    const float width = std::min(620.f, ui.screen.width - 2 * space_4);
    const std::string text = explanation(unsent);
    const float words = ui.paint.paragraph_height(Face::body, text, width - 2 * space_4 - 8);
    Dialog dialog{ui,
                  {.key = "sign_out",
                   .title = "Sign out with changes left?",
                   .width = width,
                   .height = words + 160,
                   .alert = true}};
    paragraph(ui, dialog.body.cut_top(words, space_3), "sign_out:text", text, Face::body,
              unsent.kept ? Tint::neutral : Tint::warning);
    Rect footer = dialog.footer;
    SignOutAnswer answer = SignOutAnswer::none;
    if (!unsent.sending && unsent.waiting > 0 &&
        button_right(ui, footer,
                     {.key = "sign_out:send",
                      .label = "Send now",
                      .kind = ButtonKind::primary,
                      .enabled = unsent.connected,
                      .why_not = "There is no connection just now"}))
        answer = SignOutAnswer::send_now;
    if (!unsent.sending && unsent.kept &&
        button_right(ui, footer, {.key = "sign_out:keep", .label = "Keep on this device"}))
        answer = SignOutAnswer::keep;
    if (!unsent.sending &&
        button_right(ui, footer,
                     {.key = "sign_out:discard", .label = "Discard", .kind = ButtonKind::danger}))
        answer = SignOutAnswer::discard;
    if (button_right(ui, footer, {.key = "sign_out:cancel", .label = "Cancel"}) || dialog.cancelled)
        answer = SignOutAnswer::cancelled;
    return answer;
}

} // namespace evenload::ui
