#include "server/provider/endpoint.h"

#include <algorithm>
#include <array>

namespace evenload {

namespace {

constexpr std::array<std::string_view, 3> this_machine{"127.0.0.1", "localhost", "[::1]"};

std::string_view without_port(std::string_view host) {
    const auto colon = host.rfind(':');
    return colon == std::string_view::npos || host.ends_with(']') ? host : host.substr(0, colon);
}

} // namespace

std::optional<Endpoint> endpoint_from_text(std::string_view text) {
    const auto plain = [](char c) {
        return c > 0x20 && c < 0x7f && c != '\\' && c != '#' && c != '"';
    };
    if (text.size() > 2048 || !std::ranges::all_of(text, plain)) return std::nullopt;
    const bool secure = text.starts_with("https://");
    if (!secure && !text.starts_with("http://")) return std::nullopt;
    const auto start = text.find("://") + 3;
    const auto end = std::min(text.find_first_of("/?", start), text.size());
    const std::string_view host = text.substr(start, end - start);
    if (host.empty() || host.find('@') != std::string_view::npos) return std::nullopt;
    if (!secure && std::ranges::find(this_machine, without_port(host)) == this_machine.end())
        return std::nullopt;
    std::string path(text.substr(end));
    if (!path.starts_with('/')) path.insert(0, "/");
    return Endpoint{std::string(text.substr(0, end)), std::move(path)};
}

} // namespace evenload
