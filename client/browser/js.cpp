#include "client/browser/js.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, page_fetch, (int id, const char* method, const char* path, const char* headers,
                         const char* body, size_t length, int timeout), {
    Module.page.fetch(id, UTF8ToString(method), UTF8ToString(path), UTF8ToString(headers),
                      Module.HEAPU8.slice(body, body + length), timeout);
})
EM_JS(void, page_open_stream, (int id, const char* path), {
    Module.page.open_stream(id, UTF8ToString(path));
})
EM_JS(void, page_close_stream, (int id), { Module.page.close_stream(id); })
EM_JS(int, page_online, (void), { return navigator.onLine ? 1 : 0; })
EM_JS(char*, page_address, (void), { return Module.page.to_heap(location.pathname + location.search); })
EM_JS(void, page_push_address, (const char* path), { Module.page.push_address(UTF8ToString(path)); })
EM_JS(void, page_replace_address, (const char* path), { Module.page.replace_address(UTF8ToString(path)); })
EM_JS(void, page_leave_to, (const char* path), { location.assign(UTF8ToString(path)); })
EM_JS(void, page_set_title, (const char* title), { document.title = UTF8ToString(title); })
EM_JS(double, page_utc_milliseconds, (void), { return Date.now(); })
EM_JS(double, page_monotonic_milliseconds, (void), { return performance.now(); })
EM_JS(void, page_start_timer, (int id, int milliseconds), { Module.page.start_timer(id, milliseconds); })
EM_JS(void, page_stop_timer, (int id), { Module.page.stop_timer(id); })
EM_JS(void, page_random, (uint8_t* out, size_t count), {
    crypto.getRandomValues(Module.HEAPU8.subarray(out, out + count));
})
EM_JS(int, page_planners_at_once, (void), { return Module.page.planners_at_once(); })
EM_JS(void, page_start_planner, (int id, const char* job, size_t length), {
    Module.page.start_planner(id, Module.HEAPU8.slice(job, job + length));
})
EM_JS(void, page_stop_planner, (int id), { Module.page.stop_planner(id); })
EM_JS(void, page_store_open, (const char* owner, const char* key), {
    Module.page.outbox.open(UTF8ToString(owner), UTF8ToString(key));
})
EM_JS(void, page_store_put, (int id, double number, const char* lineage, const char* command_id,
                             const char* bytes, size_t length), {
    Module.page.outbox.put(id, number, UTF8ToString(lineage), UTF8ToString(command_id),
                           Module.HEAPU8.slice(bytes, bytes + length));
})
EM_JS(void, page_store_remove, (int id, double number), { Module.page.outbox.remove(id, number); })
EM_JS(void, page_store_read, (int id), { Module.page.outbox.read(id); })
EM_JS(void, page_store_tell, (const char* text), { Module.page.outbox.tell(UTF8ToString(text)); })
EM_JS(void, page_store_hold, (int holding), { Module.page.outbox.hold(holding !== 0); })
EM_JS(void, page_announce, (int assertive, const char* text), {
    Module.page.announce(assertive !== 0, UTF8ToString(text));
})
EM_JS(void, page_copy, (const char* text), { Module.page.copy(UTF8ToString(text)); })
EM_JS(void, page_save_file, (const char* name, const char* type, const char* bytes, size_t length), {
    Module.page.save_file(UTF8ToString(name), UTF8ToString(type), Module.HEAPU8.slice(bytes, bytes + length));
})
EM_JS(void, page_open_form, (const char* json), { Module.page.open_form(JSON.parse(UTF8ToString(json))); })
EM_JS(void, page_fail_form, (const char* json), { Module.page.fail_form(JSON.parse(UTF8ToString(json))); })
EM_JS(void, page_close_form, (void), { Module.page.close_form(); })
EM_JS(void, page_request_frames, (int count), { Module.page.request_frames(count); })
EM_JS(void, page_keep_awake, (void), { Module.page.keep_awake(); })
EM_JS(int, page_is_kept_awake, (void), { return Module.page.is_kept_awake() ? 1 : 0; })
EM_JS(int, page_hidden, (void), { return document.hidden ? 1 : 0; })
EM_JS(int, page_preferences, (void), { return Module.page.preferences(); })
EM_JS(void, page_system_colours, (uint32_t* out), {
    Module.HEAPU32.set(Module.page.system_colours(), out >> 2);
})
EM_JS(void, page_update_mirror, (const char* json), {
    Module.page.update_mirror(JSON.parse(UTF8ToString(json)));
})
EM_JS(void, page_set_cursor, (const char* name), { Module.page.set_cursor(UTF8ToString(name)); })
EM_JS(uint8_t*, page_draw_words, (const char* words, float pixels, int semi_bold, float* measures), {
    const picture = Module.page.words.draw(UTF8ToString(words), pixels, semi_bold !== 0);
    const coverage = Module.page.bytes_to_heap(picture.coverage);
    Module.HEAPF32.set([picture.advance, picture.left, picture.top, picture.width, picture.height], measures >> 2);
    return coverage;
})
EM_JS(int, page_takes_pixels, (void), { return Module.page.takes_pixels() ? 1 : 0; })
EM_JS(void, page_show_pixels, (const uint32_t* pixels, int width, int height, const int* boxes, size_t count), {
    const bytes = new Uint8ClampedArray(Module.HEAPU8.buffer, pixels, width * height * 4);
    Module.page.show_pixels(new ImageData(bytes, width, height), Module.HEAP32.subarray(boxes >> 2, (boxes >> 2) + count * 4));
})
EM_JS(void, page_set_theme, (const char* name), { Module.page.set_theme(UTF8ToString(name)); })
EM_JS(void, page_ready, (void), { Module.page.ready(); })
