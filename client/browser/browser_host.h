// The page around the canvas, for real: every request goes to JavaScript by number and comes back by the
// same number through exports.cpp. Nothing of it is called again after it was closed or cancelled.
#pragma once

#include "client/canvas/host.h"

#include <map>

namespace evenload {

class BrowserHost : public Host {
public:
    void fetch(HttpRequest request, std::function<void(HttpResponse)> done) override;
    StreamId open_stream(std::string path, StreamListener listener) override;
    void close_stream(StreamId stream) override;
    bool online() const override;
    void on_online_changed(std::function<void(bool)> listener) override;
    std::string address() const override;
    void push_address(const std::string& path) override;
    void replace_address(const std::string& path) override;
    void on_address_changed(std::function<void()> listener) override;
    void leave_to(const std::string& path) override;
    void set_title(const std::string& title) override;
    double monotonic_milliseconds() const override;
    std::int64_t utc_milliseconds() const override;
    TimerId after(int milliseconds, std::function<void()> action) override;
    void cancel(TimerId timer) override;
    void random_bytes(std::span<std::uint8_t> out) override;
    int planners_at_once() const override;
    PlannerId start_planner(std::string job, PlannerListener listener) override;
    void stop_planner(PlannerId planner) override;
    void announce(Politeness politeness, const std::string& text) override;
    void on_notice(NoticeListener listener) override;
    void copy_text(const std::string& text) override;
    void save_file(const std::string& name, const std::string& type,
                   const std::string& bytes) override;
    void open_form(Form form, FormListener listener) override;
    void fail_form(const std::map<std::string, std::string>& error_by_field,
                   const std::string& summary) override;
    void close_form() override;
    void request_frames(int count) override;
    bool hidden() const override;
    void keep_awake() override;
    bool is_kept_awake() const override;
    Preferences preferences() const override { return preferences_; }
    ui::SystemColours system_colours() const override;
    void update_mirror(std::string_view messages) override;
    void set_cursor(std::string_view css_name) override;

    // What comes back from the page (exports.cpp).
    void fetched(int id, HttpResponse response);
    void stream_opened(int id);
    void stream_message(int id, std::string_view data);
    void stream_failed(int id, bool gone_for_good);
    void timer_rang(int id);
    void planner_answered(int id, std::string_view answer, bool done);
    void planner_failed(int id);
    void online_changed(bool online);
    void address_changed();
    void notice(const std::string& title, const std::string& text);
    void form_submitted(std::string_view json);
    void form_changed(std::string_view field, std::string_view json);
    void form_cancelled();
    void read_preferences();

private:
    std::map<int, std::function<void(HttpResponse)>> fetches_;
    std::map<int, StreamListener> streams_;
    std::map<int, std::function<void()>> timers_;
    std::map<int, PlannerListener> planners_;
    std::function<void(bool)> online_listener_;
    std::function<void()> address_listener_;
    NoticeListener notice_listener_;
    FormListener form_;
    Preferences preferences_;
    int next_id_ = 1;
};

} // namespace evenload
