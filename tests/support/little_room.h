// A disk that is full, as this process sees it: no file may grow beyond so many bytes while it lives.
#pragma once

#include "common/base/check.h"

#include <csignal>

#include <sys/resource.h>

namespace evenload {

class LittleRoom {
public:
    explicit LittleRoom(rlim_t bytes) {
        before_signal_ = std::signal(SIGXFSZ, SIG_IGN); // writing is then refused instead
        EVENLOAD_CHECK(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit little{bytes, before_.rlim_max};
        EVENLOAD_CHECK(::setrlimit(RLIMIT_FSIZE, &little) == 0);
    }
    ~LittleRoom() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, before_signal_);
    }
    LittleRoom(const LittleRoom&) = delete;

private:
    rlimit before_{};
    void (*before_signal_)(int) = SIG_DFL;
};

} // namespace evenload
