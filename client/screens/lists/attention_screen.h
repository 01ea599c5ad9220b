// What waits and what was refused. Each refused change is tried again, changed and sent, put together with what somebody
// else wrote, or let go by a person, never by itself.
#pragma once

#include "client/screens/desk.h"
#include "client/views/attention_view.h"
#include "client/widgets/ui.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct AttentionResult {
    std::string try_again; // command id
    std::string let_go;
    std::string edit;
};

struct AttentionState {
    std::string asked; // command id whose letting go is being confirmed
    float height = 0;  // of what is drawn, for scrolling; known a frame later
};

AttentionResult draw_attention(Ui& ui, Rect area, const AttentionView& view, AttentionState& state,
                               Desk& desk);

} // namespace evenload::ui
