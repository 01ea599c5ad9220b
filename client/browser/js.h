// What C++ asks of the page: thin calls into the object that web/boot.js gives the module as `page`
// (web/page.js). No logic here; browser_host.h gives them their meaning. Text is UTF-8, null-terminated
// unless a length is given.
#pragma once

#include <cstddef>
#include <cstdint>

namespace evenload::js {

extern "C" {
void page_fetch(int id, const char* method, const char* path, const char* headers, const char* body,
                std::size_t body_length, int timeout_milliseconds);
void page_open_stream(int id, const char* path);
void page_close_stream(int id);
int page_online();
char* page_address(); // the caller frees it
void page_push_address(const char* path);
void page_replace_address(const char* path);
void page_leave_to(const char* path);
void page_set_title(const char* title);
double page_utc_milliseconds();
double page_monotonic_milliseconds();
void page_start_timer(int id, int milliseconds);
void page_stop_timer(int id);
void page_random(std::uint8_t* out, std::size_t count);
int page_planners_at_once();
void page_start_planner(int id, const char* job, std::size_t length);
void page_stop_planner(int id);
void page_store_open(const char* owner, const char* key);
void page_store_put(int id, double number, const char* lineage, const char* command_id,
                    const char* bytes, std::size_t length);
void page_store_remove(int id, double number);
void page_store_read(int id);
void page_store_tell(const char* text);
void page_store_hold(int holding);
void page_announce(int assertive, const char* text);
void page_copy(const char* text);
void page_save_file(const char* name, const char* type, const char* bytes, std::size_t length);
void page_open_form(const char* json);
void page_fail_form(const char* json);
void page_close_form();
void page_request_frames(int count);
int page_hidden();
void page_keep_awake();
int page_is_kept_awake();
int page_preferences();                   // bits, as in browser_host.cpp
void page_system_colours(std::uint32_t*); // eight of 0xRRGGBB
void page_update_mirror(const char* json);
void page_set_cursor(const char* css_name);
// Words that no typeface here can write. `measures`: advance, left, top, width, height, in device pixels as in
// client/canvas/foreign_words.h. The coverage that is answered is freed by the caller.
std::uint8_t* page_draw_words(const char* words, float pixels, int semi_bold, float* measures);
int page_takes_pixels(); // the canvas has a two-dimensional context
// `pixels`: bytes red, green, blue, alpha. `boxes`: left, top, right, bottom of each of `count` that have changed.
void page_show_pixels(const std::uint32_t* pixels, int width, int height, const int* boxes,
                      std::size_t count);
void page_set_theme(const char* name);
void page_ready(); // the first frame is on the screen
}

} // namespace evenload::js
