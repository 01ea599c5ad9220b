// Keeps the outbox on this device, so that a closed or killed tab loses nothing, and one with what the other tabs
// of the same person keep. It decides what is kept, sent by whom, and gone; the device store only does as told.
//
// What it never does: say that something is kept before the device has said so, or drop an item that it cannot
// read.
#pragma once

#include "client/canvas/device_store.h"
#include "common/sync/outbox.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace evenload {

// The rule of the rejection of what was given for records that a backup has replaced since. The server may have it
// or not: trying again sends the same command, with its own id, so that it is done once in any case.
inline constexpr std::string_view records_restored = "records_restored";
Rejection restored_since();

inline constexpr std::string_view aside_mark = "aside:";

class Keeping {
public:
    enum class State {
        none,    // there is no store: everything is in this tab, as in a test
        opening, // nothing is sent yet: what is kept goes first
        open,
        unusable // everything is in this tab
    };
    // What comes out of the store, for who performs and shows it.
    struct Listener {
        std::function<void(const Outbox::Item&)> adopted; // is in the outbox now
        std::function<void(const std::string& command_id, const Rejection&)>
            refused;                                                 // to another tab
        std::function<void(const Answer&)> accepted;                 // to another tab
        std::function<bool(const std::string& command_id)> is_known; // whether the log has it
        std::function<void()> changed;
    };
    // An item that cannot be read: it stays where it is until a person discards it.
    struct Unreadable {
        std::string id; // "unreadable:12"
        std::int64_t number = 0;
        std::string why; // a sentence
    };

    // The outbox and the store outlive it; no store: it does nothing.
    Keeping(DeviceStore* store, Outbox& outbox, Listener listener);

    void open(const StoreKey& key);
    void cannot_open(const StoreFailure& why);
    // There are records to perform what is kept on, of this history.
    void records_are_of(const std::string& lineage);

    void keep(const std::string& command_id); // a new item, or one that has changed
    void accepted(const Answer& answer); // by the server, to this tab; before the outbox forgets it
    void let_go(const std::string& command_id);     // by a person; before the outbox forgets it
    bool discard_unreadable(const std::string& id); // false: it is none

    // What is no command, under the same seal and not in the outbox. Its id begins with `aside_mark`. `kept`: with the
    // number that it has on the device, once it is there. False: nothing is kept now.
    bool keep_aside(const std::string& id, const std::string& bytes,
                    std::function<void(std::int64_t number)> kept);
    void remove_aside(std::int64_t number);
    // Hears of what an earlier page or another tab has kept so, maybe more than once.
    void on_aside(std::function<void(const StoredCommand&)> listener);

    // Lets the browser ask before this tab is left, while something is in it only. Cheap; call it after any change.
    void hold_the_page();
    bool holds_the_page() const { return holding_; } // the browser would ask before it leaves

    State state() const { return state_; }
    bool may_send() const;
    bool leads() const { return leads_; }
    bool all_is_kept() const; // nothing that waits would go with this tab
    const std::vector<Unreadable>& unreadable() const { return unreadable_; }
    // Why what is done now is in this tab only; empty while the device keeps it. "this device has no room left"
    std::string why_not() const;

private:
    void opened();
    void read();
    void take(const std::vector<StoredCommand>& stored, const std::set<std::string>& known_before);
    void take_one(const StoredCommand& stored);
    void take_change(const Outbox::Item& known, const Outbox::Item& stored);
    void told(const std::string& text);
    void remove(const std::string& command_id, const std::string& message);
    void changed();

    DeviceStore* store_;
    Outbox& outbox_;
    Listener listener_;
    std::function<void(const StoredCommand&)> aside_listener_;
    State state_ = State::none;
    StoreFailure failure_; // of the store, or of the last item that was to be kept
    std::string lineage_;
    bool leads_ = false;
    bool holding_ = false;
    bool reading_ = false;
    bool read_again_ = false;
    bool has_read_ = false;
    std::multiset<std::string> being_put_;    // ids
    std::set<std::string> put_while_reading_; // ids of which the reading may show what was before
    std::set<std::string> settled_;           // ids whose stored bytes are being removed, or were
    std::vector<Unreadable> unreadable_;
};

} // namespace evenload
