#include "client/widgets/input.h"

#include <algorithm>
#include <array>

namespace evenload::ui {

namespace {

constexpr std::array<std::string_view, 8> movements = {
    "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"};

bool is_movement(std::string_view key) {
    return std::find(movements.begin(), movements.end(), key) != movements.end();
}

} // namespace

bool Input::take(std::string_view key, bool with_shift) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyPress& press) {
        // A letter's own case already says whether Shift was held.
        const bool letter = key.size() == 1 && key != " ";
        return press.key == key && !press.ctrl && !press.alt &&
               (letter || press.shift == with_shift);
    });
    if (found == keys.end()) return false;
    keys.erase(found);
    return true;
}

bool Input::take_ctrl(std::string_view key, bool with_shift) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyPress& press) {
        const bool same = press.key.size() == key.size() &&
                          std::equal(key.begin(), key.end(), press.key.begin(), [](char a, char b) {
                              return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
                          });
        return same && press.ctrl && !press.alt && press.shift == with_shift;
    });
    if (found == keys.end()) return false;
    keys.erase(found);
    return true;
}

std::string Input::take_movement() {
    const auto found = std::find_if(keys.begin(), keys.end(), [](const KeyPress& press) {
        return is_movement(press.key) && !press.ctrl && !press.alt;
    });
    if (found == keys.end()) return {};
    std::string key = found->key;
    keys.erase(found);
    return key;
}

void Input::begin_frame() {
    if (waiting.empty()) return;
    keys.push_back(std::move(waiting.front()));
    waiting.erase(waiting.begin());
}

void Input::hold_keys() {
    waiting.insert(waiting.begin(), keys.begin(), keys.end());
    keys.clear();
}

void Input::end_frame() {
    keys.clear();
    wheel_x = 0;
    wheel_y = 0;
    pointer_lost = false;
}

bool keeps_key(const KeyPress& press, const KeyContext& context) {
    if (press.alt || context.place == KeyPlace::form) return false;
    if (context.place == KeyPlace::field) return press.key == "Escape";
    if (press.ctrl) {
        return press.key == "z" || press.key == "Z" || press.key == "y" || press.key == "Y";
    }
    if (press.key == "Escape") return true;
    const bool on_page = context.place == KeyPlace::page || context.dragging;
    if (is_movement(press.key)) return on_page || context.composite;
    // Space and Enter on a plain button are a click, which the browser makes.
    if (press.key == " ") return on_page || context.draggable;
    if (press.key == "Enter") return context.dragging;
    return press.key == "ContextMenu" || (press.key == "F10" && press.shift) || press.key == "/";
}

} // namespace evenload::ui
