#include "server/edge/front.h"

#include "common/base/check.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace evenload {

namespace {

constexpr std::uint64_t bell_tag = ~0ULL;
constexpr std::uint64_t listener_tag = ~1ULL;
constexpr std::chrono::milliseconds tick{100};
constexpr std::chrono::milliseconds drain_time{2'000};
constexpr std::size_t large_answer = 64 * 1024;

std::pair<std::string, int> peer_of(const sockaddr_storage& storage) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (storage.ss_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(storage);
        ::inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
        return {text.data(), ntohs(v4.sin_port)};
    }
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(storage);
    ::inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
    return {text.data(), ntohs(v6.sin6_port)};
}

std::variant<RequestHead, Refusal> head_of(const std::string& bytes, std::size_t head_bytes) {
    return read_head(std::string_view(bytes).substr(0, head_bytes),
                     {most_file_bytes, "The request is larger than anything that is taken here."});
}

} // namespace

Front::Front(Descriptor listener, Lanes& lanes, Limits limits, Work work)
    : limits_(limits)
    , work_(std::move(work))
    , lanes_(lanes)
    , listener_(std::move(listener)) {
    EVENLOAD_CHECK(poller_.add(bell_.descriptor(), EPOLLIN, bell_tag));
    EVENLOAD_CHECK(poller_.add(listener_.get(), EPOLLIN, listener_tag));
    thread_ = std::thread([this] { loop(); });
}

Front::~Front() {
    stop(std::chrono::milliseconds(0));
}

void Front::stop(std::chrono::milliseconds within) {
    {
        const std::lock_guard lock(mutex_);
        if (!stopping_) stop_by_ = Clock::now() + within;
        stopping_ = true;
    }
    bell_.ring();
    if (thread_.joinable()) thread_.join();
}

void Front::loop() {
    std::array<epoll_event, 256> space;
    auto last_tick = Clock::now();
    for (;;) {
        for (const epoll_event& event : poller_.wait(space, static_cast<int>(tick.count()))) {
            if (event.data.u64 == bell_tag)
                bell_.silence();
            else if (event.data.u64 == listener_tag)
                accept_some();
            else
                ready(event.data.u64, event.events);
        }
        take_finished();
        const auto now = Clock::now();
        if (now - last_tick >= tick) {
            last_tick = now;
            close_overdue(now);
        }
        if (!closing_) {
            const std::lock_guard lock(mutex_);
            closing_ = stopping_;
        }
        if (!closing_) continue;
        close_waiting();
        const bool busy = std::ranges::any_of(connections_, [](const auto& connection) {
            return connection &&
                   (connection->state == State::answering || connection->state == State::writing);
        });
        if (!busy || now >= stop_by_) break;
    }
    connections_.clear();
}

// What has not become a whole request by now is not begun; its sender tries again elsewhere or later.
void Front::close_waiting() {
    listener_.reset();
    for (std::size_t slot = 0; slot < connections_.size(); ++slot)
        if (connections_[slot] && connections_[slot]->state == State::reading) close(slot);
}

void Front::accept_some() {
    for (int i = 0; i < 64; ++i) {
        sockaddr_storage storage{};
        socklen_t length = sizeof storage;
        const int socket = ::accept4(listener_.get(), reinterpret_cast<sockaddr*>(&storage),
                                     &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (socket < 0) {
            // Out of descriptors or memory: an idle connection makes room, and the listener rests a moment
            // instead of spinning.
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
                make_room();
                poller_.remove(listener_.get());
                listening_ = false;
                accept_again_ = Clock::now() + tick;
            }
            return;
        }
        if (open_ >= limits_.most_connections) make_room();
        auto [address, port] = peer_of(storage);
        add(Descriptor(socket), std::move(address), port);
    }
}

void Front::add(Descriptor socket, std::string address, int port) {
    const int on = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::size_t slot = connections_.size();
    if (free_slots_.empty()) {
        connections_.emplace_back();
    } else {
        slot = free_slots_.back();
        free_slots_.pop_back();
    }
    auto connection = std::make_unique<Connection>();
    connection->socket = std::move(socket);
    connection->number = next_number_++;
    connection->peer_address = std::move(address);
    connection->peer_port = port;
    connection->deadline = Clock::now() + limits_.first_byte;
    const bool watched = poller_.add(connection->socket.get(), EPOLLIN, slot);
    connections_[slot] = std::move(connection);
    ++open_;
    if (!watched) close(slot);
}

