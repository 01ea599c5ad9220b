#include "client/session/opened_cases.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr std::size_t most_at_once = 100; // what /api/reads takes
constexpr int pause_milliseconds = 5'000;

// Nobody answered, the server is busy, or the person must sign in first.
bool may_be_told_later(int status) {
    return status == 0 || status == 401 || status == 429 || status >= 500;
}

std::string new_aside_id(Host& host) {
    std::array<std::uint8_t, 16> bytes{};
    host.random_bytes(bytes);
    std::string id(aside_mark);
    for (const std::uint8_t byte : bytes) {
        id += "0123456789abcdef"[byte / 16];
        id += "0123456789abcdef"[byte % 16];
    }
    return id;
}

} // namespace

OpenedCases::OpenedCases(Host& host, Keeping* keeping)
    : host_(host)
    , keeping_(keeping) {
    if (keeping_) keeping_->on_aside([this](const StoredCommand& stored) { take(stored); });
}

bool OpenedCases::waits(const std::string& case_id) const {
    return std::any_of(untold_.begin(), untold_.end(),
                       [&](const Untold& one) { return one.case_id == case_id; });
}

void OpenedCases::look(const std::vector<Id<Case>>& shown, const Id<User>& by) {
    by_ = by;
    for (Untold& one : untold_)
        if (one.without_network && one.kept_as.empty()) keep(one);
    if (shown != shown_) {
        for (const Id<Case>& id : shown)
            if (std::find(shown_.begin(), shown_.end(), id) == shown_.end() && !waits(id.text))
                untold_.push_back({id.text});
        shown_ = shown;
    }
    tell();
}

void OpenedCases::tell() {
    if (telling_ || untold_.empty() || by_.none()) return;
    telling_ = true;
    const bool late = untold_.front().without_network;
    std::vector<std::string> told;
    for (const Untold& one : untold_)
        if (one.without_network == late && told.size() < most_at_once) told.push_back(one.case_id);
    nlohmann::json body{{"cases", told}};
    if (late) body["without_network"] = true;
    HttpRequest request{
        .method = "POST",
        .path = "/api/reads",
        .headers = {{"content-type", "application/json"}, {"evenload-user", by_.text}},
        .body = body.dump()};
    host_.fetch(std::move(request),
                [this, told](const HttpResponse& response) { on_answer(response, told); });
}

void OpenedCases::on_answer(const HttpResponse& response, const std::vector<std::string>& told) {
    const auto was_told = [&](const Untold& one) {
        return std::find(told.begin(), told.end(), one.case_id) != told.end();
    };
    if (may_be_told_later(response.status)) {
        for (Untold& one : untold_)
            if (response.status == 0 && was_told(one)) one.without_network = true;
        host_.after(pause_milliseconds, [this] {
            telling_ = false;
            tell();
        });
        return;
    }
    for (const Untold& one : untold_)
        if (was_told(one) && one.number != 0) keeping_->remove_aside(one.number);
    std::erase_if(untold_, was_told);
    telling_ = false;
    tell();
}

// Once it is on the device; told meanwhile, it goes from there again.
void OpenedCases::keep(Untold& one) {
    if (!keeping_) return;
    const std::string id = new_aside_id(host_);
    const nlohmann::json bytes{{"opened", one.case_id}};
    const bool begun = keeping_->keep_aside(id, bytes.dump(), [this, id](std::int64_t number) {
        const auto found = std::find_if(untold_.begin(), untold_.end(),
                                        [&](const Untold& kept) { return kept.kept_as == id; });
        if (found == untold_.end()) return keeping_->remove_aside(number);
        found->number = number;
    });
    if (begun) one.kept_as = id;
}

// Of an earlier page or another tab.
void OpenedCases::take(const StoredCommand& stored) {
    const auto known = [&](const Untold& one) { return one.kept_as == stored.command_id; };
    if (std::any_of(untold_.begin(), untold_.end(), known)) return;
    const auto object = nlohmann::json::parse(stored.bytes, nullptr, false);
    if (!object.is_object() || !object.contains("opened") || !object["opened"].is_string())
        return keeping_->remove_aside(stored.number);
    untold_.push_back(
        {object["opened"].get<std::string>(), stored.command_id, stored.number, true});
}

} // namespace evenload
