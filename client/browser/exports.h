// The functions web/page.js calls. Strings are UTF-8 in the module's memory; the page frees what it made.
// Numbers for kinds are those of the enumerations they are cast to.
#pragma once

#include "client/browser/program.h"

#include <cstddef>

namespace evenload {

// Makes the page's program when the page is started. Called once, from main.
void run_in_browser(ProgramMaker maker);

} // namespace evenload

extern "C" {
int evenload_start(const char* regular, std::size_t regular_length, const char* semi_bold,
                   std::size_t semi_bold_length, const char* icons, std::size_t icons_length,
                   int with_webgl); // 0: the canvas cannot be drawn on
void evenload_frame();
void evenload_resize(float width, float height, float density);
void evenload_pointer(float x, float y, int buttons, int kind, int ctrl, int shift);
void evenload_pointer_lost();
void evenload_wheel(float x, float y, float dx, float dy);
int evenload_dragging(); // 1 while something is carried, by a pointer or by keys
int evenload_key(const char* key, int ctrl, int shift, int alt, int place);
void evenload_act(int kind, const char* key, const char* text, int add, int extend);
void evenload_preferences_changed();
void evenload_context_restored();
void evenload_fetched(int id, int status, const char* headers, const char* body,
                      std::size_t length);
void evenload_stream_opened(int id);
void evenload_stream_message(int id, const char* data);
void evenload_stream_failed(int id, int gone_for_good);
void evenload_timer(int id);
void evenload_planner_answered(int id, const char* answer, std::size_t length, int done);
void evenload_planner_failed(int id);
void evenload_store_opened();
void evenload_store_failed(const char* why);
void evenload_store_leads();
void evenload_store_told(const char* text);
void evenload_store_put(int id, double number, const char* why_not); // number 0: not kept
void evenload_store_removed(int id);
void evenload_store_record(int id, double number, const char* lineage, const char* command_id,
                           const char* bytes, std::size_t length, int readable);
void evenload_store_read(int id, int readable);
void evenload_online(int online);
void evenload_address_changed();
void evenload_form_submitted(const char* json);
void evenload_form_changed(const char* field, const char* json);
void evenload_form_cancelled();
}
