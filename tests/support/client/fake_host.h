// A page that only remembers what it was asked, for tests. Answers are given by the test.
#pragma once

#include "client/canvas/host.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

class FakeHost : public Host {
public:
    // What happened, oldest first
    struct Pending {
        HttpRequest request;
        std::function<void(HttpResponse)> done;
    };
    std::vector<Pending> requests; // a test calls `done`, or respond()
    std::vector<std::pair<std::string, StreamListener>> streams;
    struct Planner {
        PlannerId id;
        std::string job;
        PlannerListener listener;
    };
    std::vector<Planner> planners;         // wanted; Headless::finish_planning or a test answers
    int planner_count = 2;                 // how many may run at once
    std::vector<std::string> history{"/"}; // addresses; the last is current
    std::vector<std::string> said;         // "polite: …" or "assertive: …"
    std::vector<std::string> copied;
    std::vector<std::pair<std::string, std::string>> saved_files;
    std::vector<std::string> mirror_updates;
    std::optional<Form> form;
    FormListener form_listener;
    NoticeListener notice_listener; // a test calls it
    std::map<std::string, std::string> form_errors;
    std::string form_summary;
    std::string title;
    std::string left_to;
    std::string cursor = "default";
    int frames_requested = 0;
    double clock_milliseconds = 1000;
    std::int64_t utc = 1'795'444'200'000; // 2026-11-23 14:30 UTC
    bool is_online = true;
    bool is_hidden = false;
    bool can_keep_awake = true;
    bool kept_awake = false;
    Preferences preferred;
    ui::SystemColours system;
    std::uint64_t random_state = 1;

    // Answers the oldest request whose path starts so; false if there is none.
    bool respond(std::string_view path_prefix, HttpResponse response);
    void pass(double milliseconds); // timers due are called in order
    void submit_form(FormAnswer answer);
    void go_back();
    void set_online(bool online);
    std::string last_said() const { return said.empty() ? std::string() : said.back(); }

    void fetch(HttpRequest request, std::function<void(HttpResponse)> done) override;
    StreamId open_stream(std::string path, StreamListener listener) override;
    void close_stream(StreamId stream) override;
    bool online() const override { return is_online; }
    void on_online_changed(std::function<void(bool)> listener) override;
    std::string address() const override { return history.back(); }
    void push_address(const std::string& path) override { history.push_back(path); }
    void replace_address(const std::string& path) override { history.back() = path; }
    void on_address_changed(std::function<void()> listener) override;
    void on_notice(NoticeListener listener) override { notice_listener = std::move(listener); }
    void leave_to(const std::string& path) override { left_to = path; }
    void set_title(const std::string& text) override { title = text; }
    double monotonic_milliseconds() const override { return clock_milliseconds; }
    std::int64_t utc_milliseconds() const override { return utc; }
    TimerId after(int milliseconds, std::function<void()> action) override;
    void cancel(TimerId timer) override;
    void random_bytes(std::span<std::uint8_t> out) override;
    int planners_at_once() const override { return planner_count; }
    PlannerId start_planner(std::string job, PlannerListener listener) override;
    void stop_planner(PlannerId planner) override;
    void announce(Politeness urgency, const std::string& text) override;
    void copy_text(const std::string& text) override { copied.push_back(text); }
    void save_file(const std::string& name, const std::string& type,
                   const std::string& bytes) override;
    void open_form(Form asked, FormListener listener) override;
    void fail_form(const std::map<std::string, std::string>& error_by_field,
                   const std::string& summary) override;
    void close_form() override { form.reset(); }
    void request_frames(int count) override { frames_requested += count; }
    bool hidden() const override { return is_hidden; }
    void keep_awake() override { kept_awake = can_keep_awake; }
    bool is_kept_awake() const override { return kept_awake; }
    Preferences preferences() const override { return preferred; }
    ui::SystemColours system_colours() const override { return system; }
    void update_mirror(std::string_view messages) override;
    void set_cursor(std::string_view css_name) override { cursor = css_name; }

private:
    struct Timer {
        TimerId id;
        double due;
        std::function<void()> action;
    };
    std::vector<Timer> timers_;
    TimerId next_timer_ = 1;
    PlannerId next_planner_ = 1;
    std::function<void(bool)> online_listener_;
    std::function<void()> address_listener_;
};

} // namespace evenload
