#include "server/edge/http.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

std::string_view value_in(const std::map<std::string, std::string>& values, std::string_view name) {
    const auto found = values.find(std::string(name));
    return found == values.end() ? std::string_view{} : std::string_view(found->second);
}

} // namespace

std::string_view Request::header(std::string_view name) const {
    return value_in(headers, name);
}
std::string_view Request::query_value(std::string_view name) const {
    return value_in(query, name);
}
std::string_view Request::path_part(std::string_view name) const {
    return value_in(path_parts, name);
}

Reply json_reply(std::string body, int status) {
    return {.status = status, .content_type = "application/json", .body = std::move(body)};
}

Reply html_reply(std::string body, int status) {
    return {.status = status, .content_type = "text/html; charset=utf-8", .body = std::move(body)};
}

Reply error_reply(int status, std::string_view sentence) {
    return json_reply(nlohmann::json{{"error", sentence}}.dump(), status);
}

Reply see_other(std::string location) {
    Reply reply{.status = 303};
    reply.with("Location", std::move(location));
    return reply;
}

} // namespace evenload
