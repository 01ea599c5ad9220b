#include "client/browser/browser_host.h"

#include "client/browser/form_json.h"
#include "client/browser/js.h"

#include <cstdlib>

namespace evenload {

namespace {

// Bits of page_preferences, in the order of web/preferences.js.
enum PreferenceBit { dark = 1, more_contrast = 2, forced = 4, still = 8, coarse = 16 };

ui::Colour colour_of(std::uint32_t rgb) {
    return ui::hex(rgb);
}

} // namespace

void BrowserHost::fetch(HttpRequest request, std::function<void(HttpResponse)> done) {
    std::string headers;
    for (const auto& [name, value] : request.headers)
        headers += name + ": " + value + "\n";
    const int id = next_id_++;
    fetches_.emplace(id, std::move(done));
    js::page_fetch(id, request.method.c_str(), request.path.c_str(), headers.c_str(),
                   request.body.data(), request.body.size(), request.timeout_milliseconds);
}

void BrowserHost::fetched(int id, HttpResponse response) {
    const auto found = fetches_.find(id);
    if (found == fetches_.end()) return;
    const auto done = std::move(found->second);
    fetches_.erase(found);
    done(std::move(response));
}

StreamId BrowserHost::open_stream(std::string path, StreamListener listener) {
    const int id = next_id_++;
    streams_.emplace(id, std::move(listener));
    js::page_open_stream(id, path.c_str());
    return id;
}

void BrowserHost::close_stream(StreamId stream) {
    streams_.erase(stream);
    js::page_close_stream(stream);
}

// The listener may close its own stream, so each call works on a copy.
void BrowserHost::stream_opened(int id) {
    const auto found = streams_.find(id);
    if (found == streams_.end() || !found->second.opened) return;
    const auto call = found->second.opened;
    call();
}

void BrowserHost::stream_message(int id, std::string_view data) {
    const auto found = streams_.find(id);
    if (found == streams_.end() || !found->second.message) return;
    const auto call = found->second.message;
    call("message", data);
}

void BrowserHost::stream_failed(int id, bool gone_for_good) {
    const auto found = streams_.find(id);
    if (found == streams_.end() || !found->second.failed) return;
    const auto call = found->second.failed;
    call(gone_for_good);
}

bool BrowserHost::online() const {
    return js::page_online() != 0;
}
void BrowserHost::on_online_changed(std::function<void(bool)> listener) {
    online_listener_ = std::move(listener);
}
void BrowserHost::online_changed(bool now_online) {
    if (online_listener_) online_listener_(now_online);
}

std::string BrowserHost::address() const {
    char* const text = js::page_address();
    std::string result = text;
    std::free(text);
    return result;
}
void BrowserHost::push_address(const std::string& path) {
    js::page_push_address(path.c_str());
}
void BrowserHost::replace_address(const std::string& path) {
    js::page_replace_address(path.c_str());
}
void BrowserHost::on_address_changed(std::function<void()> listener) {
    address_listener_ = std::move(listener);
}
void BrowserHost::address_changed() {
    if (address_listener_) address_listener_();
}
void BrowserHost::leave_to(const std::string& path) {
    js::page_leave_to(path.c_str());
}
void BrowserHost::set_title(const std::string& title) {
    js::page_set_title(title.c_str());
}

double BrowserHost::monotonic_milliseconds() const {
    return js::page_monotonic_milliseconds();
}
std::int64_t BrowserHost::utc_milliseconds() const {
    return static_cast<std::int64_t>(js::page_utc_milliseconds());
}

TimerId BrowserHost::after(int milliseconds, std::function<void()> action) {
    const int id = next_id_++;
    timers_.emplace(id, std::move(action));
    js::page_start_timer(id, milliseconds);
    return id;
}
void BrowserHost::cancel(TimerId timer) {
    timers_.erase(timer);
    js::page_stop_timer(timer);
}
void BrowserHost::timer_rang(int id) {
    const auto found = timers_.find(id);
    if (found == timers_.end()) return;
    const auto action = std::move(found->second);
    timers_.erase(found);
    action();
}

int BrowserHost::planners_at_once() const {
    return js::page_planners_at_once();
}
PlannerId BrowserHost::start_planner(std::string job, PlannerListener listener) {
    const int id = next_id_++;
    planners_.emplace(id, std::move(listener));
    js::page_start_planner(id, job.data(), job.size());
    return id;
}
void BrowserHost::stop_planner(PlannerId planner) {
    planners_.erase(planner);
    js::page_stop_planner(planner);
}
// The listener may stop its own planner, so each call works on a copy.
void BrowserHost::planner_answered(int id, std::string_view answer, bool done) {
    const auto found = planners_.find(id);
    if (found == planners_.end()) return;
    const auto call = found->second.answered;
    if (done) planners_.erase(found);
    call(answer, done);
}
void BrowserHost::planner_failed(int id) {
    const auto found = planners_.find(id);
    if (found == planners_.end()) return;
    const auto call = found->second.failed;
    planners_.erase(found);
    call();
}

void BrowserHost::random_bytes(std::span<std::uint8_t> out) {
    js::page_random(out.data(), out.size());
}

void BrowserHost::announce(Politeness politeness, const std::string& text) {
    js::page_announce(politeness == Politeness::assertive, text.c_str());
}
void BrowserHost::on_notice(NoticeListener listener) {
    notice_listener_ = std::move(listener);
}
void BrowserHost::notice(const std::string& title, const std::string& text) {
    if (notice_listener_) notice_listener_(title, text);
}
void BrowserHost::copy_text(const std::string& text) {
    js::page_copy(text.c_str());
}
void BrowserHost::save_file(const std::string& name, const std::string& type,
                            const std::string& bytes) {
    js::page_save_file(name.c_str(), type.c_str(), bytes.data(), bytes.size());
}

void BrowserHost::open_form(Form form, FormListener listener) {
    form_ = std::move(listener);
    js::page_open_form(form_to_json(form).c_str());
}
void BrowserHost::fail_form(const std::map<std::string, std::string>& error_by_field,
                            const std::string& summary) {
    js::page_fail_form(form_errors_to_json(error_by_field, summary).c_str());
}
void BrowserHost::close_form() {
    form_ = {};
    js::page_close_form();
}
void BrowserHost::form_submitted(std::string_view json) {
    const auto call = form_.submitted;
    if (call) call(form_answer_from_json(json));
}
void BrowserHost::form_changed(std::string_view field, std::string_view json) {
    const auto call = form_.changed;
    if (call) call(std::string(field), form_answer_from_json(json));
}
void BrowserHost::form_cancelled() {
    const auto call = form_.cancelled;
    form_ = {};
    if (call) call();
}

void BrowserHost::request_frames(int count) {
    js::page_request_frames(count);
}
void BrowserHost::keep_awake() {
    js::page_keep_awake();
}
bool BrowserHost::is_kept_awake() const {
    return js::page_is_kept_awake() != 0;
}
bool BrowserHost::hidden() const {
    return js::page_hidden() != 0;
}

void BrowserHost::read_preferences() {
    const int bits = js::page_preferences();
    preferences_ = {.dark = (bits & dark) != 0,
                    .more_contrast = (bits & more_contrast) != 0,
                    .forced_colours = (bits & forced) != 0,
                    .reduced_motion = (bits & still) != 0,
                    .coarse_pointer = (bits & coarse) != 0};
}

ui::SystemColours BrowserHost::system_colours() const {
    std::uint32_t rgb[8] = {};
    js::page_system_colours(rgb);
    return {colour_of(rgb[0]), colour_of(rgb[1]), colour_of(rgb[2]), colour_of(rgb[3]),
            colour_of(rgb[4]), colour_of(rgb[5]), colour_of(rgb[6]), colour_of(rgb[7])};
}

void BrowserHost::update_mirror(std::string_view messages) {
    js::page_update_mirror(std::string(messages).c_str());
}
void BrowserHost::set_cursor(std::string_view css_name) {
    js::page_set_cursor(std::string(css_name).c_str());
}

} // namespace evenload
