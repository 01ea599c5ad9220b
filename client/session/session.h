// A person's sitting: the replica, the outbox and the connection, kept in step with the server. Screens read
// the replica through views and give commands here; nothing else talks to the server about records.
//
// What it never does: lose a command that was given, or hide that one has not arrived.
#pragma once

#include "client/canvas/device_store.h"
#include "client/canvas/host.h"
#include "client/session/keeping.h"
#include "client/session/sitting.h"
#include "common/sync/outbox.h"
#include "common/sync/replica.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

enum class Connection {
    starting,     // no image yet
    live,         // the stream is open
    reconnecting, // the stream or a request failed; trying again by itself
    signed_out    // the server no longer knows this session
};

// A command of this sitting that was performed here; the newest last. For Undo.
struct Done {
    std::string command_id;
    std::string what;      // "Moved C-1042 to Beth Lindqvist"
    std::string undone_by; // the command that undid it; empty while it stands
};

// What a device keeps of a professional's own visits and those patients.
struct CarriedDays {
    Instant as_of;
    int days = 0; // from that of as_of on
    bool has(Date day) const {
        const Date first = london_time(as_of).date;
        return day >= first && day < first + days;
    }
};

class Session {
public:
    // Without a store what has not arrived is in this tab only.
    explicit Session(Host& host, DeviceStore* store = nullptr);

    // Fetches who is here and the image. Calls back by changing connection(); draw meanwhile.
    void start();

    // Once a frame: sends what waits, asks for what is new. Cheap when there is nothing to do.
    void step();

    Connection connection() const { return connection_; }
    const std::optional<Sitting>& sitting() const { return sitting_; }
    Replica* replica() { return replica_.get(); } // null until the first image
    const Outbox& outbox() const { return outbox_; }
    const Keeping& keeping() const { return keeping_; } // of the outbox, on this device
    Keeping& keeping() { return keeping_; }

    // Of the records that this device keeps for working without a network, while they are shown; none: the server's own.
    const std::optional<CarriedDays>& carried() const { return carried_; }

    // Local civil time of the service, from the device's clock corrected by the server's.
    LocalTime local_now() const;
    Instant now() const;

    // Performs here at once and queues for the server. A rejection is returned and nothing is queued.
    // `what` is said in the toast and in the undo list; what has no words is in neither (reading marks).
    template <class Arguments>
    Outcome give(Arguments arguments, std::string what) {
        return give(make_command(new_command_id(), std::move(arguments)), std::move(what));
    }
    Outcome give(Command command, std::string what);

    Outcome undo(); // the newest that is not undone; rejected when there is none
    Outcome redo(); // the newest undone
    bool can_undo() const;
    bool can_redo() const;
    const std::vector<Done>& done() const { return done_; }

    // An item that needs attention: try again, or let it go. Again is a new command; what was given before the
    // records were restored goes as it is, because the server may have it.
    Outcome redo_item(const std::string& command_id);
    void discard(const std::string& command_id); // or the id of one that cannot be read
    void discard_all();                          // by a person's word, when they sign out

    // The server's answers that a person has not been shown yet (rejections); cleared by reading.
    std::vector<Outbox::Item> take_rejections();

    // The person is here: keeps the server's idle clock from running out. Call it on gestures; it asks the
    // server at most once a minute.
    void touched();

    void sign_out();
    std::string new_command_id();

private:
    void fetch_session(const std::function<void()>& then);
    bool read_session(const std::string& body); // false: somebody else has signed in since
    void open_store();
    void fetch_image();
    void take_image(const HttpResponse& response);
    void fetch_all();                    // who is here, and the image
    void told_of(std::int64_t position); // by the stream: where the log is
    void fetch_changes();
    void open_stream();
    void reopen_stream();
    void reached_server();
    void send_next();
    void on_answer(const std::string& command_id, const HttpResponse& response);
    void on_no_answer();
    void on_other_records(); // the server's, since a backup was restored
    void refuse(const std::string& command_id, Rejection why);
    void take_refusal(const std::string& command_id, const Rejection& why);
    void take_acceptance(const Answer& answer);
    Keeping::Listener keeping_listener();
    void offer_again_what_was_restored();
    void lost_connection();
    void signed_out();
    void look_who_is_here();
    void retry_later(std::function<void()> action);
    void retry_now(); // all that waits for its time
    Outcome give_undo_of(const std::string& command_id, const std::string& undo_id);
    Outcome perform_and_queue(Command command);
    Outcome send_again(const Outbox::Item& item);

    Host& host_;
    Connection connection_ = Connection::starting;
    std::optional<Sitting> sitting_;
    std::unique_ptr<Replica> replica_;
    Outbox outbox_;
    Keeping keeping_;
    std::vector<Done> done_;
    std::vector<Outbox::Item> rejections_;
    std::int64_t server_minus_device_milliseconds_ = 0;
    std::optional<CarriedDays> carried_;
    // Something was told of since changes were last asked for: they are asked for again, whatever order news came in.
    bool there_is_news_ = false;
    double last_touch_milliseconds_ = 0;
    std::optional<StreamId> stream_;
    bool stream_is_up_ = false;
    bool stream_was_up_ = false; // this one or one before
    bool fetching_ = false;      // an image or changes are on their way
    bool waiting_to_send_ = false;
    int failures_ = 0; // in a row, for the pause before the next try
    struct Retry {
        TimerId timer;
        std::function<void()> action;
    };
    std::map<int, Retry> retries_; // by number, the oldest first
    int retries_made_ = 0;
};

} // namespace evenload
