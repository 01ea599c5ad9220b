// The commands on their way to the server, and what has become of each. Nothing is deleted on an error:
// queued → sent → accepted, or needs_attention with the reason; redo or discard is a person's decision.
// Commands go one after the other, in the order they were given. Where a device keeps them (client/session/keeping.h)
// the order is that of all its tabs, and one tab sends for all.
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
    // What is left of it when the tab goes.
    enum class Keeping { in_this_tab, being_kept, on_this_device };
    struct Item {
        Command command;
        std::string body; // JSON, the same bytes on every try
        State state = State::queued;
        std::optional<Rejection> rejection; // when it needs attention
        int tries = 0;
        Instant given_at = {};
        Keeping keeping = Keeping::in_this_tab;
        std::int64_t number = 0; // its place in the device's order, when it is kept there
    };

    void add(const Command& command, Instant given_at = {});
    // What the device has kept, of an earlier page or another tab: takes its place by its number, before
    // everything that is not kept yet.
    void adopt(Item item);

    // The next body to send, if nothing is on its way and the queue is not paused; it becomes `sent`.
    // Who does not lead sends only what is in this tab alone, and that after what was given before it.
    const Item* take_next(bool leads = true);

    // The server answered the command, here or to another tab.
    void answered(const Answer& answer);
    // No answer: it goes back to the queue, to be sent again with the same id.
    void failed();
    // The server could not use it at all (malformed, forbidden): needs attention; the rest goes on.
    void refused(const std::string& command_id, Rejection why);
    // A person wants the same command sent after all.
    void queue_again(const std::string& command_id);

    void set_keeping(const std::string& command_id, Keeping keeping);
    void kept(const std::string& command_id, std::int64_t number);

    // Signed out or offline: nothing is taken until resumed.
    void pause() { paused_ = true; }
    void resume() { paused_ = false; }
    bool paused() const { return paused_; }

    void discard(const std::string& command_id); // of an item that needs attention
    void forget(const std::string& command_id);  // dealt with elsewhere, or by a person's word

    const Item* find(const std::string& command_id) const;
    const std::deque<Item>& items() const { return items_; }
    std::vector<const Item*> waiting() const;         // queued or sent
    std::vector<const Item*> needing_attention() const;

  private:
    Item* on_its_way();
    Item* found(const std::string& command_id);

    std::deque<Item> items_;
    bool paused_ = false;
};

} // namespace evenload
