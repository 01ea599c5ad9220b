// All event streams, on one thread. An event says only "the log is at N" and goes to the streams whose
// units were touched, at most ten times a second; rows are fetched through the one door that checks who
// may see them. A client that does not take an event in time is dropped and comes back.
#pragma once

#include "server/edge/socket.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace evenload {

// Who listens, and to what. The scope of a stream is fixed when it opens; when the session's scope changes,
// the stream is closed and the client opens another.
struct Listener {
    std::string session; // as Visitor::session
    std::string user_id;
    std::set<std::string> unit_ids; // also those of which only a part is shared with them
    std::string scope = {};         // what of them may be seen; another name, another stream
};

class Hub {
public:
    struct Limits {
        std::size_t most_streams = 5000;
        std::size_t most_per_session = 8; // tabs
        std::chrono::milliseconds between_events{100};
        std::chrono::milliseconds heartbeat{15'000};
    };
    explicit Hub(Limits limits);
    ~Hub();

    // Whether one more stream of this session fits.
    bool has_room(const std::string& session);

    // Takes an open connection whose answer's head is written, and says where the log is.
    void adopt(Descriptor socket, Listener listener, std::int64_t position);

    void committed(std::int64_t position, const std::set<std::string>& unit_ids);

    // Closes the streams of which this is true.
    void close_if(const std::function<bool(const Listener&)>& outdated);

    std::size_t count(); // of open streams
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    using ListenerPointer = std::shared_ptr<const Listener>;
    struct Stream {
        Descriptor socket;
        ListenerPointer listener;
        Clock::time_point last_event;
    };
    struct NewStream {
        Descriptor socket;
        ListenerPointer listener;
        std::int64_t position = 0;
    };
    // What other threads ask of the hub's.
    struct Orders {
        std::vector<NewStream> adopt;
        std::vector<std::uint64_t> close;
        std::set<std::string> touched;
    };

    void loop();
    void take_orders();
    void adopt_one(NewStream stream);
    void broadcast(Clock::time_point now);
    void send_heartbeats(Clock::time_point now);
    bool send(Stream& stream, std::string_view text);
    void drop(std::uint64_t number);

    const Limits limits_;
    Poller poller_;
    Bell bell_;

    // Of the hub's thread alone, so that no other ever waits for a client.
    std::unordered_map<std::uint64_t, Stream> streams_;
    std::set<std::string> touched_;
    std::int64_t position_ = 0;
    Clock::time_point last_broadcast_{};
    std::uint64_t next_number_ = 0;

    std::mutex mutex_; // guards what follows
    Orders orders_;
    std::int64_t committed_position_ = 0;
    std::unordered_map<std::uint64_t, ListenerPointer> listeners_; // of streams_
    bool stopping_ = false;

    std::thread thread_;
};

} // namespace evenload
