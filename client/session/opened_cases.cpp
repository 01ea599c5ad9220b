#include "client/session/opened_cases.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

constexpr std::size_t most_at_once = 100; // what /api/reads takes
constexpr int pause_milliseconds = 5'000;

// Nobody answered, the server is busy, or the person must sign in first.
bool may_be_told_later(int status) {
    return status == 0 || status == 401 || status == 429 || status >= 500;
}

} // namespace

void OpenedCases::look(const Id<Case>& shown, const Id<User>& by) {
    if (shown == shown_) return;
    shown_ = shown;
    by_ = by;
    if (shown.none()) return;
    if (std::find(untold_.begin(), untold_.end(), shown.text) == untold_.end())
        untold_.push_back(shown.text);
    tell();
}

void OpenedCases::tell() {
    if (telling_ || untold_.empty()) return;
    telling_ = true;
    const std::size_t count = std::min(untold_.size(), most_at_once);
    const std::vector<std::string> told(untold_.begin(),
                                        untold_.begin() + static_cast<std::ptrdiff_t>(count));
    HttpRequest request{
        .method = "POST",
        .path = "/api/reads",
        .headers = {{"content-type", "application/json"}, {"evenload-user", by_.text}},
        .body = nlohmann::json{{"cases", told}}.dump()};
    host_.fetch(std::move(request),
                [this, told](const HttpResponse& response) { on_answer(response, told); });
}

void OpenedCases::on_answer(const HttpResponse& response, const std::vector<std::string>& told) {
    if (may_be_told_later(response.status)) {
        host_.after(pause_milliseconds, [this] {
            telling_ = false;
            tell();
        });
        return;
    }
    std::erase_if(untold_, [&](const std::string& id) {
        return std::find(told.begin(), told.end(), id) != told.end();
    });
    telling_ = false;
    tell();
}

} // namespace evenload
