#include "client/screens/kiosk_feed.h"

#include "common/base/check.h"

namespace evenload {
namespace {

constexpr int ask_every_milliseconds = 10'000;
constexpr int tick_milliseconds = 5'000;
constexpr double page_milliseconds = 12'000;
constexpr int nightly_reload_minute = 3 * 60 + 30; // when nobody looks: a fresh page for a new day
constexpr double awake_before_reload_milliseconds = 2 * 3600 * 1000.0;

} // namespace

void KioskFeed::start() {
    started_at_ = heard_at_ = host_.monotonic_milliseconds();
    host_.keep_awake();
    ask();
    tick();
}

void KioskFeed::tick() {
    host_.request_frames(1);
    const bool awake_long =
        host_.monotonic_milliseconds() - started_at_ > awake_before_reload_milliseconds;
    if (page_ && awake_long && time().minutes == nightly_reload_minute)
        return host_.leave_to(host_.address());
    host_.after(tick_milliseconds, [this] { tick(); });
}

void KioskFeed::ask() {
    host_.fetch({.path = "/api/kiosk"}, [this](const HttpResponse& response) {
        refused_ = response.status == 401 || response.status == 403;
        if (response.status == 200) {
            try {
                page_ = kiosk_page_from_json(response.body);
                heard_at_ = host_.monotonic_milliseconds();
                host_.request_frames(2);
            } catch (const Fault&) {
                // As if nothing was heard: the banner comes after a minute.
            }
        }
        host_.after(ask_every_milliseconds, [this] { ask(); });
    });
}

int KioskFeed::seconds_since_heard() const {
    return static_cast<int>((host_.monotonic_milliseconds() - heard_at_) / 1000);
}

int KioskFeed::turns() const {
    return static_cast<int>((host_.monotonic_milliseconds() - started_at_) / page_milliseconds);
}

TimeOfDay KioskFeed::time() const {
    const int minutes = page_ ? page_->time.minutes + seconds_since_heard() / 60 : 0;
    return {minutes % (24 * 60)};
}

} // namespace evenload
