#include "server/edge/lanes.h"

namespace evenload {

Lanes::Lanes(const std::array<Size, lane_count>& sizes) {
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        queues_[lane].most_waiting = sizes[lane].most_waiting;
        for (int i = 0; i < sizes[lane].threads; ++i)
            threads_.emplace_back([&queue = queues_[lane]] { work(queue); });
    }
}

Lanes::~Lanes() {
    stop();
}

bool Lanes::submit(Lane lane, std::function<void()> job) {
    Queue& queue = queues_[static_cast<std::size_t>(lane)];
    {
        const std::lock_guard lock(queue.mutex);
        if (queue.stopping || queue.jobs.size() >= queue.most_waiting) return false;
        queue.jobs.push_back(std::move(job));
    }
    queue.changed.notify_one();
    return true;
}

std::size_t Lanes::waiting(Lane lane) {
    Queue& queue = queues_[static_cast<std::size_t>(lane)];
    const std::lock_guard lock(queue.mutex);
    return queue.jobs.size();
}

void Lanes::stop() {
    for (Queue& queue : queues_) {
        {
            const std::lock_guard lock(queue.mutex);
            queue.stopping = true;
        }
        queue.changed.notify_all();
    }
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
    threads_.clear();
}

void Lanes::work(Queue& queue) {
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(queue.mutex);
            queue.changed.wait(lock, [&] { return queue.stopping || !queue.jobs.empty(); });
            if (queue.jobs.empty()) return;
            job = std::move(queue.jobs.front());
            queue.jobs.pop_front();
        }
        job();
    }
}

} // namespace evenload
