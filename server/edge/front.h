// The front door: one thread that holds every connection until a whole request has arrived, hands it to a
// lane, and writes the answer as fast as the client takes it. Workers never wait for a client, so slow and
// idle clients cost memory and nothing else.
//
// It does not parse, route or answer (http_engine.h); it knows bytes, deadlines and limits.
#pragma once

#include "server/edge/framing.h"
#include "server/edge/lanes.h"
#include "server/edge/socket.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace evenload {

// A whole request as it came, and from where.
struct RawRequest {
    std::string bytes; // head and body
    std::string peer_address;
    int peer_port = 0;
};

// A whole answer, ready to be written.
struct RawAnswer {
    std::string bytes;
    bool close = false;
    // Set for an event stream: takes the socket over once `bytes` are written.
    std::function<void(Descriptor)> take_over;
    std::shared_ptr<const std::string> body = {}; // after `bytes`, where many are sent the same
};

class Front {
public:
    struct Limits {
        std::size_t most_connections = 6000;
        std::chrono::milliseconds first_byte{30'000};    // a new connection says something
        std::chrono::milliseconds whole_request{10'000}; // … and then all of it
        std::chrono::milliseconds between_requests{75'000};
        std::chrono::milliseconds no_progress{5'000}; // of a client that is being written to
        std::chrono::milliseconds whole_answer{120'000};
        // Files: so many are taken at once, each at least so fast beyond `whole_request`.
        std::size_t most_large_bodies = 16;
        std::size_t slowest_bytes_a_second = 32 * 1024;
        // Of large answers, waiting for clients to read them; beyond, those go that have read nothing for longest.
        std::size_t most_unread_bytes = 32 * 1024 * 1024;
    };
    struct Work {
        std::function<Lane(const RequestHead&)> lane_of;
        std::function<RawAnswer(RawRequest)> answer; // on a lane's thread; does not throw
        // For requests that never reach `answer`: refused by the edge, or the lane was full.
        std::function<std::string(const Refusal&)> refusal;
        std::function<BodyLimit(const RequestHead&)> body_limit = [](const RequestHead&) {
            return BodyLimit{};
        };
    };

    // Takes over a listening socket. Starts at once.
    Front(Descriptor listener, Lanes& lanes, Limits limits, Work work);
    ~Front();

    std::size_t open() const { return open_; } // connections

    // Refuses new connections and requests, finishes the answers under way within the time, closes all.
    void stop(std::chrono::milliseconds within);

private:
    using Clock = std::chrono::steady_clock;
    enum class State { reading, answering, writing, draining };

    struct Connection {
        Descriptor socket;
        std::uint64_t number = 0;
        std::string peer_address;
        int peer_port = 0;
        State state = State::reading;
        std::string in;
        std::size_t searched = 0;
        std::size_t head_bytes = 0; // 0: the head is not complete
        std::size_t request_bytes = 0;
        std::string out;
        std::shared_ptr<const std::string> shared_out; // after `out`
        std::size_t written = 0;                       // of both
        bool close_after = false;
        std::function<void(Descriptor)> take_over;
        Clock::time_point deadline;
        Clock::time_point progress;
        bool watched = true; // by the poller
    };
    struct Finished {
        std::size_t slot;
        std::uint64_t number;
        RawAnswer answer;
    };

    void loop();
    void accept_some();
    void add(Descriptor socket, std::string address, int port);
    void make_room();
    void ready(std::size_t slot, std::uint32_t events);
    void read_some(Connection& connection, std::size_t slot);
    void advance(Connection& connection, std::size_t slot);
    std::optional<Refusal> take_head(Connection& connection, const RequestHead& head);
    std::size_t large_bodies() const;
    void submit(Connection& connection, std::size_t slot, const RequestHead& head);
    void refuse(Connection& connection, std::size_t slot, const Refusal& refusal);
    void take_finished();
    void make_room_for_answer(const Connection& next);
    void start_writing(Connection& connection, std::size_t slot, RawAnswer answer);
    // Of what is next to be sent, as much as lies together; empty: all is sent.
    static std::string_view unwritten(const Connection& connection);
    void write_some(Connection& connection, std::size_t slot);
    void written(Connection& connection, std::size_t slot);
    void drain(Connection& connection, std::size_t slot);
    void watch(Connection& connection, std::size_t slot, std::uint32_t events);
    void close(std::size_t slot);
    void close_waiting();
    void close_overdue(Clock::time_point now);

    const Limits limits_;
    const Work work_;
    Lanes& lanes_;
    Descriptor listener_;
    Poller poller_;
    Bell bell_;
    std::vector<std::unique_ptr<Connection>> connections_; // by slot; null where free
    std::vector<std::size_t> free_slots_;
    std::atomic<std::size_t> open_ = 0;
    std::uint64_t next_number_ = 1;
    bool listening_ = true; // false while the listener rests
    bool closing_ = false;
    Clock::time_point accept_again_{};

    std::mutex mutex_; // guards what follows
    std::vector<Finished> finished_;
    bool stopping_ = false;
    Clock::time_point stop_by_{};

    std::thread thread_;
};

} // namespace evenload
