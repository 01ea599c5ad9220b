#include "tests/support/client/fake_host.h"

#include <algorithm>

namespace evenload {

bool FakeHost::respond(std::string_view path_prefix, HttpResponse response) {
    const auto found = std::find_if(requests.begin(), requests.end(), [&](const Pending& pending) {
        return pending.request.path.rfind(path_prefix, 0) == 0;
    });
    if (found == requests.end()) return false;
    const auto done = std::move(found->done);
    requests.erase(found);
    done(std::move(response));
    return true;
}

void FakeHost::pass(double milliseconds) {
    const double end = clock_milliseconds + milliseconds;
    utc += static_cast<std::int64_t>(milliseconds);
    for (;;) {
        const auto next =
            std::min_element(timers_.begin(), timers_.end(),
                             [](const Timer& a, const Timer& b) { return a.due < b.due; });
        if (next == timers_.end() || next->due > end) break;
        clock_milliseconds = std::max(clock_milliseconds, next->due);
        const auto action = std::move(next->action);
        timers_.erase(next);
        action();
    }
    clock_milliseconds = end;
}

void FakeHost::submit_form(FormAnswer answer) {
    const auto submitted = form_listener.submitted;
    if (submitted) submitted(std::move(answer));
}

void FakeHost::go_back() {
    if (history.size() > 1) history.pop_back();
    if (address_listener_) address_listener_();
}

void FakeHost::set_online(bool now_online) {
    is_online = now_online;
    if (online_listener_) online_listener_(now_online);
}

void FakeHost::fetch(HttpRequest request, std::function<void(HttpResponse)> done) {
    requests.push_back({std::move(request), std::move(done)});
}

StreamId FakeHost::open_stream(std::string path, StreamListener listener) {
    streams.emplace_back(std::move(path), std::move(listener));
    return static_cast<StreamId>(streams.size());
}

void FakeHost::close_stream(StreamId stream) {
    streams.at(static_cast<std::size_t>(stream) - 1).second = {};
}

void FakeHost::on_online_changed(std::function<void(bool)> listener) {
    online_listener_ = std::move(listener);
}

void FakeHost::on_address_changed(std::function<void()> listener) {
    address_listener_ = std::move(listener);
}

TimerId FakeHost::after(int milliseconds, std::function<void()> action) {
    timers_.push_back({next_timer_, clock_milliseconds + milliseconds, std::move(action)});
    return next_timer_++;
}

void FakeHost::cancel(TimerId timer) {
    std::erase_if(timers_, [timer](const Timer& each) { return each.id == timer; });
}

PlannerId FakeHost::start_planner(std::string job, PlannerListener listener) {
    planners.push_back({next_planner_, std::move(job), std::move(listener)});
    return next_planner_++;
}
void FakeHost::stop_planner(PlannerId planner) {
    std::erase_if(planners, [planner](const Planner& each) { return each.id == planner; });
}

void FakeHost::random_bytes(std::span<std::uint8_t> out) {
    for (std::uint8_t& byte : out) {
        random_state = random_state * 6364136223846793005u + 1442695040888963407u;
        byte = static_cast<std::uint8_t>(random_state >> 56);
    }
}

void FakeHost::announce(Politeness politeness, const std::string& text) {
    said.push_back((politeness == Politeness::polite ? "polite: " : "assertive: ") + text);
}

void FakeHost::save_file(const std::string& name, const std::string&, const std::string& bytes) {
    saved_files.emplace_back(name, bytes);
}

void FakeHost::open_form(Form asked, FormListener listener) {
    form = std::move(asked);
    form_listener = std::move(listener);
    form_errors.clear();
    form_summary.clear();
}

void FakeHost::fail_form(const std::map<std::string, std::string>& error_by_field,
                         const std::string& summary) {
    form_errors = error_by_field;
    form_summary = summary;
}

void FakeHost::update_mirror(std::string_view messages) {
    mirror_updates.emplace_back(messages);
}

} // namespace evenload
