// What has not arrived, as the person meets it: banners, the list of what needs attention, and the question before
// they sign out.
#include "client/screens/app.h"
#include "client/views/pack_words.h"
#include "client/widgets/banner.h"

#include <algorithm>

namespace evenload {
namespace {

ui::Banner signed_out_banner(bool all_is_kept) {
    ui::Banner out{.key = "banner:signed_out",
                   .text = "You were signed out. What you did is kept on this device and is sent "
                           "after you sign in.",
                   .icon = ui::Icon::log_in,
                   .tint = ui::Tint::danger,
                   .action_label = "Sign in"};
    if (all_is_kept) return out;
    out.text = "You were signed out. What you did is in this tab only: leave it open and sign in "
               "in another tab; then it is sent.";
    out.action_label.clear();
    return out;
}

} // namespace

void App::draw_banners(ui::Ui& ui, ui::Rect& area) {
    const auto draw = [&](const ui::Banner& banner) {
        return ui::banner(ui, area.cut_top(ui::banner_height(ui, banner, area.width)), banner)
            .pressed;
    };
    if (session_.connection() == Connection::signed_out &&
        draw(signed_out_banner(session_.keeping().all_is_kept())))
        host_.leave_to("/sign_in?next=" + to_address(route_));
    if (session_.carried() && session_.connection() != Connection::signed_out)
        draw({.key = "banner:pack",
              .text = pack_words(session_.carried()->as_of, session_.now(),
                                 static_cast<int>(session_.outbox().waiting().size())),
              .icon = ui::Icon::cloud_off,
              .tint = ui::Tint::warning});
    const std::string why = session_.keeping().why_not();
    if (why.empty()) return;
    draw({.key = "banner:not_kept",
          .text = "Changes are kept in this tab only, because " + why +
                  ". Leave it open until everything is saved.",
          .icon = ui::Icon::triangle_alert,
          .tint = ui::Tint::warning});
}

void App::draw_attention(ui::Ui& ui, ui::Rect area) {
    const ui::AttentionResult result =
        ui::draw_attention(ui, area, views_.attention(), attention_, *this);
    if (!result.try_again.empty())
        after_frame_.push_back([this, id = result.try_again] {
            const Outcome outcome = session_.redo_item(id);
            if (outcome.rejection)
                refuse(outcome.rejection->message);
            else
                say("Done again", true);
        });
    if (!result.edit.empty())
        after_frame_.push_back([this, id = result.edit] { open_refused(id); });
    if (!result.let_go.empty())
        after_frame_.push_back([this, id = result.let_go] { session_.discard(id); });
    if (!after_frame_.empty()) host_.request_frames(2);
}

ui::Unsent App::unsent() const {
    const auto& items = session_.outbox().items();
    return {.waiting = static_cast<int>(session_.outbox().waiting().size()),
            .needing_attention =
                static_cast<int>(session_.outbox().needing_attention().size()),
            .connected = session_.connection() == Connection::live,
            .kept = std::all_of(items.begin(), items.end(),
                                [](const Outbox::Item& item) {
                                    return item.keeping == Outbox::Keeping::on_this_device;
                                }),
            .sending = leaves_when_sent_};
}

void App::ask_to_sign_out() {
    const ui::Unsent left = unsent();
    if (left.waiting + left.needing_attention == 0) return session_.sign_out();
    signing_out_ = true;
    host_.request_frames(2);
}

void App::draw_sign_out(ui::Ui& ui) {
    const ui::SignOutAnswer answer = ui::draw_sign_out_dialog(ui, unsent());
    if (answer == ui::SignOutAnswer::none) return;
    host_.request_frames(2);
    if (answer == ui::SignOutAnswer::send_now) {
        leaves_when_sent_ = true;
        return;
    }
    signing_out_ = leaves_when_sent_ = false;
    if (answer == ui::SignOutAnswer::cancelled) return;
    after_frame_.push_back([this, answer] {
        if (answer == ui::SignOutAnswer::discard) session_.discard_all();
        session_.sign_out();
    });
}

// What is refused on the way asks again.
void App::sign_out_when_sent() {
    if (!leaves_when_sent_ || unsent().waiting > 0) return;
    leaves_when_sent_ = false;
    if (unsent().needing_attention > 0) return;
    signing_out_ = false;
    session_.sign_out();
}

} // namespace evenload