// Closes the connection that has waited longest for its client.
void Front::make_room() {
    std::size_t oldest = connections_.size();
    for (std::size_t slot = 0; slot < connections_.size(); ++slot) {
        const auto& connection = connections_[slot];
        if (!connection || connection->state == State::answering ||
            connection->state == State::writing)
            continue;
        if (oldest == connections_.size() || connection->number < connections_[oldest]->number)
            oldest = slot;
    }
    if (oldest != connections_.size()) close(oldest);
}

void Front::ready(std::size_t slot, std::uint32_t events) {
    if (slot >= connections_.size() || !connections_[slot]) return; // closed earlier in this round
    Connection& connection = *connections_[slot];
    switch (connection.state) {
    case State::reading: return read_some(connection, slot);
    case State::writing: return write_some(connection, slot);
    case State::draining: return drain(connection, slot);
    case State::answering:
        // Only a hang-up gets here. The answer is still on its way, so the slot stays; nobody listens.
        if (events & (EPOLLHUP | EPOLLERR)) {
            poller_.remove(connection.socket.get());
            connection.watched = false;
        }
    }
}

void Front::read_some(Connection& connection, std::size_t slot) {
    std::array<char, 16 * 1024> buffer;
    const auto count = ::recv(connection.socket.get(), buffer.data(), buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) return close(slot);
    if (connection.in.empty()) connection.deadline = Clock::now() + limits_.whole_request;
    connection.in.append(buffer.data(), static_cast<std::size_t>(count));
    advance(connection, slot);
}

// Looks whether what has been read is a whole request, and if so hands it on.
void Front::advance(Connection& connection, std::size_t slot) {
    if (connection.head_bytes == 0) {
        const auto end = end_of_head(connection.in, connection.searched);
        if (!end) {
            connection.searched = connection.in.size();
            if (const auto refusal = refuse_early(connection.in))
                refuse(connection, slot, *refusal);
            return;
        }
        connection.head_bytes = *end;
        const auto head = head_of(connection.in, *end);
        if (const auto* refusal = std::get_if<Refusal>(&head))
            return refuse(connection, slot, *refusal);
        if (const auto refusal = take_head(connection, std::get<RequestHead>(head)))
            return refuse(connection, slot, *refusal);
    }
    if (connection.in.size() < connection.request_bytes) return;
    submit(connection, slot, std::get<RequestHead>(head_of(connection.in, connection.head_bytes)));
}

// The route decides how long its body may be. A file gets the time that a slow line needs for it.
std::optional<Refusal> Front::take_head(Connection& connection, const RequestHead& head) {
    const BodyLimit limit = work_.body_limit(head);
    if (head.body_bytes > limit.bytes) return Refusal{413, limit.sentence};
    if (head.body_bytes > most_body_bytes) {
        if (large_bodies() >= limits_.most_large_bodies)
            return Refusal{503, "The server is taking other files; try again in a moment."};
        connection.deadline +=
            std::chrono::seconds(head.body_bytes / limits_.slowest_bytes_a_second);
    }
    connection.request_bytes = head.head_bytes + head.body_bytes;
    return std::nullopt;
}

std::size_t Front::large_bodies() const {
    return static_cast<std::size_t>(std::ranges::count_if(connections_, [](const auto& one) {
        return one && one->request_bytes > one->head_bytes + most_body_bytes;
    }));
}

void Front::submit(Connection& connection, std::size_t slot, const RequestHead& head) {
    const Lane lane = work_.lane_of(head);
    RawRequest request{connection.in.substr(0, connection.request_bytes), connection.peer_address,
                       connection.peer_port};
    connection.in.erase(0, connection.request_bytes);
    connection.head_bytes = connection.request_bytes = connection.searched = 0;
    connection.state = State::answering;
    watch(connection, slot, 0);
    const bool taken = lanes_.submit(
        lane, [this, slot, number = connection.number, request = std::move(request)]() mutable {
            RawAnswer answer = work_.answer(std::move(request));
            {
                const std::lock_guard lock(mutex_);
                finished_.push_back({slot, number, std::move(answer)});
            }
            bell_.ring();
        });
    if (!taken) refuse(connection, slot, {503, "The server is busy; try again in a second."});
}

void Front::refuse(Connection& connection, std::size_t slot, const Refusal& refusal) {
    connection.in.clear();
    start_writing(connection, slot, {work_.refusal(refusal), true, {}});
}

void Front::take_finished() {
    std::vector<Finished> finished;
    {
        const std::lock_guard lock(mutex_);
        finished.swap(finished_);
    }
    for (Finished& one : finished) {
        EVENLOAD_CHECK(connections_[one.slot] && connections_[one.slot]->number == one.number);
        Connection& connection = *connections_[one.slot];
        if (!connection.watched)
            close(one.slot);
        else
            start_writing(connection, one.slot, std::move(one.answer));
    }
}

