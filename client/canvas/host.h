// The page around the canvas, as the rest of the client sees it: network, address, clock, forms,
// voice. Not an event source for pointer and keys; those arrive in widgets/input.h. The browser
// implements it (client/browser), tests implement it (tests/support/client/fake_host.h); nothing here knows
// Emscripten. Every callback is called from the event loop, never from inside the call that was
// given it.
#pragma once

#include "client/canvas/theme.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenload {

struct HttpRequest {
    std::string method = "GET";
    std::string path; // same origin, starts with '/'
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    int timeout_milliseconds = 30'000;
};
struct HttpResponse {
    int status = 0; // 0: no answer (offline, refused, cut off, timed out)
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::string body;                                         // bytes
};

// Server-sent events without a name of their own. The browser reconnects by itself; `failed` says the connection is down just
// now.
struct StreamListener {
    std::function<void()> opened;
    std::function<void(std::string_view event, std::string_view data)> message;
    std::function<void(bool gone_for_good)> failed;
};
using StreamId = int;
using TimerId = int;

// A planner runs beside the page; the job and its answers are bytes (common/planning/day_problem_wire.h).
struct PlannerListener {
    std::function<void(std::string_view answer, bool done)> answered;
    std::function<void()> failed; // it did not start or broke; there is no further call
};
using PlannerId = int;

enum class InputKind {
    text,
    multiline,
    number,
    date,     // "2026-11-23"
    time,     // "09:05"
    choice,   // one of `options`
    choices,  // any of `options`
    checkbox, // answer is "yes" or nothing
    password,
    file, // answer is the file's text
    // A file that goes to `upload_to` before the form is submitted; the answer is its name and what the server
    // says it is: content_hash, media_type, size_bytes.
    upload,
    note, // only `label` is shown
};
struct FormOption {
    std::string value;
    std::string label;
    std::string hint;
};
struct FormField {
    std::string name;
    std::string label;
    InputKind kind = InputKind::text;
    std::vector<FormOption> options;
    std::vector<std::string> values; // what it holds at first; one entry except for `choices`
    bool required = false;
    std::string hint;
    std::string error;
    std::string minimum; // number, date, time
    std::string maximum;
    int longest = 0; // characters, 0: no limit
    std::string upload_to = {};
};
struct Form {
    std::string title;
    std::string introduction;
    std::vector<FormField> fields;
    std::string submit_label = "Save";
    bool dangerous = false; // the submit button is red
};
// Name to values; a field that holds nothing is absent.
using FormAnswer = std::map<std::string, std::vector<std::string>>;
// The single value of a field, or nothing.
std::string answer_of(const FormAnswer& answer, const std::string& name);
struct FormListener {
    // The panel stays open, and busy, until close_form, fail_form or another open_form.
    std::function<void(const FormAnswer&)> submitted;
    std::function<void()> cancelled;
    std::function<void(const std::string& field, const FormAnswer&)> changed; // may be empty
};

struct Preferences {
    bool dark = false;
    bool more_contrast = false;
    bool forced_colours = false;
    bool reduced_motion = false;
    bool coarse_pointer = false; // a finger: 44 px targets
    bool operator==(const Preferences&) const = default;
};

enum class Politeness { polite, assertive };

class Host {
public:
    virtual ~Host() = default;

    // Network
    virtual void fetch(HttpRequest request, std::function<void(HttpResponse)> done) = 0;
    virtual StreamId open_stream(std::string path, StreamListener listener) = 0;
    virtual void close_stream(StreamId stream) = 0;
    virtual bool online() const = 0; // what the browser believes; only a hint
    virtual void on_online_changed(std::function<void(bool)> listener) = 0;

    // Address: path and query, "/board?team=…"
    virtual std::string address() const = 0;
    virtual void push_address(const std::string& path) = 0;    // a step that Back returns from
    virtual void replace_address(const std::string& path) = 0; // filter, zoom, scroll
    virtual void on_address_changed(std::function<void()> listener) = 0; // Back and Forward only
    virtual void leave_to(const std::string& path) = 0;                  // loads another document
    virtual void set_title(const std::string& title) = 0;

    // Time and chance
    virtual double monotonic_milliseconds() const = 0;
    virtual std::int64_t utc_milliseconds() const = 0;
    virtual TimerId after(int milliseconds, std::function<void()> action) = 0;
    virtual void cancel(TimerId timer) = 0;
    virtual void random_bytes(std::span<std::uint8_t> out) = 0;

    // Planning
    virtual int planners_at_once() const = 0; // at least 1
    virtual PlannerId start_planner(std::string job, PlannerListener listener) = 0;
    virtual void stop_planner(PlannerId planner) = 0;

    // Person
    virtual void announce(Politeness urgency, const std::string& text) = 0;
    // What the page says of itself that must be read, such as that the device no longer keeps their days.
    using NoticeListener = std::function<void(const std::string& title, const std::string& text)>;
    virtual void on_notice(NoticeListener listener) = 0;
    virtual void copy_text(const std::string& text) = 0;
    virtual void save_file(const std::string& name, const std::string& type,
                           const std::string& bytes) = 0;
    virtual void open_form(Form form, FormListener listener) = 0;
    virtual void fail_form(const std::map<std::string, std::string>& error_by_field,
                           const std::string& summary) = 0;
    virtual void close_form() = 0;

    // Drawing
    virtual void request_frames(int count) = 0; // at least so many more; data changes ask for 2
    virtual bool hidden() const = 0;
    // Asks that the screen does not turn dark while this page is on it, again whenever it comes back into sight.
    virtual void keep_awake() = 0;
    virtual bool is_kept_awake() const = 0; // the browser has promised it
    virtual Preferences preferences() const = 0;
    virtual ui::SystemColours system_colours() const = 0;
    virtual void update_mirror(std::string_view messages) = 0; // from mirror/wire.h
    virtual void set_cursor(std::string_view css_name) = 0;
};

} // namespace evenload
