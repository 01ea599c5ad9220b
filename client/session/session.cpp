#include "client/session/session.h"

#include "common/base/check.h"
#include "common/model/json.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr int longest_pause_milliseconds = 15'000;
constexpr double touch_interval_milliseconds = 60'000;
// The page says so of an image that the server has not sent (web/assets/pack_panel.js).
constexpr std::string_view pack_header = "evenload-pack";

// "1795419720000 3": the moment in milliseconds, and how many days.
std::optional<CarriedDays> carried_in(const HttpResponse& response) {
    for (const auto& [name, value] : response.headers)
        if (name == pack_header)
            return CarriedDays{{std::atoll(value.c_str())},
                               std::atoi(value.c_str() + std::min(value.find(' '), value.size()))};
    return std::nullopt;
}

std::string error_text(const std::string& body, const char* otherwise) {
    const nlohmann::json json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_object() || !json.contains("error") || !json["error"].is_string())
        return otherwise;
    return json["error"].get<std::string>();
}

} // namespace

Session::Session(Host& host, DeviceStore* store)
    : host_(host)
    , keeping_(store, outbox_, keeping_listener()) {
    host_.on_online_changed([this](bool online) {
        if (!online) return lost_connection();
        failures_ = 0;
        if (stream_) reopen_stream();
        retry_now();
        step();
    });
}

Instant Session::now() const {
    return {host_.utc_milliseconds() + server_minus_device_milliseconds_};
}
LocalTime Session::local_now() const {
    return london_time(now());
}

std::string Session::new_command_id() {
    std::array<std::uint8_t, 16> bytes{};
    host_.random_bytes(bytes);
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        high = high << 8 | bytes[i];
        low = low << 8 | bytes[i + 8];
    }
    return id_from_bits(high, low);
}

// ---- from the server ----

void Session::start() {
    fetch_session([this] {
        fetch_image();
        open_stream();
        open_store();
    });
}

void Session::fetch_session(const std::function<void()>& then) {
    host_.fetch({.path = "/api/session"}, [this, then](const HttpResponse& response) {
        if (response.status == 401) return signed_out();
        try {
            if (response.status != 200) throw Fault("no session");
            if (!read_session(response.body)) return signed_out();
        } catch (const Fault&) {
            lost_connection();
            return retry_later([this, then] { fetch_session(then); });
        }
        failures_ = 0;
        then();
    });
}

bool Session::read_session(const std::string& body) {
    const nlohmann::json object = parse_json(body);
    try {
        Sitting now_here = sitting_from(object);
        if (sitting_ && sitting_->actor.user_id != now_here.actor.user_id) return false;
        sitting_ = std::move(now_here);
        server_minus_device_milliseconds_ =
            object.at("now").get<std::int64_t>() - host_.utc_milliseconds();
    } catch (const nlohmann::json::exception&) {
        throw Fault("the server's account of this session cannot be read");
    }
    return true;
}