void Front::make_room_for_answer(const Connection& next) {
    struct Unread {
        std::size_t slot;
        std::size_t bytes;
        Clock::time_point progress;
    };
    std::vector<Unread> unread;
    std::size_t held = 0;
    for (std::size_t slot = 0; slot < connections_.size(); ++slot) {
        const auto& one = connections_[slot];
        if (!one || one.get() == &next || one->state != State::writing ||
            one->out.size() <= large_answer)
            continue;
        unread.push_back({slot, one->out.size(), one->progress});
        held += one->out.size();
    }
    if (held <= limits_.most_unread_bytes) return;
    std::ranges::sort(unread, {}, &Unread::progress);
    for (const Unread& one : unread) {
        if (held <= limits_.most_unread_bytes) return;
        held -= one.bytes;
        close(one.slot);
    }
}

void Front::start_writing(Connection& connection, std::size_t slot, RawAnswer answer) {
    connection.state = State::writing;
    connection.out = std::move(answer.bytes);
    connection.shared_out = std::move(answer.body);
    connection.written = 0;
    connection.close_after = answer.close;
    connection.take_over = std::move(answer.take_over);
    connection.progress = Clock::now();
    connection.deadline = connection.progress + limits_.whole_answer;
    if (connection.out.size() > large_answer) make_room_for_answer(connection);
    write_some(connection, slot);
}

std::string_view Front::unwritten(const Connection& connection) {
    const std::size_t own = connection.out.size();
    if (connection.written < own)
        return std::string_view(connection.out).substr(connection.written);
    return connection.shared_out
               ? std::string_view(*connection.shared_out).substr(connection.written - own)
               : std::string_view();
}

void Front::write_some(Connection& connection, std::size_t slot) {
    for (;;) {
        const std::string_view rest = unwritten(connection);
        if (rest.empty()) break;
        const auto count = ::send(connection.socket.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) return watch(connection, slot, EPOLLOUT);
        if (count <= 0) return close(slot);
        connection.written += static_cast<std::size_t>(count);
        connection.progress = Clock::now();
    }
    written(connection, slot);
}

void Front::written(Connection& connection, std::size_t slot) {
    connection.out = {};
    connection.shared_out = nullptr;
    if (connection.take_over) {
        poller_.remove(connection.socket.get());
        connection.watched = false;
        connection.take_over(std::move(connection.socket));
        return close(slot);
    }
    const auto now = Clock::now();
    if (connection.close_after || closing_) {
        // What the client still sends is read and thrown away for a moment: closing at once would reset the
        // connection and take the answer with it.
        ::shutdown(connection.socket.get(), SHUT_WR);
        connection.state = State::draining;
        connection.deadline = now + drain_time;
        return watch(connection, slot, EPOLLIN);
    }
    connection.state = State::reading;
    connection.deadline =
        now + (connection.in.empty() ? limits_.between_requests : limits_.whole_request);
    watch(connection, slot, EPOLLIN);
    if (!connection.in.empty()) advance(connection, slot);
}

void Front::drain(Connection& connection, std::size_t slot) {
    std::array<char, 16 * 1024> buffer;
    for (int i = 0; i < 16; ++i) {
        const auto count = ::recv(connection.socket.get(), buffer.data(), buffer.size(), 0);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (count <= 0) return close(slot);
    }
}

void Front::watch(Connection& connection, std::size_t slot, std::uint32_t events) {
    poller_.change(connection.socket.get(), events, slot);
}

void Front::close(std::size_t slot) {
    connections_[slot].reset();
    free_slots_.push_back(slot);
    --open_;
}

void Front::close_overdue(Clock::time_point now) {
    if (!listening_ && listener_ && now >= accept_again_) {
        listening_ = poller_.add(listener_.get(), EPOLLIN, listener_tag);
    }
    for (std::size_t slot = 0; slot < connections_.size(); ++slot) {
        if (!connections_[slot]) continue;
        Connection& connection = *connections_[slot];
        if (connection.state == State::answering) continue;
        const bool stuck =
            connection.state == State::writing && now - connection.progress > limits_.no_progress;
        if (!stuck && now < connection.deadline) continue;
        if (connection.state == State::reading && !connection.in.empty())
            refuse(connection, slot, {408, "The request took too long to arrive."});
        else
            close(slot);
    }
}

} // namespace evenload
