// Threads that answer requests, in lanes that cannot take each other's: commands wait for a commit
// together, pages read, passwords are slow on purpose and few at a time, and a provider elsewhere may be slow
// on its own.
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace evenload {

enum class Lane { commands, pages, sign_in, provider };
inline constexpr std::size_t lane_count = 4;

class Lanes {
public:
    struct Size {
        int threads;
        std::size_t most_waiting;
    };
    explicit Lanes(const std::array<Size, lane_count>& sizes);
    ~Lanes(); // stops

    // False when the lane's queue is full or the lanes are stopping. A job does not throw.
    bool submit(Lane lane, std::function<void()> job);

    std::size_t waiting(Lane lane); // jobs that no thread has begun

    // Finishes what is queued, then ends the threads.
    void stop();

private:
    struct Queue {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<std::function<void()>> jobs;
        std::size_t most_waiting = 0;
        bool stopping = false;
    };
    static void work(Queue& queue);

    std::array<Queue, lane_count> queues_;
    std::vector<std::thread> threads_;
};

} // namespace evenload
