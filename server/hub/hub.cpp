#include "server/hub/hub.h"

#include "common/base/check.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/epoll.h>
#include <sys/socket.h>

namespace evenload {

namespace {

constexpr std::uint64_t bell_tag = ~0ULL;

bool meet(const std::set<std::string>& some, const std::set<std::string>& others) {
    return std::ranges::any_of(some, [&](const std::string& one) { return others.contains(one); });
}

std::string event_text(std::int64_t position) {
    return "data: " + std::to_string(position) + "\n\n";
}

} // namespace

Hub::Hub(Limits limits)
    : limits_(limits) {
    EVENLOAD_CHECK(poller_.add(bell_.descriptor(), EPOLLIN, bell_tag));
    thread_ = std::thread([this] { loop(); });
}

Hub::~Hub() {
    stop();
}

bool Hub::has_room(const std::string& session) {
    const std::lock_guard lock(mutex_);
    const auto of_session = std::ranges::count_if(
        listeners_, [&](const auto& entry) { return entry.second->session == session; });
    return listeners_.size() + orders_.adopt.size() < limits_.most_streams &&
           static_cast<std::size_t>(of_session) < limits_.most_per_session && !stopping_;
}

void Hub::adopt(Descriptor socket, Listener listener, std::int64_t position) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        orders_.adopt.push_back(
            {std::move(socket), std::make_shared<const Listener>(std::move(listener)), position});
    }
    bell_.ring();
}

void Hub::committed(std::int64_t position, const std::set<std::string>& unit_ids) {
    {
        const std::lock_guard lock(mutex_);
        committed_position_ = std::max(committed_position_, position);
        orders_.touched.insert(unit_ids.begin(), unit_ids.end());
    }
    bell_.ring();
}

void Hub::close_if(const std::function<bool(const Listener&)>& outdated) {
    std::unordered_map<std::uint64_t, ListenerPointer> all;
    {
        const std::lock_guard lock(mutex_);
        all = listeners_;
    }
    std::erase_if(all, [&](const auto& entry) { return !outdated(*entry.second); });
    if (all.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [number, listener] : all)
            orders_.close.push_back(number);
    }
    bell_.ring();
}

std::size_t Hub::count() {
    const std::lock_guard lock(mutex_);
    return listeners_.size();
}

void Hub::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    bell_.ring();
    if (thread_.joinable()) thread_.join();
    streams_.clear();
    const std::lock_guard lock(mutex_);
    orders_ = {};
    listeners_.clear();
}

void Hub::loop() {
    std::array<epoll_event, 256> space;
    const auto longest_wait = limits_.heartbeat / 4;
    auto wait = longest_wait;
    for (;;) {
        for (const epoll_event& event : poller_.wait(space, static_cast<int>(wait.count()))) {
            if (event.data.u64 == bell_tag)
                bell_.silence();
            else
                drop(event.data.u64); // its client has gone, or says something and is not one
        }
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
        }
        take_orders();
        const auto now = Clock::now();
        const auto due = last_broadcast_ + limits_.between_events;
        wait = longest_wait;
        if (!touched_.empty() && now >= due)
            broadcast(now);
        else if (!touched_.empty())
            wait = std::chrono::ceil<std::chrono::milliseconds>(due - now);
        send_heartbeats(now);
    }
}

void Hub::take_orders() {
    Orders orders;
    {
        const std::lock_guard lock(mutex_);
        orders = std::exchange(orders_, {});
        position_ = committed_position_;
    }
    for (const std::uint64_t number : orders.close)
        drop(number);
    for (NewStream& stream : orders.adopt)
        adopt_one(std::move(stream));
    touched_.merge(orders.touched);
}

void Hub::adopt_one(NewStream opened) {
    const std::uint64_t number = ++next_number_;
    Stream stream{std::move(opened.socket), std::move(opened.listener), {}};
    if (!poller_.add(stream.socket.get(), EPOLLIN | EPOLLRDHUP, number)) return;
    // What was committed since the asker looked is told here, or by the next broadcast.
    if (!send(stream, "retry: 1000\n\n" + event_text(std::max(opened.position, position_)))) return;
    {
        const std::lock_guard lock(mutex_);
        listeners_.emplace(number, stream.listener);
    }
    streams_.emplace(number, std::move(stream));
}

void Hub::broadcast(Clock::time_point now) {
    last_broadcast_ = now;
    const std::string text = event_text(position_);
    std::vector<std::uint64_t> slow;
    for (auto& [number, stream] : streams_)
        if (meet(stream.listener->unit_ids, touched_) && !send(stream, text))
            slow.push_back(number);
    for (const std::uint64_t number : slow)
        drop(number);
    touched_.clear();
}

void Hub::send_heartbeats(Clock::time_point now) {
    std::vector<std::uint64_t> slow;
    for (auto& [number, stream] : streams_)
        if (now - stream.last_event >= limits_.heartbeat && !send(stream, ":\n\n"))
            slow.push_back(number);
    for (const std::uint64_t number : slow)
        drop(number);
}

// False when the client does not take it: an event is a few bytes, so its socket has been full for long.
bool Hub::send(Stream& stream, std::string_view text) {
    const auto count =
        ::send(stream.socket.get(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    stream.last_event = Clock::now();
    return count == static_cast<ssize_t>(text.size());
}

void Hub::drop(std::uint64_t number) {
    streams_.erase(number);
    const std::lock_guard lock(mutex_);
    listeners_.erase(number);
}

} // namespace evenload
