#include "client/browser/exports.h"

#include "client/browser/gl_renderer.h"
#include "client/browser/page.h"
#include "client/browser/pixel_renderer.h"

#include <emscripten.h>

// The page calls plain functions, so the one page there is has to be found from them.
namespace evenload {

namespace {

ProgramMaker& maker() {
    static ProgramMaker made;
    return made;
}

Page& page() {
    static Page only;
    return only;
}

// "name: value" lines, as the page writes them.
std::vector<std::pair<std::string, std::string>> headers_from(std::string_view lines) {
    std::vector<std::pair<std::string, std::string>> headers;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) continue;
        headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
    }
    return headers;
}

} // namespace

void run_in_browser(ProgramMaker program_maker) {
    maker() = std::move(program_maker);
}

} // namespace evenload

using namespace evenload;

extern "C" {

EMSCRIPTEN_KEEPALIVE int evenload_start(const char* regular, std::size_t regular_length,
                                        const char* semi_bold, std::size_t semi_bold_length,
                                        const char* icons, std::size_t icons_length,
                                        int with_webgl) {
    std::unique_ptr<Renderer> renderer;
    if (with_webgl)
        renderer = std::make_unique<GlRenderer>();
    else
        renderer = std::make_unique<PixelRenderer>();
    return page().start({std::string(regular, regular_length),
                         std::string(semi_bold, semi_bold_length),
                         std::string(icons, icons_length)},
                        std::move(renderer), maker());
}
EMSCRIPTEN_KEEPALIVE void evenload_frame() {
    page().frame();
}
EMSCRIPTEN_KEEPALIVE void evenload_resize(float width, float height, float density) {
    page().resize({width, height, density});
}
EMSCRIPTEN_KEEPALIVE void evenload_pointer(float x, float y, int buttons, int kind, int ctrl,
                                           int shift) {
    page().pointer({{x, y}, buttons, static_cast<PointerKind>(kind), ctrl != 0, shift != 0});
}
EMSCRIPTEN_KEEPALIVE void evenload_pointer_lost() {
    page().pointer_lost();
}
EMSCRIPTEN_KEEPALIVE void evenload_wheel(float x, float y, float dx, float dy) {
    page().wheel({x, y}, dx, dy);
}
EMSCRIPTEN_KEEPALIVE int evenload_dragging() {
    return page().dragging() ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int evenload_key(const char* key, int ctrl, int shift, int alt, int place) {
    return page().key({key, ctrl != 0, shift != 0, alt != 0}, static_cast<ui::KeyPlace>(place));
}
EMSCRIPTEN_KEEPALIVE void evenload_act(int kind, const char* key, const char* text, int add,
                                       int extend) {
    page().act({static_cast<ui::ActKind>(kind), key, text, add != 0, extend != 0});
}
EMSCRIPTEN_KEEPALIVE void evenload_preferences_changed() {
    page().preferences_changed();
}
EMSCRIPTEN_KEEPALIVE void evenload_context_restored() {
    page().context_restored();
}
EMSCRIPTEN_KEEPALIVE void evenload_fetched(int id, int status, const char* headers,
                                           const char* body, std::size_t length) {
    page().host.fetched(id, {status, headers_from(headers), std::string(body, length)});
}
EMSCRIPTEN_KEEPALIVE void evenload_stream_opened(int id) {
    page().host.stream_opened(id);
}
EMSCRIPTEN_KEEPALIVE void evenload_stream_message(int id, const char* data) {
    page().host.stream_message(id, data);
}
EMSCRIPTEN_KEEPALIVE void evenload_stream_failed(int id, int gone_for_good) {
    page().host.stream_failed(id, gone_for_good != 0);
}
EMSCRIPTEN_KEEPALIVE void evenload_timer(int id) {
    page().host.timer_rang(id);
}
EMSCRIPTEN_KEEPALIVE void evenload_planner_answered(int id, const char* answer, std::size_t length,
                                                    int done) {
    page().host.planner_answered(id, std::string_view(answer, length), done != 0);
}
EMSCRIPTEN_KEEPALIVE void evenload_planner_failed(int id) {
    page().host.planner_failed(id);
}
EMSCRIPTEN_KEEPALIVE void evenload_store_opened() {
    page().store.store_opened();
}
EMSCRIPTEN_KEEPALIVE void evenload_store_failed(const char* why) {
    page().store.store_failed(why);
}
EMSCRIPTEN_KEEPALIVE void evenload_store_leads() {
    page().store.store_leads();
}
EMSCRIPTEN_KEEPALIVE void evenload_store_told(const char* text) {
    page().store.store_told(text);
}
EMSCRIPTEN_KEEPALIVE void evenload_store_put(int id, double number, const char* why_not) {
    page().store.store_put(id, {static_cast<std::int64_t>(number), why_not});
}
EMSCRIPTEN_KEEPALIVE void evenload_store_removed(int id) {
    page().store.store_removed(id);
}
EMSCRIPTEN_KEEPALIVE void evenload_store_record(int id, double number, const char* lineage,
                                                const char* command_id, const char* bytes,
                                                std::size_t length, int readable) {
    page().store.store_record(id, {static_cast<std::int64_t>(number), lineage, command_id,
                                   std::string(bytes, length), readable != 0});
}
EMSCRIPTEN_KEEPALIVE void evenload_store_read(int id, int readable) {
    page().store.store_read(id, readable != 0);
}
EMSCRIPTEN_KEEPALIVE void evenload_online(int online) {
    page().host.online_changed(online != 0);
}
EMSCRIPTEN_KEEPALIVE void evenload_address_changed() {
    page().host.address_changed();
}
EMSCRIPTEN_KEEPALIVE void evenload_notice(const char* title, const char* text) {
    page().host.notice(title, text);
}
EMSCRIPTEN_KEEPALIVE void evenload_form_submitted(const char* json) {
    page().host.form_submitted(json);
}
EMSCRIPTEN_KEEPALIVE void evenload_form_changed(const char* field, const char* json) {
    page().host.form_changed(field, json);
}
EMSCRIPTEN_KEEPALIVE void evenload_form_cancelled() {
    page().host.form_cancelled();
}
}
