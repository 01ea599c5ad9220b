// The question before signing out while something has not arrived: send it, keep it on this device, or discard it.
#pragma once

#include "client/widgets/ui.h"

#include <cstdint>
#include <string>

namespace evenload::ui {

struct Unsent {
    int waiting = 0;
    int needing_attention = 0;
    bool connected = false;
    bool kept = false;    // on this device, so that it is there at the next sign-in
    bool sending = false; // chosen already: signs out when all has arrived
};

enum class SignOutAnswer : std::uint8_t { none, send_now, keep, discard, cancelled };

SignOutAnswer draw_sign_out_dialog(Ui& ui, const Unsent& unsent);

// "2 changes have not been sent, and 1 needs your attention."
std::string unsent_words(const Unsent& unsent);

} // namespace evenload::ui