void Session::fetch_image() {
    if (fetching_) return;
    fetching_ = true;
    host_.fetch({.path = "/api/image", .timeout_milliseconds = 120'000},
                [this](const HttpResponse& response) {
                    fetching_ = false;
                    if (response.status == 401) return signed_out();
                    try {
                        if (response.status != 200) throw Fault("no image");
                        take_image(response);
                    } catch (const Fault&) {
                        lost_connection();
                        return retry_later([this] { fetch_image(); });
                    }
                });
}

void Session::fetch_all() {
    fetch_session([this] { fetch_image(); });
}

void Session::take_image(const HttpResponse& response) {
    const auto* bytes = reinterpret_cast<const std::byte*>(response.body.data());
    const std::span<const std::byte> image(bytes, response.body.size());
    const std::string former = replica_ ? replica_->cursor().lineage : std::string();
    if (replica_)
        replica_->replace(image, sitting_->actor);
    else
        replica_ = std::make_unique<Replica>(image, sitting_->actor);
    if (!former.empty() && former != replica_->cursor().lineage) offer_again_what_was_restored();
    carried_ = carried_in(response);
    keeping_.records_are_of(replica_->cursor().lineage);
    waiting_to_send_ = false;
    failures_ = 0;
    connection_ = stream_is_up_ ? Connection::live : Connection::reconnecting;
    host_.request_frames(2);
    // What one may see has changed between the two answers: ask for both again.
    if (!carried_ && !sitting_->scope.empty() && sitting_->scope != replica_->cursor().scope)
        return fetch_all();
    step();
}

void Session::fetch_changes() {
    if (fetching_ || !replica_) return;
    fetching_ = true;
    there_is_news_ = false;
    const Cursor& cursor = replica_->cursor();
    const std::string path = "/api/changes?lineage=" + cursor.lineage + "&scope=" + cursor.scope +
                             "&since=" + std::to_string(cursor.position);
    host_.fetch({.path = path}, [this](const HttpResponse& response) {
        fetching_ = false;
        if (response.status == 401) return signed_out();
        try {
            if (response.status != 200) throw Fault("no changes");
            const ChangesMessage message = changes_from_json(response.body);
            // Who may see what has changed, or the history is another one: ask who we are first.
            if (!replica_->apply(message)) return fetch_all();
            there_is_news_ |= message.more;
        } catch (const Fault&) {
            there_is_news_ = true;
            lost_connection();
            return retry_later([this] { step(); });
        }
        reached_server();
        host_.request_frames(2);
        step();
    });
}

void Session::open_stream() {
    if (stream_) return;
    StreamListener listener;
    listener.opened = [this] {
        stream_is_up_ = true;
        failures_ = 0;
        if (replica_) connection_ = Connection::live;
        host_.request_frames(2);
        // The server closes a stream also when its reader may see more or less than before: then nothing in the log is
        // new, and the page asks all the same.
        const bool again = std::exchange(stream_was_up_, true);
        if (carried_) return fetch_all();
        if (again) fetch_changes();
        step();
    };
    listener.message = [this](std::string_view, std::string_view data) {
        const nlohmann::json position = nlohmann::json::parse(data, nullptr, false);
        if (!position.is_number_integer()) return;
        told_of(position.get<std::int64_t>());
        step();
    };
    listener.failed = [this](bool gone_for_good) {
        stream_is_up_ = false;
        lost_connection();
        if (!gone_for_good) return;
        host_.close_stream(*stream_);
        stream_.reset();
        retry_later([this] { fetch_session([this] { open_stream(); }); });
    };
    stream_ = host_.open_stream("/api/stream", std::move(listener));
}

// Nobody knows whether a stream that was open while the device was offline still carries anything.
void Session::reopen_stream() {
    host_.close_stream(*stream_);
    stream_.reset();
    stream_is_up_ = false;
    open_stream();
}

// A request got through: with the stream up as well, nothing is missing any more.
void Session::reached_server() {
    failures_ = 0;
    if (connection_ != Connection::reconnecting || !stream_is_up_ || !replica_) return;
    connection_ = Connection::live;
    host_.request_frames(2);
}

void Session::lost_connection() {
    if (connection_ == Connection::live) connection_ = Connection::reconnecting;
    host_.request_frames(2);
}

void Session::signed_out() {
    const bool known = connection_ == Connection::signed_out;
    connection_ = Connection::signed_out;
    outbox_.pause();
    if (stream_) host_.close_stream(*stream_);
    stream_.reset();
    stream_is_up_ = false;
    host_.request_frames(2);
    if (!known && !keeping_.all_is_kept()) retry_later([this] { look_who_is_here(); });
}

// What is in this tab only would be lost by going to the sign-in page: the person signs in beside it.
void Session::look_who_is_here() {
    host_.fetch({.path = "/api/session"}, [this](const HttpResponse& response) {
        try {
            if (response.status != 200 || !read_session(response.body)) throw Fault("not yet");
        } catch (const Fault&) {
            return retry_later([this] { look_who_is_here(); });
        }
        failures_ = 0;
        connection_ = Connection::reconnecting;
        outbox_.resume();
        open_stream();
        step();
    });
}

// 0.25 s, 0.5 s, 1 s … with a random part, so that a restarted server is not met by everyone at once.
void Session::retry_later(std::function<void()> action) {
    std::array<std::uint8_t, 1> chance{};
    host_.random_bytes(chance);
    const int pause = std::min(longest_pause_milliseconds, 250 << std::min(failures_, 6));
    ++failures_;
    const int number = ++retries_made_;
    const TimerId timer = host_.after(pause + pause * chance[0] / 512, [this, number] {
        const auto due = retries_.extract(number);
        due.mapped().action();
    });
    retries_.emplace(number, Retry{timer, std::move(action)});
}

void Session::retry_now() {
    for (const auto& [number, retry] : std::exchange(retries_, {})) {
        host_.cancel(retry.timer);
        retry.action();
    }
}

// ---- to the server ----

void Session::step() {
    keeping_.hold_the_page();
    if (!replica_ || connection_ == Connection::signed_out) return;
    if (there_is_news_) fetch_changes();
    send_next();
}

// Another position than ours: a newer one; an older one after a restored backup, or late, and then asked for in vain.
void Session::told_of(std::int64_t position) {
    if (!replica_ || position != replica_->cursor().position) there_is_news_ = true;
}

Outcome Session::perform_and_queue(Command command) {
    if (!replica_) return reject("not_ready", "The page is still loading; try again in a moment.");
    const Command copy = command;
    const Outcome outcome = replica_->perform(std::move(command), now());
    if (!outcome.accepted()) return outcome;
    outbox_.add(copy, now());
    keeping_.keep(copy.id);
    host_.request_frames(2);
    step();
    return outcome;
}

Outcome Session::give(Command command, std::string what) {
    const std::string id = command.id;
    const Outcome outcome = perform_and_queue(std::move(command));
    if (!outcome.accepted() || what.empty()) return outcome;
    std::erase_if(
        done_, [](const Done& done) { return !done.undone_by.empty(); }); // no redo past a new deed
    done_.push_back({id, std::move(what), {}});
    touched();
    return outcome;
}

void Session::send_next() {
    if (waiting_to_send_ || !keeping_.may_send()) return;
    const Outbox::Item* item = outbox_.take_next(keeping_.leads());
    if (!item) return;
    HttpRequest request{.method = "POST", .path = "/api/commands", .body = item->body};
    request.headers.push_back({"content-type", "application/json"});
    // The cookie may be that of somebody who has signed in since in another tab.
    request.headers.push_back({"evenload-user", sitting_->actor.user_id.text});
    request.headers.push_back({"evenload-lineage", replica_->cursor().lineage});
    host_.fetch(std::move(request), [this, id = item->command.id](const HttpResponse& response) {
        on_answer(id, response);
        host_.request_frames(2);
        step();
    });
}

void Session::on_answer(const std::string& command_id, const HttpResponse& response) {
    const int status = response.status;
    if (status == 401) {
        outbox_.failed();
        return signed_out();
    }
    if (status == 412) return on_other_records();
    if (status == 400 || status == 403 || status == 413 || status == 422)
        return refuse(
            command_id,
            {"not_usable", error_text(response.body, "The server cannot use this."), false, {}});
    try {
        if (status != 200 && status != 409) throw Fault("no answer");
        const Answer answer = answer_from_json(response.body);
        if (answer.command_id != command_id) throw Fault("an answer to something else");
        if (!answer.outcome.accepted()) return refuse(command_id, *answer.outcome.rejection);
        reached_server();
        keeping_.accepted(answer);
        take_acceptance(answer);
    } catch (const Fault&) {
        on_no_answer();
    }
}

// Nothing is sent until the records are here that the server has now.
void Session::on_other_records() {
    outbox_.failed();
    waiting_to_send_ = true;
    fetch_all();
}

void Session::on_no_answer() {
    outbox_.failed();
    lost_connection();
    waiting_to_send_ = true;
    retry_later([this] {
        waiting_to_send_ = false;
        step();
    });
}

// ---- the person ----

void Session::touched() {
    if (connection_ == Connection::signed_out || !sitting_) return;
    const double moment = host_.monotonic_milliseconds();
    if (moment - last_touch_milliseconds_ < touch_interval_milliseconds) return;
    last_touch_milliseconds_ = moment;
    host_.fetch({.path = "/api/session"}, [this](const HttpResponse& response) {
        if (response.status == 401) signed_out();
    });
}

void Session::sign_out() {
    HttpRequest request{.method = "POST", .path = "/api/sign_out", .body = "{}"};
    request.headers.push_back({"content-type", "application/json"});
    host_.fetch(std::move(request), [this](const HttpResponse& response) {
        // Without a network the page of the program is the only one there is; it wipes and tells the server later.
        host_.leave_to(response.status == 0 ? "/" : "/sign_in");
    });
    signed_out();
}

} // namespace evenload
