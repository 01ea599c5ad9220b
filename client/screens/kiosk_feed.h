// What the wall display shows, fetched from the server again and again, for months. Needs no sitting.
#pragma once

#include "client/canvas/host.h"
#include "common/reports/kiosk_page.h"

#include <optional>

namespace evenload {

class KioskFeed {
public:
    explicit KioskFeed(Host& host)
        : host_(host) {}

    void start();
    const std::optional<KioskPage>& page() const { return page_; }
    bool refused() const { return refused_; } // the link does not open this screen any more
    int seconds_since_heard() const;
    bool is_kept_awake() const { return host_.is_kept_awake(); }
    int turns() const; // of the pages, one every few seconds
    // The time that the page says, carried on by this device's clock.
    TimeOfDay time() const;

private:
    void ask();
    void tick();

    Host& host_;
    std::optional<KioskPage> page_;
    bool refused_ = false;
    double started_at_ = 0;
    double heard_at_ = 0;
};

} // namespace evenload
