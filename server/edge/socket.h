// The few system calls that the edge and the hub share: a descriptor that closes itself, a poller, a bell.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct epoll_event;

namespace evenload {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : number_(number) {}
    Descriptor(Descriptor&& other) noexcept
        : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }
    void reset();

private:
    int number_ = -1;
};

// epoll, level triggered. `tag` comes back with the event.
class Poller {
public:
    Poller();
    [[nodiscard]] bool add(int descriptor, std::uint32_t events,
                           std::uint64_t tag); // false: no room
    void change(int descriptor, std::uint32_t events, std::uint64_t tag);
    void remove(int descriptor);
    // Fills `events` and returns those that happened, within the time.
    std::span<epoll_event> wait(std::span<epoll_event> events, int timeout_milliseconds);

private:
    Descriptor epoll_;
};

// Wakes a poller's thread from another thread.
class Bell {
public:
    Bell();
    int descriptor() const { return event_.get(); }
    void ring();
    void silence();

private:
    Descriptor event_;
};

struct ListenAddress {
    std::string address; // numeric
    int port = 0;
};
// "127.0.0.1:8080", "[::1]:8080", "0.0.0.0:80". Fault, in words, for anything else.
ListenAddress listen_address_from_text(std::string_view text);
std::string to_text(const ListenAddress& address);

// A listening socket that does not block. Fault when the address cannot be used. `address.port` becomes the
// port that was taken.
Descriptor listen_on(ListenAddress& address);

} // namespace evenload
