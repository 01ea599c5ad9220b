#include "server/edge/socket.h"

#include "common/base/check.h"
#include "common/base/text.h"

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace evenload {

void Descriptor::reset() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
}

Poller::Poller()
    : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
    if (!epoll_) throw Fault("The system has no descriptors left to watch connections with.");
}

bool Poller::add(int descriptor, std::uint32_t events, std::uint64_t tag) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    return ::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Poller::change(int descriptor, std::uint32_t events, std::uint64_t tag) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    EVENLOAD_CHECK(::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, descriptor, &event) == 0);
}

void Poller::remove(int descriptor) {
    ::epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, descriptor, nullptr);
}

std::span<epoll_event> Poller::wait(std::span<epoll_event> events, int timeout_milliseconds) {
    const int count = ::epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()),
                                   timeout_milliseconds);
    return events.first(count < 0 ? 0 : static_cast<std::size_t>(count));
}

Bell::Bell()
    : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!event_) throw Fault("The system has no descriptors left.");
}

void Bell::ring() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(event_.get(), &one, sizeof one);
}

void Bell::silence() {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(event_.get(), &count, sizeof count);
}

namespace {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t length = 0;
};

bool fill(SocketAddress& socket_address, const ListenAddress& address) {
    auto* v4 = reinterpret_cast<sockaddr_in*>(&socket_address.storage);
    if (::inet_pton(AF_INET, address.address.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(static_cast<std::uint16_t>(address.port));
        socket_address.length = sizeof *v4;
        return true;
    }
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&socket_address.storage);
    if (::inet_pton(AF_INET6, address.address.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(static_cast<std::uint16_t>(address.port));
        socket_address.length = sizeof *v6;
        return true;
    }
    return false;
}

[[noreturn]] void cannot_listen(const ListenAddress& address, const char* why) {
    throw Fault("Cannot listen on " + to_text(address) + ": " + why + ".");
}

} // namespace

ListenAddress listen_address_from_text(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon != std::string_view::npos) {
        std::string_view host = text.substr(0, colon);
        if (host.size() > 2 && host.front() == '[' && host.back() == ']')
            host = host.substr(1, host.size() - 2);
        if (host == "localhost") host = "127.0.0.1";
        const auto port = whole_number(text.substr(colon + 1));
        ListenAddress address{std::string(host), 0};
        SocketAddress probe;
        if (port && *port >= 0 && *port <= 65535 && fill(probe, address)) {
            address.port = static_cast<int>(*port);
            return address;
        }
    }
    throw Fault("\"" + std::string(text) +
                "\" is not an address to listen on; write it as 127.0.0.1:8080.");
}

std::string to_text(const ListenAddress& address) {
    const bool v6 = address.address.find(':') != std::string::npos;
    return (v6 ? "[" + address.address + "]" : address.address) + ":" +
           std::to_string(address.port);
}

Descriptor listen_on(ListenAddress& address) {
    SocketAddress socket_address;
    EVENLOAD_CHECK(fill(socket_address, address));
    Descriptor listener(
        ::socket(socket_address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!listener) cannot_listen(address, std::strerror(errno));
    const int on = 1;
    ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    auto* generic = reinterpret_cast<sockaddr*>(&socket_address.storage);
    if (::bind(listener.get(), generic, socket_address.length) != 0 ||
        ::listen(listener.get(), 1024) != 0)
        cannot_listen(address, errno == EADDRINUSE ? "another program uses this port"
                                                   : std::strerror(errno));

    socklen_t length = sizeof socket_address.storage;
    EVENLOAD_CHECK(::getsockname(listener.get(), generic, &length) == 0);
    address.port = ntohs(socket_address.storage.ss_family == AF_INET
                             ? reinterpret_cast<sockaddr_in*>(&socket_address.storage)->sin_port
                             : reinterpret_cast<sockaddr_in6*>(&socket_address.storage)->sin6_port);
    return listener;
}

} // namespace evenload
