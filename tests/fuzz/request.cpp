// Whatever bytes arrive, the framing judges them; what it passes, the HTTP library and the routes answer with
// exactly one answer.
#include "server/edge/framing.h"
#include "server/edge/http_engine.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace evenload;

namespace {

Reply answered(const Route&, Request& request) {
    return json_reply("\"" + std::to_string(request.query.size() + request.headers.size()) + "\"");
}

struct Engine {
    std::vector<Route> routes{{.method = "GET", .pattern = "/a/:part", .answer = {}},
                              {.method = "POST", .pattern = "/b", .answer = {}}};
    HttpEngine engine{
        routes,
        {.headers = {{"Cache-Control", "no-store"}},
         .call = answered,
         .no_route = [](const Request&, int status) { return error_reply(status, "no"); },
         .done = [](std::string_view, const Request&, const Reply&, std::chrono::microseconds) {}}};
};

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Engine one;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (refuse_early(bytes)) return 0;
    const auto end = end_of_head(bytes, 0);
    if (!end) return 0;
    const auto head = read_head(bytes.substr(0, *end));
    const auto* request = std::get_if<RequestHead>(&head);
    if (!request) return 0;
    require(request->head_bytes == *end && request->body_bytes <= most_body_bytes);
    require(request->path.size() <= most_path_bytes);
    if (bytes.size() < *end + request->body_bytes) return 0;

    const RawAnswer answer = one.engine.answer(
        {std::string(bytes.substr(0, *end + request->body_bytes)), "127.0.0.1", 1});
    require(answer.bytes.starts_with("HTTP/1.1 "));
    require(answer.bytes.find("HTTP/1.1 ", 1) == std::string::npos);
    require(answer.bytes[9] != '1');
    return 0;
}
