// The commands on their way to the server, and what has become of each. Nothing is deleted on an error:
// queued → sent → accepted, or needs_attention with the reason; redo or discard is a person's decision.
// Commands go one after the other, in the order they were given.
#pragma once

#include "common/commands/command.h"
#include "common/sync/protocol.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

class Outbox {
  public:
    enum class State { queued, sent, needs_attention };
    struct Item {
        Command command;
        std::string body; // JSON, the same bytes on every try
        State state = State::queued;
        std::optional<Rejection> rejection; // when it needs attention
        int tries = 0;
    };

    void add(const Command& command);

    // The next body to send, if nothing is on its way and the queue is not paused; it becomes `sent`.
    const Item* take_next();

    // The server answered the command on its way.
    void answered(const Answer& answer);
    // No answer: it goes back to the queue, to be sent again with the same id.
    void failed();
    // The server could not use it at all (malformed, forbidden): needs attention; the rest goes on.
    void refused(const std::string& command_id, Rejection why);

    // Signed out or offline: nothing is taken until resumed.
    void pause() { paused_ = true; }
    void resume() { paused_ = false; }
    bool paused() const { return paused_; }

    void discard(const std::string& command_id); // of an item that needs attention

    std::vector<const Item*> waiting() const;         // queued or sent
    std::vector<const Item*> needing_attention() const;

  private:
    Item* on_its_way();
    Item* find(const std::string& command_id);

    std::deque<Item> items_;
    bool paused_ = false;
};

} // namespace evenload
