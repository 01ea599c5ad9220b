// What the header says of the connection and of changes on their way, in one line and one tone.
#pragma once

#include "client/views/tone.h"

namespace evenload {

struct SaveFacts {
    bool starting = false; // no data yet
    bool signed_out = false;
    bool connected = false; // the server is heard
    int waiting = 0;        // changes given here and not answered yet
    int refused = 0;        // answered with no; a person must look
    bool kept = false;      // all that waits would survive this tab: the device has said so
    bool only_here = false; // the device cannot keep what is done now
};

struct SaveState {
    enum class Sign { saved, saving, offline, attention, signed_out };
    Mark mark;
    Sign sign = Sign::saved;
};

SaveState save_state(const SaveFacts& facts);

} // namespace evenload
