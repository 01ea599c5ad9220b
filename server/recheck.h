// Looks over the open streams, at once when somebody's access has changed and now and then besides: whose
// session is over, or who may see more or less than when the stream opened, loses it. Their browser asks
// again and gets the new answer.
#pragma once

#include "server/services.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace evenload {

class Recheck {
public:
    explicit Recheck(Services& services);
    ~Recheck();

    void wanted(); // soon
    void stop();

private:
    void loop();
    void look_over();

    Services& services_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::chrono::milliseconds next_end_{20'000}; // of something that somebody opened for a while
    bool wanted_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace evenload
