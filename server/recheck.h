// Looks over the open streams, at once when somebody's access has changed and now and then besides: whose
// session is over, or who may see other units than when the stream opened, loses it. Their browser asks
// again and gets the new answer.
#pragma once

#include "server/services.h"

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
    bool wanted_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace evenload
